import type { Locator, Page } from '@playwright/test';
import { axe } from './axe';
import { expect, test } from './faktor';
import { madeEntries, openBackup, sealedVaultOf } from './made-vault';
import { printedText } from './printed';

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-entry]')?.getAttribute('aria-label') ?? '');
/** What the foot says that is in the clipboard. */
const clipboardText = async (page: Page) =>
  (await page.getByText(/Current content of the clipboard/).innerText()).replace(/\D/g, '');

async function codeIn(row: Locator): Promise<string> {
  return (await row.locator('[data-code]').getAttribute('data-code')) ?? '';
}

test('5,000 accounts by keyboard: search, arrows, single keys, palette; the focus is never lost', async ({
  page,
  faktor,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install({ time: new Date('2026-11-22T12:00:02Z') });
  await faktor.open();
  await openBackup(page, await sealedVaultOf(madeEntries(5000)));
  const rows = faktor.list.getByRole('listitem');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(rows.first()).toHaveAttribute('aria-setsize', '5000');
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(2000);

  // A word, a slip in it, an umlaut as people without the key type it; Enter copies the first.
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await search.fill('kiebitz labor gre');
  const first = rows.first();
  await expect(first).toHaveAccessibleName(/^Kiebitz Labor grete/);
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboardText(page)).toBe(await codeIn(first));
  await search.fill('kiebizt muehle');
  await expect(first).toHaveAccessibleName(/^Kiebitz Mühle/);
  // How many there are is said when typing pauses, and not with every key.
  await expect(page.getByRole('status').filter({ hasText: /^\d+ accounts? found$/ })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(first).toHaveAttribute('aria-setsize', '5000');

  // Into the list, to its end and back, and on with Tab after the row was scrolled away.
  await page.keyboard.press('ArrowDown');
  const start = await focusedName(page);
  expect(start).toMatch(/^Abacus/);
  await page.keyboard.press('End');
  await expect.poll(() => focusedName(page)).toMatch(/^Lerche/);
  await expect(page.locator('[data-entry]:focus-within')).toBeInViewport();
  await expect(page.locator('[data-entry]:focus-within')).toHaveAttribute('aria-posinset', '5000');
  // The figures are for the rows in view, wherever they stand in the list.
  const top = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('[data-entry]')].map((row) => ({
      row,
      box: row.getBoundingClientRect(),
    }));
    return rows.find(({ box }) => box.top + box.height / 2 > 0)?.row.ariaPosInSet;
  });
  expect(Number(top)).toBeGreaterThan(4900);
  await page.keyboard.press('1');
  await expect.poll(() => clipboardText(page)).toBe(await codeIn(page.locator(`[aria-posinset="${top ?? ''}"]`)));
  await page.keyboard.press('Home');
  await expect.poll(() => focusedName(page)).toBe(start);
  await page.evaluate(() => {
    scrollTo(0, 100_000);
  });
  await page.waitForTimeout(300);
  expect(await focusedName(page)).toBe(start);
  for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
  await expect(page.locator('[data-entry]:focus-within')).toHaveAttribute('aria-posinset', '2');

  await page.keyboard.press('c');
  await expect.poll(() => clipboardText(page)).toBe(await codeIn(page.locator('[data-entry]:focus-within')));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tiles');
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.tiles').first()).toBeVisible();
  await axe(page);
  await page.keyboard.press('Control+f');
  await expect(search).toBeFocused();
});

