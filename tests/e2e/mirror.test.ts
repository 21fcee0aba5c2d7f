import type { Page } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, Faktor, password, test } from './faktor';
import { linkTo } from './made-vault';
import { KillableBrowser } from './killable-browser';
import { loseStorage } from './lose-storage';
import { storedRecords } from './stored-records';

const secret = 'JBSWY3DPEHPK3PXP';
const account = 'Example alice@example.com';
const rescueHeading = (page: Page) => page.getByRole('heading', { name: 'Bring back vault' });
const said = (page: Page, text: string) => page.locator('#content').getByText(text);

/** The mirror's file as text, one character a byte; `null` when there is none. */
function mirrorText(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for await (const entry of folder.values()) {
      if (!(entry instanceof FileSystemFileHandle)) continue;
      const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    }
    return null;
  });
}

/** Puts bytes into the mirror's file behind the app's back. */
function putMirror(page: Page, text: string): Promise<void> {
  return page.evaluate(async (all) => {
    const folder = await navigator.storage.getDirectory();
    for await (const entry of folder.values()) {
      if (!(entry instanceof FileSystemFileHandle)) continue;
      const stream = await entry.createWritable();
      await stream.write(Uint8Array.from(all, (one) => one.charCodeAt(0)));
      await stream.close();
    }
  }, text);
}

async function wrong(page: Page, attempt: number): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill('Wrong-password-1');
  await page.getByRole('button', { name: /^(Unlock|Bring back vault)$/ }).click();
  await expect(said(page, `${attempt} wrong password${attempt === 1 ? '' : 's'} so far`)).toBeVisible();
}

async function bringBack(page: Page, secretWord = password): Promise<void> {
  await expect(rescueHeading(page)).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(secretWord);
  await page.getByRole('button', { name: 'Bring back vault' }).click();
}

