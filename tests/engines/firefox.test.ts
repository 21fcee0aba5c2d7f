import type { Page } from '@playwright/test';
import { expect, test as base } from '../e2e/faktor';
import { Server } from '../e2e/server';
import { dist, hand, handRow, picture, pictureRow, rightCodes, type Reading } from './smoke';

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  server: async ({}, use) => {
    const server = new Server(dist);
    await server.start();
    await use(server);
    await server.kill();
  },
  // Firefox reports a violation to nobody but the document, so it is written to the console, where Watch sees it.
  page: async ({ page }, use) => {
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`CSP: ${violatedDirective} ${blockedURI}`);
      });
    });
    await use(page);
  },
});

test('first start, codes, a picture, lock and unlock, with and without the server', async ({
  watch,
  faktor,
  server,
  page,
  browser,
}) => {
  process.stdout.write(`Firefox ${browser.version()}\n`);

  await test.step('first start: Argon2id runs as WebAssembly in its worker', async () => {
    await faktor.createVault();
  });

  await test.step('an account by hand shows the right code', async () => {
    await faktor.addByHand(hand.name, hand.secret, hand.issuer);
    await expectRightCode(page, handRow, 'hand');
  });

  await test.step('lock and unlock', async () => {
    await faktor.lock();
    await expect(page.locator('[data-code]')).toHaveCount(0);
    await faktor.unlock();
    await expectRightCode(page, handRow, 'hand');
  });

  await test.step('reload with no server', async () => {
    await faktor.offlineReady();
    await server.kill();
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await faktor.unlock();
    await expectRightCode(page, handRow, 'hand');
  });

  await test.step('a picture is read by the decoder of WebAssembly in its worker, still offline', async () => {
    await faktor.addLink.click();
    const file = { name: 'code.png', mimeType: 'image/png', buffer: await picture() };
    await page.getByLabel(faktor.w.image).and(page.locator('input')).setInputFiles(file);
    await expect(page.getByRole('heading', { name: 'Check before saving' })).toBeVisible();
    await faktor.save();
    await expectRightCode(page, pictureRow, 'picture');
  });

  expect(watch.complaints).toEqual([]);
  expect(watch.foreignRequests).toEqual([]);

  await test.step('a violation would have been seen', async () => {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/picture.png' }));
    });
    await expect.poll(() => watch.complaints.join('\n')).toContain('CSP: img-src');
  });
});

async function expectRightCode(page: Page, row: string, which: 'hand' | 'picture'): Promise<void> {
  const code = page.getByRole('listitem', { name: row, exact: true }).locator('[data-code]');
  await expect(code).toBeVisible();
  const reading: Reading = await code.evaluate((element) => ({
    code: element.getAttribute('data-code') ?? '',
    nowMs: Date.now(),
  }));
  expect(rightCodes(which, reading)).toContain(reading.code);
}
