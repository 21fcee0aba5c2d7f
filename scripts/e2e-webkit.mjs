/** `npm run e2e:webkit [-- vitest arguments]`: builds, and smokes the built app in WebKitGTK's MiniBrowser. */
import { readdirSync } from 'node:fs';
import { buildFor, firstOf, installDebian } from './engines.mjs';
import { ensureInstalled, fail, root, run } from './run.mjs';

/** What the run needs, or `null` when a part of it is missing. MiniBrowser lies among the libraries, one per API version. */
function findParts() {
  const driver = firstOf([process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver', '/usr/bin/WebKitWebDriver']);
  const browser = firstOf(process.env.MINIBROWSER ? [process.env.MINIBROWSER] : miniBrowserPlaces());
  const display = firstOf(['xvfb-run', '/usr/bin/xvfb-run']);
  return driver && browser && display ? { driver, browser, display } : null;
}

function miniBrowserPlaces() {
  const homes = [
    '/usr/libexec',
    '/usr/lib64',
    '/usr/lib',
    ...foldersIn('/usr/lib').filter((dir) => dir.endsWith('-linux-gnu')),
  ];
  return homes.flatMap((home) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => `${home}/${api}/MiniBrowser`),
  );
}

function foldersIn(dir) {
  try {
    return readdirSync(dir).map((name) => `${dir}/${name}`);
  } catch {
    return [];
  }
}

ensureInstalled();
const parts = findParts() ?? (installDebian('webkit2gtk-driver', 'xvfb', 'xauth') ? findParts() : null);
if (!parts)
  fail(
    'WebKitWebDriver, MiniBrowser and xvfb-run were not all found and could not be installed: install them (Debian: apt-get install webkit2gtk-driver xvfb xauth), or set WEBKIT_DRIVER and MINIBROWSER to their paths.',
  );
const vitest = [`${root}node_modules/vitest/vitest.mjs`, 'run', '--config', 'tests/engines/webkit.config.ts'];
const env = {
  WEBKIT_DRIVER: parts.driver,
  MINIBROWSER: parts.browser,
  ENGINES_DIST: buildFor('webkit', 'tests/engines/webkit.vite.config.ts'),
  // English, whatever the machine speaks: the names on the screen are looked for in English.
  LC_ALL: 'C.UTF-8',
  LANGUAGE: 'en',
};
process.exit(run(parts.display, ['-a', process.execPath, ...vitest, ...process.argv.slice(2)], env) ? 0 : 1);
