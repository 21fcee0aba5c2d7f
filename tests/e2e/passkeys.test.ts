import type { Page } from '@playwright/test';
import { axe } from './axe';
import { expect, test, type Faktor } from './faktor';
import { linkTo } from './made-vault';
import { storedRecords } from './stored-records';
import { VirtualAuthenticator } from './virtual-authenticator';

test.use({ serviceWorkers: 'allow' });

const secret = 'JBSWY3DPEHPK3PXP';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const unlockButton = (page: Page) => button(page, 'Unlock with passkey');
const alert = (page: Page) => page.getByRole('alert');
const ways = (page: Page) => page.getByRole('list', { name: 'Ways into this vault' }).getByRole('listitem');

async function openWays(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Ways in' }).click();
  await expect(page.getByRole('heading', { name: 'Ways in', level: 1 })).toBeFocused();
}

/** Up to the browser's own question. */
async function askForPasskey(faktor: Faktor, name: string): Promise<void> {
  const { page } = faktor;
  await openWays(page);
  await button(page, 'Add passkey').click();
  await faktor.passwordField.fill('Vier-Pferde-7-Laternen');
  await button(page, 'Continue').click();
  await page.getByLabel('Name of this way in').fill(name);
  await button(page, 'Make passkey').click();
}

async function addPasskey(faktor: Faktor, name = 'laptop'): Promise<void> {
  await askForPasskey(faktor, name);
  await expect(ways(faktor.page).filter({ hasText: name })).toBeVisible();
}

async function toCodes(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Codes' }).click();
}

test.beforeEach(async ({ faktor }) => {
  await faktor.haveVault(linkTo('alice', secret));
});

