import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axe } from './axe';
import { expect, Faktor, test } from './faktor';
import { linkTo } from './made-vault';
import { png, withChunk } from './qr-png';
import { RecordingProxy } from './recording-proxy';
import { sizes, type Size } from './sizes';

const secret = 'GEZDGNBVGY3TQOJQ';
const known = [linkTo('ada', secret, 'GitHub'), linkTo('ada', secret, 'Proton'), linkTo('ben', secret, 'GitLab')];
const unknown = [linkTo('cem', secret, 'Gemeindeamt Oberniederdorf')];

for (const serviceWorkers of ['block', 'allow'] as const) {
  test(`what accounts a person has is in no request, service workers: ${serviceWorkers}`, async ({
    browser,
    server,
  }) => {
    const asked = async (links: readonly string[], drawn: string) => {
      const proxy = new RecordingProxy(server.address);
      const context = await browser.newContext({ serviceWorkers, locale: 'en-GB' });
      const faktor = new Faktor(await context.newPage(), await proxy.start());
      await faktor.open();
      if (serviceWorkers === 'allow') await faktor.offlineReady();
      // Loaded anew while it still fetches, a page asks for some files again.
      await faktor.page.waitForLoadState('networkidle');
      await faktor.haveVault(...links);
      await expect(faktor.list.locator(drawn).first()).toBeVisible();
      if (serviceWorkers === 'allow') await faktor.offlineReady();
      await faktor.page.waitForLoadState('networkidle');
      await context.close();
      proxy.stop();
      // How often the time is asked for is a matter of time; so is what a page fetches before its service worker has it.
      const asked = proxy.asked.filter((line) => !line.endsWith('robots.txt?time'));
      return serviceWorkers === 'allow' ? [...new Set(asked)] : asked;
    };
    const one = await asked(known, 'svg[data-icon="github"]');
    const other = await asked(unknown, '.initials');
    expect(one.length).toBeGreaterThan(20);
    expect([...one].sort()).toEqual([...other].sort());
    // All of the nine files, each whole, once.
    const files = readdirSync(`${process.env['FAKTOR_DIST'] ?? 'dist'}/assets/icons`);
    expect(files).toHaveLength(9);
    const icons = one.filter((line) => line.includes('/assets/icons/'));
    expect([...new Set(icons)].sort()).toEqual(files.map((name) => `GET /assets/icons/${name}`).sort());
  });
}

/** Red on the left, blue on the right, twice as wide as high; with a place in its metadata, as cameras write it. */
function photo(): Buffer {
  const plain = png(200, 100, 6, (rows) => {
    for (let y = 0; y < 100; y++)
      for (let x = 0; x < 200; x++) rows.set(x < 100 ? [220, 20, 20, 255] : [20, 20, 220, 255], y * 801 + 1 + 4 * x);
  });
  return withChunk(withChunk(plain, 'tEXt', 'Comment\0taken at 48.137N 11.575E'), 'eXIf', 'MM\0*GPS-48.137');
}

/** Keeps what pages make addresses of, to look at the bytes behind a picture. */
function keepBlobs(): void {
  const blobs: Blob[] = [];
  Object.assign(window, { blobs });
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (source) => {
    if (source instanceof Blob) blobs.push(source);
    return make(source);
  };
}

const lastBlob = (page: Page) =>
  page.evaluate(async () => {
    const blob = (window as unknown as { blobs: Blob[] }).blobs.at(-1);
    return blob ? { type: blob.type, bytes: [...new Uint8Array(await blob.arrayBuffer())] } : null;
  });

/** The middle of a picture or canvas, by its first accessible place: red, green, blue. */
const colourOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((source) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 9;
    const context = canvas.getContext('2d');
    context?.drawImage(source as HTMLImageElement, 0, 0, 9, 9);
    const [red = 0, , blue = 0] = context?.getImageData(4, 4, 1, 1).data ?? [];
    return red > 150 && blue < 100 ? 'red' : blue > 150 && red < 100 ? 'blue' : 'mixed';
  });

for (const [size, device] of Object.entries(sizes) as [Size, (typeof sizes)[Size]][]) {
  test.describe(`on a ${size}`, () => {
    test.use(device);

    test('a picture is chosen, cut to a square, coded anew without what its file told, and kept', async ({
      faktor,
      page,
    }) => {
      await page.addInitScript(keepBlobs);
      await faktor.haveVault(linkTo('ada', secret, 'GitHub'));
      const row = faktor.account('GitHub ada');
      const isPhone = size === 'phone';
      const press = async (name: string | RegExp, exact = true) => {
        const button = page.getByRole('button', { name, exact });
        if (isPhone) await button.tap();
        else await button.press('Enter');
      };
      await row.getByRole('button', { name: 'Edit' }).press('Enter');
      await press('Picture of the account');
      await expect(page.getByText('The icon of GitHub, found by issuer or URL')).toBeVisible();

      const choose = async (name: string, mimeType: string, buffer: Buffer) => {
        const chooser = page.waitForEvent('filechooser');
        await press('Choose picture');
        await (await chooser).setFiles({ name, mimeType, buffer });
      };
      // A drawing could hold a program, by whatever name it comes.
      const svg = Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = 1"><path d="M0 0"/></svg>',
      );
      for (const [name, type] of [
        ['a.svg', 'image/svg+xml'],
        ['a.png', 'image/png'],
      ] as const) {
        await choose(name, type, svg);
        await expect(page.getByRole('alert')).toContainText(/drawing|SVG/);
      }
      await choose('b.png', 'image/png', Buffer.from('no picture'));
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await page.title()).toBe('Faktor');

      await choose('photo.png', 'image/png', photo());
      await expect(page.getByLabel('The square that is kept')).toBeVisible();
      expect(await colourOf(page, 'canvas')).toBe('mixed');
      const across = page.getByLabel('Left or right');
      await across.focus();
      await page.keyboard.press('Home');
      await expect.poll(() => colourOf(page, 'canvas')).toBe('red');
      await page.keyboard.press('End');
      await expect.poll(() => colourOf(page, 'canvas')).toBe('blue');
      await axe(page);
      await press('Use this picture');
      await expect(page.getByText('A picture of your own', { exact: true }).first()).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);

      await expect.poll(() => lastBlob(page)).not.toBeNull();
      const kept = await lastBlob(page);
      const text = Buffer.from(kept?.bytes ?? []).toString('latin1');
      expect([kept?.type, text.slice(0, 4), text.slice(8, 12)]).toEqual(['image/webp', 'RIFF', 'WEBP']);
      for (const told of ['48.137', 'GPS', 'Comment', 'tEXt', 'EXIF', 'eXIf']) expect(text).not.toContain(told);
      await press('Back to the account');
      await page.evaluate(() => (location.hash = '#/'));
      const image = row.locator('img');
      const sides = () => image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]);
      await expect.poll(sides).toEqual([128, 128]);
      await page.reload();
      await faktor.unlock();
      await expect.poll(sides).toEqual([128, 128]);
      expect(await colourOf(page, '[data-entry] img')).toBe('blue');

      // An icon is chosen in its place, and then none.
      await row.getByRole('button', { name: 'Edit' }).press('Enter');
      await press('Picture of the account');
      await page.getByLabel('Find an icon').fill('gitl');
      await press('Use the icon of GitLab');
      await expect(page.getByText('The icon of GitLab, chosen by you')).toBeVisible();
      await press('Choose by itself again');
      await expect(page.getByText('The icon of GitHub, found by issuer or URL')).toBeVisible();
    });
  });
}
