import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Faktor } from './faktor';

/** Files of other programs: chosen together, looked at, taken over in one change, accounted for, and taken back. */

const links = [
  'otpauth://totp/GitHub:alice?secret=JBSWY3DPEHPK3PXP&issuer=GitHub',
  'otpauth://totp/Post:alice?secret=GEZDGNBVGY3TQOJQ&issuer=Post&digits=8',
  'otpauth://totp/Bank:alice?secret=!!!!&issuer=Bank',
];

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function openImport({ page }: Faktor): Promise<void> {
  await page.getByRole('link', { name: 'Options' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
}

test('a list of links is previewed, imported, accounted for and undone', async ({ faktor }) => {
  const { page } = faktor;
  await faktor.createVault();
  await faktor.addByHand('alice', 'JBSWY3DPEHPK3PXP', 'GitHub');
  await openImport(faktor);
  await page.getByLabel('Choose files').setInputFiles([file('list.txt', links.join('\n')), file('cat.txt', 'meow')]);

  await expect(page.getByRole('group', { name: 'cat.txt' }).getByRole('alert')).toContainText('does not recognise');
  await expect(page.getByText('1 new, 0 that differ from what is in the vault, 1 already there.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Import GitHub alice' })).toBeDisabled();
  await page.getByRole('button', { name: 'Import 1 account', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Import receipt' })).toBeVisible();
  await expect(
    page.getByText('3 in the files = 1 taken + 0 merged + 1 already there + 0 left out by you + 1 not readable'),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: 'Undo the whole import' }).click();
  await expect(page.getByText('The vault is as it was before.').first()).toBeVisible();
  await page.getByRole('link', { name: 'To the codes' }).click();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(1);
});
