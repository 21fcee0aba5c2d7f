import type { Page } from '@playwright/test';
import { axe } from './axe';
import { expect, Faktor, test } from './faktor';
import { independentTotp } from './independent-totp';

/** The kinds of codes besides plain TOTP, as a person uses them. Codes are those of RFC 4226 Appendix D and of Aegis. */

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const hotpCodes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
const hotpLink = (counter: number, name = 'udo') =>
  `otpauth://hotp/Zaehler:${name}?secret=${secret}&issuer=Zaehler&counter=${String(counter)}`;

const row = (faktor: Faktor, name = 'Zaehler udo') => faktor.account(name);
const press = (faktor: Faktor, button: string, name?: string) =>
  row(faktor, name).getByRole('button', { name: button, exact: true }).click();
const shown = (faktor: Faktor, name?: string) => row(faktor, name).locator('[data-code]');

/** Nothing that axe finds, nothing that scrolls sideways at 320 px, and no button below 44 px. */
async function isAccessible(page: Page): Promise<void> {
  await axe(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const found = await page.evaluate(() => ({
    excess: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility() && button.getBoundingClientRect().height < 43.5)
      .map((button) => button.outerHTML.slice(0, 80)),
  }));
  expect(found).toEqual({ excess: 0, small: [] });
  if (size) await page.setViewportSize(size);
}

test.beforeEach(async ({ faktor }) => {
  await faktor.haveVault();
});

test('HOTP: no code until asked for; each press shows the next, and it outlives a reload', async ({ faktor, page }) => {
  await faktor.pasteLink(hotpLink(0));
  await expect(page.getByText('Counter-based, standing at 0')).toBeVisible();
  await faktor.save();
  await expect(shown(faktor)).toHaveCount(0);
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '755224');
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '287082');
  await isAccessible(page);

  await test.step('another screen does not take the code away; hiding and locking do', async () => {
    await page.goto(`${faktor.address}#/options`);
    await expect(page.getByRole('heading', { level: 1, name: 'Options' })).toBeFocused();
    await page.goto(`${faktor.address}#/`);
    await expect(shown(faktor)).toHaveAttribute('data-code', '287082');
    await press(faktor, 'Hide code');
    await expect(shown(faktor)).toHaveCount(0);
    await press(faktor, 'Next code');
    await expect(shown(faktor)).toHaveAttribute('data-code', '359152');
    await faktor.lock();
    await faktor.unlock();
    await expect(row(faktor)).toBeVisible();
    await expect(shown(faktor)).toHaveCount(0);
  });
  await page.reload();
  await faktor.unlock();
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '969429');
});

test('HOTP: a step can be taken back, once', async ({ faktor, page }) => {
  await faktor.pasteLink(hotpLink(0));
  await faktor.save();
  await press(faktor, 'Counter');
  await expect(row(faktor).getByRole('button', { name: 'Step back' })).toHaveCount(0);
  await press(faktor, 'Next code');
  // A press while the step before is being written is none: a counter must not run away under a nervous finger.
  await expect(shown(faktor)).toHaveAttribute('data-code', '755224');
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '287082');
  await press(faktor, 'Step back');
  await expect(row(faktor)).toContainText('The counter stands at 1.');
  await expect(shown(faktor)).toHaveCount(0);
  await expect(row(faktor).getByRole('button', { name: 'Step back' })).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Counter' })).toBeFocused();
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '287082');
});

test('HOTP: the next few are shown on demand, and the one that worked sets the counter', async ({ faktor, page }) => {
  await faktor.pasteLink(hotpLink(2));
  await faktor.save();
  await press(faktor, 'Counter');
  await press(faktor, 'Show the next 5 codes');
  const ahead = page.getByRole('list', { name: 'Codes ahead' });
  for (const [i, text] of hotpCodes.slice(2, 7).entries()) {
    await expect(ahead.getByRole('listitem').nth(i).locator('[data-next-code]')).toHaveAttribute(
      'data-next-code',
      text,
    );
  }
  await isAccessible(page);
  await ahead.getByRole('button', { name: 'This one worked: counter 4' }).click();
  await expect(row(faktor)).toContainText('The counter stands at 5.');
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '254676');
});

test('HOTP: the code that worked sets the counter behind it; another one changes nothing', async ({ faktor }) => {
  await faktor.pasteLink(hotpLink(0));
  await faktor.save();
  await press(faktor, 'Counter');
  const field = row(faktor).getByLabel('A code that worked');
  await field.fill('000000');
  await press(faktor, 'Set counter');
  await expect(field).toHaveAccessibleDescription(/not among the next 100/);
  await expect(field).toBeFocused();
  await expect(row(faktor)).toContainText('The counter stands at 0.');
  await field.fill('399 871');
  await press(faktor, 'Set counter');
  await expect(row(faktor)).toContainText('The counter is set: it now stands at 9.');
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '520489');
});

