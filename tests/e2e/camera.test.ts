import { chromium, type BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from './browser';
import { makeCameraFile, type CameraFilm } from './camera/fake-camera';
import { expect, Faktor, test, Watch } from './faktor';
import { migrationLinks } from './migration-links';
import type { Server } from './server';

const uri = 'otpauth://totp/Beispiel:ute?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Beispiel';

/** Chromium with a fake camera, at the screen that scans. */
async function atCamera(server: Server, args: string[]): Promise<[BrowserContext, Faktor, Watch]> {
  const context = await chromium.launchPersistentContext('', {
    ...launchOptions,
    args: [...launchOptions.args, ...args],
    locale: 'en-GB',
  });
  const watch = new Watch(context, () => server.origin);
  const faktor = new Faktor(context.pages()[0] ?? (await context.newPage()), server.address);
  await faktor.open();
  await faktor.haveVault();
  await faktor.addLink.click();
  await faktor.page.getByRole('button', { name: 'Scan with camera' }).click();
  return [context, faktor, watch];
}

test('a code as dense as an export of ten accounts is read, light on dark too', async ({ server }) => {
  const names = Array.from({ length: 10 }, (_, i) => `konto-${String(i)}@beispielverwaltung.example.org`);
  const [link = ''] = migrationLinks([names.map((name) => ({ name, issuer: 'Beispielverwaltung' }))]);
  for (const look of [{}, { dark: 235, light: 20 }]) {
    const folder = mkdtempSync(join(tmpdir(), 'faktor-camera-'));
    const file = join(folder, 'film.y4m');
    await makeCameraFile(link, file, { module: 4, ...look });
    const [context, { page }] = await atCamera(server, [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ]);
    await expect(page.getByText('10 accounts were read.')).toBeVisible();
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

const films: [string, CameraFilm][] = [
  ['light on dark', { dark: 235, light: 20 }],
  ['small', { module: 3 }],
];
for (const [name, film] of films) {
  test(`a code that is ${name} is read`, async ({ server }) => {
    const folder = mkdtempSync(join(tmpdir(), 'faktor-camera-'));
    const file = join(folder, 'film.y4m');
    await makeCameraFile(uri, file, film);
    const [context, { page }, watch] = await atCamera(server, [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${file}`,
    ]);
    await expect(page.getByRole('heading', { name: 'Check before saving' })).toBeVisible();
    await expect(page.getByRole('listitem', { name: 'Beispiel ute' })).toBeVisible();
    expect(watch.complaints).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

test('several cameras are listed, and leaving the screen stops the camera', async ({ server }) => {
  const [context, { page }] = await atCamera(server, [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream=device-count=2',
  ]);
  const camera = page.getByLabel('Camera', { exact: true });
  await expect(camera.getByRole('option')).toHaveCount(2);
  const state = () =>
    page.evaluate(() => (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.map((t) => t.readyState));
  await page.evaluate(() => {
    const { srcObject } = document.querySelector('video') ?? {};
    Object.assign(globalThis, { tracks: srcObject instanceof MediaStream ? srcObject.getTracks() : [] });
  });
  expect(await state()).toEqual(['live']);
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await expect.poll(state).toEqual(['ended']);
  await context.close();
});

test('the camera that was chosen is remembered; a frame can be looked at closely', async ({ server }) => {
  const [context, { page }, watch] = await atCamera(server, [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream=device-count=2',
  ]);
  const camera = page.getByLabel('Camera', { exact: true });
  const other = await camera.getByRole('option').nth(1).getAttribute('value');
  await camera.selectOption(other);
  await page.getByRole('button', { name: 'Look closely at this picture' }).click();
  await expect(page.getByRole('alert')).toContainText('No QR code was found');
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await page.getByRole('button', { name: 'Scan with camera' }).click();
  await expect(camera).toHaveValue(other ?? '');
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('light and zoom are offered where the camera has them', async ({ server }) => {
  const [context, { page }] = await atCamera(server, [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ]);
  await expect(page.getByRole('button', { name: 'Look closely at this picture' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Light' })).toHaveCount(0);
  await page.evaluate(() => {
    const state = { zoom: 1, torch: false };
    Object.assign(globalThis, { lamp: state });
    const { prototype } = MediaStreamTrack;
    const settings = Reflect.get(prototype, 'getSettings') as (this: MediaStreamTrack) => MediaTrackSettings;
    prototype.getSettings = function () {
      return { ...settings.call(this), ...state };
    };
    prototype.getCapabilities = () => ({ torch: true, zoom: { min: 1, max: 4, step: 0.5 } }) as MediaTrackCapabilities;
    prototype.applyConstraints = (wish) => Promise.resolve(void Object.assign(state, wish?.advanced?.[0]));
  });
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await page.getByRole('button', { name: 'Scan with camera' }).click();
  await page.getByRole('button', { name: 'Light' }).click();
  await expect(page.getByRole('button', { name: 'Light' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('Zoom').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('Zoom')).toHaveValue('1.5');
  expect(await page.evaluate(() => (globalThis as unknown as { lamp: unknown }).lamp)).toEqual({
    zoom: 1.5,
    torch: true,
  });
  await context.close();
});

test('a remembered camera that is gone is replaced by another', async ({ server }) => {
  const [context, { page }] = await atCamera(server, [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ]);
  await page.evaluate(() => {
    const [key = ''] = Object.keys(localStorage).filter((one) => one.endsWith(':settings'));
    localStorage.setItem(key, JSON.stringify({ cameraId: 'gone' }));
    dispatchEvent(new StorageEvent('storage', { key }));
  });
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await page.getByRole('button', { name: 'Scan with camera' }).click();
  await expect(page.getByText('Hold the QR code in front of the camera.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.close();
});

for (const [name, args, sentence] of [
  [
    'denied',
    ['--use-fake-ui-for-media-stream=deny', '--use-fake-device-for-media-stream'],
    /does not allow the camera/,
  ],
  ['missing', ['--use-fake-device-for-media-stream=device-count=0'], /No camera was found/],
] as const) {
  test(`a camera that is ${name} is explained, with what to do instead`, async ({ server }) => {
    const [context, { page }] = await atCamera(server, [...args]);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Choose image' })).toBeVisible();
    await context.close();
  });
}
