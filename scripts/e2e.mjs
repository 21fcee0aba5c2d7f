/** `npm run e2e [-- playwright arguments]`: builds and drives the built app in a real Chromium. */
import { chromiumMissing, findChromium } from './chromium.mjs';
import { ensureInstalled, fail, tool } from './run.mjs';

/** Builds, then runs Playwright; returns whether all passed. */
export async function runE2e(args, env = {}) {
  const chromium = await findChromium();
  if (!chromium) fail(chromiumMissing);
  if (!tool('vite', ['build', '--logLevel', 'warn'])) fail('The build failed; its message is above.');
  return tool('playwright', ['test', ...args], { CHROMIUM: chromium, ...env });
}

if (process.argv[1]?.endsWith('e2e.mjs')) {
  ensureInstalled();
  process.exit((await runE2e(process.argv.slice(2))) ? 0 : 1);
}