test('HOTP: two tabs that press at once never show the same code', async ({ faktor, context }) => {
  await faktor.pasteLink(hotpLink(0));
  await faktor.save();
  const other = new Faktor(await context.newPage(), faktor.address);
  await other.open();
  await other.unlock();
  await expect(row(other)).toBeVisible();
  const seen: string[] = [];
  for (let round = 0; round < 4; round++) {
    await Promise.all([faktor, other].map((tab) => press(tab, 'Next code')));
    for (const tab of [faktor, other]) {
      await expect(shown(tab)).toHaveCount(1);
      await expect.poll(async () => seen.includes(await tab.code('Zaehler udo'))).toBe(false);
    }
    seen.push(await faktor.code('Zaehler udo'), await other.code('Zaehler udo'));
  }
  expect([...seen].sort()).toEqual(hotpCodes.slice(0, 8).sort());
});

test('HOTP: an edit form that was open meanwhile does not put the counter back', async ({ faktor, context }) => {
  await faktor.pasteLink(hotpLink(0));
  await faktor.save();
  const other = new Faktor(await context.newPage(), faktor.address);
  await other.open();
  await other.unlock();
  await press(other, 'Edit');
  await press(faktor, 'Next code');
  await expect(shown(faktor)).toHaveAttribute('data-code', '755224');
  await other.page.getByLabel('Name', { exact: true }).fill('uta');
  await other.save();
  await press(other, 'Next code', 'Zaehler uta');
  await expect(shown(other, 'Zaehler uta')).toHaveAttribute('data-code', '287082');
});

test('HOTP: when the counter cannot be stored, no code is shown', async ({ faktor, page }) => {
  await faktor.pasteLink(hotpLink(0));
  await faktor.save();
  await page.evaluate(() => {
    const fail = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = fail;
    IDBObjectStore.prototype.add = fail;
  });
  await press(faktor, 'Next code');
  await expect(page.getByRole('alert')).toContainText('no space left');
  await expect(shown(faktor)).toHaveCount(0);
});

const aegisMs = 1_659_540_020_000;

test('Mobile-OTP asks for the PIN and forgets it with the code; or keeps it in the vault', async ({ faktor, page }) => {
  await page.clock.setFixedTime(aegisMs);
  await faktor.pasteLink('motp://Moor:mia?secret=bbb1912bb5c515be');
  await expect(page.getByText('Its codes need your PIN.')).toBeVisible();
  await faktor.save();
  const name = 'Moor mia';
  await expect(shown(faktor, name)).toHaveCount(0);

  await test.step('asked', async () => {
    await press(faktor, 'Show code', name);
    const dialog = page.getByRole('dialog', { name: 'Enter PIN' });
    await expect(dialog.getByLabel('PIN', { exact: true })).toBeFocused();
    await isAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('PIN', { exact: true })).toHaveAccessibleDescription(/Type the PIN/);
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await expect(shown(faktor, name)).toHaveAttribute('data-code', 'ced7b1');
    await press(faktor, 'Hide code', name);
    await expect(shown(faktor, name)).toHaveCount(0);
    await press(faktor, 'Show code', name);
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await page.goto(`${faktor.address}#/options`);
    await expect(page.getByRole('heading', { level: 1, name: 'Options' })).toBeFocused();
    await page.goto(`${faktor.address}#/`);
    await expect(row(faktor, name)).toBeVisible();
    await expect(shown(faktor, name)).toHaveCount(0);
  });

  await test.step('kept, also over a lock', async () => {
    await press(faktor, 'Show code', name);
    await page.keyboard.type('9999');
    await page.getByLabel('Keep the PIN in the vault').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Show code' }).click();
    await expect(shown(faktor, name)).toHaveAttribute('data-code', 'ced7b1');
    await faktor.lock();
    await faktor.unlock();
    await expect(shown(faktor, name)).toHaveAttribute('data-code', 'ced7b1');
  });

  await test.step('deleted from the vault again', async () => {
    await press(faktor, 'Edit', name);
    await page.getByText('Advanced').click();
    await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('');
    await page.getByLabel('Delete the kept PIN and ask for it each time').check();
    await faktor.save();
    await expect(row(faktor, name).getByRole('button', { name: 'Show code' })).toBeVisible();
    await expect(shown(faktor, name)).toHaveCount(0);
  });
});

