/**
 * `npm run bench`: measures the built app beside the floor page, and prints a table. docs/bench.md explains it.
 * BENCH_DIST names a folder with another build to measure, BENCH_ROUNDS the samples of each figure.
 */
import { chromiumMissing, findChromium } from './chromium.mjs';
import { ensureInstalled, fail, tool } from './run.mjs';

ensureInstalled();
const chromium = await findChromium();
if (!chromium) fail(chromiumMissing);
// A folder of its own: dist/ may be in use, and a build in between would mix two versions.
const build = ['build', '--logLevel', 'warn', '--outDir', 'tests/.out/bench-dist', '--emptyOutDir'];
if (!process.env.BENCH_DIST && !tool('vite', build)) fail('The build failed; its message is above.');
const config = ['--config', 'tests/bench/bench.config.ts'];
process.exit(tool('playwright', ['test', ...config, ...process.argv.slice(2)], { CHROMIUM: chromium }) ? 0 : 1);
