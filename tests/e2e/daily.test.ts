import type { Locator } from '@playwright/test';
import { axe } from './axe';
import { expect, test, type Faktor } from './faktor';
import { linkTo, madeEntries } from './made-vault';
import { Finger, pasted, sizes } from './sizes';

/** A day with the list: on a phone with one finger, on a desktop without a mouse. */

const names = (faktor: Faktor) =>
  faktor.list.getByRole('listitem').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));

test.describe('on a phone, by touch', () => {
  test.use({ ...sizes.phone, permissions: ['clipboard-write'] });

  test('search, copy, order by hand, favourites, tags, views, commands and the large code', async ({
    faktor,
    page,
  }) => {
    await page.route(/robots\.txt\?time/, (route) => route.abort());
    await faktor.haveVaultOf(madeEntries(6));
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const rows = faktor.list.getByRole('listitem');
    const search = page.getByRole('searchbox', { name: 'Search' });
    const before = await names(faktor);

    await search.tap();
    await page.keyboard.type('elste');
    await expect(rows).toHaveCount(1);
    const found = (await names(faktor))[0] ?? '';
    expect(found).toMatch(/^Elster/);
    await rows.first().locator('.press').tap();
    const code = await faktor.code(found);
    expect(await pasted(search)).toBe(code);
    await expect(rows).toHaveCount(6);

    await button('Order and view').tap();
    await page.getByLabel('Order', { exact: true }).selectOption('newest');
    await expect.poll(() => names(faktor)).toEqual([...before].reverse());
    await page.getByLabel('Order', { exact: true }).selectOption('hand');
    await expect.poll(() => names(faktor)).toEqual(before);
    // Without dragging (WCAG 2.5.7); by a drag below.
    await rows.nth(0).getByRole('button', { name: 'More actions' }).tap();
    await button('Move down').tap();
    await expect.poll(() => names(faktor)).toEqual([before[1], before[0], ...before.slice(2)]);
    await rows.nth(1).getByRole('button', { name: 'More actions' }).tap();
    await button('Move up').tap();
    await expect.poll(() => names(faktor)).toEqual(before);

    const last = before[5] ?? '';
    await faktor.account(last).getByRole('button', { name: 'More actions' }).tap();
    await button('Add to favourites').tap();
    await expect.poll(async () => (await names(faktor))[0]).toBe(last);
    await expect(faktor.account(last).getByText('Favourite')).toBeAttached();
    await faktor.account(last).getByRole('button', { name: 'More actions' }).tap();
    await button('Remove from favourites').tap();
    await expect.poll(() => names(faktor)).toEqual(before);

    await button('Work (2)').tap();
    await expect(rows).toHaveCount(2);
    await axe(page);
    await button('Edit tags').tap();
    await page.getByLabel('New name').fill('Office');
    await button('Rename tag').tap();
    await button('Close').tap();
    await button('Office (2)').tap();
    await expect(rows).toHaveCount(2);
    await button('Office (2)').tap();

    for (const [view, selector] of [
      ['Tiles', '.tiles'],
      ['Compact list', '.compact'],
      ['List', '.list'],
    ] as const) {
      await button('Commands').tap();
      await page.getByRole('option', { name: `View: ${view}` }).tap();
      await expect(faktor.list.locator(`[data-entry]${selector}`)).toHaveCount(6);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
    await button('Keys').tap();
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await button('Close').tap();
    await rows.nth(2).getByRole('button', { name: 'More actions' }).tap();
    await button('Show large').tap();
    const dialog = page.getByRole('dialog');
    const large = dialog.locator('[data-code]');
    // As wide as the screen allows, and not wider.
    const box = await large.boundingBox();
    expect(box?.height).toBeGreaterThan(50);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    await axe(page);
    await dialog.getByRole('button', { name: 'Copy code' }).tap();
    const shown = (await large.getAttribute('data-code')) ?? '';
    await dialog.getByRole('button', { name: 'Close' }).tap();
    expect(await pasted(search)).toBe(shown);
    const handle = (at: number) => rows.nth(at).getByRole('button', { name: /^Move/ });
    await new Finger(page).drag(handle(1), rows.nth(0));
    await expect.poll(() => names(faktor)).toEqual([before[1], before[0], ...before.slice(2)]);
    await expect(handle(0)).toBeFocused();
  });
});

test.describe('on a desktop, by keyboard alone', () => {
  test.use({ ...sizes.desktop, permissions: ['clipboard-write'] });

  test('order, favourites, tags, views, large code, copy by number and letter; single letters can be turned off', async ({
    faktor,
    page,
  }) => {
    await faktor.haveVaultOf(madeEntries(6));
    const { keyboard } = page;
    const rows = faktor.list.getByRole('listitem');
    const search = page.getByRole('searchbox', { name: 'Search' });
    const before = await names(faktor);
    const command = async (typed: string) => {
      await keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: 'Command or account' })).toBeFocused();
      await keyboard.type(typed);
      await keyboard.press('Enter');
    };
    const copyOf = (at: number) => rows.nth(at).getByRole('button', { name: 'Copy code' });
    /** Onto the first account: onto its first button, and not onto the handle, where arrows move it. */
    const toList = async () => {
      await keyboard.press('Control+f');
      await expect(search).toBeFocused();
      await keyboard.press('ArrowDown');
      await expect(copyOf(0)).toBeFocused();
    };

    await toList();
    await keyboard.press('c');
    await expect(page.getByRole('status').filter({ hasText: 'Code copied' })).toBeAttached();
    expect(await pasted(search)).toBe(await faktor.code(before[0] ?? ''));
    await toList();
    await keyboard.press('3');
    await expect(page.getByRole('status').filter({ hasText: before[2] ?? '?' })).toBeAttached();
    expect(await pasted(search)).toBe(await faktor.code(before[2] ?? ''));

    await command('newest');
    await expect.poll(() => names(faktor)).toEqual([...before].reverse());
    await command('by hand');
    await expect.poll(() => names(faktor)).toEqual(before);
    await rows.nth(5).getByRole('button', { name: 'More actions' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('button', { name: 'Add to favourites' }).press('Enter');
    await expect.poll(async () => (await names(faktor))[0]).toBe(before[5]);

    await page.getByRole('button', { name: 'Order and view' }).press('Enter');
    await page.getByRole('button', { name: 'Work (2)' }).press(' ');
    await expect(rows).toHaveCount(2);
    await command('show all');
    await expect(rows).toHaveCount(6);
    await command('compact');
    await expect(faktor.list.locator('.compact')).toHaveCount(6);
    await command('view list');
    await rows.nth(1).getByRole('button', { name: 'More actions' }).press('Enter');
    await page.getByRole('button', { name: 'Show large' }).press('Enter');
    await expect(page.getByRole('dialog').locator('[data-code]')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await toList();
    await keyboard.press('e');
    await expect(page.getByRole('heading', { level: 1, name: 'Edit account' })).toBeFocused();
    await page.goBack();

    // Where letters are turned off, the arrows and Ctrl go on, and no letter does anything.
    await page.evaluate(() => (location.hash = '#/accessibility'));
    await page.getByLabel('Single keys on the list').press(' ');
    await page.evaluate(() => (location.hash = '#/'));
    await toList();
    for (const key of ['c', 'e', '1', '/', '?']) await keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(copyOf(0)).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(copyOf(1)).toBeFocused();
    await command('keys');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  });

  test('the fields that are searched are chosen; two accounts of one name are two commands', async ({
    faktor,
    page,
  }) => {
    await faktor.haveVault(
      linkTo('ada', 'GEZDGNBVGY3TQOJQ', 'Mill'),
      linkTo('ada', 'NBSWY3DPFQQHO33SNRSCC3DJNRSCC3DJ', 'Mill'),
      linkTo('mill', 'GEZDGNBVGY3TQOJQGEZDGNBV', 'Other'),
    );
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('mill');
    await expect(faktor.list.getByRole('listitem')).toHaveCount(3);
    await page.evaluate(() => (location.hash = '#/options'));
    await page.getByRole('checkbox', { name: 'Issuer' }).press(' ');
    await page.evaluate(() => (location.hash = '#/'));
    await search.fill('mill');
    await expect(faktor.list.getByRole('listitem')).toHaveCount(1);
    await search.fill('');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Command or account' })).toBeFocused();
    await page.keyboard.type('ada');
    await expect(page.getByRole('option', { name: 'Copy code: Mill ada' })).toHaveCount(2);
    await page.keyboard.type(' mill');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Code copied' })).toBeAttached();
    const codes = await faktor.list
      .getByRole('listitem', { name: 'Mill ada' })
      .locator('[data-code]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-code')));
    expect(codes[0]).not.toBe(codes[1]);
  });
});

