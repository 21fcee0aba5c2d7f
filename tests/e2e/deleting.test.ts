import { axe } from './axe';
import { expect, test } from './faktor';
import { madeEntries } from './made-vault';
import { pressAt, sizes, type Size } from './sizes';

for (const size of Object.keys(sizes) as Size[]) {
  const press = pressAt(size);

  test.describe(`on a ${size}`, () => {
    test.use(sizes[size]);

    test('whoever deletes one in the middle of a long list stays there, and can undo it there', async ({
      faktor,
      page,
    }) => {
      await faktor.haveVaultOf(madeEntries(300));
      const rows = faktor.list.getByRole('listitem');
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight / 2);
      });
      const middle = rows.filter({ has: page.getByRole('button', { name: 'Delete' }) }).nth(8);
      await expect(middle).toHaveAttribute('aria-posinset', /^1\d\d$/);
      const [gone, next] = [await rows.nth(8).getAttribute('aria-label'), await rows.nth(9).getAttribute('aria-label')];
      if (!gone || !next) throw new Error('there is no such row');

      await press(faktor.account(gone).getByRole('button', { name: 'Delete' }));
      await expect(faktor.account(gone)).toHaveCount(0);
      await expect(faktor.account(next)).toBeInViewport({ ratio: 1 });
      const undo = page.getByRole('button', { name: 'Undo' });
      await expect(undo).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await axe(page);

      await press(undo);
      await expect(faktor.account(gone)).toBeInViewport({ ratio: 1 });
      await expect(undo).toBeHidden();
      await expect(faktor.account(gone).getByRole('button', { name: 'Copy code' })).toBeFocused();
    });
  });
}
