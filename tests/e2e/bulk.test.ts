import { axe } from './axe';
import { expect, test } from './faktor';
import { linkTo } from './made-vault';
import { Finger, sizes } from './sizes';

/** Many accounts at once. What Ctrl and Shift with the mouse select is in list.test.ts. */

const names = ['Abacus ada', 'Birke ben', 'Clover cem', 'Dohle dora', 'Elster eva'];
const links = names.map((name) => {
  const [issuer = '', account = ''] = name.split(' ');
  return linkTo(account, 'GEZDGNBVGY3TQOJQ', issuer);
});

test.describe('on a phone', () => {
  test.use(sizes.phone);

  test('a long press selects, taps add: a tag, a way out, the trash', async ({ faktor, page }) => {
    await faktor.haveVault(...links);
    const rows = faktor.list.getByRole('listitem');
    const status = (count: number) =>
      page.getByRole('status').filter({ hasText: `${String(count)} account${count === 1 ? '' : 's'} selected` });
    const namesOf = (name: string) => faktor.account(name).locator('.names');
    const finger = new Finger(page);
    const longPress = async (name: string) => {
      await finger.down(namesOf(name));
      await expect(page.getByRole('group', { name: /selected$/ })).toBeVisible();
      await finger.up();
    };
    // A short touch and a finger that scrolls select nothing.
    await namesOf('Birke ben').tap();
    const begin = await finger.down(namesOf('Birke ben'));
    for (let step = 1; step <= 8; step++) await finger.move({ x: begin.x, y: begin.y - 10 * step });
    await finger.up();
    await expect(page.getByRole('group', { name: /selected$/ })).toHaveCount(0);

    await longPress('Birke ben');
    await expect(status(1)).toBeVisible();
    await namesOf('Dohle dora').tap();
    await faktor.account('Elster eva').getByRole('checkbox').tap();
    await expect(status(3)).toBeVisible();
    await namesOf('Elster eva').tap();
    await expect(status(2)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await axe(page);

    await page.getByRole('button', { name: 'Add tag' }).tap();
    await page.getByLabel('Tag', { exact: true }).fill('Travel');
    await page.getByRole('dialog').getByRole('button', { name: 'Add tag' }).tap();
    await expect(page.getByText('2 accounts now with the tag “Travel”.')).toBeAttached();
    await expect(page.getByRole('group', { name: /selected$/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Order and view' }).tap();
    await page.getByRole('button', { name: 'Travel (2)' }).tap();
    await expect(rows).toHaveCount(2);
    await page.getByRole('button', { name: 'Travel (2)' }).tap();

    // What is selected goes to the export, and no more.
    await longPress('Abacus ada');
    await namesOf('Clover cem').tap();
    await page.getByRole('button', { name: 'Take to another app' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText('that you chose on the list: 2 of 5.')).toBeVisible();
    await axe(page);
    await page.goBack();

    await longPress('Abacus ada');
    await page.getByRole('button', { name: 'Select all' }).tap();
    await expect(status(5)).toBeVisible();
    await page.getByRole('button', { name: 'Delete selected' }).tap();
    await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(rows).toHaveCount(5);
  });
});

test.describe('on a desktop', () => {
  test.use(sizes.desktop);

  test('by keyboard: selected with Space, tagged, taken along, deleted and brought back', async ({ faktor, page }) => {
    await faktor.haveVault(...links);
    const rows = faktor.list.getByRole('listitem');
    const status = page.getByRole('status').filter({ hasText: 'selected' });
    const command = async (typed: string) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    };
    const select = async (...chosen: readonly number[]) => {
      await command('select');
      await expect(page.getByRole('checkbox')).toHaveCount(5);
      await rows.nth(0).getByRole('checkbox').focus();
      for (let at = 0; at <= Math.max(...chosen); at++) {
        if (chosen.includes(at)) await page.keyboard.press(' ');
        // The arrows go from the box of one account to that of the next.
        if (at < Math.max(...chosen)) await page.keyboard.press('ArrowDown');
        if (at < Math.max(...chosen)) await expect(rows.nth(at + 1).getByRole('checkbox')).toBeFocused();
      }
      await expect(status).toHaveText(`${String(chosen.length)} accounts selected`);
    };
    await select(1, 3);
    await page.keyboard.press('Escape');
    await expect(status).toHaveCount(0);

    await select(0, 2, 4);
    await page.getByRole('button', { name: 'Add tag' }).press('Enter');
    await expect(page.getByLabel('Tag', { exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Type a tag.')).toBeVisible();
    await page.keyboard.type('Office');
    await page.keyboard.press('Enter');
    await expect(page.getByText('3 accounts now with the tag “Office”.')).toBeAttached();

    await select(0, 1);
    await page.getByRole('button', { name: 'Take to another app' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText('that you chose on the list: 2 of 5.')).toBeVisible();
    await page.getByLabel('App').selectOption('uri-list');
    await expect(page.getByText('that you chose on the list: 2 of 5.')).toBeVisible();
    await page.goBack();

    await select(3, 4);
    await page.getByRole('button', { name: 'Delete selected' }).press('Enter');
    await expect(rows).toHaveCount(3);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(rows).toHaveCount(5);
  });
});