test.describe('a vault with an account', () => {
  test.beforeEach(async ({ faktor }) => {
    await faktor.haveVault(linkTo('alice@example.com', secret, 'Example'));
    // The first unlocking writes once more, which would mend what a test breaks before; then both places have the same.
    const newest = async () => {
      const { generation = [] } = await storedRecords(faktor.page);
      return generation.length === 2 ? (generation[1] ?? '').replace('bytes:', '') : '';
    };
    await expect
      .poll(async () => {
        const bytes = await newest();
        return bytes !== '' && (await mirrorText(faktor.page))?.includes(bytes);
      })
      .toBe(true);
  });

  test('is brought back from its second place when the database is lost, and stays in both', async ({
    faktor,
    page,
    watch,
  }) => {
    const code = await faktor.code(account);
    await loseStorage(page, 'indexeddb');
    await page.reload();
    await expect(rescueHeading(page)).toBeVisible();
    await expect(said(page, 'no longer in the database of this browser')).toBeVisible();
    await bringBack(page);
    await expect(faktor.account(account)).toBeVisible();
    expect(code).toMatch(/^\d{6}$/);
    await expect(page.getByText('was brought back from its second place')).toBeVisible();
    await page.getByRole('button', { name: 'Understood' }).click();
    await expect(page.getByText('was brought back from its second place')).toBeHidden();
    expect((await storedRecords(page))['generation']?.length).toBe(1);

    // A change after it is in both places: the mirror is lost, then the database.
    await faktor.addByHand('bob@example.com', secret);
    await loseStorage(page, 'file_systems');
    await page.reload();
    await faktor.unlock();
    await expect(faktor.account('bob@example.com')).toBeVisible();
    await expect.poll(() => mirrorText(page)).toContain('FAKTOR');
    await loseStorage(page, 'indexeddb');
    await page.reload();
    await bringBack(page);
    await expect(faktor.account('bob@example.com')).toBeVisible();
    expect(watch.complaints).toEqual([]);
    expect(watch.foreignRequests).toEqual([]);
  });

  test('is brought back when its record is damaged, and can be saved as a file before', async ({ faktor, page }) => {
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name ?? '');
          request.onsuccess = () => {
            resolve(request.result);
          };
        });
        if (!db.objectStoreNames.contains('generation')) continue;
        const tx = db.transaction(['generation', 'head'], 'readwrite');
        const head = tx.objectStore('head').get('vault') as IDBRequest<number>;
        head.onsuccess = () => {
          tx.objectStore('generation').put(new Uint8Array([70, 65, 75]), head.result);
        };
        await new Promise((resolve) => (tx.oncomplete = resolve));
        db.close();
      }
    });
    await page.reload();
    await expect(said(page, 'in the database of this browser is damaged')).toBeVisible();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as backup file' }).click();
    expect((await saving).suggestedFilename()).toBe('faktor-second-place.faktor');
    await bringBack(page);
    await expect(faktor.account(account)).toBeVisible();
    await page.reload();
    await faktor.unlock();
    await expect(faktor.account(account)).toBeVisible();
  });

  test('is saved also where the second place cannot be written, which is said until it can', async ({
    faktor,
    page,
  }) => {
    const state = async (text: string) => {
      await faktor.open('#/options');
      await expect(page.getByText(text)).toBeVisible();
      await faktor.open('#/');
    };
    await state('A second copy of the sealed vault lies in this browser');
    // Someone else holds the file.
    const held = await page.evaluateHandle(async () => {
      const folder = await navigator.storage.getDirectory();
      for await (const entry of folder.values()) {
        if (entry instanceof FileSystemFileHandle) return entry.createWritable();
      }
      throw new Error('there is no mirror');
    });
    await faktor.addByHand('bob@example.com', secret);
    await expect(faktor.account('bob@example.com')).toBeVisible();
    await state('The second copy of the vault could not be written; the vault itself is saved');
    await held.evaluate((stream) => stream.abort());
    await faktor.addByHand('carol@example.com', secret);
    await state('A second copy of the sealed vault lies in this browser');
    await loseStorage(page, 'indexeddb');
    await page.reload();
    await bringBack(page);
    for (const name of ['bob@example.com', 'carol@example.com']) await expect(faktor.account(name)).toBeVisible();
  });

  test('takes its count of wrong passwords from whichever place is left, before and during a lock', async ({
    faktor,
    page,
  }) => {
    test.setTimeout(120_000);
    await faktor.lock();
    for (const attempt of [1, 2]) await wrong(page, attempt);
    await loseStorage(page, 'file_systems');
    await page.reload();
    await expect(said(page, '2 wrong passwords so far')).toBeVisible();
    // The mirror is made anew once the vault was opened, and counts from then on.
    await faktor.unlock();
    await expect.poll(() => mirrorText(page)).toContain('FAKTOR');
    await faktor.lock();
    for (const attempt of [1, 2]) await wrong(page, attempt);
    expect(await mirrorText(page)).toContain('"attempts":2');
    await loseStorage(page, 'indexeddb');
    await page.reload();
    await expect(rescueHeading(page)).toBeVisible();
    await expect(said(page, '2 wrong passwords so far')).toBeVisible();
    for (const attempt of [3, 4, 5, 6]) await wrong(page, attempt);
    await expect(page.getByRole('alert')).toHaveText(/^Locked for \d+ seconds$/);

    // The database that counted meanwhile is lost during the lock, in the page and before the next one.
    await loseStorage(page, 'indexeddb');
    await page.reload();
    await expect(page.getByRole('alert')).toHaveText(/^Locked for \d+ seconds$/);
    await expect(page.getByLabel('Password', { exact: true })).toBeDisabled();
    await expect(page.getByLabel('Password', { exact: true })).toBeEnabled({ timeout: 20_000 });
    await loseStorage(page, 'indexeddb');
    await page.reload();
    await expect(said(page, '6 wrong passwords so far')).toBeVisible();
    await bringBack(page);
    await expect(faktor.account(account)).toBeVisible();
    await faktor.lock();
    await expect(said(page, 'so far')).toBeHidden();

    await wrong(page, 1);
    await loseStorage(page, 'indexeddb', 'file_systems');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
  });

  test('is gone from both places after a reset, also when that reached only one of them', async ({ faktor, page }) => {
    const before = (await mirrorText(page)) ?? '';
    expect(before).toContain('FAKTOR');
    await faktor.lock();
    await page.getByRole('button', { name: 'Reset password' }).click();
    await page.getByRole('button', { name: 'Delete all accounts' }).click();
    await expect(page.getByText('The vault and all accounts in it were deleted')).toBeVisible();
    expect(await mirrorText(page)).not.toContain('FAKTOR');

    await putMirror(page, before);
    await page.reload();
    await expect(page.getByText('The vault and all accounts in it were deleted')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: account })).toBeVisible();
    await expect.poll(() => mirrorText(page)).not.toContain('FAKTOR');

    for (const types of [['indexeddb'], ['file_systems']] as const) {
      await loseStorage(page, ...types);
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
    }
  });

  test('is wiped by the tenth wrong password also while it is being brought back', async ({ page }) => {
    test.setTimeout(120_000);
    await page.clock.install();
    await loseStorage(page, 'indexeddb');
    await page.reload();
    for (let attempt = 1; attempt <= 9; attempt++) {
      await wrong(page, attempt);
      await page.clock.runFor(120_000);
    }
    await page.getByLabel('Password', { exact: true }).fill('Wrong-password-1');
    await page.getByRole('button', { name: 'Bring back vault' }).click();
    await expect(page.getByText('all accounts in this vault were deleted')).toBeVisible();
    expect(await mirrorText(page)).not.toContain('FAKTOR');
    await loseStorage(page, 'indexeddb');
    await page.reload();
    await expect(page.getByText('all accounts in this vault were deleted')).toBeVisible();
  });
});

