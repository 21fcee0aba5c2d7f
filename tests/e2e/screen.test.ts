import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from './browser';
import { expect, Faktor, test, Watch } from './faktor';
import { migrationLinks } from './migration-links';
import { qrPng } from './qr-png';
import type { Server } from './server';

const link = (account: string, secret: string) => `otpauth://totp/Beispiel:${account}?secret=${secret}&issuer=Beispiel`;
const ute = link('ute', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
const udo = link('udo', 'NBSWY3DPFQQHO33SNRSCC3DJNRSCC3DJ');
const byTitle = '--auto-select-tab-capture-source-by-title=Einrichtung';

interface Desk {
  context: BrowserContext;
  faktor: Faktor;
  /** The tab that shows the code. */
  shown: Page;
  watch: Watch;
}

/** A desktop with Faktor in one tab and a page of a service in another, of which the browser shares the second. */
async function atDesk(server: Server, args: readonly string[] = [byTitle]): Promise<Desk> {
  const context = await chromium.launchPersistentContext('', {
    ...launchOptions,
    args: [...launchOptions.args, ...args],
    locale: 'en-GB',
  });
  const watch = new Watch(context, () => server.origin);
  const shown = await context.newPage();
  await shown.setContent('<title>Einrichtung</title><h1>Einrichtung</h1>');
  const faktor = new Faktor(context.pages()[0] ?? (await context.newPage()), server.address);
  await faktor.page.bringToFront();
  await faktor.open();
  await faktor.haveVault();
  await faktor.addLink.click();
  return { context, faktor, shown, watch };
}

/** Puts the codes of `texts` on the page of the service. */
async function show(page: Page, ...texts: string[]): Promise<void> {
  const pictures = await Promise.all(texts.map((text) => qrPng(text)));
  const tags = pictures.map((png) => `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`);
  await page.evaluate((html) => (document.body.innerHTML = html), tags.join('<hr>'));
}

const readScreen = (page: Page) => page.getByRole('button', { name: 'Read from screen' }).click();
const preview = (page: Page) => page.getByRole('heading', { name: 'Check before saving' });

/** Whether the captures that were begun have all been stopped. */
async function watchCaptures(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const streams: MediaStream[] = [];
    Object.assign(globalThis, { streams });
    const { mediaDevices } = navigator;
    const original = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async (options) => {
      const stream = await original(options);
      streams.push(stream);
      return stream;
    };
  });
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { streams: MediaStream[] }).streams.flatMap((stream) =>
        stream.getTracks().map(({ readyState }) => readyState),
      ),
    );
}

test('a code in another tab is read with one click, and the capture stops', async ({ server }) => {
  const { context, faktor, shown, watch } = await atDesk(server);
  await show(shown, ute);
  const captures = await watchCaptures(faktor.page);
  await readScreen(faktor.page);
  await expect(preview(faktor.page)).toBeVisible();
  expect(await captures()).toEqual(['ended']);
  await faktor.save();
  await expect(faktor.account('Beispiel ute')).toBeVisible();
  expect(watch.complaints).toEqual([]);
  await context.close();
});

test('two codes in one picture are both listed, and the person picks', async ({ server }) => {
  const { context, faktor, shown } = await atDesk(server);
  await show(shown, ute, udo);
  await readScreen(faktor.page);
  await expect(faktor.page.getByText('2 accounts were read.')).toBeVisible();
  await faktor.page
    .getByRole('listitem', { name: 'Beispiel udo' })
    .getByLabel('What to do')
    .selectOption({ label: 'Leave out' });
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(1);
  await context.close();
});

test('a code that comes into view later is read, after one that is no account', async ({ server }) => {
  const { context, faktor, shown } = await atDesk(server);
  await show(shown, 'https://example.org/other');
  const captures = await watchCaptures(faktor.page);
  await readScreen(faktor.page);
  await expect(faktor.page.getByRole('alert')).toContainText('holds a web address');
  await expect(faktor.page.getByText('bring it into view now')).toBeVisible();
  expect(await captures()).toEqual(['live']);
  await show(shown, ute);
  await expect(preview(faktor.page)).toBeVisible();
  expect(await captures()).toEqual(['ended']);
  await context.close();
});

test('the parts of an export are read one after the other in one go', async ({ server }) => {
  const { context, faktor, shown } = await atDesk(server);
  const [one, two] = migrationLinks([[{ name: 'eins' }], [{ name: 'zwei' }]]);
  await show(shown, two ?? '');
  await readScreen(faktor.page);
  await expect(faktor.page.getByText('Part 2 of 2 was read.')).toBeVisible();
  await show(shown, one ?? '');
  await expect(faktor.page.getByText('2 accounts were read.')).toBeVisible();
  await context.close();
});

test('it can be stopped, and leaving the way stops it too', async ({ server }) => {
  const { context, faktor } = await atDesk(server);
  const { page } = faktor;
  const captures = await watchCaptures(page);
  await readScreen(page);
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect.poll(captures).toEqual(['ended']);
  await expect(page.getByRole('button', { name: 'Choose screen, window or tab' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeVisible();
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await expect.poll(captures).toEqual(['ended', 'ended']);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.close();
});

test('a page that never shows a code ends by itself and says what to do', async ({ server }) => {
  const { context, faktor } = await atDesk(server);
  const captures = await watchCaptures(faktor.page);
  await readScreen(faktor.page);
  await expect(faktor.page.getByRole('alert')).toContainText('No QR code was in view', { timeout: 40_000 });
  expect(await captures()).toEqual(['ended']);
  await context.close();
});

test('a refusal, and a browser that cannot, are explained', async ({ server }) => {
  const { context, faktor } = await atDesk(server, []);
  const { page } = faktor;
  await page.evaluate(() => {
    navigator.mediaDevices.getDisplayMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await readScreen(page);
  await expect(page.getByRole('alert')).toContainText('Nothing was shared');
  await page.evaluate(() => {
    navigator.mediaDevices.getDisplayMedia = () => Promise.reject(new DOMException('', 'NotReadableError'));
  });
  await readScreen(page);
  await expect(page.getByRole('alert')).toContainText('system settings');
  await page.addInitScript(() => {
    Reflect.deleteProperty(MediaDevices.prototype, 'getDisplayMedia');
  });
  await page.reload();
  await faktor.unlock();
  await faktor.open('#/add');
  await readScreen(page);
  await expect(page.getByText('This browser cannot read from the screen.')).toBeVisible();
  await context.close();
});
