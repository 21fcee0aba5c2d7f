import { expect, test } from './faktor';
import { migrationLinks } from './migration-links';
import { qrPng } from './qr-png';

test.beforeEach(async ({ faktor }) => {
  await faktor.haveVault();
});

const three = () => migrationLinks([[{ name: 'eins' }], [{ name: 'zwei' }], [{ name: 'drei' }]], -77);

test('three parts are put together out of order, by picture and by link, and once more does no harm', async ({
  faktor,
  page,
  watch,
}) => {
  const [first = '', second = '', third = ''] = three();
  await faktor.pasteLink(third);
  const progress = page.getByRole('status').filter({ hasText: 'Part' });
  await expect(progress).toContainText('Part 3 of 3 was read. Missing: 1, 2.');
  await page.locator('input[type=file]').setInputFiles({
    name: 'teil-1.png',
    mimeType: 'image/png',
    buffer: await qrPng(first),
  });
  await expect(progress).toContainText('Part 1 of 3 was read. Missing: 2.');
  const read = async (link: string) => {
    await page.getByLabel('Link', { exact: true }).fill(link);
    await page.getByRole('button', { name: 'Read link' }).click();
  };
  await read(third);
  await expect(progress).toContainText('Part 3 of 3 was read. Missing: 2.');
  await read('https://example.org');
  await expect(page.getByRole('alert')).toContainText('holds a web address');
  await expect(progress).toContainText('Missing: 2.');
  await read(second);
  await expect(page.getByText('3 accounts were read.')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('listitem').first()).toHaveAccessibleName('eins');
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(3);
  expect(watch.complaints).toEqual([]);
});

test('what is there can be saved without the missing parts, which stay named', async ({ faktor, page }) => {
  const [, second = ''] = three();
  await faktor.pasteLink(second);
  await page.getByRole('button', { name: 'Go on without the missing parts' }).click();
  await expect(page.getByText('This export has 3 parts; missing: 1, 3.')).toBeVisible();
  await faktor.save();
  await expect(faktor.account('zwei')).toBeVisible();
});

test('an account that no code can be made of is named with the reason', async ({ faktor, page }) => {
  const [link = ''] = migrationLinks([
    [{ name: 'gut' }, { name: 'alt', issuer: 'Mill', algorithm: 4 }, { name: 'neu', type: 9 }],
  ]);
  await faktor.pasteLink(link);
  await expect(page.getByRole('heading', { name: 'Not readable' })).toBeVisible();
  await expect(page.getByText('Mill alt: This algorithm is not supported')).toBeVisible();
  await expect(page.getByText('neu: This kind of one-time code is not supported')).toBeVisible();
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(1);
});
