import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe } from './axe';
import { expect, Faktor, password, test } from './faktor';
import { linkTo } from './made-vault';
import { KillableBrowser } from './killable-browser';
import { storedRecords } from './stored-records';

const secret = 'JBSWY3DPEHPK3PXP';
const secretBytes = 'Hello!\u00de\u00ad\u00be\u00ef';

const alert = (page: Page) => page.getByRole('alert');
const unlockButton = (page: Page) => page.getByRole('button', { name: 'Unlock', exact: true });
const field = (page: Page) => page.getByLabel('Password', { exact: true });

/** On the screen; the announcer may have said it too. */
const said = (page: Page, text: string) => page.locator('#content').getByText(text);

async function typeWrong(page: Page): Promise<void> {
  await field(page).fill('Wrong-password-1');
  await unlockButton(page).click();
}

/** Types a wrong password and waits for the answer: so many seconds of lock, or none. */
async function wrong(page: Page, attempt: number, seconds = 0): Promise<void> {
  await typeWrong(page);
  await expect(said(page, `${attempt} wrong password${attempt === 1 ? '' : 's'} so far`)).toBeVisible();
  if (seconds === 0) await expect(field(page)).toBeEnabled();
  else await expect(alert(page)).toHaveText(new RegExp(`^Locked for (${seconds}|${seconds - 1}) seconds$`));
}

async function secondsLeft(page: Page): Promise<number> {
  return Number(/Locked for (\d+) seconds/.exec((await alert(page).textContent()) ?? '')?.[1]);
}