test('a database whose files are garbage is answered by the second place', async ({ server }) => {
  const profile = mkdtempSync(join(tmpdir(), 'faktor-'));
  const browser = new KillableBrowser(profile);
  const openPage = async () => {
    const page = await (await browser.start()).newPage();
    await page.goto(server.address);
    return page;
  };
  try {
    let page = await openPage();
    const faktor = new Faktor(page, server.address);
    await faktor.haveVault(linkTo('alice@example.com', secret, 'Example'));
    await expect.poll(() => mirrorText(page)).toContain('FAKTOR');
    await browser.kill();
    const databases = join(profile, 'Default', 'IndexedDB');
    const files = readdirSync(databases, { recursive: true })
      .map((name) => join(databases, String(name)))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(2);
    for (const path of files) writeFileSync(path, Buffer.alloc(statSync(path).size || 64, 0xa5));
    page = await openPage();
    await bringBack(page);
    await expect(new Faktor(page, server.address).account(account)).toBeVisible();
    await page.reload();
    await new Faktor(page, server.address).unlock();
    await expect(new Faktor(page, server.address).account(account)).toBeVisible();
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test.describe('the browser', () => {
  test('is asked to keep the vault once there is an account, by a click, and its answer is said', async ({
    faktor,
    page,
  }) => {
    await faktor.haveVault();
    const asks = await page.evaluateHandle(() => {
      const counted = { n: 0 };
      const persist = navigator.storage.persist.bind(navigator.storage);
      navigator.storage.persist = () => {
        counted.n++;
        return persist();
      };
      return counted;
    });
    const ask = page.getByRole('button', { name: 'Ask the browser to keep it' });
    await expect(ask).toBeHidden();
    await faktor.addByHand('alice@example.com', secret);
    await expect(ask).toBeVisible();
    expect(await asks.evaluate(({ n }) => n)).toBe(0);
    await ask.click();
    await expect(page.getByRole('status').getByText('did not agree to keep the vault')).toBeVisible();
    expect(await asks.evaluate(({ n }) => n)).toBe(1);
    await page.getByRole('button', { name: 'Understood' }).click();
    await expect(ask).toBeHidden();
    await faktor.open('#/options');
    await expect(page.getByText('used often, bookmarked or installed')).toBeVisible();
  });

  test('that agrees is said to keep the vault, and is not asked again', async ({ faktor, page, context }) => {
    await faktor.haveVault(linkTo('alice@example.com', secret));
    await expect(page.getByRole('button', { name: 'Ask the browser to keep it' })).toBeVisible();
    const cdp = await context.newCDPSession(page);
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    await cdp.send('Browser.setPermission', {
      permission: { name: 'persistent-storage' },
      setting: 'granted',
      origin: new URL(faktor.address).origin,
      ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
    });
    await page.getByRole('button', { name: 'Ask the browser to keep it' }).click();
    await expect(page.getByText('The browser keeps the vault until you delete it')).toBeVisible();
    await faktor.open('#/options');
    await expect(page.getByText('The browser keeps the vault until you delete it')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ask the browser to keep it' })).toBeHidden();
  });
});
