import { scryptSync, createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { wasmBinary } from '../unit/scan/qr-picture';
import { expect, password, test, type Faktor } from './faktor';
import { prove } from './recovery-key';

/** Out of Faktor: a file of another app, readable or sealed, codes for Google, and one account for a second device. */

const links = [
  'otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP&issuer=GitHub',
  'otpauth://hotp/Bank:alice?secret=GEZDGNBVGY3TQOJQ&issuer=Bank&counter=3',
  'motp://Gate:jo?secret=3031323334353637',
];
const filePassword = 'Neun-Boote-3-Fenster';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const notice = (page: Page) => page.getByText('accounts were saved in a file that anyone can read');

async function chosen(page: Page, files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByLabel('Choose files').setInputFiles([...files]);
}

async function saved(page: Page, by: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, by).click()]);
  return download;
}

/** The codes in what stands on the screen. */
async function scanned(page: Page): Promise<string[]> {
  const png = await page.getByRole('img').last().screenshot();
  const found = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}

async function openExport({ page }: Faktor): Promise<void> {
  await page.getByRole('link', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Take to another app' }).click();
  await expect(page.getByRole('heading', { name: 'Take to another app', level: 1 })).toBeFocused();
}

test('accounts leave sealed, readable and as codes, after the password; one is shown for a second device', async ({
  faktor,
}) => {
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary('reader') } });
  const { page } = faktor;
  await faktor.haveVault();
  await chosen(page, [{ name: 'l.txt', mimeType: 'text/plain', buffer: Buffer.from(links.join('\n')) }]);
  await button(page, 'Import 3 accounts').click();
  await expect(page.getByRole('heading', { name: 'Import receipt' })).toBeVisible();

  // Sealed for Aegis: everything fits, the password of the vault first, then one of the file's own.
  await openExport(faktor);
  await expect(page.getByText('3 accounts go along.')).toBeVisible();
  await button(page, 'Continue').click();
  await prove(faktor, 'Falsch-1-Falsch');
  await expect(page.getByRole('alert')).toBeVisible();
  await prove(faktor);
  await page.getByLabel('Password of the file', { exact: true }).fill('kurz');
  await page.getByLabel('Repeat password of the file').fill('kurz');
  await button(page, 'Save protected file').click();
  await expect(page.getByLabel('Password of the file', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Password of the file', { exact: true }).fill(filePassword);
  await page.getByLabel('Repeat password of the file').fill(filePassword);
  const aegis = await saved(page, 'Save protected file');
  expect(aegis.suggestedFilename()).toMatch(/^faktor-aegis-\d{4}-\d\d-\d\d\.json$/);
  const file = await readFile(await aegis.path());
  expect(file.toString()).not.toContain('JBSWY3DPEHPK3PXP');
  expect(opensAegis(file)).toBe(true);
  await page.getByRole('link', { name: 'To the codes' }).click();
  await expect(faktor.list).toBeVisible();
  await expect(notice(page)).toHaveCount(0);

  // Read back by the import: exactly what is there.
  await chosen(page, [{ name: 'aegis.json', mimeType: '', buffer: file }]);
  await page.getByLabel('Password of the file').fill(filePassword);
  await button(page, 'Open file').click();
  await expect(page.getByText('0 new, 0 that differ from what is in the vault, 3 already there.')).toBeVisible();

  // Readable: what does not fit is named before, and the warning stays over a new start.
  await openExport(faktor);
  await page.getByLabel('App', { exact: true }).selectOption('bitwarden');
  await expect(page.getByText('1 account goes along. 2 accounts do not fit.')).toBeVisible();
  await expect(page.getByText('Gate jo: this app does not know Mobile-OTP')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Anyone can read this file');
  await button(page, 'Continue').click();
  await prove(faktor);
  const plain = await saved(page, 'Save readable file');
  expect((await readFile(await plain.path())).toString()).toContain('JBSWY3DPEHPK3PXP');
  await page.getByRole('link', { name: 'To the codes' }).click();
  await expect(notice(page)).toBeVisible();
  await page.reload();
  await faktor.unlock();
  await expect(notice(page)).toBeVisible();

  // Google's code, read off the screen; the lock takes it away.
  await openExport(faktor);
  await expect(notice(page)).toHaveCount(0);
  await page.getByLabel('App', { exact: true }).selectOption('google');
  await button(page, 'Continue').click();
  await prove(faktor);
  await button(page, 'Show QR codes').click();
  await expect(page.getByRole('img', { name: 'Part 1 of 1' })).toBeVisible();
  expect(await scanned(page)).toEqual([expect.stringMatching(/^otpauth-migration:\/\/offline\?data=/)]);
  await faktor.lock();
  await expect(page.getByRole('img')).toHaveCount(0);
  await faktor.unlock();

  // One account: nothing before the password, then code and secret, gone when the window is left.
  await faktor.account('GitHub alice').getByRole('button', { name: 'Edit' }).click();
  await button(page, 'Use on a second device').click();
  await expect(page.getByRole('heading', { name: 'Use on a second device', level: 1 })).toBeFocused();
  await expect(page.getByRole('img')).toHaveCount(0);
  await prove(faktor, password);
  await button(page, 'Show QR code and secret').click();
  await expect(page.getByRole('img', { name: 'QR code of GitHub alice' })).toBeVisible();
  expect(await scanned(page)).toEqual([`${links[0] ?? ''}&algorithm=SHA1&digits=6&period=30`]);
  await expect(page.getByText('JBSW', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    dispatchEvent(new Event('blur'));
  });
  await expect(page.getByRole('img')).toHaveCount(0);
  await expect(page.getByText('QR code and secret are hidden again.')).toBeVisible();
  expect(await page.content()).not.toContain('JBSW');
});

/** As Aegis opens it: scrypt, the slot's key, the database. */
function opensAegis(file: Buffer): boolean {
  interface Box {
    nonce: string;
    tag: string;
  }
  const { header, db } = JSON.parse(file.toString()) as {
    header: { slots: { key: string; salt: string; key_params: Box }[]; params: Box };
    db: string;
  };
  const open = (key: Buffer, { nonce, tag }: Box, sealed: Buffer) => {
    const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'));
    cipher.setAuthTag(Buffer.from(tag, 'hex'));
    return Buffer.concat([cipher.update(sealed), cipher.final()]);
  };
  const [slot] = header.slots;
  if (!slot) return false;
  const derived = scryptSync(filePassword, Buffer.from(slot.salt, 'hex'), 32, {
    N: 2 ** 15,
    r: 8,
    p: 1,
    maxmem: 2 ** 26,
  });
  const master = open(derived, slot.key_params, Buffer.from(slot.key, 'hex'));
  const database = open(master, header.params, Buffer.from(db, 'base64')).toString();
  return (JSON.parse(database) as { entries: unknown[] }).entries.length === links.length;
}
