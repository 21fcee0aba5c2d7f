import type { Page } from '@playwright/test';
import { axe } from './axe';
import { expect, test, type Faktor } from './faktor';
import { linkTo } from './made-vault';
import { storedRecords } from './stored-records';

const secret = 'JBSWY3DPEHPK3PXP';

async function addWithUrl(faktor: Faktor, name: string, url: string): Promise<void> {
  await faktor.addLink.click();
  await faktor.page.getByRole('button', { name: 'Enter by hand' }).click();
  await faktor.page.getByLabel('Name', { exact: true }).fill(name);
  await faktor.page.getByLabel('Secret key', { exact: true }).fill(secret);
  await faktor.page.getByLabel('URL', { exact: true }).fill(url);
  await faktor.save();
}

async function reset(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reset password' }).click();
  await page.getByRole('button', { name: 'Delete all accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

test.describe('the list of what to register again', () => {
  test.beforeEach(async ({ faktor, page }) => {
    await faktor.haveVault();
    await addWithUrl(faktor, 'alice@example.com', 'https://example.com/login');
    await faktor.addByHand('bob', secret);
    await faktor.lock();
    await reset(page);
  });

  test('stays until everything is ticked off: by hand, or by adding the account anew', async ({
    faktor,
    page,
    watch,
  }) => {
    await page.getByRole('link', { name: 'Open the check list' }).click();
    await expect(page.getByRole('heading', { name: 'Register again' })).toBeFocused();
    const link = page.getByRole('link', { name: 'https://example.com/login' });
    expect([await link.getAttribute('rel'), await link.getAttribute('target')]).toEqual([
      'noopener noreferrer',
      '_blank',
    ]);
    await axe(page);
    await page.reload();
    await box(page, 'bob').check();
    await expect(page.getByText('1 account has to be registered again.')).toBeVisible();
    await page.reload();
    await expect(box(page, 'bob')).toBeChecked();
    await page.getByRole('link', { name: 'Back' }).click();

    await faktor.createVault();
    await faktor.open('#/register-again');
    await expect(page.getByText('1 account has to be registered again.')).toBeVisible();
    await faktor.open('#/');
    await addWithUrl(faktor, 'Alice@Example.com', '');
    await faktor.open('#/register-again');
    await expect(box(page, 'alice@example.com')).toBeChecked();
    await expect(page.getByText('Everything on this list is registered again.')).toBeVisible();
    await axe(page);
    await faktor.lock();
    await faktor.open('#/register-again');
    await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
    await expect(page.getByText('alice')).toBeHidden();
    expect([watch.complaints, watch.foreignRequests]).toEqual([[], []]);
  });

  test('is printed black on white, and nothing else with it', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('link', { name: 'Open the check list' }).click();
    await page.evaluate(() => {
      Object.assign(globalThis, { printed: 0 });
      globalThis.print = () => {
        (globalThis as { printed?: number }).printed = 1;
      };
    });
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.evaluate(() => (globalThis as { printed?: number }).printed)).toBe(1);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const name of ['Print', 'Delete list']) await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByText('https://example.com/login')).toBeVisible();
    const colours = await page.locator('.sheet').evaluate((sheet) => {
      const { color, backgroundColor } = getComputedStyle(sheet);
      return [color, backgroundColor, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(1000);
  });

  test('is deleted after a question', async ({ page }) => {
    await page.getByRole('link', { name: 'Open the check list' }).click();
    const opener = page.getByRole('button', { name: 'Delete list' });
    await opener.click();
    await axe(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(opener).toBeFocused();
    await opener.click();
    await page.getByRole('button', { name: 'Delete this list' }).click();
    await expect(page.getByText('There is nothing to register again.')).toBeVisible();
    expect((await storedRecords(page))['retained']).toEqual([]);
  });
});

test('no names outlive the vault where the person has decided so', async ({ faktor, page }) => {
  await faktor.haveVault(linkTo('alice@example.com', secret));
  await faktor.open('#/options');
  await page.getByRole('checkbox', { name: 'Keep the names of my accounts' }).uncheck();
  await expect.poll(async () => (await storedRecords(page))['retained']).toEqual(['false']);
  await faktor.lock();
  await page.getByRole('button', { name: 'Reset password' }).click();
  await expect(page.getByRole('dialog')).not.toContainText('The list of account names stays');
  await page.getByRole('button', { name: 'Delete all accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Register again' })).toBeHidden();
  expect((await storedRecords(page))['retained']).toEqual(['false']);
});
