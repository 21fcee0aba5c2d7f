import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from './browser';
import { makeFilm } from './camera/sheet-film';
import { expect, Faktor, password, test } from './faktor';
import { linkTo } from './made-vault';
import { codesOn, printed, sheetPng } from './printed';
import { prove, shownGroups } from './recovery-key';

/** What goes onto paper comes back from paper: printed to PDF, made a picture of by the engine that shows PDFs, and read by the app. */

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function oneWithCamera(film: string) {
  return chromium.launchPersistentContext('', {
    ...launchOptions,
    args: [
      ...launchOptions.args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
    locale: 'en-GB',
  });
}

test('a vault is printed sealed and read back on another device, by pictures and by the camera', async ({
  faktor,
  page,
  server,
  watch,
}) => {
  await faktor.haveVault(`otpauth://totp/Mill:jo?secret=${secret}&issuer=Mill&algorithm=SHA256&digits=8`);
  await goTo(page, '#/backup');
  await page.getByRole('link', { name: 'Back up on paper' }).click();
  await page.getByRole('button', { name: 'Make sealed sheets' }).click();
  await expect(page.getByText(/codes on 1 sheet/)).toBeVisible();

  const [words, ...sheets] = await printed(page);
  if (!words) throw new Error('nothing was printed');
  expect(await codesOn(words)).toEqual([]);
  const codes = (await Promise.all(sheets.map(codesOn))).flat();
  const count = Number(/^FAKTOR-PAPER\/1\/[0-9A-F]{8}\/\d+\/(\d+)\//.exec(codes[0]?.text ?? '')?.[1]);
  expect(codes).toHaveLength(count);
  expect(codes.map(({ text }) => text).join('\n')).not.toContain(secret);
  expect(watch.complaints).toEqual([]);

  const [sheet] = sheets;
  if (!sheet) throw new Error('there is no sheet of codes');
  const folder = mkdtempSync(join(tmpdir(), 'faktor-paper-'));
  const film = join(folder, 'film.y4m');
  // The last code is not in the film: it comes by a picture.
  makeFilm(sheet, codes.slice(0, -1), film);
  const context = await oneWithCamera(film);
  try {
    const other = new Faktor(context.pages()[0] ?? (await context.newPage()), server.address);
    await other.open();
    await other.page.getByRole('button', { name: 'Open a backup' }).click();
    await other.page.getByRole('button', { name: 'Read from paper' }).click();
    const missing = /\/(\d+)\/\d+\/[A-Z2-7]+$/.exec(codes.at(-1)?.text ?? '')?.[1];
    await expect(other.page.getByText(`Missing: ${missing}.`)).toBeVisible({ timeout: 30_000 });
    const pictures = other.page.locator('input[type=file][multiple]');
    await pictures.setInputFiles({ name: 'words.png', mimeType: 'image/png', buffer: sheetPng(words) });
    await expect(other.page.getByText('No QR code was found')).toBeVisible();
    await pictures.setInputFiles({ name: 'sheet.png', mimeType: 'image/png', buffer: sheetPng(sheet) });
    await expect(other.page.getByText('from paper', { exact: true })).toBeVisible();
    await other.passwordField.fill(password);
    await other.page.getByRole('button', { name: 'Open backup', exact: true }).click();
    await expect(other.account('Mill jo')).toBeVisible();
    await expect(other.account('Mill jo').locator('[data-code]')).toHaveAttribute('data-code', /^\d{8}$/);

    // Beside the formats of other programs, into a vault that is there already.
    await goTo(other.page, '#/import');
    await other.page.getByRole('button', { name: 'Read from paper' }).click();
    const asFiles = [...sheets, ...sheets].map((one, i) => ({
      name: `${i}.png`,
      mimeType: 'image/png',
      buffer: sheetPng(one),
    }));
    await pictures.last().setInputFiles(asFiles);
    await other.page.getByLabel('Password of the file').fill(password);
    await other.page.getByRole('button', { name: 'Open file' }).click();
    await expect(other.page.getByText('Faktor: 1 account', { exact: false })).toBeVisible();
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the plain sheet and the recovery sheet hold what they say', async ({ faktor, page }) => {
  await faktor.haveVault(linkTo('jo', secret, 'Mill'));
  await goTo(page, '#/paper');
  await page.getByRole('button', { name: 'Make plain sheet' }).click();
  await prove(faktor);
  await expect(page.getByText('Whoever sees this sheet')).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
  const plain = await printed(page);
  expect(plain).toHaveLength(1);
  const [sheet] = plain;
  const [code] = sheet ? await codesOn(sheet) : [];
  expect(code?.text).toMatch(new RegExp(`^otpauth://totp/Mill:jo\\?secret=${secret}&issuer=Mill`));

  await goTo(page, '#/recovery-key');
  await prove(faktor);
  const groups = await shownGroups(faktor);
  const [recovery] = await printed(page);
  const [key] = recovery ? await codesOn(recovery) : [];
  expect(key?.text.replace(/[^A-Z0-9]/gi, '')).toContain(groups.join('').replace(/[^A-Z0-9]/gi, ''));
});
