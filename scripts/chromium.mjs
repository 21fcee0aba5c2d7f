/** Finds a Chromium for the end-to-end tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, tool } from './run.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium: the CHROMIUM variable, the usual places, Debian's package when root, Playwright's own download.
 * `null` when there is none to be had; the caller says so.
 */
export async function findChromium() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : null;
  const there = usualPlaces.find((path) => existsSync(path));
  if (there) return there;
  if (isRoot() && hasApt() && installDebian() && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  return playwrightsOwn();
}

export const chromiumMissing =
  'No Chromium was found or could be installed: install Chromium or Chrome (Debian: apt-get install chromium), or set CHROMIUM to the path of one.';

function isRoot() {
  return typeof process.getuid === 'function' && process.getuid() === 0;
}

function hasApt() {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function installDebian() {
  process.stdout.write("Installing Debian's chromium …\n");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['update', '-qq'], env) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], env)
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  tool('playwright', ['install', 'chromium']);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}
