import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { axe } from './axe';
import { expect, Faktor, password, test } from './faktor';
import { linkTo } from './made-vault';
import { InstalledApp } from './installed-app';

/** Files of other programs: chosen together, looked at, taken over in one change, accounted for, and taken back. */

const links = [
  'otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP&issuer=GitHub',
  'otpauth://totp/Post:alice?secret=GEZDGNBVGY3TQOJQ&issuer=Post&digits=8',
  'otpauth://totp/Bank:alice?secret=!!!!&issuer=Bank',
];

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
/** Exports of the project's own making, as the readers' own tests read them. */
const folder = new URL('../vectors/transfer/', import.meta.url);
const made = (name: string) => ({ name, mimeType: '', buffer: readFileSync(new URL(name, folder)) });
const expected = JSON.parse(readFileSync(new URL('authenticators.json', folder), 'utf8')) as Record<
  string,
  { password?: string; entries: unknown[] }
>;

function drop(page: Page, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  return page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of dropped) dataTransfer.items.add(new File([text], name, { type: 'text/plain' }));
    dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}

async function openImport({ page }: Faktor): Promise<void> {
  await page.getByRole('link', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
}

test('a list of links is previewed, imported, accounted for and undone', async ({ faktor }) => {
  const { page } = faktor;
  await faktor.haveVault(linkTo('alice', 'JBSWY3DPEHPK3PXP', 'GitHub'));
  // Files that are no pictures lead from where pictures are read to the import.
  await faktor.addLink.click();
  await expect(page.getByRole('heading', { name: 'Add account' })).toBeVisible();
  await drop(page, [
    ['list.txt', links.join('\n')],
    ['cat.txt', 'meow'],
  ]);
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();

  await expect(page.getByRole('group', { name: 'cat.txt' }).getByRole('alert')).toContainText('does not recognise');
  await expect(page.getByText('1 new, 0 that differ from what is in the vault, 1 already there.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Import GitHub alice' })).toBeDisabled();
  await page.getByRole('button', { name: 'Import 1 account', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Import receipt' })).toBeVisible();
  await expect(
    page.getByText('3 in the files = 1 taken + 0 merged + 1 already there + 0 left out by you + 1 not readable'),
  ).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Undo the whole import' }).click();
  await expect(
    page.getByText('The vault is as it was before; what had been taken lies in the trash.').first(),
  ).toBeVisible();
  await page.getByRole('link', { name: 'To the codes' }).click();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(1);
});

test('files of three programs at once: one sealed, first under a wrong password; one broken', async ({ faktor }) => {
  const { page } = faktor;
  const sealed = expected['2fas-sealed.2fas'];
  const plain = expected['bitwarden.json'];
  if (!sealed?.password || !plain) throw new Error('the exports are not there');
  await faktor.haveVault();
  await openImport(faktor);
  const broken = { ...made('stratum.json'), buffer: made('stratum.json').buffer.subarray(0, 200) };
  await page.getByLabel('Choose files').setInputFiles([made('2fas-sealed.2fas'), made('bitwarden.json'), broken]);

  const group = page.getByRole('group', { name: '2fas-sealed.2fas' });
  await group.getByLabel('Password of the file').fill('not this one');
  await group.getByRole('button', { name: 'Open file' }).click();
  await expect(group.getByText('This is not the password of the file.')).toBeVisible();
  await group.getByLabel('Password of the file').fill(sealed.password);
  await group.getByRole('button', { name: 'Open file' }).click();
  await expect(group.getByText(`2FAS: ${sealed.entries.length} accounts`)).toBeVisible();
  await expect(page.getByRole('group', { name: 'stratum.json' }).getByRole('alert')).toBeVisible();

  await axe(page);
  const submit = page.getByRole('button', { name: /^Import \d+ accounts$/ });
  const count = Number(/\d+/.exec((await submit.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(sealed.entries.length);
  await submit.click();
  await expect(page.getByRole('heading', { name: 'Import receipt' })).toBeVisible();
  await page.getByRole('link', { name: 'To the codes' }).click();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(count);
});

test('an account that differs is decided on: mine stays and gains what it lacks', async ({ faktor }) => {
  const { page } = faktor;
  await faktor.haveVault(linkTo('my name', 'JBSWY3DPEHPK3PXP', 'GitHub'));
  await openImport(faktor);
  const csv = 'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\n';
  const row = 'GitHub,https://github.com,alice,x,JBSWY3DPEHPK3PXP,true,false,Work,"a note"\n';
  await page.getByLabel('Choose files').setInputFiles(file('export.csv', csv + row));
  await expect(page.getByText('In the vault with other details: name, URL, notes, and tags.')).toBeVisible();
  await expect(page.getByLabel('What to do with GitHub alice')).toHaveValue('combine');
  await page.getByRole('button', { name: 'Import 1 account', exact: true }).click();
  await expect(page.getByText('1 in the files = 0 taken + 1 merged')).toBeVisible();
  await page.getByRole('link', { name: 'To the codes' }).click();
  await faktor.account('GitHub my name').getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue('https://github.com');
  await page.getByText('Advanced').click();
  await expect(page.getByLabel('Notes', { exact: true })).toHaveValue('a note');
});

test('how to get an export out of each program is told, also while the vault is locked', async ({ faktor }) => {
  const { page } = faktor;
  await faktor.open('#/coming-from');
  await page.getByRole('link', { name: 'Aegis' }).click();
  await expect(page.getByRole('heading', { name: 'Coming from Aegis' })).toBeVisible();
  await axe(page);
});

test('files that the installed app is opened with wait for the vault and are read; more join them', async ({
  server,
}) => {
  const path = (name: string) => fileURLToPath(new URL(name, folder));
  const app = await InstalledApp.install(server.address);
  try {
    const page = await app.start(path('raivo.json'), path('duo.json'));
    const faktor = new Faktor(page, server.address);
    await faktor.passwordField.fill(password);
    await page.getByLabel(faktor.w.repeat).fill(password);
    await page.getByRole('button', { name: faktor.w.create }).click();
    await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
    await expect(page.getByText('Raivo OTP: 2 accounts')).toBeVisible();
    await expect(page.getByText('Duo Mobile: 2 accounts')).toBeVisible();
    await app.open(path('steam.maFile'));
    await expect(page.getByText('Steam: 1 account')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 5 accounts' })).toBeEnabled();
  } finally {
    await app.remove();
  }
});