test('order by hand, favourites, tags, views, large code and many at once; nothing lost', async ({ page, faktor }) => {
  await openBackup(page, await sealedVaultOf(madeEntries(6)));
  const rows = faktor.list.getByRole('listitem');
  const names = async () => Promise.all((await rows.all()).map((row) => row.getAttribute('aria-label')));
  const before = await names();
  await page.getByRole('button', { name: 'Order and view' }).click();
  await page.getByLabel('Order', { exact: true }).selectOption('hand');

  // By keyboard, with what a screen reader hears of it.
  await rows.nth(0).getByRole('button', { name: /^Move/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Moved to place 2 of 6.')).toBeAttached();
  await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)]);
  expect(await focusedName(page)).toBe(before[0]);
  // By pointer.
  const handle = await rows.nth(2).getByRole('button', { name: /^Move/ }).boundingBox();
  const target = await rows.nth(0).boundingBox();
  if (!handle || !target) throw new Error('no boxes');
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x + 50, target.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await names())[0]).toBe(before[2]);

  const last = before[5] ?? '';
  await faktor.account(last).getByRole('button', { name: 'More actions' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Add to favourites' }).click();
  await expect.poll(async () => (await names())[0]).toBe(last);

  await page.getByRole('button', { name: 'Work (2)' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Edit tags' }).click();
  await page.getByLabel('Colour').selectOption('Blue');
  await expect(page.getByText('Colour of the tag “Work”: Blue.')).toBeAttached();
  await axe(page);
  await page.getByLabel('New name').fill('Office');
  await page.getByRole('button', { name: 'Rename tag' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Office (2)' }).locator('.blue')).toBeVisible();
  await expect(rows).toHaveCount(6);
  // By name, and in its colour, on the rows that have it and on no other.
  await expect(rows.filter({ hasText: 'Office' })).toHaveCount(2);
  await expect(rows.locator('.blue')).toHaveCount(2);

  // Many at once: Ctrl and Shift, one write, one undo.
  const plain = (row: Locator) => row.locator('.subtitle').first();
  await plain(rows.nth(1)).click({ modifiers: ['Control'] });
  await plain(rows.nth(3)).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('status').filter({ hasText: '3 accounts selected' })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Delete selected' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(6);

  await faktor.account(last).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('button', { name: 'Show large' }).click();
  const large = page.getByRole('dialog').locator('[data-code]');
  expect((await large.boundingBox())?.height).toBeGreaterThan(100);
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Floating window' }).click();
  await expect(large).toBeHidden();
});

for (const [kind, count, mounted] of [
  ['short', 6, 6],
  ['long', 150, 11],
] as const) {
  test(`rows that a search leaves over in a ${kind} list are kept, show nobody anything, and come back`, async ({
    page,
    faktor,
  }) => {
    await faktor.haveVaultOf(madeEntries(count));
    const rows = faktor.list.getByRole('listitem');
    const search = page.getByRole('searchbox', { name: 'Search' });
    const elements = faktor.list.locator('li');
    const entries = () => rows.evaluateAll((all) => all.map((one) => one.dataset['entry']));
    // Once, so that the rows have been measured.
    await search.fill('ada.0@');
    await expect(rows).toHaveCount(1);
    await search.fill('');
    await expect(rows).toHaveCount(mounted);
    const before = await entries();
    await elements.evaluateAll((all) => {
      for (const one of all) one.dataset['seen'] = 'yes';
    });

    await search.fill('ada.0@');
    await expect(rows).toHaveCount(1);
    const spare = faktor.list.locator('li[hidden]');
    await expect(spare).not.toHaveCount(0);
    const codes = await spare.locator('.code').evaluateAll((all) => all.map((one) => one.outerHTML));
    for (const one of codes) expect(one.replace(/svelte-\w+/g, '')).not.toMatch(/\d/);
    await expect(faktor.list.locator('li[hidden][data-entry]')).toHaveCount(0);
    for (const one of await spare.all()) await expect(one).toBeHidden();
    await axe(page);
    // Nothing that is not shown gets the focus, and nothing lies where it would be pressed or scrolled to.
    await rows.first().getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1200);

    await search.fill('nobody at all');
    await expect(rows).toHaveCount(0);
    await search.fill('');
    await expect(rows).toHaveCount(mounted);
    expect(await entries()).toEqual(before);
    // In the elements that were there.
    await expect(faktor.list.locator('li:not([data-seen])')).toHaveCount(0);
    expect(await faktor.code((await rows.last().getAttribute('aria-label')) ?? '')).toMatch(/^\d{6}$/);
    await expect(rows.last().locator('.code .group').first()).toHaveText(/\d{3}/);

    // Nor where the rows stood when it was scrolled away from the top.
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await expect(rows.last()).toHaveAttribute('aria-posinset', String(count));
    await search.fill('ada.0@');
    await expect(rows).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1200);
  });
}

test('of a list that stands in the document in part, every account comes onto paper', async ({ page, faktor }) => {
  const entries = madeEntries(150);
  await faktor.haveVaultOf(entries);
  await expect(faktor.list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '150');
  const text = await printedText(page);
  for (const { account } of entries) expect(text).toContain(account);
});

test('hints: below the list, one at a visit, and none once they are turned off', async ({ page, faktor, watch }) => {
  await faktor.createVault();
  await faktor.addByHand('ada', 'GEZDGNBVGY3TQOJQ');
  const hint = page.getByRole('heading', { name: 'Good to know' });
  const top = async () => (await faktor.list.getByRole('listitem').last().boundingBox())?.y;
  const before = await top();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(hint).toBeVisible();
  await expect(page.getByText('Press ? to see every key')).toBeVisible();
  expect(await top()).toBe(before);
  await axe(page);
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(hint).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  // The next one at the next visit; with it on the screen, locking is as always.
  await faktor.lock();
  await faktor.unlock();
  await expect(hint).toBeVisible();
  await expect(page.getByText('Press ? to see every key')).toBeHidden();
  await page.getByRole('button', { name: 'No more hints' }).click();
  await faktor.lock();
  await faktor.unlock();
  await expect(faktor.list).toBeVisible();
  await expect(hint).toBeHidden();
  expect(watch.complaints).toEqual([]);
});

test.describe('in German', () => {
  test.use({ language: 'de', locale: 'de-DE' });

  test('the look of the list and the tags are as accessible', async ({ page, faktor, watch }) => {
    await faktor.haveVaultOf(madeEntries(5));
    await page.getByRole('button', { name: 'Reihenfolge und Ansicht' }).click();
    await axe(page);
    await page.getByRole('button', { name: 'Schlagwörter bearbeiten' }).click();
    await expect(page.getByLabel('Neuer Name')).toBeVisible();
    await axe(page);
    expect(watch.complaints).toEqual([]);
  });

  test('so is a hint', async ({ page, faktor, watch }) => {
    await faktor.createVault();
    await faktor.addByHand('ada', 'GEZDGNBVGY3TQOJQ');
    await page.getByRole('button', { name: 'Nicht jetzt' }).click();
    await expect(page.getByRole('heading', { name: 'Gut zu wissen' })).toBeVisible();
    await axe(page);
    expect(watch.complaints).toEqual([]);
  });
});

test('what the check of accounts advises is done there, and can be undone', async ({ page, faktor, watch }) => {
  const entries = madeEntries(2);
  const twins = entries.map((entry) => ({ ...entry, otp: entries[0]?.otp ?? entry.otp }));
  await openBackup(page, await sealedVaultOf(twins));
  await expect(faktor.list.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('link', { name: 'Options', exact: true }).click();
  await page.getByRole('link', { name: 'Check accounts' }).click();
  const twice = page.getByRole('list', { name: 'The same secret key more than once' });
  await expect(twice.getByRole('link', { name: 'abacus.example' })).toHaveAttribute('rel', 'noopener noreferrer');
  await twice.getByRole('button', { name: /^Delete Birke/ }).click();
  await expect(twice).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await axe(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(twice).toBeVisible();
  await twice.getByRole('button', { name: /^Edit Birke/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit account' })).toBeFocused();
  expect(watch.complaints).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('rows of different heights never lie over each other, however one scrolls and searches', async ({
    page,
    faktor,
  }) => {
    // A counter's row has more buttons, which take a second line.
    const entries = madeEntries(150).map((entry, i) => {
      const { secret } = entry.otp;
      const otp = { kind: 'hotp', secret, algorithm: 'SHA1', digits: 6, counter: 0 } as const;
      return i % 5 === 0 ? { ...entry, otp } : entry;
    });
    await openBackup(page, await sealedVaultOf(entries));
    const inSight = () =>
      faktor.list.getByRole('listitem').evaluateAll((rows) =>
        rows
          .map((row) => row.getBoundingClientRect())
          .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
          .sort((a, b) => a.top - b.top)
          .map(({ top, bottom }) => ({ top, bottom, height: Math.round(bottom - top) })),
      );
    const gaps = async () => {
      const boxes = await inSight();
      return new Set(boxes.slice(1).map(({ top }, i) => Math.round(top - (boxes[i]?.bottom ?? 0))));
    };
    // A setting that is written leaves the rows as they are, and they must still be followed.
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('seenVersion'));
    const tools = faktor.list.getByRole('button', { name: 'Counter', exact: true }).first();
    await tools.tap();
    await expect(page.getByRole('group', { name: 'Counter' })).toBeVisible();
    await expect.poll(gaps, 'with the tools of a counter open').toEqual(new Set([8]));
    await tools.tap();
    await expect.poll(gaps, 'with the tools closed').toEqual(new Set([8]));
    const heights = new Set<number>();
    const search = page.getByRole('searchbox', { name: 'Search' });
    for (const [query, scrollPx] of [
      ['', 0],
      ['', 1500],
      ['', 6000],
      ['e', 0],
      ['e', 900],
      ['', 700],
    ] as const) {
      await search.fill(query);
      await page.evaluate((to) => {
        scrollTo(0, to);
      }, scrollPx);
      await expect.poll(gaps, `"${query}", ${String(scrollPx)} px`).toEqual(new Set([8]));
      for (const { height } of await inSight()) heights.add(height);
    }
    expect(heights.size).toBeGreaterThan(1);
  });

  test('all views fit the width', async ({ page, faktor }) => {
    await openBackup(page, await sealedVaultOf(madeEntries(100)));
    await expect(faktor.list).toBeVisible();
    await page.getByRole('button', { name: 'Order and view' }).tap();
    for (const view of ['tiles', 'compact', 'list']) {
      await page.getByLabel('View', { exact: true }).selectOption(view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await axe(page);
    }
  });
});
