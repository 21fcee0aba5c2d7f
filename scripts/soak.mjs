/**
 * `npm run soak`: the tests that do harm, with long counts and fresh seeds. SOAK is the factor over `npm test` (default 50),
 * KILLS the number of killed browsers (default 56), SEED repeats a run that failed. Parts can be named: `npm run soak -- kills tabs`.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runE2e } from './e2e.mjs';
import { ensureInstalled, fail, root, tool } from './run.mjs';

ensureInstalled();
const env = { SOAK: process.env.SOAK ?? '50' };
const figures = `${root}tests/.out/figures.txt`;
const parts = {
  properties: () => tool('vitest', ['run', 'tests/property'], env),
  bytes: () => tool('vitest', ['run', 'tests/unit/vault/every-byte.test.ts'], env),
  kills: () => runE2e(['tests/e2e/crash.test.ts'], env),
  tabs: () => runE2e(['tests/e2e/tab-storm.test.ts', '--workers=1'], env),
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const strange = wanted.find((name) => !Object.hasOwn(parts, name));
if (strange !== undefined) fail(`There is no part "${strange}"; the parts are ${Object.keys(parts).join(', ')}.`);

rmSync(figures, { force: true });
const failed = [];
for (const name of wanted) {
  process.stdout.write(`\n— ${name}, with ${env.SOAK} times the runs of npm test or the counts of its own\n`);
  if (!(await parts[name]())) failed.push(name);
}
if (existsSync(figures)) process.stdout.write(`\nFigures\n${readFileSync(figures, 'utf8')}`);
process.stdout.write(failed.length > 0 ? `\nFailed: ${failed.join(', ')}\n` : '\nAll held\n');
process.exit(failed.length > 0 ? 1 : 0);
