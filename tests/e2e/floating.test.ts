import type { Page } from '@playwright/test';
import { axe } from './axe';
import { expect, test, type Faktor } from './faktor';
import { independentTotp } from './independent-totp';
import { linkTo } from './made-vault';
import { pasted, setSeen, sizes } from './sizes';

/** One code in a window of its own beside the login page. */

const key = Buffer.from('12345678901234567890');
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const start = Date.UTC(2026, 10, 22, 12, 0, 2);
const links = [linkTo('ute', secret, 'Mill'), linkTo('udo', 'NBSWY3DPFQQHO33SNRSCC3DJNRSCC3DJ', 'Mill')];

/** Takes Document Picture-in-Picture away, as in Firefox and Safari. */
function withoutPictures(): void {
  Reflect.deleteProperty(window, 'documentPictureInPicture');
}

async function openWindow(faktor: Faktor, name: string, press: 'click' | 'Enter' = 'click'): Promise<Page> {
  const button = faktor.account(name).getByRole('button', { name: 'Floating window' });
  const opened = faktor.page.context().waitForEvent('page');
  await (press === 'click' ? button.click() : button.press('Enter'));
  const view = await opened;
  await expect(view.getByRole('main', { name })).toBeVisible();
  // Its style sheets are fetched anew for its document.
  await expect(view.locator('.visually-hidden').first()).toHaveCSS('position', 'absolute');
  return view;
}

const codeIn = async (view: Page) => (await view.locator('[data-code]').getAttribute('data-code')) ?? '';

for (const kind of ['above all windows', 'as a popup']) {
  test.describe(`on a desktop, ${kind}`, () => {
    test.use({ ...sizes.desktop, permissions: ['clipboard-write'] });

    test('it shows the code and its time, copies, keeps the app unlocked while the page is out of sight, and locks with it', async ({
      faktor,
      page,
      watch,
    }) => {
      if (kind === 'as a popup') await page.context().addInitScript(withoutPictures);
      await page.clock.install({ time: start });
      await faktor.haveVault(...links);
      await page.evaluate(() => (location.hash = '#/options'));
      await page.getByLabel('Lock when the window is out of sight').selectOption('10');
      await page.evaluate(() => (location.hash = '#/'));
      const view = await openWindow(faktor, 'Mill ute');
      await expect(view).toHaveTitle('Faktor: floating window');
      expect(view.url()).toBe('about:blank');
      expect(await codeIn(view)).toBe(await faktor.code('Mill ute'));
      await expect(view.getByRole('timer')).toBeVisible();
      await expect(view.getByText('cannot keep the window on top')).toHaveCount(kind === 'as a popup' ? 1 : 0);
      await view.setViewportSize({ width: 340, height: 250 });
      expect(await view.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await axe(view);

      // It turns with the page, also where only it is seen; the page does not lock meanwhile.
      await setSeen(page, false);
      await page.clock.runFor(31_000);
      const now = await page.evaluate(() => Date.now());
      await expect.poll(() => codeIn(view)).toBe(independentTotp(key, now));
      await page.clock.runFor(60_000);
      await expect(faktor.list).toBeAttached();
      await view.getByRole('button', { name: 'Copy code' }).click();
      await expect(view.getByRole('status')).toHaveText('Code copied');
      await setSeen(page, true);
      expect(await pasted(page.getByRole('searchbox', { name: 'Search' }))).toBe(await codeIn(view));

      // Another account takes the window over, by keyboard; no second one opens.
      await faktor.account('Mill udo').getByRole('button', { name: 'Floating window' }).press('Enter');
      await expect(view.getByRole('main', { name: 'Mill udo' })).toBeVisible();
      expect(page.context().pages()).toHaveLength(2);

      await page.bringToFront();
      const closed = view.waitForEvent('close');
      await page.keyboard.press('Control+l');
      await closed;
      await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();

      // Closed by the person, hiding the page counts again.
      await faktor.unlock();
      const second = await openWindow(faktor, 'Mill ute', 'Enter');
      await second.close();
      await setSeen(page, false);
      await page.clock.runFor(11_000);
      await setSeen(page, true);
      await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
      expect(watch.complaints).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use(sizes.phone);

  test('no second window is offered', async ({ faktor, page }) => {
    await page.addInitScript(withoutPictures);
    await faktor.haveVault(...links);
    await expect(faktor.account('Mill ute').getByRole('button', { name: 'Copy code' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Floating window' })).toHaveCount(0);
  });
});
