import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { axe } from './axe';
import { expect, Faktor, password, test } from './faktor';
import { linkTo } from './made-vault';
import { qrPng } from './qr-png';
import { confirmGroups, makeRecoveryKey, prove, shownGroups } from './recovery-key';
import { storedRecords } from './stored-records';

const secret = 'JBSWY3DPEHPK3PXP';
const next = 'Neun-Boote-3-Fenster';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const keyField = (page: Page) => page.getByLabel('Recovery key', { exact: true });
/** On the screen, not in what is announced beside it. */
const said = (page: Page, text: string | RegExp) => page.locator('#content').getByText(text);
const alert = (page: Page) => page.getByRole('alert');

async function openWays(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Ways in' }).click();
  await expect(page.getByRole('heading', { name: 'Ways in', level: 1 })).toBeFocused();
}

const ways = (page: Page) => page.getByRole('list', { name: 'Ways into this vault' }).getByRole('listitem');

async function addPassword(faktor: Faktor, name: string, chosen: string): Promise<void> {
  const { page } = faktor;
  await button(page, 'Add password').click();
  await prove(faktor);
  await page.getByLabel('Name of this way in').fill(name);
  await faktor.passwordField.fill(chosen);
  await page.getByLabel('Repeat password').fill(chosen);
  await button(page, 'Add password').click();
  await expect(page.getByRole('listitem', { name })).toBeVisible();
}

test.describe('a forgotten password', () => {
  test('is replaced after the recovery key opened the vault; a slip of the pen is named, another key opens nothing', async ({
    faktor,
    page,
    watch,
  }) => {
    await faktor.haveVault(linkTo('alice', secret));
    const groups = await makeRecoveryKey(faktor);
    await faktor.lock();
    await faktor.unlock('Forgotten-password-1');
    await expect(alert(page)).toContainText('1 wrong password so far.');

    await button(page, 'Use recovery key').click();
    await expect(page.getByRole('heading', { name: 'Use recovery key' })).toBeFocused();
    await axe(page);
    await button(page, 'Open the vault').click();
    await expect(said(page, 'Type the recovery key.')).toBeVisible();
    await expect(keyField(page)).toBeFocused();
    const [third = ''] = groups.slice(2);
    const slip = (third.startsWith('A') ? 'B' : 'A') + third.slice(1);
    await keyField(page).fill(groups.with(2, slip).join('-'));
    await button(page, 'Open the vault').click();
    await expect(said(page, 'Group 3 is not as it was written down.')).toBeVisible();
    // A key that is well written, and of no vault.
    await keyField(page).fill('00000 00001 00002 00003 00004 00005 00006 00007');
    await button(page, 'Open the vault').click();
    await expect(said(page, 'This is not the recovery key of this vault.')).toBeVisible();

    await keyField(page).fill(groups.join(' ').toLowerCase());
    await button(page, 'Open the vault').click();
    await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeFocused();
    await axe(page);
    await page.getByLabel('New password', { exact: true }).fill(next);
    await page.getByLabel('Repeat new password').fill(next);
    await button(page, 'Set new password').click();
    await expect(said(page, 'The new password is set')).toBeVisible();
    await button(page, 'To the codes').click();
    await expect(faktor.account('alice')).toBeVisible();

    await faktor.lock();
    await faktor.unlock(password);
    // The right key had taken the count away.
    await expect(alert(page)).toContainText('1 wrong password so far.');
    await faktor.unlock(next);
    await expect(faktor.account('alice')).toBeVisible();
    await faktor.lock();
    await button(page, 'Use recovery key').click();
    await keyField(page).fill(groups.join(''));
    await button(page, 'Open the vault').click();
    await button(page, 'Not now').click();
    await expect(faktor.account('alice')).toBeVisible();
    expect([watch.complaints, watch.foreignRequests]).toEqual([[], []]);
  });

  test('does not matter to a lock, nor the lock to the recovery key', async ({ faktor, page }) => {
    await faktor.haveVault();
    const groups = await makeRecoveryKey(faktor);
    await faktor.lock();
    for (let wrong = 0; wrong < 6; wrong++) {
      await faktor.unlock(`Wrong-password-${wrong}`);
      await expect(said(page, `${wrong + 1} wrong password`)).toBeVisible();
    }
    await expect(said(page, /^Locked for \d+ seconds$/)).toBeVisible();
    await button(page, 'Use recovery key').click();
    await keyField(page).fill(groups.join('-'));
    await button(page, 'Open the vault').click();
    await button(page, 'Not now').click();
    await faktor.lock();
    await faktor.unlock();
    await expect(faktor.addLink).toBeVisible();
  });

  test('of a backup is made up for by its recovery key', async ({ faktor, page, browser, server }) => {
    await faktor.haveVault(linkTo('alice', secret));
    const groups = await makeRecoveryKey(faktor);
    await faktor.openBackUp();
    const download = page.waitForEvent('download');
    await button(page, 'Save encrypted backup').click();
    const path = await (await download).path();
    const other = new Faktor(await (await browser.newContext()).newPage(), server.address);
    await other.open();
    await button(other.page, 'Open a backup').click();
    await other.page.getByLabel('Backup file').setInputFiles(path);
    await button(other.page, 'Use recovery key').click();
    await keyField(other.page).fill(groups.join('-'));
    await button(other.page, 'Open backup').click();
    await expect(other.account('alice')).toBeVisible();
    expect(readFileSync(path).includes(groups.join(''))).toBe(false);
  });

  test('of a vault without a recovery key finds no other way, and is told so', async ({ faktor, page }) => {
    await faktor.haveVault();
    await faktor.lock();
    await button(page, 'Use recovery key').click();
    await expect(said(page, 'This vault has no recovery key.')).toBeVisible();
    await button(page, 'Use password').click();
    await faktor.unlock();
    await expect(faktor.addLink).toBeVisible();
  });
});

