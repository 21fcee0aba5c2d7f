import { expect, test, type Faktor } from './faktor';
import { linkTo } from './made-vault';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

async function goTo(faktor: Faktor, hash: string): Promise<void> {
  await faktor.open(hash);
  await expect(faktor.page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('the language and the look can be changed, and stay so', async ({ faktor, page }) => {
  await faktor.haveVault();
  await goTo(faktor, '#/options');
  await page.getByLabel('Language').selectOption('de');
  await expect(page.getByRole('heading', { level: 1, name: 'Optionen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByLabel('Aussehen').selectOption('dark');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await background()).toBe('rgb(20, 24, 26)');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Entsperren' })).toBeVisible();
  expect(await background()).toBe('rgb(20, 24, 26)');
});

test('an install button stands where the browser offers to install', async ({ faktor, page }) => {
  await faktor.haveVault();
  await goTo(faktor, '#/options');
  const button = page.getByRole('button', { name: 'Install Faktor' });
  await expect(button).toHaveCount(0);
  await page.evaluate(() => {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => {
        document.title = 'asked';
        return Promise.resolve();
      },
    });
    dispatchEvent(event);
  });
  await button.click();
  await expect(page).toHaveTitle('asked');
  await expect(button).toHaveCount(0);
});

test('a code is held beyond its period, the last seconds are announced, and the countdown can be hidden', async ({
  faktor,
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:10Z') });
  await faktor.haveVault(linkTo('one', secret));
  await goTo(faktor, '#/accessibility');
  await page.getByLabel('Hold codes for reading').check();
  await page.getByLabel('Announce the last seconds').check();
  await goTo(faktor, '#/');
  await page.clock.pauseAt(new Date('2026-11-21T12:02:10Z'));
  const row = faktor.account('one');
  const before = await faktor.code('one');

  await row.getByRole('button', { name: 'Copy code' }).focus();
  await page.clock.runFor(15_000);
  await expect(page.getByRole('status').filter({ hasText: 'Renews in 5 seconds' })).toBeAttached();

  await row.getByRole('button', { name: 'Hold code' }).click();
  await page.clock.runFor(40_000);
  expect(await faktor.code('one')).toBe(before);
  await expect(row).toContainText('Held. This code may have run out.');
  await row.getByRole('button', { name: 'Hold code' }).click();
  expect(await faktor.code('one')).not.toBe(before);

  await expect(row.getByRole('timer')).toHaveCount(1);
  await goTo(faktor, '#/accessibility');
  await page.getByLabel('Remaining time').selectOption('none');
  await goTo(faktor, '#/');
  await expect(row.locator('[data-code]')).toBeVisible();
  await expect(row.getByRole('timer')).toHaveCount(0);
});

test('text grows to twice its size, buttons to 56 pixels, and motion stops', async ({ faktor, page }) => {
  await faktor.haveVault();
  await goTo(faktor, '#/accessibility');
  await page.getByLabel('Text size').selectOption('200');
  await page.getByLabel('Size of buttons').selectOption('large');
  await page.getByLabel('Motion').selectOption('reduced');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('32px');
  const lock = await page.getByRole('button', { name: 'Lock', exact: true }).boundingBox();
  expect(lock?.height).toBeGreaterThanOrEqual(56);
  const duration = await page.evaluate(() => getComputedStyle(document.body).transitionProperty);
  expect(duration).toBe('none');
});

for (const percent of ['150', '200']) {
  test(`names are all there on a phone with text of ${percent} %, in every view`, async ({ faktor, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await faktor.haveVault(
      linkTo('hannes.grete@example.org', secret, 'Kiebitz Labor'),
      linkTo('ada', secret, 'Elster'),
    );
    await goTo(faktor, '#/accessibility');
    await page.getByLabel('Text size').selectOption(percent);
    await goTo(faktor, '#/');
    const names = faktor.list.locator('.title a, .subtitle');
    const cut = () =>
      names.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
    for (const [view, selector] of [
      ['Tiles', '.tiles'],
      ['Compact list', '.compact'],
      ['List', '.list'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('option', { name: `View: ${view}` }).click();
      await expect(faktor.list.locator(`[data-entry]${selector}`)).toHaveCount(2);
      expect(await cut()).toEqual([]);
    }
  });
}

test('a change that the disk has no room for is said, and nothing is changed', async ({ faktor, page }) => {
  await faktor.haveVault(linkTo('one', secret));
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no space', 'QuotaExceededError');
    };
  });
  await faktor.account('one').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no space left to save. Nothing was changed.');
  await expect(faktor.account('one')).toBeVisible();
  await page.reload();
  await faktor.unlock();
  await expect(faktor.account('one')).toBeVisible();
});