test.describe('what floats over the list of a phone', () => {
  test.use(sizes.phone);

  for (const count of [3, 12, 300]) {
    test(`covers nothing of an account that was just saved beside ${String(count)}, nor what has the focus`, async ({
      faktor,
      page,
    }) => {
      await faktor.haveVaultOf(madeEntries(count));
      await faktor.addByHand('Fuchs', 'JBSWY3DPEHPK3PXP');
      const row = faktor.list.getByRole('listitem', { name: 'Fuchs' });
      const bottomOf = async (what: Locator) => {
        const box = await what.boundingBox();
        return box ? box.y + box.height : NaN;
      };
      const upperEdge = async () => (await faktor.addLink.boundingBox())?.y ?? NaN;
      await expect.poll(async () => (await bottomOf(row.locator('.note'))) <= (await upperEdge())).toBe(true);

      await row.getByRole('button', { name: 'Copy' }).click();
      const foot = page.getByRole('status').filter({ hasText: 'Clipboard' });
      await expect
        .poll(async () => (await bottomOf(faktor.addLink)) <= ((await foot.boundingBox())?.y ?? NaN))
        .toBe(true);
      for (let turn = 0; turn < 12; turn++) {
        await page.keyboard.press('Tab');
        const focused = faktor.list.locator(':focus');
        if (turn > 0 && (await focused.count()) === 0) break;
        await expect.poll(async () => (await bottomOf(focused)) <= (await upperEdge())).toBe(true);
      }
    });
  }
});
