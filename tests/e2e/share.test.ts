import type { Page } from '@playwright/test';
import { expect, test } from './faktor';
import { migrationLinks } from './migration-links';
import { qrPng } from './qr-png';

test.use({ serviceWorkers: 'allow' });

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const link = (account: string) => `otpauth://totp/Beispiel:${account}?secret=${secret}&issuer=Beispiel`;

/** What Android's share sheet sends to an installed app: the form of the manifest's share_target, posted. */
async function share(page: Page, texts: Record<string, string>, pictures: readonly Buffer[] = []): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.evaluate(
    ([fields, files]) => {
      const form = document.createElement('form');
      Object.assign(form, { action: 'share', method: 'POST', enctype: 'multipart/form-data' });
      for (const [name, value] of Object.entries(fields)) {
        form.append(Object.assign(document.createElement('textarea'), { name, value }));
      }
      const transfer = new DataTransfer();
      for (const bytes of files) transfer.items.add(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'pictures', multiple: true });
      input.files = transfer.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [texts, pictures.map((one) => [...one])] as const,
  );
  await loaded;
  await page.waitForURL(/#\/add$/);
}

/** Every byte of every database of this origin, as Latin-1 text. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no'));
      });
    const found: string[] = [];
    const write = (value: unknown): void => {
      if (value instanceof Uint8Array) found.push([...value].map((byte) => String.fromCharCode(byte)).join(''));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(write);
      else found.push(String(value));
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await wait(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        write(await wait(db.transaction(store).objectStore(store).getAll()));
      }
      db.close();
    }
    return found.join('\n');
  });

const waiting = (page: Page) =>
  page.evaluate(async () => {
    const { name = '' } = (await indexedDB.databases()).find((one) => one.name?.endsWith(':intake')) ?? {};
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const counting = opening.result.transaction('item').objectStore('item').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  });

test('a share while locked waits sealed, and is read after unlocking', async ({ faktor, page, watch }) => {
  await faktor.haveVault();
  await faktor.offlineReady();
  await faktor.lock();
  await share(page, { title: 'A page', text: link('ute') }, [await qrPng(link('udo'))]);
  await expect(page.getByText('What you shared is kept sealed.')).toBeVisible();
  expect(await waiting(page)).toBe(2);
  const bytes = await stored(page);
  expect(bytes).toContain('picture');
  for (const trace of ['otpauth', 'Beispiel', secret, 'PNG', 'A page']) expect(bytes).not.toContain(trace);

  await faktor.unlock();
  await expect(page.getByText('2 accounts were read.')).toBeVisible();
  await expect(page.getByText('delete the picture')).toBeVisible();
  expect(await waiting(page)).toBe(0);
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(2);
  expect(watch.complaints).toEqual([]);
});

test('parts of an export can be shared one by one, and an empty share says so', async ({ faktor, page }) => {
  await faktor.haveVault();
  await faktor.offlineReady();
  const [one = '', two = ''] = migrationLinks([[{ name: 'eins' }], [{ name: 'zwei' }]]);
  await share(page, { text: two });
  await share(page, { url: one });
  await share(page, { text: ' ' });
  await expect(page.getByText('could not be kept')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('could not be kept')).toHaveCount(0);
  await faktor.unlock();
  await expect(page.getByText('2 accounts were read.')).toBeVisible();
});

test('without a vault nothing is kept, which is said; nor after it was reset', async ({ faktor, page }) => {
  await faktor.offlineReady();
  await share(page, { text: link('ute') });
  await expect(page.getByText('What you shared was not kept')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
  expect(await waiting(page)).toBe(0);

  await faktor.open('#/');
  await faktor.haveVault();
  await expect.poll(() => stored(page)).toContain('\u0004');
  await faktor.lock();
  await share(page, { text: link('ute') });
  expect(await waiting(page)).toBe(1);
  await page.getByRole('button', { name: 'Reset password' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /delete/i })
    .click();
  await expect(page.getByRole('heading', { name: /Create your vault|Register again/ })).toBeVisible();
  await expect.poll(() => waiting(page)).toBe(0);
});

test('a share that comes before there is a service worker is sent on by the server, and the app says what to do', async ({
  browser,
  server,
}) => {
  const direct = await fetch(`${server.address}share`, { method: 'POST', body: link('ute'), redirect: 'manual' });
  expect([direct.status, direct.headers.get('location')]).toEqual([303, '/?share=unsupported']);
  expect(direct.headers.get('cache-control')).toBe('no-store');
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.evaluate((text) => {
    const form = Object.assign(document.createElement('form'), { action: 'share', method: 'POST' });
    form.enctype = 'multipart/form-data';
    form.append(Object.assign(document.createElement('textarea'), { name: 'text', value: text }));
    document.body.append(form);
    form.submit();
  }, link('ute'));
  await expect(page.getByText('wait a moment, then share again')).toBeVisible();
  expect(page.url()).toBe(`${server.address}#/`);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
  await expect(page.getByText('share again')).toHaveCount(0);
  await context.close();
});
