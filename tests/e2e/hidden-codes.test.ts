import { axe } from './axe';
import { expect, test } from './faktor';
import { linkTo } from './made-vault';
import { Finger, pasted, pressAt, setFocus, setSeen, sizes, type Size } from './sizes';

/** Codes that are hidden until they are asked for, and the cover over all of them, by the hands of each size. */

const links = [linkTo('one', 'GEZDGNBVGY3TQOJQ'), linkTo('two', 'NBSWY3DPFQQHO33S')];

for (const [size, device] of Object.entries(sizes) as [Size, (typeof sizes)[Size]][]) {
  test.describe(`on a ${size}`, () => {
    test.use({ ...device, permissions: ['clipboard-write'] });
    const press = pressAt(size);

    test('a code is shown always, when it is pressed or while a button is held, and hides after the seconds that are set', async ({
      faktor,
      page,
    }) => {
      await page.clock.install({ time: new Date('2026-11-22T12:00:02Z') });
      // Nothing is to be said of the time that is made up here: it would move the list under the finger.
      await page.route(/robots\.txt\?time/, (route) => route.abort());
      await faktor.haveVault(...links);
      const [one, two] = [faktor.account('one'), faktor.account('two')];
      const codeOf = (name: string) => faktor.code(name);
      const code = await codeOf('one');
      expect(code).toMatch(/^\d{6}$/);
      const option = async (field: string, value: string) => {
        await page.evaluate(() => (location.hash = '#/options'));
        await page.getByLabel(field, { exact: true }).selectOption(value);
        await page.evaluate(() => (location.hash = '#/'));
        await expect(faktor.list).toBeVisible();
      };

      await option('Show codes', 'tap');
      await expect(one.getByText('Hidden code')).toBeAttached();
      expect([await codeOf('one'), await codeOf('two')]).toEqual(['', '']);
      expect(await page.content()).not.toContain(code);
      await axe(page);
      // Copying asks for no showing.
      await press(two.getByRole('button', { name: 'Copy code' }));
      await expect.poll(() => pasted(page.getByRole('searchbox', { name: 'Search' }))).toMatch(/^\d{6}$/);
      expect(await codeOf('two')).toBe('');

      // The code itself, its button, and the keys: one code at a time.
      await press(one.locator('.press'));
      expect(await codeOf('one')).toBe(code);
      await press(two.getByRole('button', { name: 'Show code' }));
      expect(await codeOf('two')).toMatch(/^\d{6}$/);
      expect(await codeOf('one')).toBe('');
      await press(two.getByRole('button', { name: 'Hide code' }));
      expect(await codeOf('two')).toBe('');
      await one.getByRole('button', { name: 'Show code' }).press('Enter');
      expect(await codeOf('one')).toMatch(/^\d{6}$/);
      await page.clock.runFor(11_000);
      await expect.poll(() => codeOf('one')).toBe('');
      await option('Hide a shown code', '0');
      await press(one.getByRole('button', { name: 'Show code' }));
      await page.clock.runFor(70_000);
      expect(await codeOf('one')).toMatch(/^\d{6}$/);

      // What was shown does not stay so.
      await option('Show codes', 'hold');
      expect(await codeOf('one')).toBe('');
      const hold = two.getByRole('button', { name: 'Hold to show the code' });
      const finger = new Finger(page);
      if (size === 'phone') await finger.down(hold);
      else await hold.hover().then(() => page.mouse.down());
      await expect.poll(() => codeOf('two')).toMatch(/^\d{6}$/);
      if (size === 'phone') await finger.up();
      else await page.mouse.up();
      await expect.poll(() => codeOf('two')).toBe('');
      await hold.focus();
      await page.keyboard.down(' ');
      await expect.poll(() => codeOf('two')).toMatch(/^\d{6}$/);
      await page.keyboard.up(' ');
      await expect.poll(() => codeOf('two')).toBe('');

      await option('Show codes', 'always');
      expect(await codeOf('one')).toMatch(/^\d{6}$/);
    });

    test('the page is covered while it is out of sight, and where it is set also while another window has the focus', async ({
      faktor,
      page,
    }) => {
      await faktor.haveVault(...links);
      const cover = page.getByText('Covered while you are elsewhere');
      const isWhole = () =>
        cover.evaluate((text) => {
          const { width, height } = (text.parentElement ?? text).getBoundingClientRect();
          return width >= innerWidth && height >= innerHeight;
        });
      await setFocus(page, false);
      await expect(cover).toBeHidden();
      await setSeen(page, false);
      await expect(cover).toBeVisible();
      expect(await isWhole()).toBe(true);
      await setSeen(page, true);
      await setFocus(page, true);
      await expect(cover).toBeHidden();

      await page.evaluate(() => (location.hash = '#/options'));
      await page.getByLabel('Cover the codes').selectOption('unfocused');
      await page.evaluate(() => (location.hash = '#/'));
      await press(faktor.account('one').getByRole('button', { name: 'More actions' }));
      await expect(page.getByRole('dialog')).toBeVisible();
      await setFocus(page, false);
      // Over dialogs too, and nothing loses its focus by it.
      await expect(cover).toBeVisible();
      await expect(page.getByRole('dialog').getByRole('heading')).toBeFocused();
      await setFocus(page, true);
      await expect(cover).toBeHidden();
      await page.keyboard.press('Escape');
      await faktor.lock();
      await setFocus(page, false);
      await expect(cover).toBeHidden();
    });
  });
}
