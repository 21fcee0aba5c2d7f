/** `npm run e2e [-- playwright arguments]`: builds and drives the built app in a real Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import { chromiumMissing, findChromium } from './chromium.mjs';
import { ensureInstalled, fail, tool } from './run.mjs';

/** Builds, then runs Playwright; returns whether all passed. */
export async function runE2e(args, env = {}) {
  const chromium = await findChromium();
  if (!chromium) fail(chromiumMissing);
  if (!tool('vite', ['build', '--logLevel', 'warn'])) fail('The build failed; its message is above.');
  const hasPassed = tool('playwright', ['test', ...args], { CHROMIUM: chromium, ...env });
  if (!hasPassed) showPages();
  return hasPassed;
}

/** Where only what is printed is kept, the page as it stood tells more than the line that failed. */
function showPages() {
  const folder = 'tests/.out/playwright/';
  const told = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('error-context.md'));
  for (const file of told.slice(0, 3).map((name) => folder + name)) {
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, 200);
    console.log([`\n${file}`, ...lines.slice(lines.indexOf('# Test info'))].join('\n'));
  }
}

if (process.argv[1]?.endsWith('e2e.mjs')) {
  ensureInstalled();
  process.exit((await runE2e(process.argv.slice(2))) ? 0 : 1);
}
