import { expect, test } from './faktor';
import { migrationLinks } from './migration-links';
import { qrPng } from './qr-png';

const link = (secret: string) => `otpauth://totp/Beispiel:ute?secret=${secret}&issuer=Beispiel`;
const one = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const other = 'NBSWY3DPFQQHO33SNRSCC3DJNRSCC3DJ';

test.beforeEach(async ({ faktor }) => {
  await faktor.haveVault();
});

test('the same account again is pointed out and left out', async ({ faktor, page }) => {
  await faktor.pasteLink(link(one));
  await faktor.save();
  await faktor.pasteLink(link(one));
  await expect(page.getByText('This account is in the vault already, with the same secret key.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('the same account with a new secret can be replaced and keeps its URL, or be added', async ({ faktor, page }) => {
  await faktor.addLink.click();
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await page.getByLabel('Name', { exact: true }).fill('ute');
  await page.getByLabel('Secret key', { exact: true }).fill(one);
  await page.getByLabel('URL').fill('https://example.org/login');
  await page.getByText('Advanced').click();
  await page.getByLabel('Issuer', { exact: true }).fill('Beispiel');
  await faktor.save();
  const before = await faktor.code('Beispiel ute');

  await faktor.pasteLink(link(other));
  await expect(page.getByLabel('What to do')).toHaveValue('replace');
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(1);
  expect(await faktor.code('Beispiel ute')).not.toBe(before);
  const website = faktor.account('Beispiel ute').getByRole('link');
  await expect(website).toHaveAttribute('href', 'https://example.org/login');
  await expect(website).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(website).toHaveAttribute('target', '_blank');

  await faktor.pasteLink(link(one));
  await page.getByLabel('What to do').selectOption('add');
  await faktor.save();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(2);
});

test('what is no account says what it is, and why it cannot be used', async ({ faktor, page }) => {
  const sentences: [string, RegExp][] = [
    ['https://example.org/page', /holds a web address/],
    ['phonefactor://activate_account?code=1&url=x', /Microsoft Authenticator only/],
    ['WIFI:S:net;T:WPA;P:pw;;', /Wi-Fi password/],
    ['hello there', /plain text/],
    ['otpauth://totp/x?secret=', /secret/i],
    ['otpauth://totp/x?secret=ABC1', /letters A–Z/],
  ];
  for (const [text, sentence] of sentences) {
    await page.goto(`${faktor.address}#/add`);
    await page.getByRole('button', { name: 'Paste link' }).click();
    await page.getByLabel('Link', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Read link' }).click();
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByLabel('Link', { exact: true })).toHaveValue('');
  }
});

test('a picture without a code and a file that is no picture say so', async ({ faktor, page }) => {
  await faktor.addLink.click();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'text.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText('not a picture');
  const blank = await qrPng('x', { dark: 255 });
  await input.setInputFiles({ name: 'blank.png', mimeType: 'image/png', buffer: blank });
  await expect(page.getByRole('alert')).toContainText('No QR code was found');
});

test('a picture and a link can be pasted, and a picture dropped, anywhere on the screen', async ({ faktor, page }) => {
  const png = [...(await qrPng(link(one)))];
  const send = (kind: 'paste' | 'drop') =>
    page.evaluate(
      ([event, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'code.png', { type: 'image/png' }));
        const init = { bubbles: true, cancelable: true };
        dispatchEvent(
          event === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
            : new DragEvent('drop', { ...init, dataTransfer: transfer }),
        );
      },
      [kind, png] as const,
    );
  for (const kind of ['paste', 'drop'] as const) {
    await page.goto(`${faktor.address}#/`);
    await faktor.addLink.click();
    await expect(page.getByRole('heading', { name: 'Add account' })).toBeVisible();
    await send(kind);
    await expect(page.getByRole('heading', { name: 'Check before saving' })).toBeVisible();
    await page.getByRole('button', { name: 'Discard' }).click();
  }
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', text);
    dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: transfer }));
  }, link(one));
  await expect(page.getByRole('heading', { name: 'Check before saving' })).toBeVisible();
});

test('errors stand beside their field, which gets the focus', async ({ faktor, page }) => {
  await faktor.addLink.click();
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Secret key')).toBeFocused();
  await page.getByLabel('Secret key').fill('ABC189');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Secret key')).toHaveAccessibleDescription(/only the letters A–Z/);
  await page.getByLabel('Secret key').fill(one);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.getByLabel('Name', { exact: true }).fill('x');
  await page.getByLabel('URL').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('URL')).toBeFocused();
  await page.getByLabel('URL').fill('');
  await page.getByText('Advanced').click();
  await page.getByLabel('Digits').fill('11');
  await page.getByText('Advanced').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Digits')).toBeFocused();
});

test('a counter-based account is saved without using up a code', async ({ faktor }) => {
  await faktor.pasteLink(`otpauth://hotp/Zaehler:udo?secret=${one}&counter=3`);
  await faktor.save();
  await expect(faktor.account('Zaehler udo').locator('[data-code]')).toHaveCount(0);
  await faktor.account('Zaehler udo').getByRole('button', { name: 'Next code' }).click();
  await expect(faktor.account('Zaehler udo').locator('[data-code]')).toHaveAttribute('data-code', '969429');
});

test('several accounts of one transfer are listed, and those chosen are saved together', async ({ faktor, page }) => {
  const [whole = ''] = migrationLinks([[{ name: 'eins' }, { name: 'zwei' }]]);
  await faktor.pasteLink(whole);
  await expect(page.getByText('2 accounts were read.')).toBeVisible();
  await page.getByRole('listitem', { name: 'zwei' }).getByLabel('What to do').selectOption('skip');
  await faktor.save();
  await expect(faktor.account('eins')).toBeVisible();
  await expect(faktor.list.getByRole('listitem')).toHaveCount(1);
});