test('a passkey opens the vault, also after a start without a network; password and passkey stay beside each other', async ({
  faktor,
  page,
  server,
  watch,
}) => {
  const laptop = await VirtualAuthenticator.plugIn(page);
  await addPasskey(faktor);
  await axe(page);
  await expect(page.getByText('The passkey was added. It opens this vault from now on.').first()).toBeVisible();
  const [made] = await laptop.credentials();
  expect([made?.rpId, made?.userName]).toEqual(['localhost', 'Vault in Faktor']);
  await faktor.lock();
  await unlockButton(page).click();
  await expect(page.getByRole('heading', { name: 'Ways in', level: 1 })).toHaveCount(0);
  await expect(faktor.account('alice')).toBeVisible();

  await faktor.offlineReady();
  await server.kill();
  await page.reload();
  await expect(unlockButton(page)).toBeVisible();
  await axe(page);
  await unlockButton(page).click();
  await expect(faktor.account('alice')).toBeVisible();
  await faktor.lock();
  await faktor.unlock();
  await expect(faktor.account('alice')).toBeVisible();
  expect(watch.complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
  expect(watch.foreignRequests).toEqual([]);
});

test('several passkeys, of the device and a security key: each opens, the same is not made twice, one is removed', async ({
  faktor,
  page,
}) => {
  const laptop = await VirtualAuthenticator.plugIn(page);
  await addPasskey(faktor, 'laptop');
  await button(page, 'Add passkey').click();
  await button(page, 'Use passkey').click();
  await button(page, 'Make passkey').click();
  await expect(alert(page)).toContainText('has a passkey of this vault already');
  await button(page, 'Cancel').click();
  await expect(ways(page)).toHaveCount(2);
  await toCodes(page);

  await laptop.setPresent(false);
  const stick = await VirtualAuthenticator.plugIn(page, { transport: 'usb' }, laptop);
  await addPasskey(faktor, 'key ring');
  await expect(ways(page)).toHaveCount(3);
  await faktor.lock();
  await unlockButton(page).click();
  await expect(faktor.account('alice')).toBeVisible();

  await openWays(page);
  await ways(page).filter({ hasText: 'laptop' }).getByRole('button', { name: 'Remove' }).click();
  await button(page, 'Use passkey').click();
  await button(page, 'Remove this way in').click();
  await expect(ways(page)).toHaveCount(2);
  await stick.unplug();
  await laptop.setPresent(true);
  await faktor.lock();
  await unlockButton(page).click();
  await expect(alert(page)).toContainText('Nothing came from a passkey.');
  await faktor.unlock();
  await expect(faktor.account('alice')).toBeVisible();
});

test('an authenticator without the function adds nothing, and the sentence says what to do', async ({
  faktor,
  page,
}) => {
  await VirtualAuthenticator.plugIn(page, { hasPrf: false });
  const before = await storedRecords(page);
  await askForPasskey(faktor, 'old key');
  await expect(alert(page)).toContainText('lacks the function that is needed (PRF)');
  await axe(page);
  expect((await storedRecords(page))['generation']).toEqual(before['generation']);
  await button(page, 'Cancel').click();
  await expect(ways(page)).toHaveCount(1);
});

test('whoever is not recognised does not get in, and adds nothing; no wrong password is counted', async ({
  faktor,
  page,
}) => {
  const laptop = await VirtualAuthenticator.plugIn(page);
  await addPasskey(faktor);
  await laptop.setVerified(false);
  await faktor.lock();
  for (let i = 0; i < 3; i++) {
    await unlockButton(page).click();
    await expect(alert(page)).toContainText('your finger, face or PIN was not recognised');
  }
  await expect(page.getByText('wrong password')).toHaveCount(0);
  await faktor.unlock();
  await expect(faktor.account('alice')).toBeVisible();
  await askForPasskey(faktor, 'another');
  await expect(alert(page)).toContainText('No passkey was added, and nothing was changed.');
  await button(page, 'Cancel').click();
  await expect(ways(page)).toHaveCount(2);
});

test('waiting for a touch can be called off, and the password still opens', async ({ faktor, page }) => {
  const laptop = await VirtualAuthenticator.plugIn(page);
  await addPasskey(faktor);
  await laptop.setPresent(false);
  await faktor.lock();
  await unlockButton(page).click();
  await expect(page.getByText('Waiting for the passkey …')).toBeVisible();
  await page
    .getByRole('status')
    .getByRole('button', { name: 'Cancel' })
    .or(button(page, 'Cancel').last())
    .first()
    .click();
  await expect(unlockButton(page)).toBeVisible();
  await faktor.unlock();
  await expect(faktor.account('alice')).toBeVisible();
});

test('a passkey opens while wrong passwords have locked, and takes their count away', async ({ faktor, page }) => {
  await VirtualAuthenticator.plugIn(page);
  await addPasskey(faktor);
  await faktor.lock();
  for (let i = 1; i <= 6; i++) {
    await faktor.unlock(`Wrong-password-${i}`);
    await expect(
      alert(page)
        .filter({ hasText: new RegExp(`^\\D*${i} wrong|Locked for`) })
        .first(),
    ).toBeVisible();
  }
  await expect(page.getByText(/Locked for \d+ seconds/)).toBeVisible();
  await unlockButton(page).click();
  await expect(faktor.account('alice')).toBeVisible();
  await faktor.lock();
  // The form's own words; what was announced before may still stand in the page's status.
  await expect(page.locator('form').getByText(/wrong passwords? so far/)).toHaveCount(0);
});

test('with a passkey every day the password is asked for after two weeks, can be put off, and is checked', async ({
  faktor,
  page,
}) => {
  const heading = page.getByRole('heading', { name: 'Do you still know your password?' });
  const passDays = async (days: number) => {
    await page.clock.install({ time: Date.now() + days * 86_400_000 });
    await page.reload();
  };
  await VirtualAuthenticator.plugIn(page);
  await addPasskey(faktor);
  await expect(page.getByLabel('Ask for the password')).toHaveValue('14');
  await faktor.lock();
  await unlockButton(page).click();
  await expect(faktor.account('alice')).toBeVisible();

  await passDays(15);
  await unlockButton(page).click();
  await expect(heading).toBeVisible();
  await axe(page);
  await expect(faktor.list).toHaveCount(0);
  await button(page, 'Not now').click();
  await expect(faktor.account('alice')).toBeVisible();

  await passDays(17);
  await unlockButton(page).click();
  await expect(heading).toBeVisible();
  await expect(page.getByText('You can put this off 2 more times, for a day each.')).toBeVisible();
  await faktor.passwordField.fill('Not-my-password-1');
  await button(page, 'Check').click();
  await expect(alert(page)).toContainText('1 wrong password so far.');
  await faktor.passwordField.fill('Vier-Pferde-7-Laternen');
  await button(page, 'Check').click();
  await expect(faktor.account('alice')).toBeVisible();
  await faktor.lock();
  await unlockButton(page).click();
  await expect(faktor.account('alice')).toBeVisible();
});

test('whoever has forgotten the password sets a new one, by the passkey', async ({ faktor, page }) => {
  await VirtualAuthenticator.plugIn(page);
  await addPasskey(faktor);
  await page.clock.install({ time: Date.now() + 20 * 86_400_000 });
  await page.reload();
  await unlockButton(page).click();
  await button(page, 'I have forgotten it').click();
  await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
  await button(page, 'Use passkey').click();
  await page.getByLabel('New password', { exact: true }).fill('Neun-Boote-3-Fenster');
  await page.getByLabel('Repeat new password').fill('Neun-Boote-3-Fenster');
  await button(page, 'Set new password').click();
  await expect(page.getByText('The new password is set').first()).toBeVisible();
  await faktor.lock();
  await faktor.unlock('Neun-Boote-3-Fenster');
  await expect(faktor.account('alice')).toBeVisible();
  await faktor.lock();
  await unlockButton(page).click();
  await expect(faktor.account('alice')).toBeVisible();
});
