/** What the commands share: running a step, and installing when the lock file asks for it. Uses nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program in the project's root with its output passed through; returns whether it ended well. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.error) process.stderr.write(`${command}: ${done.error.message}\n`);
  return done.status === 0;
}

/** Runs a package's own program from node_modules. */
export function tool(name, args, env) {
  return run(process.execPath, [binOf(name), ...args], env);
}

function binOf(name) {
  const [owner, bin] = bins[name];
  const { bin: declared } = JSON.parse(readFileSync(`${root}node_modules/${owner}/package.json`, 'utf8'));
  return `${root}node_modules/${owner}/${typeof declared === 'string' ? declared : declared[bin]}`;
}

const bins = {
  vite: ['vite', 'vite'],
  vitest: ['vitest', 'vitest'],
  playwright: ['@playwright/test', 'playwright'],
  tsc: ['typescript', 'tsc'],
  'svelte-check': ['svelte-check', 'svelte-check'],
  eslint: ['eslint', 'eslint'],
  prettier: ['prettier', 'prettier'],
  depcruise: ['dependency-cruiser', 'depcruise'],
};

/** Installs from the lock file unless what it asks for is there. Ends the program with a sentence when it can't. */
export function ensureInstalled() {
  const lock = `${root}package-lock.json`;
  const mark = `${root}node_modules/.package-lock.json`;
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs && sameNames(lock, mark)) return;
  process.stdout.write('Installing the packages of package-lock.json …\n');
  if (!run('npm', ['ci', '--no-audit', '--no-fund']))
    fail('npm ci failed; its message is above. Is the npm registry reachable?');
}

/** A fresh checkout gives the lock file a new date; equal contents need no new installation. */
function sameNames(lock, mark) {
  const names = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = names(lock);
  const have = names(mark);
  return Object.entries(have).every(([path, { version }]) => wanted[path]?.version === version);
}

/** One sentence, then the end. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