test.describe('the recovery key', () => {
  test('is offered with a new vault, shown once, printed, and written when it was typed back', async ({
    faktor,
    page,
  }) => {
    await page.getByRole('checkbox', { name: 'Make a recovery key next' }).check();
    await faktor.passwordField.fill(password);
    await page.getByLabel('Repeat password').fill(password);
    await button(page, 'Create vault').click();
    await expect(page.getByRole('heading', { name: 'Recovery key' })).toBeFocused();
    const groups = await shownGroups(faktor);
    await axe(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('article', { includeHidden: true })).toContainText(groups.join(''));
    await expect(page.getByRole('list', { name: 'The recovery key' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await button(page, 'Continue').click();
    expect(await page.content()).not.toContain(groups[0]);
    const fields = page.getByRole('textbox');
    await fields.first().fill('00000');
    await button(page, 'Save recovery key').click();
    await expect(said(page, /^That is not group \d/).first()).toBeVisible();
    await expect(fields.first()).toBeFocused();
    await axe(page);
    expect(
      Object.values(await storedRecords(page))
        .flat()
        .join(''),
    ).not.toContain('recovery');
    await button(page, 'Show the key again').click();
    await confirmGroups(faktor, groups);
    for (const group of groups) expect(await page.content()).not.toContain(group);
    await page.getByRole('link', { name: 'To the codes' }).click();
    await expect(faktor.addLink).toBeVisible();
  });

  test('is read from the QR code of its sheet', async ({ faktor, page }) => {
    await faktor.haveVault();
    const groups = await makeRecoveryKey(faktor);
    await faktor.lock();
    await button(page, 'Use recovery key').click();
    const files = page.getByLabel('Choose image', { exact: true });
    const notOne = await qrPng('otpauth://totp/alice?secret=JBSWY3DPEHPK3PXP');
    await files.setInputFiles({ name: 'other.png', mimeType: 'image/png', buffer: notOne });
    await expect(alert(page)).toBeVisible();
    const sheet = await qrPng(`FAKTOR:RECOVERY:${groups.join('-')}`);
    await files.setInputFiles({ name: 'sheet.png', mimeType: 'image/png', buffer: sheet });
    await expect(keyField(page)).toHaveValue(groups.join(' '));
    await button(page, 'Open the vault').click();
    await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
  });

  test('that is replaced no longer opens; the new one does', async ({ faktor, page }) => {
    await faktor.haveVault();
    const old = await makeRecoveryKey(faktor);
    const groups = await makeRecoveryKey(faktor);
    await openWays(page);
    await expect(ways(page)).toHaveCount(2);
    await faktor.lock();
    await button(page, 'Use recovery key').click();
    await keyField(page).fill(old.join('-'));
    await button(page, 'Open the vault').click();
    await expect(said(page, 'This is not the recovery key of this vault.')).toBeVisible();
    await keyField(page).fill(groups.join('-'));
    await button(page, 'Open the vault').click();
    await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
  });
});

test.describe('ways in', () => {
  test('are added, named and removed, each after one was shown; the last password stays', async ({
    faktor,
    page,
    watch,
  }) => {
    await faktor.haveVault();
    await openWays(page);
    await axe(page);
    await expect(ways(page)).toHaveCount(1);
    await expect(ways(page).first()).toContainText('The last password stays.');
    await expect(button(page, 'Remove')).toHaveCount(0);

    await button(page, 'Add password').click();
    await prove(faktor, 'Wrong-password-1');
    await expect(alert(page)).toContainText('1 wrong password so far.');
    await button(page, 'Cancel').click();
    await addPassword(faktor, 'Envelope', next);
    await axe(page);
    await expect(ways(page)).toHaveCount(2);
    await faktor.lock();
    await faktor.unlock(next);
    await expect(faktor.addLink).toBeVisible();

    await openWays(page);
    await page.getByRole('listitem', { name: 'Envelope' }).getByRole('button', { name: 'Rename' }).click();
    await prove(faktor, next);
    await page.getByLabel('Name of this way in').fill('Safe');
    await button(page, 'Save name').click();
    await ways(page).first().getByRole('button', { name: 'Remove' }).click();
    await prove(faktor, next);
    await axe(page);
    await button(page, 'Remove this way in').click();
    await expect(ways(page)).toHaveCount(1);
    await expect(page.getByRole('listitem', { name: 'Safe' })).toContainText('The last password stays.');
    await faktor.lock();
    await faktor.unlock();
    await expect(alert(page)).toContainText('That is not the password of this vault.');
    await faktor.unlock(next);
    await expect(faktor.addLink).toBeVisible();
    expect([watch.complaints, watch.foreignRequests]).toEqual([[], []]);
  });

  test('stay as they are when the vault key changes, and other tabs have to be unlocked anew', async ({
    faktor,
    page,
    context,
  }) => {
    await faktor.haveVault();
    const groups = await makeRecoveryKey(faktor);
    const other = new Faktor(await context.newPage(), faktor.address);
    await other.open();
    await other.unlock();
    await expect(other.addLink).toBeVisible();
    await openWays(page);
    await button(page, 'Change the vault key').click();
    await prove(faktor);
    await axe(page);
    await button(page, 'Change the vault key').click();
    await expect(said(page, 'The vault has a new key.')).toBeVisible();
    await expect(other.page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
    await other.unlock();
    await expect(other.addLink).toBeVisible();
    await faktor.lock();
    await button(page, 'Use recovery key').click();
    await keyField(page).fill(groups.join('-'));
    await button(page, 'Open the vault').click();
    await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
  });
});
