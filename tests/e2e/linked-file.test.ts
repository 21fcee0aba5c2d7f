import type { Page } from '@playwright/test';
import { expect, Faktor, password, test } from './faktor';
import { linkTo } from './made-vault';

/**
 * A file of OPFS stands in for one that a person would choose; what a drive and a browser do to it is switched on in the page: the
 * permission goes, the disk is full.
 */
function standIn(): void {
  const file = async () => (await navigator.storage.getDirectory()).getFileHandle('copy.faktor', { create: true });
  const isOn = (what: string) => sessionStorage.getItem(what) === 'on';
  Object.assign(window, {
    showSaveFilePicker: file,
    showOpenFilePicker: async () => [await file()],
    storedFile: file,
  });
  Object.assign(FileSystemFileHandle.prototype, {
    queryPermission: () => Promise.resolve(isOn('forbidden') ? 'prompt' : 'granted'),
    requestPermission: () => {
      sessionStorage.removeItem('forbidden');
      return Promise.resolve('granted');
    },
  });
  const write = FileSystemWritableFileStream.prototype.write;
  FileSystemWritableFileStream.prototype.write = function (data) {
    const isOwn = data instanceof Uint8Array && data.length > 0;
    return isOwn && isOn('full')
      ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
      : write.call(this, data);
  };
}

type WithFile = typeof window & { storedFile: () => Promise<FileSystemFileHandle> };

async function onDrive(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const file = await (await (window as WithFile).storedFile()).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

async function putOnDrive(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async (all) => {
      const writable = await (await (window as WithFile).storedFile()).createWritable();
      await writable.write(new Uint8Array(all));
      await writable.close();
    },
    [...bytes],
  );
}

function turn(page: Page, what: 'forbidden' | 'full', isOn: boolean): Promise<void> {
  return page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [what, isOn ? 'on' : 'off'] as const);
}

test('a linked file follows every change, and says whatever keeps it from that', async ({ page, server, watch }) => {
  await page.addInitScript(standIn);
  const faktor = new Faktor(page, server.address);
  await faktor.open();
  await faktor.haveVault(linkTo('one', 'GEZDGNBVGY3TQOJQ'));
  await faktor.openBackUp();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await expect(page.getByText('copy.faktor is up to date, written on')).toBeVisible();
  const toCodes = () => page.getByRole('link', { name: 'Codes' }).click();

  await test.step('three changes', async () => {
    await toCodes();
    let before = await onDrive(page);
    const changed = async () => {
      await expect.poll(async () => (await onDrive(page)).equals(before)).toBe(false);
      before = await onDrive(page);
    };
    await faktor.addByHand('two', 'NBSWY3DPFQQHO33S');
    await changed();
    await faktor.delete('two');
    await changed();
    await faktor.addByHand('three', 'MFRGGZDFMZTWQ2LK');
    // Locked before the second is over in which changes are gathered.
    await faktor.lock();
    await changed();
    await faktor.unlock();
  });
  const early = await onDrive(page);

  await test.step('the permission is lost, and given back by a click', async () => {
    await turn(page, 'forbidden', true);
    await faktor.addByHand('four', 'MFRGGZDFMZTWQ2LK');
    await expect(page.getByText('copy.faktor is not being written: the browser asks')).toBeVisible();
    expect((await onDrive(page)).equals(early)).toBe(true);
    await page.getByRole('button', { name: 'Allow writing' }).click();
    await expect(page.getByText('copy.faktor is not being written')).toHaveCount(0);
    expect((await onDrive(page)).equals(early)).toBe(false);
  });

  await test.step('the disk is full, and then it is not', async () => {
    await turn(page, 'full', true);
    await faktor.addByHand('five', 'MFRGGZDFMZTWQ2LK');
    await expect(page.getByText('There is no space left where the file lies.')).toBeVisible();
    await page.getByRole('link', { name: 'Show the linked file' }).click();
    await expect(page.getByText('copy.faktor is not up to date.')).toBeVisible();
    await turn(page, 'full', false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('copy.faktor is up to date, written on')).toBeVisible();
  });

  await test.step('another device has written: it is noticed, looked at, and written over only when that is wanted', async () => {
    await putOnDrive(page, early);
    await toCodes();
    await faktor.addByHand('six', 'MFRGGZDFMZTWQ2LK');
    await expect(page.getByText('copy.faktor was written by another device on')).toBeVisible();
    expect((await onDrive(page)).equals(early)).toBe(true);
    await page.getByRole('link', { name: 'Show the linked file' }).click();
    await page.getByRole('button', { name: 'Look at the differences' }).click();
    await page.getByLabel('Password of the file', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Open file' }).click();
    // "one" and "three" are here; what was deleted is offered, and not ticked.
    await expect(page.getByText('Faktor: 3 accounts')).toBeVisible();
    await faktor.openBackUp();
    await page.getByRole('button', { name: 'Write this vault over it' }).click();
    await expect(page.getByText('copy.faktor is up to date, written on')).toBeVisible();
  });

  await test.step('it outlives a start, and is opened and linked again where there is no vault', async () => {
    await page.reload();
    await faktor.unlock();
    await faktor.openBackUp();
    await expect(page.getByText('copy.faktor is up to date, written on')).toBeVisible();
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) if (name?.endsWith(':vault')) indexedDB.deleteDatabase(name);
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) if (name.endsWith('.mirror')) await root.removeEntry(name);
    });
    await page.reload();
    await page.getByRole('button', { name: 'Open a backup' }).click();
    await page.getByRole('button', { name: 'Choose a file and keep it linked' }).click();
    await expect(page.getByText('copy.faktor is opened, and from then on')).toBeVisible();
    await faktor.passwordField.fill(password);
    await page.getByRole('button', { name: 'Open backup', exact: true }).click();
    await expect(page.getByText('copy.faktor is up to date, written on')).toBeVisible();
    await toCodes();
    await expect(faktor.list.getByRole('listitem')).toHaveCount(5);
  });
  expect(watch.complaints).toEqual([]);
});
