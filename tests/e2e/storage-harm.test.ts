import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { linkOf } from './crash-operations';
import { namesOn } from './crashes';
import { expect, password, test, type Faktor } from './faktor';

const secret = 'JBSWY3DPEHPK3PXP';
const full = 'There is no space left to save.';
const alert = (page: Page) => page.getByRole('alert');

/** Refuses every write of IndexedDB as a full disk does, until it is called with `false`. */
async function fillDisk(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((on) => {
    const { prototype } = IDBObjectStore;
    const kept = prototype as unknown as { put: unknown; realPut?: unknown };
    kept.realPut ??= kept.put;
    kept.put = on
      ? () => {
          throw new DOMException('', 'QuotaExceededError');
        }
      : kept.realPut;
  }, isFull);
}

async function fillForm({ page, w }: Faktor, name: string): Promise<void> {
  await page.getByLabel(w.name, { exact: true }).fill(name);
  await page.getByLabel(w.secret, { exact: true }).fill(secret);
}

/** The accounts in the backup that the button hands out, by `open`. */
async function inBackup(page: Page, open: (file: Buffer) => Promise<string[]>): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save encrypted backup' }).click(),
  ]);
  return open(readFileSync(await download.path()));
}

test.describe('what cannot be stored', () => {
  test.beforeEach(async ({ faktor }) => {
    await faktor.createVault();
    await faktor.addByHand('kept@example.com', secret);
  });

  test('goes into a file or is tried again, and is not lost', async ({ faktor, page, browser, server }) => {
    /** In another browser, with nothing in it. */
    const opened = async (file: Buffer) => {
      const context = await browser.newContext();
      const other = await context.newPage();
      await other.goto(server.address);
      await other.getByRole('button', { name: 'Open a backup' }).click();
      await other.getByLabel('Backup file').setInputFiles({ name: 'a.faktor', mimeType: '', buffer: file });
      await other.getByLabel('Password', { exact: true }).last().fill(password);
      await other.getByRole('button', { name: 'Open backup', exact: true }).click();
      const list = other.getByRole('list', { name: 'Accounts' });
      await expect(list).toBeVisible();
      const names = await list.getByRole('listitem').evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));
      await context.close();
      return names.sort();
    };
    await fillDisk(page, true);
    await faktor.open('#/add/hand');
    await fillForm(faktor, 'new@example.com');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(alert(page)).toContainText(full);
    expect(await inBackup(page, opened)).toEqual(['kept@example.com', 'new@example.com']);
    await fillDisk(page, false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(faktor.account('new@example.com')).toBeVisible();

    await faktor.account('new@example.com').getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Name', { exact: true }).fill('changed@example.com');
    await fillDisk(page, true);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(alert(page)).toContainText(full);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('changed@example.com');
    await fillDisk(page, false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(faktor.account('changed@example.com')).toBeVisible();

    await fillDisk(page, true);
    await faktor.account('kept@example.com').getByRole('button', { name: 'Delete' }).click();
    await expect(alert(page)).toContainText(full);
    await expect(faktor.account('kept@example.com')).toBeVisible();
  });

  test('is no password either: an attempt that cannot be counted is not made', async ({ faktor, page }) => {
    await faktor.lock();
    await fillDisk(page, true);
    await faktor.unlock();
    await expect(alert(page)).toContainText('The password was not checked');
    await fillDisk(page, false);
    await faktor.unlock();
    await expect(faktor.account('kept@example.com')).toBeVisible();
  });

  test('is no setting: it holds until the page is closed, and says so', async ({ faktor, page }) => {
    await faktor.open('#/options');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await page.getByLabel('Look').selectOption('dark');
    await expect(alert(page)).toContainText('could not store the settings');
    await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
  });
});

test('a database deleted under the open vault is said, and stored anew', async ({ faktor, page, server, context }) => {
  await faktor.createVault();
  await faktor.addByHand('kept@example.com', secret);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'indexeddb' });
  await faktor.open('#/add/hand');
  await fillForm(faktor, 'new@example.com');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(alert(page)).toContainText('The browser has deleted the stored vault');
  await page.getByRole('button', { name: 'Store the vault anew' }).click();
  await expect(faktor.account('new@example.com')).toBeVisible();
  await page.reload();
  await faktor.unlock();
  await expect(faktor.list).toBeVisible();
  expect((await namesOn(faktor)).sort()).toEqual(['kept@example.com', 'new@example.com']);
});

/** Chromium refuses for real: the quota is set before the first write, because Chromium remembers how much is left. */
test('a quota that leaves no room is said, and the vault is made once there is room', async ({
  faktor,
  page,
  server,
  context,
}) => {
  const devtools = await context.newCDPSession(page);
  const { origin } = server;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await faktor.passwordField.fill(password);
  await page.getByLabel('Repeat password').fill(password);
  await page.getByRole('button', { name: 'Create vault' }).click();
  await expect(alert(page)).toContainText(full);
  await expect(faktor.passwordField).toHaveValue(password);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Create vault' }).click();
  await expect(faktor.addLink).toBeVisible();
  await faktor.pasteLink(linkOf('kept@example.com'));
  await faktor.save();
});
