import type { Page } from '@playwright/test';
import { expect, password, test } from './faktor';
import { linkTo, madeEntries } from './made-vault';

/** Presses Tab until the focus is on what has this accessible role and name; fails after a round without it. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await expect(target).toBeVisible();
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${role} ${String(name)}`);
}

/** How many stops a round of Tab has, and how many things on the page can take the focus; a trap makes them differ. */
async function roundOfTab(page: Page): Promise<{ stops: number; focusable: number }> {
  const count = () =>
    page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
      return [...all].filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility()).length;
    });
  // Parts of a screen are fetched when it is shown.
  let focusable = -1;
  const isSettled = async () => {
    const before = focusable;
    focusable = await count();
    return focusable === before;
  };
  await expect.poll(isSettled, { intervals: [500] }).toBe(true);
  const seen = new Set<string>();
  for (let i = 0; i < focusable + 3; i++) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return '';
      return (activeElement.dataset['stop'] ??= crypto.randomUUID());
    });
    if (id !== '') seen.add(id);
  }
  return { stops: seen.size, focusable };
}

test('the main job by keyboard alone: set up, add, copy, edit, lock, unlock', async ({ faktor, page }) => {
  await tabTo(page, 'textbox', 'Password');
  await page.keyboard.type(password);
  await tabTo(page, 'textbox', 'Repeat password');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(faktor.addLink).toBeVisible();

  await tabTo(page, 'link', 'Add account');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Add account' })).toBeFocused();
  await tabTo(page, 'button', 'Enter by hand');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Name');
  await page.keyboard.type('one');
  await tabTo(page, 'textbox', 'Secret key');
  await page.keyboard.type('gezd gnbv gy3t qojq');
  await page.keyboard.press('Enter');
  await expect(faktor.account('one')).toBeVisible();

  await tabTo(page, 'button', 'Copy code');
  await page.keyboard.press('Space');
  await expect(page.getByText(/Current content of the clipboard/)).toBeVisible();
  await tabTo(page, 'button', 'Edit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Edit account' })).toBeFocused();
  await tabTo(page, 'textbox', 'Name');
  await page.keyboard.press('End');
  await page.keyboard.type(' and only');
  await page.keyboard.press('Enter');
  await expect(faktor.account('one and only')).toBeVisible();

  await tabTo(page, 'button', 'Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Codes' })).toBeFocused();
  await tabTo(page, 'button', 'Undo');
  await page.keyboard.press('Enter');
  await expect(faktor.account('one and only')).toBeVisible();

  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(faktor.account('one and only')).toBeVisible();
});

test('no screen traps the focus, and each stop is shown', async ({ faktor, page }) => {
  await faktor.haveVault(linkTo('one', 'GEZDGNBVGY3TQOJQ'));
  for (const hash of [
    '#/add',
    '#/options',
    '#/add/hand',
    '#/accessibility',
    '#/add/link',
    '#/help',
    '#/change-password',
    '#/',
  ]) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const { stops, focusable } = await roundOfTab(page);
    expect(focusable, hash).toBeGreaterThan(5);
    expect(stops, hash).toBe(focusable);
  }
  const outline = await page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('nav a');
    link?.focus({ focusVisible: true } as FocusOptions);
    return link ? getComputedStyle(link).outlineWidth : '';
  });
  expect(outline).toBe('3px');
});

test('a new screen begins at its top, wherever the one before it was left, with its heading in focus', async ({
  faktor,
  page,
}) => {
  await faktor.haveVaultOf(madeEntries(40));
  const scrolled = () => page.evaluate(() => scrollY);
  for (const name of ['Options', 'Codes', 'Help']) {
    await page.mouse.wheel(0, 700);
    await expect.poll(scrolled).toBeGreaterThan(0);
    await page.getByRole('link', { name, exact: true }).press('Enter');
    await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused();
    await expect.poll(scrolled).toBe(0);
  }
  // One screen that turns into the next at once, without anything to load.
  await faktor.open('#/paper');
  await page.setViewportSize({ width: 320, height: 256 });
  const plain = page.getByRole('button', { name: 'Make plain sheet' });
  await plain.focus();
  await expect.poll(scrolled).toBeGreaterThan(0);
  await plain.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(plain).toBeHidden();
  await expect.poll(scrolled).toBe(0);
});

test('a key says the code digit by digit, and can be turned off', async ({ faktor, page }) => {
  await faktor.haveVault(linkTo('one', 'GEZDGNBVGY3TQOJQ'));
  const copy = faktor.account('one').getByRole('button', { name: 'Copy code' });
  await copy.focus();
  await page.keyboard.press('s');
  const code = await faktor.code('one');
  const said = page.getByText([...code].join(', '), { exact: true });
  await expect(said).toBeAttached();

  await faktor.open('#/accessibility');
  await page.getByLabel('Speak the code with a key').uncheck();
  await faktor.open('#/');
  // Another announcement takes the place of the first, so that only a new one could be found.
  await copy.click();
  await expect(said).toHaveCount(0);
  await copy.focus();
  await page.keyboard.press('s');
  await expect(said).toHaveCount(0);
});
