/** `npm run check`: types, lint, format and the walls. */
import { ensureInstalled, tool } from './run.mjs';

/**
 * What was found in order before is not looked at again until it changes. A rule that asks for types can miss a change in another file that
 * way; a fresh clone has no such memory.
 */
const cacheFile = 'node_modules/.cache/eslint/';

export const checks = [
  ['Types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['Core types (no DOM)', 'tsc', ['-p', 'tsconfig.core.json']],
  [
    'Lint',
    'eslint',
    ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', cacheFile],
  ],
  ['Format', 'prettier', ['--check', '--cache', '--log-level', 'warn', '.']],
  ['Walls', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs']],
];

/** Runs every check, also after one has failed; returns the names of those that failed. */
export function runChecks() {
  return checks
    .filter(([title, name, args]) => {
      process.stdout.write(`\n— ${title}\n`);
      return !tool(name, args);
    })
    .map(([title]) => title);
}

if (process.argv[1]?.endsWith('check.mjs')) {
  ensureInstalled();
  const failed = runChecks();
  process.stdout.write(failed.length ? `\nFailed: ${failed.join(', ')}\n` : '\nAll checks passed\n');
  process.exit(failed.length ? 1 : 0);
}
