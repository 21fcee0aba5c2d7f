import { axe } from './axe';
import { expect, test } from './faktor';
import { linkTo } from './made-vault';

/** What a screen reader is given, as accessibility trees: headings, names, states, live regions. */

test('first start', async ({ page, faktor }) => {
  await expect(faktor.passwordField).toBeVisible();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Create your vault" [level=1]
      - button "Open a backup"
      - textbox "Password"
      - button "Show password"
      - textbox "Repeat password"
      - button "Show password"
      - button "Create vault"
  `);
});

test('the list: each account is an item with its name, its code digit by digit, and its buttons', async ({
  page,
  faktor,
}) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:10Z') });
  await faktor.haveVault(linkTo('ute@example.org', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'Beispiel'));
  const spelled = [...(await faktor.code('Beispiel ute@example.org'))].join(' ');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Codes" [level=1]
      - searchbox "Search"
      - button "Order and view"
      - link "Add account"
      - list "Accounts":
        - listitem "Beispiel ute@example.org":
          - paragraph: Beispiel
          - paragraph: ute@example.org
          - timer /Renews in \\d+ seconds/
          - text: ${spelled}
          - button "Copy code"
          - button "Keep in clipboard"
          - button "Edit"
          - button "Delete"
          - button "More actions"
  `);
  await expect(page.getByRole('navigation', { name: 'Menu' })).toMatchAriaSnapshot(`
    - navigation "Menu":
      - link "Codes"
      - link "Options"
      - link "Accessibility"
      - link "Help"
  `);
});

test('the form: labels, rules and errors belong to their fields', async ({ page, faktor }) => {
  await faktor.haveVault();
  await faktor.addLink.click();
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await expect(page.getByLabel('Secret key')).toHaveAccessibleDescription(/letters A–Z and digits 2–7/);
  await expect(page.getByLabel('URL')).toHaveAccessibleDescription(/https:\/\/ or http:\/\//);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Secret key')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Add account" [level=1]
      - group "Ways to add an account":
        - button "Scan with camera"
        - button "Choose image"
        - button "Paste link"
        - button "Enter by hand" [pressed]
      - textbox "Name"
      - textbox "Secret key" [invalid]
      - textbox "URL"
      - button "Save"
  `);
});

test('unlock: a wrong password is an alert, and the field has the focus again', async ({ page, faktor }) => {
  await faktor.haveVault();
  await faktor.lock();
  await expect(faktor.passwordField).toBeFocused();
  await faktor.unlock('Wrong-password-1');
  await expect(page.getByRole('alert')).toContainText('not the password of this vault');
  await expect(faktor.passwordField).toBeFocused();
});

test('the countdown never speaks by itself: no live region changes while codes turn over', async ({ page, faktor }) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:10Z') });
  await faktor.haveVault(linkTo('one', 'GEZDGNBVGY3TQOJQ'));
  // What was said of the unlocking is taken away after a while.
  await page.clock.runFor(20_000);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const live = '[role=status],[role=alert],[aria-live=polite],[aria-live=assertive]';
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest(live)) said.push(element.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.clock.runFor(65_000);
  expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([]);
  await expect(faktor.account('one').getByRole('timer')).toHaveCount(1);
});

for (const [name, media] of [
  ['forced colours', { forcedColors: 'active' }],
  ['reduced motion', { reducedMotion: 'reduce' }],
] as const) {
  test(`with ${name} everything is there, and axe finds nothing`, async ({ page, faktor }, info) => {
    await page.emulateMedia(media);
    await faktor.haveVault(linkTo('one', 'GEZDGNBVGY3TQOJQ'));
    await faktor.account('one').getByRole('button', { name: 'Keep in clipboard' }).click();
    for (const hash of ['#/add/hand', '#/options', '#/']) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await info.attach(`${name} ${hash}`, { body: await page.screenshot(), contentType: 'image/png' });
      await axe(page);
    }
    const animations = await page.evaluate(() => document.getAnimations().length);
    if (name === 'reduced motion') expect(animations).toBe(0);
  });
}
