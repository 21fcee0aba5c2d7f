import { chromium, expect, type BrowserContext } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from './browser';
import { makeCameraFile } from './camera/fake-camera';
import { Faktor, password, test, Watch } from './faktor';
import { base32, independentTotp } from './independent-totp';
import { encodings, searchProfile } from './profile-search';
import { qrPng } from './qr-png';
import { Server } from './server';

test.use({ serviceWorkers: 'allow' });

/** The main job, end to end, with real parts: camera stream, IndexedDB, service worker, a profile on disk. */

const atMs = Date.UTC(2026, 10, 21, 12, 0, 7);
const secrets = {
  camera: randomBytes(20),
  picture: randomBytes(20),
  link: randomBytes(20),
  hand: randomBytes(16),
};
const uri = (issuer: string, account: string, key: Buffer) =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${base32(key)}&issuer=${encodeURIComponent(issuer)}`;

test('a person sets up, scans, copies, locks, restarts offline and goes on; nothing is on disk in clear', async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'faktor-'));
  const profile = join(folder, 'profile');
  const cameraFile = join(folder, 'camera.y4m');
  await makeCameraFile(uri('Kamerawerk', 'kim.kamera@example.org', secrets.camera), cameraFile);
  const server = new Server();
  await server.start();
  const launch = async (): Promise<[BrowserContext, Faktor, Watch]> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      args: [
        ...launchOptions.args,
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${cameraFile}`,
      ],
      permissions: ['camera', 'clipboard-write'],
      locale: 'en-GB',
    });
    await context.clock.setFixedTime(atMs);
    const page = context.pages()[0] ?? (await context.newPage());
    return [context, new Faktor(page, server.address), new Watch(context, () => server.origin)];
  };
  let [context, faktor, watch] = await launch();
  const clean = () => {
    expect(watch.complaints).toEqual([]);
    expect(watch.foreignRequests).toEqual([]);
  };

  await test.step('first start, and a scan with the camera', async () => {
    await faktor.open();
    await faktor.createVault();
    await faktor.addLink.click();
    await faktor.page.getByRole('button', { name: 'Scan with camera' }).click();
    await expect(faktor.page.getByRole('heading', { name: 'Check before saving' })).toBeVisible();
    await expect(faktor.page.locator('[data-code]')).toHaveAttribute(
      'data-code',
      independentTotp(secrets.camera, atMs),
    );
    await faktor.save();
    expect(await faktor.code('Kamerawerk kim.kamera@example.org')).toBe(independentTotp(secrets.camera, atMs));
    await expect(faktor.page.getByText('Type this code at the service to confirm.')).toBeVisible();
  });

  await test.step('copy', async () => {
    await faktor.account('Kamerawerk kim.kamera@example.org').getByRole('button', { name: 'Copy code' }).click();
    const code = independentTotp(secrets.camera, atMs);
    await expect(faktor.page.getByText(`Current content of the clipboard: ${code}`)).toBeVisible();
    // Pasted as a person would: the page's Permissions-Policy forbids everyone to read the clipboard.
    const search = faktor.page.getByRole('searchbox', { name: 'Search' });
    await search.press('Control+v');
    await expect(search).toHaveValue(code);
    await search.fill('');
  });

  await test.step('lock, a wrong password, the right one', async () => {
    await faktor.lock();
    await expect(faktor.page.locator('[data-code]')).toHaveCount(0);
    await faktor.unlock('not the password');
    await expect(faktor.page.getByRole('alert')).toContainText('not the password of this vault');
    await faktor.unlock();
    await expect(faktor.account('Kamerawerk kim.kamera@example.org')).toBeVisible();
  });

  await test.step('restart from the profile with no server at all', async () => {
    await faktor.offlineReady();
    await server.kill();
    await faktor.page.reload();
    await faktor.unlock();
    await expect(faktor.list).toBeVisible();
    clean();
    await context.close();
    [context, faktor, watch] = await launch();
    await faktor.open();
    await faktor.unlock();
    expect(await faktor.code('Kamerawerk kim.kamera@example.org')).toBe(independentTotp(secrets.camera, atMs));
  });

  await test.step('add by picture, link and hand, still offline', async () => {
    const picture = join(folder, 'code.png');
    writeFileSync(picture, await qrPng(uri('Bildhaus', 'bea.bild@example.org', secrets.picture)));
    await faktor.addLink.click();
    await faktor.page.getByLabel('Choose image').and(faktor.page.locator('input')).setInputFiles(picture);
    await expect(faktor.page.getByRole('heading', { name: 'Check before saving' })).toBeVisible();
    await faktor.save();
    expect(await faktor.code('Bildhaus bea.bild@example.org')).toBe(independentTotp(secrets.picture, atMs));

    await faktor.pasteLink(uri('Linkwerk', 'lia.link@example.org', secrets.link));
    await faktor.save();
    expect(await faktor.code('Linkwerk lia.link@example.org')).toBe(independentTotp(secrets.link, atMs));

    const typed = base32(secrets.hand)
      .toLowerCase()
      .replace(/(.{4})/g, '$1 ');
    await faktor.addByHand('hannes.hand@example.org', typed, 'Handbetrieb');
    expect(await faktor.code('Handbetrieb hannes.hand@example.org')).toBe(independentTotp(secrets.hand, atMs));
  });

  await test.step('edit, delete, undo', async () => {
    await faktor.account('Linkwerk lia.link@example.org').getByRole('button', { name: 'Edit' }).click();
    await expect(faktor.page.getByLabel('Secret key')).toHaveValue('');
    await faktor.page.getByLabel('Name', { exact: true }).fill('lea.link@example.org');
    await faktor.save();
    expect(await faktor.code('Linkwerk lea.link@example.org')).toBe(independentTotp(secrets.link, atMs));
    await faktor.delete('Linkwerk lea.link@example.org');
    await faktor.page.getByRole('button', { name: 'Undo' }).click();
    expect(await faktor.code('Linkwerk lea.link@example.org')).toBe(independentTotp(secrets.link, atMs));
  });

  await test.step('a second tab sees it, and what is done there is seen here', async () => {
    const second = new Faktor(await context.newPage(), server.address);
    await second.open();
    await second.unlock();
    await expect(second.list.getByRole('listitem')).toHaveCount(4);
    await second.delete('Bildhaus bea.bild@example.org');
    await expect(faktor.list.getByRole('listitem')).toHaveCount(3);
    await second.page.getByRole('button', { name: 'Undo' }).click();
    await expect(faktor.list.getByRole('listitem')).toHaveCount(4);
    await second.page.close();
  });

  const backup = join(folder, 'backup.faktor');
  await test.step('backup saved, and opened in a fresh profile', async () => {
    await faktor.openBackUp();
    const download = faktor.page.waitForEvent('download');
    await faktor.page.getByRole('button', { name: 'Save encrypted backup' }).click();
    expect((await download).suggestedFilename()).toMatch(/^faktor-2026-11-21\.faktor$/);
    await (await download).saveAs(backup);

    await server.start();
    const fresh = await chromium.launchPersistentContext('', { ...launchOptions, locale: 'en-GB' });
    await fresh.clock.setFixedTime(atMs);
    const other = new Faktor(await fresh.newPage(), server.address);
    await other.open();
    await other.page.getByRole('button', { name: 'Open a backup' }).click();
    await other.page.getByLabel('Backup file').setInputFiles(backup);
    await other.passwordField.fill(password);
    await other.page.getByRole('button', { name: 'Open backup' }).click();
    await expect(other.list.getByRole('listitem')).toHaveCount(4);
    expect(await other.code('Handbetrieb hannes.hand@example.org')).toBe(independentTotp(secrets.hand, atMs));
    await fresh.close();
  });

  await test.step('nothing of it lies on disk in clear', async () => {
    const marker = `marker-${randomBytes(12).toString('hex')}`;
    await faktor.page.evaluate(plantInIndexedDb, marker);
    clean();
    await context.close();
    expect(searchProfile(profile, { marker: encodings(marker) })).not.toEqual([]);

    const needles: Record<string, Buffer[]> = {};
    for (const [name, key] of Object.entries(secrets)) {
      const text = base32(key);
      needles[`${name} secret`] = [
        key,
        ...[text, text.toLowerCase(), key.toString('hex'), key.toString('base64')].flatMap(encodings),
      ];
    }
    for (const word of ['kim.kamera', 'bea.bild', 'lia.link', 'lea.link', 'hannes.hand', 'Handbetrieb', password]) {
      needles[word] = encodings(word);
    }
    expect(searchProfile(profile, needles)).toEqual([]);
    expect(searchProfile(folder, { 'the backup': [readFileSync(backup).subarray(0, 6)] })).not.toEqual([]);
  });
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs in the page: stores a text in plain, in a database beside Faktor's. */
function plantInIndexedDb(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('marker', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
    opening.onerror = () => {
      reject(new Error('the marker could not be planted'));
    };
    opening.onsuccess = () => {
      const tx = opening.result.transaction('texts', 'readwrite');
      tx.objectStore('texts').put(text, 1);
      tx.oncomplete = () => {
        resolve();
      };
    };
  });
}
