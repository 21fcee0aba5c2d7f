import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, Faktor, password, words, type Language } from './faktor';
import { loseStorage } from './lose-storage';
import { breakNewest } from './stored-records';
import { VirtualAuthenticator } from './virtual-authenticator';
import { prove, shownGroups, confirmGroups, waysWords } from './recovery-key';

/** Every screen, reached as a person reaches it; `look` is called on each. */
export async function eachScreen(
  page: Page,
  address: string,
  language: Language,
  onScreen: (name: string) => Promise<void>,
): Promise<void> {
  const faktor = new Faktor(page, address, language);
  const w = words[language];
  const heading = (level = 1) => page.getByRole('heading', { level });
  // A screen is fetched when it is first opened: until it is there, nothing can be said of it.
  const look = async (name: string) => {
    await expect(heading()).toBeAttached();
    await onScreen(name);
  };
  const goTo = async (hash: string) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  };
  await faktor.open();
  await expect(page.getByRole('heading', { name: w.setup })).toBeVisible();
  await look('setup');
  await page.getByRole('button', { name: w.openBackup }).click();
  await expect(page.getByRole('heading', { level: 1, name: w.openBackup })).toBeVisible();
  await look('open a backup');
  await page.reload();
  for (const hash of ['#/help', '#/accessibility']) {
    await goTo(hash);
    await expect(heading()).toBeFocused();
    await look(`${hash.slice(2)} before there is a vault`);
  }
  await goTo('#/');
  await faktor.haveVault();
  await look('codes, empty');
  await faktor.addLink.click();
  await expect(heading()).toBeFocused();
  await look('add');
  await page.getByRole('button', { name: w.camera }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('camera missing');
  await page.getByRole('button', { name: w.link }).click();
  await look('paste link');
  await page.getByRole('button', { name: w.byHand }).click();
  await page.getByText(w.advanced).click();
  await page.getByRole('button', { name: w.save, exact: true }).click();
  await look('form with an error');
  await goTo('#/');
  await faktor.pasteLink(
    'otpauth://totp/Beispielwerk:ute.beispiel@example.org?secret=GEZDGNBVGY3TQOJQ&issuer=Beispielwerk',
  );
  await look('preview');
  await faktor.save();
  await faktor.addByHand('Stadtwerke-Kundenportal-Zweitkonto', 'NBSWY3DPFQQHO33S');
  await faktor.list.getByRole('listitem').first().getByRole('button', { name: w.copy }).click();
  await look('codes');
  await faktor.list.getByRole('listitem').first().getByRole('button', { name: w.remove }).click();
  await expect(page.getByRole('button', { name: w.undo })).toBeVisible();
  await look('codes, one deleted');
  await lookAtList(page, look);
  await faktor.list.getByRole('listitem').first().getByRole('button', { name: w.edit }).click();
  await expect(heading()).toBeFocused();
  await look('edit');
  for (const name of [/^(?:Recovery codes|Wiederherstellungscodes)/, /^(?:Picture of the account|Bild des Kontos)$/]) {
    await page.getByRole('button', { name }).click();
    await expect(heading()).toBeFocused();
    await look(`edit, ${name.source}`);
    await page.goBack();
    await expect(page.getByRole('button', { name: w.secondDevice })).toBeVisible();
  }
  await page.getByRole('button', { name: w.secondDevice }).click();
  await expect(heading()).toBeFocused();
  await look('second device');
  await page.getByRole('button', { name: waysWords[language].cancel, exact: true }).click();
  await page.getByRole('button', { name: w.refused }).click();
  await expect(heading()).toBeFocused();
  await look('the service refuses my code');
  await goTo('#/add/screen');
  await expect(heading()).toBeFocused();
  await look('read from screen');
  await goTo('#/');
  await faktor.pasteLink('otpauth://hotp/Beispielverwaltung:udo?secret=GEZDGNBVGY3TQOJQ&counter=3');
  await faktor.save();
  const counterRow = faktor.list.getByRole('listitem', { name: 'udo' });
  await counterRow.getByRole('button', { name: w.nextCode, exact: true }).click();
  await counterRow.getByRole('button', { name: w.counterTools, exact: true }).click();
  await counterRow.getByRole('button', { name: w.ahead }).click();
  await look('counter tools');
  await counterRow.getByRole('button', { name: w.edit }).click();
  await page.getByRole('button', { name: w.refused }).click();
  await page.getByRole('button', { name: w.ahead }).click();
  await look('the service refuses my code, counter-based');
  for (const hash of [
    '#/options',
    '#/health',
    '#/trash',
    '#/past',
    '#/backup',
    '#/accessibility',
    '#/help',
    '#/change-password',
    '#/register-again',
  ]) {
    await goTo(hash);
    await expect(heading()).toBeFocused();
    await look(hash.slice(2));
  }
  await goTo('#/past');
  await page.locator('details').last().locator('summary').click();
  await look('past, a state opened');
  await goTo('#/trash');
  await page.locator('.all').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('trash, asked whether to empty it');
  await page.keyboard.press('Escape');
  await lookAtExport(faktor, goTo, look);
  await lookAtWays(faktor, goTo, look);
  await lookAtTransfer(faktor, goTo, look);
  await goTo('#/add/hand');
  await page.getByLabel(w.name, { exact: true }).fill('halb');
  await faktor.lock();
  await look('unlock');
  await page.getByRole('button', { name: waysWords[language].use }).click();
  await expect(page.getByLabel(waysWords[language].recoveryKey, { exact: true })).toBeVisible();
  await look('use recovery key');
  await page.reload();
  await faktor.unlock('Wrong-password-1');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('unlock, wrong password');
  await faktor.unlock();
  await expect(page.getByRole('button', { name: w.goOn, exact: true })).toBeVisible();
  await look('codes, a form waits');
  await faktor.lock();
  await loseStorage(page, 'file_systems');
  await breakNewest(page);
  await faktor.unlock();
  await goTo('#/');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('codes, after the newest state was broken');
  await goTo('#/options');
  await expect(heading()).toBeFocused();
  await look('options, with a broken state');
  await passkeyScreens(faktor, look);
}

