/** What the runs in other engines share: finding an engine, getting Debian's package of it, and a build of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, run, tool } from './run.mjs';

/** The first of these that is there: an absolute path as it stands, a bare name looked up along PATH. */
export function firstOf(places) {
  const along = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return places
    .flatMap((place) => (place.includes('/') || place.includes('\\') ? [place] : along.map((dir) => join(dir, place))))
    .find((path) => existsSync(path));
}

/** Installs Debian's packages; tries only as root and where there is apt-get. Returns whether it did. */
export function installDebian(...packages) {
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  process.stdout.write(`Installing Debian's ${packages.join(', ')} …\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return run('apt-get', ['update', '-qq'], env) && run('apt-get', install, env);
}

/** Builds into a folder of the engine's own, since `dist/` may be in use. Returns the folder; ends the program on failure. */
export function buildFor(engine, config = 'vite.config.ts') {
  const dir = `tests/.out/engines-dist/${engine}`;
  if (!tool('vite', ['build', '--config', config, '--logLevel', 'warn', '--outDir', dir, '--emptyOutDir']))
    fail('The build failed; its message is above.');
  return dir;
}
