import { axe } from './axe';
import { expect, test, type Faktor } from './faktor';
import { entriesOf, linkTo } from './made-vault';
import { prove } from './recovery-key';
import { pasted, sizes, type Size } from './sizes';

/** The drawer for recovery codes, and the check of accounts that leads to it, by the hands of each size. */

const long = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

for (const [size, device] of Object.entries(sizes) as [Size, (typeof sizes)[Size]][]) {
  test.describe(`on a ${size}`, () => {
    test.use({ ...device, permissions: ['clipboard-write'] });
    /** With a finger on the phone, by keyboard on the desktop. */
    const press = async ({ page }: Faktor, name: string | RegExp) => {
      const button = page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true }));
      await (size === 'phone' ? button.tap() : button.press('Enter'));
    };

    test('recovery codes are put into the drawer, shown after the password only, crossed off, and kept', async ({
      faktor,
      page,
    }) => {
      await faktor.haveVault(linkTo('ada', long, 'Mill'));
      await faktor.account('Mill ada').getByRole('button', { name: 'Edit' }).press('Enter');
      await press(faktor, /^Recovery codes/);
      await expect(page.getByRole('heading', { name: 'Recovery codes', level: 1 })).toBeFocused();
      await page.getByLabel('Codes', { exact: true }).fill('1. abcd-1234\n2. efgh-5678\n- ijkl 9012\n1. abcd-1234');
      await press(faktor, 'Add 3 codes');
      await expect(page.getByText('3 of 3 codes are left.')).toBeVisible();
      // They were just typed, and are hidden all the same.
      for (const code of ['abcd-1234', 'efgh-5678']) expect(await page.content()).not.toContain(code);
      await prove(faktor, 'Wrong-password-1');
      await expect(page.getByRole('alert')).toContainText('1 wrong password so far.');
      await expect(page.getByRole('list', { name: 'Recovery codes' })).toHaveCount(0);
      await prove(faktor);
      const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
      await expect(codes).toHaveCount(3);
      await expect(codes.nth(0)).toContainText('abcd-1234');
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

      await press(faktor, 'Copy code 1');
      await expect.poll(() => pasted(page.getByLabel('Codes', { exact: true }))).toBe('abcd-1234');
      await press(faktor, 'Cross off code 1 as used');
      await expect(page.getByText('2 of 3 codes are left.')).toBeVisible();
      await expect(codes.nth(0).locator('s')).toHaveText('abcd-1234');
      await expect(codes.nth(0)).toContainText(/Used on .*\d{4}/);
      await press(faktor, 'Cross off code 2 as used');
      await press(faktor, 'Code 2 was not used');
      await expect(page.getByText('2 of 3 codes are left.')).toBeVisible();

      // Over a reload; and who comes back to the screen proves it anew.
      await page.reload();
      await faktor.unlock();
      await faktor.account('Mill ada').getByRole('button', { name: 'Edit' }).press('Enter');
      await press(faktor, /^Recovery codes/);
      await expect(page.getByText('2 of 3 codes are left.')).toBeVisible();
      await expect(codes).toHaveCount(0);
      await prove(faktor);
      await expect(codes.nth(0).locator('s')).toHaveText('abcd-1234');
      await press(faktor, 'Cross off code 2 as used');
      await press(faktor, 'Cross off code 3 as used');
      await expect(page.getByText('All codes are used. Make new codes at the service')).toBeVisible();
      await press(faktor, 'Delete all codes');
      await expect(page.getByRole('dialog')).toContainText('the old ones stop working');
      await press(faktor, 'Delete codes');
      await expect(page.getByText('No recovery codes are kept for this account.')).toBeVisible();
    });

    test('the check of accounts says what is found, what helps, and leads there', async ({ faktor, page }) => {
      const used = { useCount: 3, usedAtMs: 1_700_000_000_000 };
      const code = { text: new TextEncoder().encode('abcd'), usedAtMs: 1_700_000_000_000 };
      const [tiny, short, twin, other, plain] = entriesOf([
        linkTo('tiny', 'GEZDGNBV', 'Mill'),
        linkTo('short', 'NBSWY3DPFQQHO33SNA', 'Mill'),
        linkTo('twin', long, 'Mill'),
        linkTo('other', long, 'Mill'),
        linkTo('plain', 'NBSWY3DPFQQHO33SNRSCC3DJNRSCC3DJ', 'Mill'),
      ]);
      if (!tiny || !short || !twin || !other || !plain) throw new Error('no entries');
      await faktor.haveVaultOf([
        { ...tiny, ...used },
        { ...short, ...used },
        { ...twin, ...used },
        { ...other, ...used },
        { ...plain, recoveryCodes: [code] },
      ]);
      await press(faktor, 'Options');
      await press(faktor, 'Check accounts');
      await expect(page.getByRole('heading', { name: 'Check accounts', level: 1 })).toBeFocused();
      await expect(page.getByText('No backup of this vault was tested yet.')).toBeVisible();
      for (const [heading, helps, names] of [
        ['Very short secret keys', 'Turn two-factor sign-in off and on again there', ['tiny']],
        ['Short secret keys', 'When you set up two-factor sign-in there anew', ['short']],
        [
          'The same secret key more than once',
          'look which one you want to keep, and delete the other one here',
          ['twin', 'other'],
        ],
        ['All recovery codes used', 'Make new recovery codes at these services', ['plain']],
        ['No recovery codes noted', 'put them into the drawer of the account', ['tiny', 'short', 'twin', 'other']],
        ['Never used here', 'turn off two-factor sign-in at the service first', ['plain']],
      ] as const) {
        const card = page.locator('.card').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
        await expect(card).toContainText(helps);
        const summary = card.locator('summary');
        if (await summary.count()) await (size === 'phone' ? summary.tap() : summary.press('Enter'));
        await expect(card.getByRole('listitem')).toHaveCount(names.length);
        for (const name of names)
          await expect(
            card.getByRole('button', { name: new RegExp(`^(Edit|Recovery codes of) Mill ${name}$`) }),
          ).toBeVisible();
      }
      await axe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

      await press(faktor, 'Recovery codes of Mill plain');
      await expect(page.getByRole('heading', { name: 'Recovery codes', level: 1 })).toBeFocused();
      await page.goBack();
      await press(faktor, 'Edit Mill tiny');
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('tiny');
      await page.goBack();
      await press(faktor, 'Back up');
      await expect(page.getByRole('heading', { name: 'Back up', level: 1 })).toBeFocused();
    });
  });
}
