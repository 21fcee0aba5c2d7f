import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, Faktor, test, Watch } from './faktor';
import { Server } from './server';

test.use({ serviceWorkers: 'allow' });

test('under a sub-path it works offline, and every name in the browser carries the path', async ({ page, context }) => {
  const dir = mkdtempSync(join(tmpdir(), 'faktor-sub-'));
  const env = { BASE_PATH: '/tools/faktor/' };
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', dir, '--logLevel', 'error'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const server = new Server(dir, env);
  await server.start();
  expect(server.address).toMatch(/\/tools\/faktor\/$/);
  const watch = new Watch(context, () => server.origin);
  const faktor = new Faktor(page, server.address);
  await faktor.open();
  await faktor.createVault();
  await faktor.addByHand('sub', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  await faktor.offlineReady();
  await server.kill();
  await page.reload();
  await faktor.unlock();
  await expect(faktor.account('sub')).toBeVisible();
  const names = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    storage: Object.keys(localStorage),
    scope: (await navigator.serviceWorker.ready).scope,
  }));
  for (const name of [...names.databases, ...names.caches, ...names.storage, names.scope]) {
    expect(name).toContain('/tools/faktor/');
  }
  expect(watch.complaints).toEqual([]);
  await server.kill();
  rmSync(dir, { recursive: true, force: true });
});
