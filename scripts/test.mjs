/** `npm test`: everything, on a fresh clone too. Ends with one line that counts the tests. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, root, tool } from './run.mjs';

ensureInstalled();
const { runChecks } = await import('./check.mjs');
const { runE2e } = await import('./e2e.mjs');
const out = `${root}tests/.out`;
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const failed = runChecks();

process.stdout.write('\n— Unit and property tests\n');
const unitFile = `${out}/unit.json`;
if (!tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`]))
  failed.push('Unit tests');

process.stdout.write('\n— End-to-end tests\n');
const e2eFile = `${out}/e2e.json`;
if (!(await runE2e([]))) failed.push('End-to-end tests');

const unit = readCounts(unitFile, (r) => [r.numPassedTests, r.numFailedTests, r.numPendingTests]);
const e2e = readCounts(e2eFile, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky, stats.skipped]);
const [passed, broken, skipped] = unit.map((n, i) => n + e2e[i]);
if (failed.length) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${Math.max(broken, failed.length)} failed, ${skipped} skipped\n`);
process.exit(failed.length ? 1 : 0);

function readCounts(file, pick) {
  try {
    return pick(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [0, 1, 0];
  }
}
