/** `npm run e2e:firefox [-- playwright arguments]`: builds, and smokes the built app in a real Firefox. */
import { existsSync } from 'node:fs';
import { buildFor, firstOf, installDebian } from './engines.mjs';
import { ensureInstalled, fail, tool } from './run.mjs';

const usualPlaces = [
  'firefox-esr',
  'firefox',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox: the FIREFOX variable, PATH and the usual places, Debian's package when root. */
function findFirefox() {
  const { FIREFOX } = process.env;
  if (FIREFOX) return existsSync(FIREFOX) ? FIREFOX : undefined;
  return firstOf(usualPlaces) ?? (installDebian('firefox-esr') ? firstOf(usualPlaces) : undefined);
}

ensureInstalled();
const firefox = findFirefox();
if (!firefox)
  fail(
    'No Firefox was found or could be installed: install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX to the path of one.',
  );
const args = ['test', '--config', 'tests/engines/firefox.config.ts', ...process.argv.slice(2)];
process.exit(tool('playwright', args, { FIREFOX: firefox, ENGINES_DIST: buildFor('firefox') }) ? 0 : 1);