test.describe('ten wrong passwords', () => {
  let profile: string;
  let browser: KillableBrowser;
  /** How far the pages' clocks are ahead of the real one. */
  let aheadMs = 0;

  test.beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'faktor-'));
    browser = new KillableBrowser(profile);
    aheadMs = 0;
  });
  test.afterEach(async () => {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function waits(page: Page, seconds: number): Promise<void> {
    aheadMs += seconds * 1000;
    await page.clock.runFor(seconds * 1000);
  }

  test('over reloads, two tabs and killed browsers wipe the vault, and no way around buys an attempt', async ({
    server,
  }) => {
    test.setTimeout(180_000);
    const openPage = async (context: Awaited<ReturnType<KillableBrowser['start']>>) => {
      const page = await context.newPage();
      await page.clock.install({ time: Date.now() + aheadMs });
      await page.goto(server.address);
      return page;
    };
    let context = await browser.start();
    let page = await openPage(context);
    const faktor = new Faktor(page, server.address);
    await faktor.haveVault();
    await faktor.addByHand('alice@example.com', secret, 'Example');
    await faktor.lock();

    await wrong(page, 1);
    await expect(alert(page)).toContainText('4 more cost nothing');
    await wrong(page, 2);
    await page.reload();
    await expect(said(page, '2 wrong passwords so far')).toBeVisible();
    await wrong(page, 3);
    const other = await openPage(context);
    await wrong(other, 4);
    await expect(said(page, '4 wrong passwords so far')).toBeVisible();

    // The browser dies while the fifth is being checked: counted all the same.
    await typeWrong(other);
    await expect.poll(async () => (await storedRecords(page))['lockout']?.join()).toContain('"attempts":5');
    await browser.kill();
    context = await browser.start();
    page = await openPage(context);
    await expect(said(page, '5 wrong passwords so far')).toBeVisible();
    await expect(said(page, 'Every further wrong password locks')).toBeVisible();

    await wrong(page, 6, 15);
    await expect(field(page)).toBeDisabled();
    await expect(unlockButton(page)).toBeDisabled();
    await waits(page, 15);
    await expect(field(page)).toBeEnabled();
    await expect(field(page)).toBeFocused();

    await wrong(page, 7, 30);
    await waits(page, 30);
    await wrong(page, 8, 60);
    // A minute is time enough for all this, also where starting a browser takes long.
    await waits(page, 5);
    expect(await secondsLeft(page)).toBeLessThanOrEqual(55);
    const second = await openPage(context);
    await expect(second.getByRole('alert')).toHaveText(/^Locked for \d+ seconds$/);
    await expect(field(second)).toBeDisabled();
    await second.close();
    await page.reload();
    await expect(alert(page)).toHaveText(/^Locked for \d+ seconds$/);
    await browser.kill();
    context = await browser.start();
    page = await openPage(context);
    await expect(alert(page)).toHaveText(/^Locked for \d+ seconds$/);
    expect(await secondsLeft(page)).toBeGreaterThan(2);
    await waits(page, 60);
    await wrong(page, 9, 120);
    await expect(said(page, 'one more wrong password deletes everything')).toBeVisible();
    await browser.kill();
    context = await browser.start();
    page = await openPage(context);
    await waits(page, 120);
    await expect(said(page, 'one more wrong password deletes everything')).toBeVisible();

    const before = await storedRecords(page);
    expect(before['generation']?.length).toBe(3);
    const watching = await openPage(context);
    await typeWrong(page);
    for (const tab of [page, watching]) {
      await expect(tab.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
      await expect(tab.getByText('all accounts in this vault were deleted')).toBeVisible();
      await expect(tab.getByRole('heading', { name: 'Register again' })).toBeVisible();
      await expect(tab.getByRole('checkbox', { name: 'Example alice@example.com' })).not.toBeChecked();
    }
    const after = await storedRecords(page);
    expect([after['generation'], after['head'], after['lockout']?.length]).toEqual([[], [], 1]);
    expect(after['retained']).toEqual(['key:not extractable', expect.stringMatching(/^bytes:/)]);
    const everything = Object.values(after).flat().join('\n');
    for (const needle of ['FAKTOR', 'Example', 'alice', secret, secretBytes]) expect(everything).not.toContain(needle);
    await browser.kill();
    page = await openPage(await browser.start());
    await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Example alice@example.com' })).toBeVisible();
  });
});

test.describe('the unlock form', () => {
  test.beforeEach(async ({ faktor }) => {
    await faktor.haveVault(linkTo('alice@example.com', secret));
    await faktor.lock();
  });

  test('is closed by Cancel, which drops what was typed', async ({ faktor, page, watch }) => {
    await faktor.passwordField.fill('half a passw');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeFocused();
    await axe(page);
    await unlockButton(page).click();
    await expect(faktor.passwordField).toHaveValue('');
    await faktor.unlock();
    await expect(faktor.addLink).toBeVisible();
    expect(watch.complaints).toEqual([]);
  });

  test('forgets wrong passwords after the right one', async ({ faktor, page }) => {
    for (const attempt of [1, 2, 3]) await wrong(page, attempt);
    await faktor.unlock();
    await expect(faktor.addLink).toBeVisible();
    await faktor.lock();
    await expect(said(page, 'so far')).toBeHidden();
  });

  test('says that Caps Lock is on', async ({ faktor, page }) => {
    await faktor.passwordField.focus();
    await page.evaluate(() => {
      const init = { key: 'A', bubbles: true, modifierCapsLock: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    await expect(page.getByText('Caps Lock is on')).toBeVisible();
  });

  test('resets after it was asked, and only then', async ({ faktor, page, watch }) => {
    const opener = page.getByRole('button', { name: 'Reset password' });
    const dialog = page.getByRole('dialog', { name: 'Reset password' });
    for (const close of [
      () => dialog.getByRole('button', { name: 'Cancel' }).click(),
      () => page.keyboard.press('Escape'),
    ]) {
      await opener.click();
      await expect(dialog).toContainText('Really delete everything?');
      await axe(page);
      await close();
      await expect(dialog).toBeHidden();
      await expect(opener).toBeFocused();
    }
    await opener.click();
    await dialog.getByRole('button', { name: 'Delete all accounts' }).click();
    await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeFocused();
    await expect(page.getByText('The vault and all accounts in it were deleted')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'alice@example.com' })).toBeVisible();
    expect((await storedRecords(page))['generation']).toEqual([]);
    await axe(page);
    await faktor.createVault('Neue-Laternen-8-Pferde');
    await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
    expect(watch.complaints).toEqual([]);
  });

  test('locks for longer and longer, but never wipes, where the person has decided so', async ({ faktor, page }) => {
    test.setTimeout(150_000);
    await faktor.unlock();
    await faktor.open('#/options');
    await page.getByRole('checkbox', { name: 'Delete everything after too many wrong passwords' }).uncheck();
    await expect.poll(async () => (await storedRecords(page))['lockout']?.join()).toContain('"wipes":false');
    await page.clock.install();
    await page.reload();
    for (let attempt = 1; attempt <= 11; attempt++) {
      const seconds = attempt < 6 ? 0 : 15 * 2 ** (attempt - 6);
      await wrong(page, attempt, seconds);
      await expect(said(page, 'deletes everything')).toBeHidden();
      await page.clock.fastForward(seconds * 1000);
    }
    await faktor.unlock();
    // The address still names the screen of before.
    await expect(page.getByRole('heading', { name: 'Options' })).toBeVisible();
    await faktor.open('#/');
    await expect(faktor.account('alice@example.com')).toBeVisible();
  });
});

test.describe('a password that is chosen', () => {
  test('is led by hints, the block list and the limit, and never cut', async ({ faktor, page, watch }) => {
    const repeat = page.getByLabel('Repeat password');
    const create = page.getByRole('button', { name: 'Create vault' });
    await expect(page.getByText('The password cannot be reconstructed')).toBeVisible();
    await faktor.passwordField.fill('abc');
    await create.click();
    await expect(faktor.passwordField).toBeFocused();
    await expect(page.getByText('does not meet every rule')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'A lower-case letter: met' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'A digit: not met' })).toBeVisible();
    await axe(page);

    await faktor.passwordField.fill('Password1!');
    await repeat.fill('Password1!');
    await create.click();
    await expect(page.getByText('one of the passwords that are tried first')).toBeVisible();
    await repeat.fill('Password1?');
    await faktor.passwordField.fill(password);
    await create.click();
    await expect(repeat).toBeFocused();

    const long = `${'Abc-1 '.repeat(21)}Xy`;
    expect(long.length).toBe(128);
    await faktor.passwordField.fill(`${long}z`);
    await repeat.fill(`${long}z`);
    await create.click();
    await expect(page.getByRole('listitem').filter({ hasText: 'At most 128 characters: not met' })).toBeVisible();
    expect(watch.complaints).toEqual([]);
  });

  test('can be one of 128 characters, and every one of them counts', async ({ faktor }) => {
    const long = Array.from({ length: 128 }, (_, i) => 'Lt7-wq.Zr4 '.charAt(i % 11)).join('');
    const varied = `grün Laterne Pferd Wolke ${long}`.slice(0, 128);
    await faktor.createVault(varied);
    await faktor.lock();
    await faktor.unlock(varied.slice(0, 127));
    await expect(alert(faktor.page)).toContainText('not the password of this vault');
    await faktor.unlock(varied);
    await expect(faktor.addLink).toBeVisible();
  });

  test('replaces the old one', async ({ faktor, page, watch }) => {
    const next = 'Sieben-Wolken-9-Tische';
    await faktor.haveVault(linkTo('alice@example.com', secret));
    await faktor.open('#/change-password');
    const current = page.getByLabel('Current password', { exact: true });
    const change = page.getByRole('button', { name: 'Change password' });
    const fill = async (old: string) => {
      await current.fill(old);
      await page.getByLabel('New password', { exact: true }).fill(next);
      await page.getByLabel('Repeat new password', { exact: true }).fill(next);
      await change.click();
    };
    await fill('Wrong-password-1');
    await expect(alert(page)).toContainText('1 wrong password so far');
    await expect(current).toBeFocused();
    await fill(password);
    await expect(page.getByText('The password was changed', { exact: false }).last()).toBeVisible();
    await axe(page);
    expect((await storedRecords(page))['generation']?.length).toBe(1);
    await faktor.lock();
    await faktor.unlock();
    await expect(alert(page)).toContainText('not the password');
    await faktor.unlock(next);
    await expect(faktor.account('alice@example.com')).toBeVisible();
    expect(watch.complaints).toEqual([]);
  });

  test('is asked for in forms that a password manager understands', async ({ faktor, page }) => {
    const inputs = () =>
      page
        // The offer of a recovery key is a box to tick, and no field that a manager fills in.
        .locator('form input:not([type=checkbox])')
        .evaluateAll((all) =>
          all.map((input) => [input.getAttribute('autocomplete'), (input as HTMLInputElement).tabIndex]),
        );
    await expect.poll(inputs).toEqual([
      ['username', -1],
      ['new-password', 0],
      ['new-password', 0],
    ]);
    await faktor.haveVault();
    await faktor.lock();
    await expect.poll(inputs).toEqual([
      ['username', -1],
      ['current-password', 0],
    ]);
    expect(await page.locator('input[name=username]').inputValue()).toBe('Faktor');
    expect(await page.locator('input[maxlength]').count()).toBe(0);
  });
});