const passkeyWords = {
  en: {
    add: 'Add passkey',
    goOn: 'Continue',
    make: 'Make passkey',
    unlock: 'Unlock with passkey',
    waysList: 'Ways into this vault',
    later: 'Not now',
  },
  de: {
    add: 'Passkey hinzufügen',
    goOn: 'Weiter',
    make: 'Passkey anlegen',
    unlock: 'Mit Passkey entsperren',
    waysList: 'Zugänge zu diesem Tresor',
    later: 'Nicht jetzt',
  },
} as const;

/** From the open vault to the question for the password, with a virtual authenticator. */
async function passkeyScreens(faktor: Faktor, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = faktor;
  const w = passkeyWords[faktor.language];
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  // Without the function that is needed, it is refused.
  const old = await VirtualAuthenticator.plugIn(page, { hasPrf: false });
  await page.evaluate(() => {
    location.hash = '#/ways';
  });
  await button(w.add).click();
  await look('passkey, show a way in');
  await faktor.passwordField.fill(password);
  await button(w.goOn).click();
  await button(w.make).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('passkey, refused');
  await old.unplug();
  await VirtualAuthenticator.plugIn(page, {}, old);
  await button(w.make).click();
  await expect(
    page.getByRole('list', { name: w.waysList }).getByRole('listitem', { name: 'Passkey', exact: true }),
  ).toBeVisible();
  await look('ways in, with a passkey');
  // As if the password had last been used long ago.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      const settings = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
      localStorage.setItem(key, JSON.stringify({ ...settings, passwordUsedAtMs: 0 }));
    }
  });
  await page.reload();
  await expect(button(w.unlock)).toBeVisible();
  await look('unlock, with a passkey');
  await button(w.unlock).click();
  await expect(button(w.later)).toBeVisible();
  await look('password reminder');
  await button(w.later).click();
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await loseStorage(page, 'indexeddb');
  await page.reload();
  await expect(page.getByRole('heading', { name: words[faktor.language].rescue })).toBeVisible();
  await look('rescue');
  await faktor.passwordField.fill(password);
  await page.getByRole('button', { name: words[faktor.language].rescue }).click();
  await expect(faktor.list).toBeVisible();
  await look('codes, brought back');
}

