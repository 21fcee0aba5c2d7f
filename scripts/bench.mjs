/**
 * `npm run bench [-- daily|list|camera|decode|import …]`: measures the built app beside the floor pages and the decoder on pictures,
 * all or the parts that are named, and prints tables. docs/bench.md and docs/bench-decoding.md explain them.
 * BENCH_DIST names a folder with another build to measure, BENCH_ROUNDS, BENCH_LIST_ROUNDS and BENCH_CAMERA_ROUNDS the samples of each figure.
 */
import { chromiumMissing, findChromium } from './chromium.mjs';
import { ensureInstalled, fail, tool } from './run.mjs';

const parts = ['daily', 'list', 'camera', 'decode', 'import'];
const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => !parts.includes(part));
if (unknown !== undefined) fail(`There is no bench called "${unknown}"; there are ${parts.join(', ')}.`);
const chosen = parts.filter((part) => wanted.length === 0 || wanted.includes(part));

ensureInstalled();
const inBrowser = chosen.filter((part) => part !== 'decode');
const chromium = inBrowser.length > 0 ? await findChromium() : null;
if (inBrowser.length > 0) {
  if (!chromium) fail(chromiumMissing);
  // A folder of its own: dist/ may be in use, and a build in between would mix two versions.
  const build = ['build', '--logLevel', 'warn', '--outDir', 'tests/.out/bench-dist', '--emptyOutDir'];
  if (!process.env.BENCH_DIST && !tool('vite', build)) fail('The build failed; its message is above.');
}
// One that fails does not keep the others from being measured.
const failed = chosen.filter((part) => !runPart(part));
if (failed.length > 0) fail(`Failed: ${failed.join(', ')}`);

function runPart(part) {
  if (part === 'decode') return tool('vitest', ['run', '--config', 'tests/bench/decode/vitest.config.ts']);
  const test = ['test', '--config', 'tests/bench/bench.config.ts', `${part}.bench.ts`];
  return tool('playwright', test, { CHROMIUM: chromium });
}
