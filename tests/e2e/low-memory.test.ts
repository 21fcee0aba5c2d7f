import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './faktor';
import { launchOptions } from './browser';
import { vaultV1, vaultV1Password } from '../vectors/vault-v1';

/** A browser that gives a WebAssembly memory 40 MiB (640 pages of 64 KiB) at most: the refusal is its own, in the real worker. */
test.use({
  launchOptions: { ...launchOptions, args: [...launchOptions.args, '--js-flags=--wasm-max-mem-pages=640'] },
});

async function backupOf(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Back up' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save encrypted backup' }).click();
  return (await readFile(await (await download).path())).toString('latin1');
}

test('a device short of memory makes and opens a vault of a smaller cost, and says so', async ({ faktor, page }) => {
  await faktor.createVault();
  const notice = page.getByText('each guess at it takes only 32 MiB of memory');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(notice).toHaveCount(0);
  await faktor.addByHand('one', 'GEZDGNBVGY3TQOJQ');

  await page.getByRole('link', { name: 'Options' }).click();
  await expect(notice).toBeVisible();
  // 32,768 KiB and 3 passes, as CBOR writes them.
  const backup = await backupOf(page);
  expect(backup).toContain('memoryKiB\x19\x80\x00');
  expect(backup).toContain('iterations\x03');

  await faktor.lock();
  await faktor.unlock();
  await expect(faktor.account('one')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a vault that asks for more memory than the device has is not opened, and the sentence says what to do', async ({
  faktor,
  page,
}) => {
  await page.getByRole('button', { name: faktor.w.openBackup }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'old.faktor',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(vaultV1),
  });
  await faktor.passwordField.fill(vaultV1Password);
  await page.getByRole('button', { name: 'Open', exact: false }).last().click();
  await expect(page.getByRole('alert')).toContainText('This device does not have enough free memory');
  await expect(page.getByRole('alert')).toContainText('set the password anew here');
});
