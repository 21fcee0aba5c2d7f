import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe } from './axe';
import { launchOptions } from './browser';
import { expect, Faktor, test } from './faktor';
import { linkTo } from './made-vault';
import { migrationLinks } from './migration-links';
import { encodings, searchProfile } from './profile-search';
import { Server } from './server';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const offer = 'You were filling in a form when Faktor locked.';

async function half(faktor: Faktor, typed = secret): Promise<void> {
  await faktor.addLink.click();
  await faktor.page.getByRole('button', { name: 'Enter by hand' }).click();
  await faktor.page.getByLabel('Name', { exact: true }).fill('halb getippt');
  await faktor.page.getByLabel('Secret key', { exact: true }).fill(typed);
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });

test('a form that was half filled when the vault locked is offered after unlocking, and gone on with by keyboard', async ({
  faktor,
  page,
  watch,
}) => {
  await faktor.haveVault();
  await half(faktor);
  await page.keyboard.press('Control+l');
  await faktor.unlock();
  await expect(page.getByRole('status').filter({ hasText: offer })).toBeVisible();
  await axe(page);
  await goOn(page).press('Enter');
  await expect(page.getByRole('heading', { name: 'Add account' })).toBeFocused();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('halb getippt');
  await expect(page.getByLabel('Secret key', { exact: true })).toHaveValue(secret);
  await faktor.save();
  await expect(faktor.account('halb getippt')).toBeVisible();
  await expect(page.getByText(offer)).toHaveCount(0);
  await faktor.lock();
  await faktor.unlock();
  await expect(faktor.list).toBeVisible();
  await expect(page.getByText(offer)).toHaveCount(0);
  expect(watch.complaints).toEqual([]);
});

test('a form does not keep the vault open: who is warned and gone finds it after unlocking, and may discard it', async ({
  faktor,
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:00Z') });
  await faktor.haveVault();
  await half(faktor);
  await page.clock.runFor(4 * 60_000 + 10_000);
  await expect(page.getByRole('alert')).toContainText('is then kept sealed and offered again');
  await page.clock.runFor(60_000);
  await faktor.unlock();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText(offer)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Codes' })).toBeFocused();
  await page.reload();
  await faktor.unlock();
  await expect(faktor.addLink).toBeVisible();
  await expect(page.getByText(offer)).toHaveCount(0);
});

test('an edit is gone on with where another tab locked', async ({ context, faktor, page, server }) => {
  await faktor.haveVault(linkTo('one', secret));
  await faktor.account('one').getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Name', { exact: true }).fill('eins');
  const other = new Faktor(await context.newPage(), server.address);
  await other.open();
  await other.unlock();
  await other.lock();
  await faktor.unlock();
  await goOn(page).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('eins');
  await faktor.save();
  await expect(faktor.account('eins')).toBeVisible();
});

test('what was read and not saved comes back, and so does an export that misses parts', async ({ faktor, page }) => {
  await faktor.haveVault();
  await faktor.pasteLink(`otpauth://totp/Beispiel:ute?secret=${secret}&issuer=Beispiel`);
  await expect(page.getByRole('heading', { name: 'Check before saving' })).toBeVisible();
  await faktor.lock();
  await faktor.unlock();
  await goOn(page).click();
  await faktor.save();
  await expect(faktor.account('Beispiel ute')).toBeVisible();

  const [first = '', second = ''] = migrationLinks([[{ name: 'eins' }], [{ name: 'zwei' }]]);
  await faktor.pasteLink(second);
  await expect(page.getByText('Missing: 1.')).toBeVisible();
  await faktor.lock();
  await faktor.unlock();
  await goOn(page).click();
  await expect(page.getByText('Missing: 1.')).toBeVisible();
  await page.getByRole('button', { name: 'Paste link' }).click();
  await page.getByLabel('Link', { exact: true }).fill(first);
  await page.getByRole('button', { name: 'Read link' }).click();
  await expect(page.getByText('2 accounts were read.')).toBeVisible();
});

test('on disk it is never in clear: not while it waits, nor after it was gone on with or discarded', async () => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), 'faktor-unsaved-'));
  const server = new Server();
  await server.start();
  const typed = 'NFXHEYLTMVRXEZLUNRUXI5DFNVXXE2LB';
  const search = () =>
    searchProfile(profile, {
      secret: [typed, typed.toLowerCase()].flatMap(encodings).concat(Buffer.from(typed)),
      bytes: [Buffer.from('inrasecretlittemoria')],
      name: encodings('halb getippt'),
      'a sealed draft': encodings('draft'),
    }).map((hit) => hit.replace(/^.*: /, ''));
  const begin = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'en-GB' });
    const faktor = new Faktor(await context.newPage(), server.address);
    await faktor.open();
    return { context, faktor };
  };

  const first = await begin();
  await first.faktor.createVault();
  await half(first.faktor, typed);
  await first.faktor.lock();
  await first.faktor.page.waitForTimeout(500);
  await first.context.close();
  // The search finds what is there to be found.
  expect([...new Set(search())]).toEqual(['a sealed draft']);

  const second = await begin();
  await second.faktor.unlock();
  await goOn(second.faktor.page).click();
  await expect(second.faktor.page.getByLabel('Secret key', { exact: true })).toHaveValue(typed);
  await second.faktor.lock();
  await second.faktor.unlock();
  await second.faktor.page.getByRole('button', { name: 'Discard' }).click();
  await second.context.close();
  expect(search().filter((hit) => hit !== 'a sealed draft')).toEqual([]);
  await server.kill();
  rmSync(profile, { recursive: true, force: true });
});
