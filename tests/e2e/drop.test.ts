import type { Page } from '@playwright/test';
import { expect, test } from './faktor';
import { png, qrPng } from './qr-png';

const link = (account: string) =>
  `otpauth://totp/Beispiel:${account}?secret=${'GEZDGNBVGY3TQOJQ'.slice(account.length)}NBSWY3DPFQQHO33S&issuer=Beispiel`;

interface Dropped {
  name: string;
  type: string;
  bytes: number[];
}

const picture = async (name: string, text: string, dark = 0): Promise<Dropped> => ({
  name,
  type: 'image/png',
  bytes: [...(await qrPng(text, { dark }))],
});

/** Drops files on the page, or pastes a text. */
async function give(page: Page, files: readonly Dropped[], text = ''): Promise<void> {
  await page.evaluate(
    ([dropped, pasted]) => {
      const transfer = new DataTransfer();
      for (const { name, type, bytes } of dropped) {
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      }
      const init = { bubbles: true, cancelable: true };
      if (pasted) transfer.setData('text/plain', pasted);
      dispatchEvent(
        pasted
          ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
          : new DragEvent('drop', { ...init, dataTransfer: transfer }),
      );
    },
    [files, text] as const,
  );
}

test.beforeEach(async ({ faktor, page }) => {
  await faktor.haveVault();
  await faktor.addLink.click();
  await expect(page.getByRole('heading', { name: 'Add account' })).toBeVisible();
});

test('of five pictures that are dropped, two hold nothing and are named', async ({ faktor, page, watch }) => {
  await give(page, [
    await picture('a.png', link('a')),
    await picture('leer.png', 'x', 255),
    await picture('b.png', link('bb')),
    { name: 'notiz.png', type: 'image/png', bytes: [1, 2, 3] },
    await picture('a-noch-einmal.png', link('a')),
  ]);
  await expect(page.getByText('2 accounts were read.')).toBeVisible();
  await expect(page.getByText('leer.png: No QR code was found')).toBeVisible();
  await expect(page.getByText('notiz.png: This is not a picture')).toBeVisible();
  await expect(page.getByText('delete the picture')).toBeVisible();
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(2);
  expect(watch.complaints).toEqual([]);
});

test('many links are pasted at once; a line that is none is named', async ({ faktor, page }) => {
  await give(page, [], `# Sicherung\n${link('a')}\n\n${link('bb')}\nkein Link\n`);
  await expect(page.getByText('2 accounts were read.')).toBeVisible();
  await expect(page.getByText('Line 5: ')).toBeVisible();
  await expect(page.getByText('delete the picture')).toHaveCount(0);
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(2);
});

test('every kind of bad picture gets a sentence of its own', async ({ page }) => {
  const alert = page.getByRole('alert');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
  await give(page, [{ name: 'a.svg', type: 'image/svg+xml', bytes: [...Buffer.from(svg)] }]);
  await expect(alert).toContainText('This is a drawing (SVG)');
  await give(page, [{ name: 'a.png', type: 'image/png', bytes: [] }]);
  await expect(alert).toContainText('This file is empty');
  const noise = Array.from({ length: 60 }, (_, i) => String.fromCharCode(33 + ((i * 37) % 90))).join('');
  await give(page, [await picture('rauschen.png', noise)]);
  await expect(alert).toContainText('holds plain text');
  await give(page, [await picture('a.png', 'https://example.org'), await picture('b.png', 'WIFI:S:net;T:WPA;P:pw;;')]);
  await expect(alert).toContainText('a.png: This QR code holds a web address');
  await expect(alert).toContainText('b.png: This QR code holds a Wi-Fi password');
});

test('an animated picture is read by its first image, and one of 100 megapixels is answered', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'gross.png',
    mimeType: 'image/png',
    buffer: png(10_000, 10_000, 0, (rows) => rows.fill(0)),
  });
  await expect(page.getByRole('alert')).toContainText(/No QR code was found|not a picture/, { timeout: 60_000 });
  await page.locator('input[type=file]').setInputFiles({ name: 'bewegt.gif', mimeType: 'image/gif', buffer: gif() });
  await expect(page.getByRole('alert')).toContainText(/No QR code was found|This picture moves/);
});

/** Two images of one pixel, shown in turn (GIF89a). */
function gif(): Buffer {
  const image = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const head = [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
  return Buffer.from([...head, ...image, ...image, 0x3b]);
}
