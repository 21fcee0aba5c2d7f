import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { axe } from './axe';
import { expect, password, test } from './faktor';
import { linkTo } from './made-vault';
import { loseStorage } from './lose-storage';
import { breakNewest, storedRecords } from './stored-records';

const secret = 'JBSWY3DPEHPK3PXP';
const announced = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first();

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };

for (const [size, viewport] of Object.entries(sizes)) {
  test.describe(`on a ${size}`, () => {
    test.use({ viewport });

    test('a deleted account waits in the trash, and comes back with its code', async ({ faktor, page, watch }) => {
      await page.clock.install({ time: new Date('2026-11-21T12:00:05Z') });
      await faktor.haveVault(linkTo('alice', secret, 'Example'), linkTo('bob', 'NBSWY3DPFQQHO33S'));
      const code = await faktor.code('Example alice');
      await faktor.delete('Example alice');
      await page.getByRole('link', { name: 'Open trash' }).click();

      const item = page
        .getByRole('list', { name: 'Deleted accounts' })
        .getByRole('listitem', { name: 'Example alice' });
      await expect(page.getByRole('heading', { name: 'Trash' })).toBeFocused();
      await expect(item).toContainText('Deleted: Nov 21, 2026. Gone for good: Dec 21, 2026.');
      await expect(page.locator('[data-code]')).toHaveCount(0);
      await axe(page);

      // Not found by the search, and over a lock still there.
      await faktor.open('#/');
      await page.getByRole('searchbox', { name: 'Search' }).fill('alice');
      await expect(page.getByText('No account matches your search.')).toBeVisible();
      await faktor.lock();
      await faktor.unlock();
      await expect(faktor.account('bob')).toBeVisible();
      await faktor.open('#/options');
      await page.getByRole('link', { name: 'Trash' }).click();
      await page.getByRole('button', { name: 'Restore Example alice' }).click();
      await expect(announced(page, 'Example alice is back.')).toBeAttached();
      await expect(page.getByText('The trash is empty.')).toBeVisible();
      await page.getByRole('link', { name: 'To the codes' }).click();
      expect(await faktor.code('Example alice')).toBe(code);
      expect(watch.complaints).toEqual([]);
    });

    test('the trash is emptied by the person after a question, and by time', async ({ faktor, page, watch }) => {
      await page.clock.install({ time: new Date('2026-11-21T12:00:05Z') });
      await faktor.haveVault(...['one', 'two', 'three', 'four'].map((name) => linkTo(name, secret)));
      for (const name of ['one', 'two', 'three', 'four']) await faktor.delete(name);
      await faktor.open('#/trash');
      const items = page.getByRole('list', { name: 'Deleted accounts' }).getByRole('listitem');
      await expect(items).toHaveCount(4);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: 'Delete for good: one' }).click();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(items).toHaveCount(4);
      await page.getByRole('button', { name: 'Delete for good: one' }).click();
      await expect(dialog).toContainText('cannot be restored');
      await axe(page);
      await dialog.getByRole('button', { name: 'Delete for good' }).click();
      await expect(items).toHaveCount(3);

      // Seven days, and the eighth.
      await faktor.open('#/options');
      await page.getByLabel('Delete accounts in the trash for good').selectOption('After 7 days');
      await faktor.lock();
      await page.clock.setSystemTime(new Date('2026-11-27T12:00:05Z'));
      await faktor.unlock();
      await faktor.open('#/trash');
      await expect(items).toHaveCount(3);
      await page.getByRole('button', { name: 'Restore two' }).click();
      await faktor.lock();
      await page.clock.setSystemTime(new Date('2026-11-28T12:30:00Z'));
      await faktor.unlock();
      await expect(faktor.account('two')).toBeVisible();
      await faktor.open('#/trash');
      await expect(page.getByText('The trash is empty.')).toBeVisible();

      await faktor.open('#/');
      await faktor.delete('two');
      await faktor.open('#/trash');
      await page.getByRole('button', { name: 'Empty trash' }).click();
      await expect(dialog).toContainText('1 account and its secret key');
      await dialog.getByRole('button', { name: 'Empty trash' }).click();
      await expect(page.getByText('The trash is empty.')).toBeVisible();
      await faktor.open('#/');
      await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
      expect(watch.complaints).toEqual([]);
    });

    test('an earlier state tells what has changed since, and comes back', async ({ faktor, page, watch }) => {
      await page.clock.install({ time: new Date('2026-11-29T12:00:05Z') });
      // Made long before, so that this state is the newest of long ago.
      await faktor.haveVault(linkTo('alice', secret), linkTo('bob', 'NBSWY3DPFQQHO33S'));
      await faktor.account('alice').getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Name', { exact: true }).fill('alice@work');
      await faktor.save();
      await faktor.delete('bob');
      await faktor.addByHand('carol', 'GEZDGNBVGY3TQOJQ');

      await faktor.open('#/options');
      await page.getByRole('link', { name: 'Earlier states' }).click();
      await expect(page.getByRole('heading', { name: 'Earlier states' })).toBeFocused();
      const state = page.locator('details').filter({ hasText: /Nov 14, 2023.*1 added since, 1 changed, 1 gone/ });
      await state.locator('summary').click();
      await expect(state.getByText('alice: name')).toBeVisible();
      await axe(page);
      await state.getByRole('button', { name: 'Restore bob' }).click();
      await expect(announced(page, 'bob is as it was then')).toBeAttached();
      await faktor.open('#/');
      for (const name of ['alice@work', 'bob', 'carol']) await expect(faktor.account(name)).toBeVisible();

      await faktor.open('#/past');
      const whole = page.locator('details').filter({ hasText: /Nov 14, 2023.*1 added since, 1 changed/ });
      await whole.locator('summary').click();
      await whole.getByRole('button', { name: /^Restore this state/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Restore this state' });
      await expect(dialog).toContainText('Counters do not go back');
      await dialog.getByRole('button', { name: 'Restore this state' }).click();
      await expect(announced(page, 'The accounts are as they were')).toBeAttached();
      await page.getByRole('link', { name: 'Open trash' }).click();
      for (const name of ['carol', 'alice@work'])
        await expect(page.getByRole('listitem', { name, exact: true })).toBeVisible();
      await faktor.open('#/');
      await expect(faktor.list.getByRole('listitem')).toHaveCount(2);
      expect(watch.complaints).toEqual([]);
    });

    test('a broken newest state: the one before opens, says so, and the broken one can be saved', async ({
      faktor,
      page,
      watch,
    }) => {
      await faktor.haveVault('otpauth://hotp/alice?secret=GEZDGNBVGY3TQOJQ&counter=3');
      await faktor.addByHand('bob', secret);
      await faktor.lock();
      // With its second place, the newest state itself would be brought back.
      await loseStorage(page, 'file_systems');
      const revision = await breakNewest(page);
      await faktor.unlock('Wrong-password-1');
      await expect(page.locator('#content').getByText('1 wrong password so far')).toBeVisible();
      await faktor.unlock();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('The newest state of the vault was damaged');
      await expect(alert).toContainText('Counters may have gone back');
      await expect(faktor.account('alice')).toBeVisible();
      await expect(faktor.account('bob')).toBeHidden();
      await axe(page);

      await faktor.addByHand('carol', secret);
      await faktor.lock();
      await faktor.unlock();
      await expect(faktor.account('carol')).toBeVisible();
      await expect(alert).toBeHidden();
      const records = await storedRecords(page);
      expect(Math.max(...(records['head'] ?? []).map(Number))).toBeGreaterThan(revision);

      await faktor.open('#/options');
      const one = page.getByRole('list', { name: 'Damaged states' }).getByRole('listitem');
      await expect(one).toContainText(`Write ${String(revision)}, found damaged on`);
      const download = page.waitForEvent('download');
      await one.getByRole('button', { name: 'Save to a file' }).click();
      const file = readFileSync(await (await download).path());
      expect(file.subarray(0, 6).toString()).toBe('FAKTOR');
      await one.getByRole('button', { name: 'Delete' }).click();
      await expect(one).toHaveCount(0);
      expect((await storedRecords(page))['aside']).toEqual([]);
      expect(watch.complaints).toEqual([]);
    });
  });
}

test('bytes that go bad while the vault is open are written anew', async ({ faktor, page, watch }) => {
  await faktor.haveVault(linkTo('alice', secret));
  await breakNewest(page, 2);
  await faktor.addByHand('bob', secret);
  await faktor.lock();
  await faktor.unlock(password);
  for (const name of ['alice', 'bob']) await expect(faktor.account(name)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  expect(watch.complaints).toEqual([]);
});
