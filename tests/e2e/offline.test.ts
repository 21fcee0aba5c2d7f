import { chromium } from '@playwright/test';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from './browser';
import { expect, Faktor, test } from './faktor';
import { Server } from './server';

test.use({ serviceWorkers: 'allow' });

test('the service worker holds the whole app, the scanner and its wasm too', async ({ faktor }) => {
  await faktor.offlineReady();
  const cached = await faktor.page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
    }
    return urls;
  });
  expect(cached.some((path) => path.endsWith('.wasm'))).toBe(true);
  for (const part of ['html5-qrcode', 'decoder.worker', 'argon2id.worker', 'messages.de', 'failures.de', 'Codes']) {
    expect(
      cached.some((path) => path.includes(part)),
      part,
    ).toBe(true);
  }
});

test('a new version waits for consent, and then replaces the old one', async ({ page }) => {
  const dir = mkdtempSync(join(tmpdir(), 'faktor-dist-'));
  cpSync('dist', dir, { recursive: true });
  const server = new Server(dir);
  await server.start();
  const faktor = new Faktor(page, server.address);
  await faktor.open();
  await faktor.createVault();
  await faktor.offlineReady();
  appendFileSync(join(dir, 'sw.js'), '\n// another version\n');
  await page.reload();
  await faktor.unlock();
  await expect(page.getByText('A new version of Faktor is ready.')).toBeVisible();
  await expect(faktor.addLink).toBeVisible();

  const other = new Faktor(await page.context().newPage(), server.address);
  await other.open();
  await other.unlock();
  const loads: string[] = [];
  other.page.on('load', () => loads.push('load'));

  // A browser that does not switch: the person hears of it, and can go on.
  await other.page.evaluate(() => {
    ServiceWorker.prototype.postMessage = () => undefined;
  });
  await other.page.getByRole('button', { name: 'Update now' }).click();
  await expect(other.page.getByText('Faktor is being updated.')).toBeVisible();
  await expect(other.page.getByText('The browser has not switched to the new version yet.')).toBeVisible();

  // By now the other tab asks the old service worker for nothing, for which Chromium would give the switch up.
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Update now' }).click();
  await reloaded;
  await faktor.unlock();
  await expect(page.getByText('A new version of Faktor is ready.')).toHaveCount(0);
  // The other tab is told; it is not loaded anew behind the person's back.
  await expect(other.page.getByText('Faktor was updated in another tab.')).toBeVisible();
  expect(loads).toEqual([]);
  await server.kill();
  rmSync(dir, { recursive: true, force: true });
});

test('the browser can install it', async ({ server }) => {
  const context = await chromium.launchPersistentContext('', launchOptions);
  const page = await context.newPage();
  await page.goto(server.address);
  const devtools = await context.newCDPSession(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as { id: string; shortcuts: unknown[]; icons: { purpose?: string }[] };
  expect(manifest.id).toBe('/');
  expect(manifest.shortcuts).toHaveLength(2);
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  await context.close();
});