/** What the list offers beyond the codes; by keys, which have the same name in every language. */
async function lookAtList(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.locator('.top button[aria-expanded]').click();
  await look('codes, order and view');
  await page.locator('.top button[aria-expanded]').click();
  for (const key of ['Control+k', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(`codes, after ${key}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

/** Taking accounts to another app: sealed, readable, and as codes. */
async function lookAtExport(
  faktor: Faktor,
  goTo: (hash: string) => Promise<void>,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const { page, language } = faktor;
  await goTo('#/export');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look('export');
  await page.locator('select[name=target]').selectOption('bitwarden');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('export, readable');
  await page.locator('select[name=target]').selectOption('google');
  await page.getByRole('button', { name: waysWords[language].goOn, exact: true }).click();
  await look('export, show a way in');
  await prove(faktor);
  await page.getByRole('button', { name: words[language].showCodes }).click();
  await expect(page.getByRole('img')).toBeVisible();
  await look('export, codes');
}

/** The screens about ways in, with a recovery key made on the way. */
async function lookAtWays(
  faktor: Faktor,
  goTo: (hash: string) => Promise<void>,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const { page, language } = faktor;
  const w = waysWords[language];
  await goTo('#/recovery-key');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look('recovery key');
  await prove(faktor);
  const groups = await shownGroups(faktor);
  await look('recovery key, shown');
  await confirmGroups(faktor, groups, () => look('recovery key, typed back'));
  await look('recovery key, made');
  await goTo('#/ways');
  await expect(page.getByRole('list', { name: w.ways })).toBeVisible();
  await look('ways');
  await page.getByRole('button', { name: w.changeKey, exact: true }).click();
  await look('ways, change the vault key');
  await page.getByRole('button', { name: w.cancel, exact: true }).click();
  await page.getByRole('button', { name: w.addPassword, exact: true }).click();
  await prove(faktor);
  await expect(page.getByRole('button', { name: w.addPassword, exact: true })).toBeVisible();
  await look('ways, add password');
  await goTo('#/new-password');
  await look('new password');
}

/** Import and paper: what is chosen, asked, shown, refused and accounted for. The vault is as it was afterwards. */
async function lookAtTransfer(
  faktor: Faktor,
  goTo: (hash: string) => Promise<void>,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const { page, language } = faktor;
  const w = transferWords[language];
  const folder = new URL('../vectors/transfer/', import.meta.url);
  const made = (name: string) => ({ name, mimeType: '', buffer: readFileSync(new URL(name, folder)) });
  const link = 'otpauth://totp/Mill:other?secret=GEZDGNBVGY3TQOJQ&issuer=Mill';
  const list = { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from(`${link}\n${link}&digits=0\n`) };
  await goTo('#/import');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look('import');
  await page.getByLabel(w.choose).setInputFiles([made('bitwarden.json'), list, made('2fas-sealed.2fas')]);
  await expect(page.getByLabel(w.filePassword)).toBeVisible();
  await look('import, preview with a difference, one file closed');
  await page.getByRole('button', { name: w.submit }).click();
  await expect(page.getByRole('heading', { name: w.receipt })).toBeFocused();
  await look('import receipt');
  await page.getByRole('button', { name: w.undo }).click();
  await expect(page.getByRole('button', { name: w.undo })).toHaveCount(0);
  for (const hash of ['#/coming-from', '#/coming-from/aegis', '#/paper']) {
    await goTo(hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await look(hash.slice(2));
  }
  await page.getByRole('button', { name: w.makeSealed }).click();
  await expect(page.getByRole('button', { name: w.print })).toBeVisible();
  await look('paper, sealed sheets');
  await page.getByRole('button', { name: w.makePlain }).click();
  await prove(faktor);
  await expect(page.getByRole('button', { name: w.print })).toBeVisible();
  await look('paper, plain sheet');
}

const transferWords = {
  en: {
    choose: 'Choose files',
    filePassword: 'Password of the file',
    submit: /^Import \d+ accounts$/,
    receipt: 'Import receipt',
    undo: 'Undo the whole import',
    makeSealed: 'Make sealed sheets',
    makePlain: 'Make plain sheet',
    print: 'Print',
  },
  de: {
    choose: 'Dateien wählen',
    filePassword: 'Kennwort der Datei',
    submit: /^\d+ Konten importieren$/,
    receipt: 'Importprotokoll',
    undo: 'Ganzen Import rückgängig machen',
    makeSealed: 'Verschlüsselte Blätter erstellen',
    makePlain: 'Blatt im Klartext erstellen',
    print: 'Drucken',
  },
} as const;
