import { expect, test, type Faktor } from './faktor';
import { linkTo } from './made-vault';
import { independentTotp } from './independent-totp';

const key = Buffer.from('12345678901234567890');
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const start = new Date('2026-11-21T12:00:10Z');
const codeAt = (seconds: number) => independentTotp(key, start.getTime() + seconds * 1000);

test.use({ permissions: ['clipboard-write'] });

/** What lies in the clipboard, pasted into the search field as a person would. */
async function pasted(faktor: Faktor): Promise<string> {
  const search = faktor.page.getByRole('searchbox', { name: 'Search' });
  await search.fill('');
  await search.press('Control+v');
  const text = await search.inputValue();
  await search.fill('');
  return text;
}

/** Playwright keeps every page focused; this is how the page hears of losing the focus and getting it back. */
async function setFocus(faktor: Faktor, isFocused: boolean): Promise<void> {
  await faktor.page.evaluate((focused) => {
    Object.defineProperty(document, 'hasFocus', { value: () => focused, configurable: true });
    dispatchEvent(new Event(focused ? 'focus' : 'blur'));
  }, isFocused);
}

test('an account is kept in the clipboard over three periods, with the focus lost in between', async ({
  faktor,
  page,
}) => {
  await page.clock.install({ time: start });
  await faktor.haveVault(linkTo('one', secret));
  const now = async () => (await page.evaluate(() => Date.now())) - start.getTime();
  const keep = faktor.account('one').getByRole('button', { name: 'Keep in clipboard' });
  await keep.click();
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
  const line = (code: string) => page.getByText(`Current content of the clipboard: ${code}`);
  await expect(line(codeAt((await now()) / 1000))).toBeVisible();

  await page.clock.runFor(30_000);
  await expect(line(codeAt((await now()) / 1000))).toBeVisible();
  expect(await pasted(faktor)).toBe(codeAt((await now()) / 1000));

  await setFocus(faktor, false);
  await page.clock.runFor(30_000);
  await expect(page.getByText('In the clipboard: an older code, click to refresh')).toBeVisible();
  await setFocus(faktor, true);
  await expect(line(codeAt((await now()) / 1000))).toBeVisible();
  expect(await pasted(faktor)).toBe(codeAt((await now()) / 1000));

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('clipboard:')).toHaveCount(0);
  expect(await pasted(faktor)).toBe('');
});

test('locking empties the clipboard, or says that a code may still be there', async ({ faktor, page }) => {
  await faktor.haveVault(linkTo('one', secret));
  await faktor.account('one').getByRole('button', { name: 'Copy code' }).click();
  await setFocus(faktor, false);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  await expect(page.getByText('A code may still be in the clipboard.')).toBeVisible();
});

test('a browser that refuses to copy is explained', async ({ faktor, page }) => {
  await faktor.haveVault(linkTo('one', secret));
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await faktor.account('one').getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('alert')).toContainText('did not allow copying');
});
