import type { Page } from '@playwright/test';
import { expect, test } from './faktor';
import { qrPng } from './qr-png';

/** Takes the leave for WebAssembly from the response of a Worker. */
async function forbidWasm(page: Page, worker: string): Promise<void> {
  await page.route(`**/assets/worker/${worker}*`, async (route) => {
    const response = await route.fetch();
    const csp = response.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': csp } });
  });
}

test('where WebAssembly is forbidden pictures are read all the same', async ({ page, faktor }) => {
  let asked = 0;
  await forbidWasm(page, 'decoder');
  page.on('response', (response) => {
    if (/assets\/worker\/decoder.*js/.test(response.url())) asked++;
  });
  await page.reload();
  await faktor.createVault();
  const choose = async (name: string, text: string, dark = 0) => {
    await faktor.addLink.click();
    const buffer = await qrPng(text, { dark });
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });
  };
  await choose('code.png', 'otpauth://totp/Beispiel:ute?secret=GEZDGNBVGY3TQOJQ&issuer=Beispiel');
  await expect(page.getByRole('listitem', { name: 'Beispiel ute' })).toBeVisible();
  await faktor.save();
  await choose('leer.png', 'x', 255);
  await expect(page.getByRole('alert')).toContainText('No QR code was found');
  // It was the Worker whose WebAssembly was forbidden.
  expect(asked).toBeGreaterThan(0);
});

test('where WebAssembly is forbidden the vault is made and opened all the same, with a progress', async ({
  page,
  faktor,
}) => {
  test.setTimeout(120_000);
  await forbidWasm(page, 'argon2id');
  await page.reload();
  await faktor.createVault();
  await faktor.addByHand('one', 'GEZDGNBVGY3TQOJQ');
  await faktor.lock();
  await faktor.unlock();
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', /^0\.\d+$/);
  await expect(faktor.account('one')).toBeVisible();
});