test('Yandex: by hand with its PIN, and asked for it', async ({ faktor, page }) => {
  await page.clock.setFixedTime(1_581_064_020_000);
  const key = 'LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI';
  await faktor.pasteLink(`otpauth://yaotp/jo?secret=${key}`);
  await faktor.save();
  await press(faktor, 'Show code', 'Yandex jo');
  await page.keyboard.type('7586');
  await page.keyboard.press('Enter');
  await expect(shown(faktor, 'Yandex jo')).toHaveAttribute('data-code', 'oactmacq');

  await faktor.addLink.click();
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await page.getByLabel('Name', { exact: true }).fill('kept');
  await page.getByLabel('Secret key', { exact: true }).fill(key);
  await page.getByText('Advanced').click();
  await page.getByLabel('Type').selectOption('yandex');
  await page.getByLabel('PIN', { exact: true }).fill('7586');
  await faktor.save();
  await expect(shown(faktor, 'kept')).toHaveAttribute('data-code', 'oactmacq');
});

test('Steam shows its five symbols', async ({ faktor, page }) => {
  await page.clock.setFixedTime(1_742_298_317_000);
  await faktor.pasteLink('steam://STEAMKEY');
  await faktor.save();
  await expect(shown(faktor, 'Steam')).toHaveAttribute('data-code', 'VKFDN');
  await expect(row(faktor, 'Steam').getByRole('button', { name: 'Keep in clipboard' })).toBeVisible();
});

test('a refused code: twelve other settings, and what worked is taken over only then', async ({ faktor, page }) => {
  // RFC 6238 Appendix B: 59 s, SHA-1, 8 digits.
  await page.clock.setFixedTime(59_000);
  await faktor.pasteLink(`otpauth://totp/Amt:ina?secret=${secret}&issuer=Amt`);
  await faktor.save();
  const code = await faktor.code('Amt ina');
  expect(code).toBe(independentTotp(Buffer.from('12345678901234567890'), 59_000));
  await press(faktor, 'Edit', 'Amt ina');
  await page.getByRole('button', { name: 'The service refuses my code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#/refused');
  await expect(page.getByText('160 bits')).toBeVisible();
  await expect(page.getByRole('button', { name: /^This one worked/ })).toHaveCount(12);
  await isAccessible(page);

  const eight = page
    .getByRole('list', { name: 'New every 30 seconds' })
    .getByRole('listitem', { name: 'SHA1, 8 digits' });
  await expect(eight.locator('[data-next-code]')).toHaveAttribute('data-next-code', '94287082');
  await page.getByRole('link', { name: 'Back to the codes' }).click();
  expect(await faktor.code('Amt ina')).toBe(code);

  await press(faktor, 'Edit', 'Amt ina');
  await page.getByRole('button', { name: 'The service refuses my code' }).click();
  await page.getByRole('button', { name: 'This one worked: SHA1, 8 digits, 30 seconds' }).click();
  await expect(page.getByText('Saved: SHA1, 8 digits, every 30 seconds.')).toHaveCount(2);
  await page.getByRole('link', { name: 'Back to the codes' }).click();
  expect(await faktor.code('Amt ina')).toBe('94287082');
});

test('the next code stands below the present one in its last seconds, if asked for, and moves nothing', async ({
  faktor,
  page,
}) => {
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith('settings')) ?? '';
    const settings = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
    localStorage.setItem(key, JSON.stringify({ ...settings, showNext: 'last-seconds' }));
  });
  await page.clock.install({ time: 1_700_000_003_000 });
  await page.reload();
  await faktor.unlock();
  await faktor.pasteLink(`otpauth://totp/Amt:ina?secret=${secret}&issuer=Amt`);
  await faktor.save();
  const next = row(faktor, 'Amt ina').locator('[data-next-code]');
  // Ten seconds into a period, standing still, so that a slow machine cannot come to its end by itself.
  await page.clock.pauseAt(1_700_000_110_000);
  await expect(next).toHaveCount(0);
  const { height } = (await row(faktor, 'Amt ina').boundingBox()) ?? { height: 0 };
  await page.clock.runFor(17_000);
  await expect(next).toHaveCount(1);
  const text = await next.getAttribute('data-next-code');
  expect((await row(faktor, 'Amt ina').boundingBox())?.height).toBe(height);
  await page.clock.runFor(4000);
  expect(await faktor.code('Amt ina')).toBe(text);
});
test('Back leads from the screen of a refused code to where the person came from', async ({ faktor, page }) => {
  await faktor.addByHand('one', secret);
  await faktor.addByHand('two', secret);
  for (const name of ['one', 'two']) {
    await faktor.account(name).getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'The service refuses my code' }).click();
    await expect(page.getByRole('heading', { name: 'The service refuses my code' })).toBeVisible();
    await page.goBack();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
    await page.goBack();
    await expect(faktor.list).toBeVisible();
  }
  await page.goForward();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('two');
  expect(page.url()).toBe(`${faktor.address}#/edit`);
});
