import { expect, Faktor, password, test } from './faktor';
import { linkTo } from './made-vault';
import { independentTotp } from './independent-totp';

const secret = 'GEZDGNBVGY3TQOJQ';
const atMs = Date.UTC(2026, 10, 21, 12, 0, 7);
const own = 'Acht-Ziegel-4-Fenster';
const asFile = (buffer: Buffer) => ({ name: 'backup.faktor', mimeType: 'application/octet-stream', buffer });

async function testBackup({ page }: Faktor, file: Buffer, typed: string): Promise<void> {
  await page.getByLabel('Backup file').setInputFiles(asFile(file));
  await page.getByLabel('Password of the backup', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Test backup' }).click();
}

/** At first start, in a profile of its own. */
async function restored(faktor: Faktor, file: Buffer, typed: string): Promise<Faktor> {
  const context = await faktor.page.context().browser()?.newContext({ locale: 'en-GB' });
  if (!context) throw new Error('there is no browser');
  await context.clock.setFixedTime(atMs);
  const other = new Faktor(await context.newPage(), faktor.address);
  await other.open();
  await other.page.getByRole('button', { name: 'Open a backup' }).click();
  await other.page.getByLabel('Backup file').setInputFiles(asFile(file));
  await other.passwordField.fill(typed);
  await other.page.getByRole('button', { name: 'Open backup', exact: true }).click();
  await expect(other.list).toBeVisible();
  return other;
}

test('a backup is saved, tested, spoiled, and restored in a fresh profile', async ({ page, server, watch }) => {
  await page.clock.setFixedTime(atMs);
  const faktor = new Faktor(page, server.address);
  await faktor.open();
  await faktor.haveVault(linkTo('ute', secret, 'Beispielwerk'), linkTo('kai', 'NBSWY3DPFQQHO33S'));
  const alert = page.getByRole('alert');

  await faktor.openBackUp();
  await expect(page.getByText('No backup of this vault has been tested on this device. 2 accounts')).toBeVisible();
  const file = await faktor.savedBackup();
  await expect(page.locator('.notice').getByText('to save as faktor-2026-11-21.faktor')).toBeVisible();

  await testBackup(faktor, file, 'Wrong-password-1');
  await expect(alert).toContainText('This is not the password of this backup.');
  const spoilt = Buffer.from(file);
  spoilt[spoilt.length - 40] = (spoilt[spoilt.length - 40] ?? 0) ^ 1;
  await testBackup(faktor, spoilt, password);
  await expect(alert).toContainText('This backup is damaged');
  await expect(page.getByText('No backup of this vault has been tested')).toBeVisible();
  await testBackup(faktor, file, password);
  await expect(page.locator('.notice').getByText('The backup is good: it opens, and 2 accounts in it')).toBeVisible();
  await expect(page.getByText('Last tested on 21 November 2026. Nothing has changed since.')).toBeVisible();

  await test.step('under a password of its own, once a way into the vault was shown', async () => {
    await page.getByLabel('The backup opens with').selectOption('password');
    await page.getByRole('button', { name: 'Choose a password' }).click();
    await faktor.passwordField.fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Password for this file', { exact: true }).fill(own);
    await page.getByLabel('Repeat password for this file').fill(own);
    const file = await faktor.savedBackup();
    const other = await restored(faktor, file, own);
    expect(await other.code('Beispielwerk ute')).toBe(independentTotp(Buffer.from('1234567890'), atMs));
    // All of it was opened just now, with what the person has.
    await other.page.getByRole('link', { name: 'Options', exact: true }).click();
    await expect(other.page.getByText('Last tested on 21 November 2026.')).toBeVisible();
    await other.page.context().close();
  });

  await test.step('the reminder counts what changed since, and can be put off', async () => {
    await page.getByRole('link', { name: 'Codes' }).click();
    await page.clock.setFixedTime(atMs + 20_000);
    await faktor.addByHand('mia', 'MFRGGZDFMZTWQ2LK');
    await page.clock.setFixedTime(atMs + 25 * 3_600_000);
    await page.reload();
    await faktor.unlock();
    const reminder = page.getByText('1 account changed since the last tested backup (tested on 21 November 2026).');
    await expect(reminder).toBeVisible();
    await page.getByRole('button', { name: 'Not this week' }).click();
    await expect(reminder).toHaveCount(0);
  });

  await test.step('it is imported into another vault: seen first, merged, and told', async () => {
    await faktor.openBackUp();
    const newer = await faktor.savedBackup();
    await testBackup(faktor, file, password);
    await expect(alert).toContainText('it is older than the vault: it shows the state of 21 November 2026.');
    await expect(alert).toContainText('Missing in it: 1 account.');
    await expect(alert).toContainText('These are mia.');
    const other = await restored(faktor, file, password);
    await other.page.getByRole('link', { name: 'Options', exact: true }).click();
    await other.page.getByRole('link', { name: 'Import' }).click();
    await other.page.getByLabel('Choose files').setInputFiles(asFile(newer));
    await other.page.getByLabel('Password of the file', { exact: true }).fill(password);
    await other.page.getByRole('button', { name: 'Open file' }).click();
    await expect(other.page.getByText('Faktor: 3 accounts')).toBeVisible();
    await other.page.getByRole('button', { name: 'Import 1 account' }).click();
    await expect(other.page.getByRole('heading', { name: 'Import receipt' })).toBeVisible();
    await other.page.getByRole('link', { name: 'To the codes' }).click();
    await expect(other.list.getByRole('listitem')).toHaveCount(3);
    await other.page.context().close();
  });
  expect(watch.complaints).toEqual([]);
});
