import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { encodeBase32 } from '../../src/lib/bytes/base32';
import { writePaperCodes } from '../../src/lib/paper/paper-code';
import { vaultV1, vaultV1Entries, vaultV1Password } from '../vectors/vault-v1';
import { recoveryText, vaultV1Recovery } from '../vectors/vault-v1-recovery';

const page = new URL('../../docs/open-a-backup.html', import.meta.url);
const atMs = Date.UTC(2036, 10, 21, 12, 0, 7);
const asFile = (bytes: Uint8Array) => ({ name: 'a.faktor', mimeType: '', buffer: Buffer.from(bytes) });

/** RFC 6238 with SHA-256, 8 digits and 60 s, written from the RFC. */
function eightDigits(secret: Uint8Array): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 60_000)));
  const hash = createHmac('sha256', secret).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 10 ** 8).padStart(8, '0');
}

/** Ten years on, from a folder, without a network. */
test.use({ offline: true });

test('the page opens a backup from a file, by password and by recovery key, and shows the right codes', async ({
  page: tab,
}) => {
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  const requests: string[] = [];
  tab.on('request', (request) => requests.push(request.url()));
  await tab.clock.setFixedTime(atMs);
  await tab.goto(page.href);
  const open = async (bytes: Uint8Array, typed: string) => {
    await tab.getByLabel('Backup file').setInputFiles(asFile(bytes));
    await tab.getByLabel('Password or recovery key').fill(typed);
    await tab.getByRole('button', { name: 'Open backup' }).click();
  };
  const said = tab.getByRole('alert');

  await tab.getByRole('button', { name: 'Open backup' }).click();
  await expect(said).toHaveText('Choose the backup file. Its name ends in “.faktor”.');
  await open(new Uint8Array(50), 'x');
  await expect(said).toHaveText('This file is not a backup of Faktor.');
  const spoilt = vaultV1Recovery.slice();
  spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 1;
  await open(spoilt, recoveryText);
  await expect(said).toContainText('This backup is damaged');

  await open(vaultV1Recovery, recoveryText.toLowerCase().replaceAll('-', ' '));
  await expect(tab.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await tab.getByRole('button', { name: 'Close' }).click();

  // The codes of a paper backup, as a plain QR reader writes them into a file, in any order.
  const lines = (await writePaperCodes(vaultV1Recovery)).reverse();
  const text = (some: readonly string[]) => new TextEncoder().encode(some.join('\r\n'));
  await open(text(lines.slice(1)), recoveryText);
  await expect(said).toContainText('Codes of the paper backup are missing in this file');
  await open(text(lines), recoveryText);
  await expect(tab.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await tab.getByRole('button', { name: 'Close' }).click();

  await open(vaultV1, vaultV1Password);
  await expect(tab.getByRole('heading', { name: `${vaultV1Entries.length} accounts` })).toBeVisible({
    timeout: 60_000,
  });
  const [first] = vaultV1Entries;
  if (first?.otp.kind !== 'totp') throw new Error('the vector begins with a TOTP account');
  const item = tab.getByRole('listitem').filter({ hasText: first.account });
  const { secret } = first.otp;
  await expect(item.locator('.code')).toHaveText(eightDigits(secret));
  await expect(item.getByText(encodeBase32(secret))).toBeHidden();
  await tab.getByRole('button', { name: 'Show secret keys' }).click();
  await expect(item.getByText(encodeBase32(secret))).toBeVisible();
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Save as a list (otpauth)' }).click(),
  ]);
  const list = (await readFile(await download.path(), 'utf8')).trim().split('\n');
  expect(list).toHaveLength(vaultV1Entries.length);
  expect(list[0]).toContain(`secret=${encodeBase32(secret)}`);

  await tab.getByRole('button', { name: 'Close' }).click();
  await tab.getByRole('button', { name: 'Deutsch' }).click();
  await expect(tab.getByRole('heading', { name: 'Sicherung von Faktor öffnen' })).toBeVisible();
  expect(await tab.locator('html').getAttribute('lang')).toBe('de');
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([page.href]);
});
