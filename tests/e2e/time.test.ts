import type { Page } from '@playwright/test';
import { axe } from './axe';
import { expect, test, type Faktor, type Language } from './faktor';
import { linkTo } from './made-vault';
import { independentTotp } from './independent-totp';

test.use({ serviceWorkers: 'allow' });

const key = Buffer.from('12345678901234567890');
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** The codes that are right now, give or take the seconds that a test and a correction may be off by. */
const rightCodes = () => [-2000, 0, 2000].map((ms) => independentTotp(key, Date.now() + ms));
const toOptions = (page: Page) =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: /Option/ })
    .click();
const toCodes = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Codes' }).click();
/** What stands on the screen; beside it is what is only spoken. */
const shown = (page: Page, text: string | RegExp) => page.getByRole('main').getByText(text);

/** A device whose clock is off by so many seconds, against a server with the right time. */
async function onDevice(faktor: Faktor, offSeconds: number): Promise<void> {
  await faktor.page.clock.install({ time: Date.now() + offSeconds * 1000 });
  await faktor.haveVault(linkTo('one', secret));
}

for (const [side, offSeconds, sign, meaning, relation] of [
  ['ahead', 40, '−', 'Codes are made for the future', 'earlier'],
  ['behind', -40, '\\+', 'Codes are made for the past', 'later'],
] as const) {
  test(`a clock that is 40 s ${side} is said on the list, corrected on request, and said to be so`, async ({
    faktor,
    page,
    watch,
  }) => {
    await onDevice(faktor, offSeconds);
    await expect(shown(page, new RegExp(`clock of this device is (39|40|41) seconds ${side}`))).toBeVisible();
    await expect(shown(page, meaning)).toBeVisible();
    expect(rightCodes()).not.toContain(await faktor.code('one'));

    await page.getByRole('link', { name: 'Time in the options' }).click();
    await page.getByRole('button', { name: new RegExp(`Correct codes by ${sign}(39|40|41) seconds`) }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Time', exact: true })).toBeFocused();
    await expect(shown(page, new RegExp(`corrected by ${sign}\\d+ seconds. They .* ${relation} than`))).toBeVisible();
    await expect(shown(page, 'With the correction, codes are made for the right time.')).toBeVisible();

    await toCodes(page);
    await expect(shown(page, new RegExp(`Codes are corrected by ${sign}(39|40|41) seconds`))).toBeVisible();
    expect(rightCodes()).toContain(await faktor.code('one'));
    await page.reload();
    await faktor.unlock();
    await expect(faktor.list).toBeVisible();
    expect(rightCodes()).toContain(await faktor.code('one'));

    await page.getByRole('link', { name: 'Time in the options' }).click();
    await page.getByRole('button', { name: 'Remove correction' }).click();
    await expect(page.getByRole('button', { name: 'Remove correction' })).toHaveCount(0);
    await toCodes(page);
    expect(rightCodes()).not.toContain(await faktor.code('one'));
    expect(watch.foreignRequests).toEqual([]);
    expect(watch.complaints).toEqual([]);
  });

  test(`a clock that is 9 s ${side} is said in the options and not on the list`, async ({ faktor, page }) => {
    await onDevice(faktor, Math.sign(offSeconds) * 9);
    await toOptions(page);
    await expect(shown(page, new RegExp(`clock of this device is (8|9|10) seconds ${side}`))).toBeVisible();
    await toCodes(page);
    await expect(faktor.list).toBeVisible();
    await expect(shown(page, 'The clock of this device')).toHaveCount(0);
  });
}

test('a right clock is said to be so; the question for it is five requests to the own origin, kept nowhere', async ({
  faktor,
  page,
  watch,
}) => {
  await faktor.offlineReady();
  await faktor.haveVault();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url().replace(/=.*/, '')}`));
  await toOptions(page);
  await expect(shown(page, 'Compared with the server at')).toBeVisible();
  asked.length = 0;
  await page.getByRole('button', { name: 'Compare now' }).click();
  await expect(page.getByRole('status').getByText('The clock of this device is right.')).toBeAttached();
  await expect(shown(page, 'to within 1 second.')).toBeVisible();
  expect(asked).toEqual(Array<string>(5).fill(`HEAD ${faktor.address}robots.txt?time`));
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().filter(({ url }) => url.includes('?time='));
  });
  expect(cached).toEqual([]);
  expect(watch.foreignRequests).toEqual([]);
});

for (const [periods, text, correction] of [
  [3, 'This device is 80 seconds to 110 seconds behind the other one.', '+95 seconds'],
  [-3, 'This device is 70 seconds to 100 seconds ahead of the other one.', '−85 seconds'],
] as const) {
  test(`without a network, a code ${String(periods)} periods away corrects by ${correction}, by keyboard`, async ({
    faktor,
    page,
    server,
  }) => {
    const nowMs = Date.UTC(2026, 10, 21, 12, 0, 10);
    const otherCode = independentTotp(key, nowMs + periods * 30_000);
    await faktor.offlineReady();
    await server.kill();
    await page.clock.setFixedTime(nowMs);
    await faktor.haveVault(linkTo('one', secret));
    await toOptions(page);
    await page.getByRole('button', { name: 'Compare now' }).press('Enter');
    await expect(shown(page, 'could not be compared')).toBeVisible();

    await page.getByRole('button', { name: 'Compare with a code of another device' }).press('Enter');
    const field = page.getByLabel('Code on the other device');
    await field.fill('');
    await field.press('Enter');
    await expect(shown(page, 'Type the code first.')).toBeVisible();
    await field.fill('12345');
    await field.press('Enter');
    await expect(shown(page, /does not occur from 10 minutes before now to 10 minutes after/)).toBeVisible();
    await expect(field).toBeFocused();
    await field.fill(`${otherCode.slice(0, 3)} ${otherCode.slice(3)}`);
    await field.press('Enter');
    await expect(shown(page, text)).toBeVisible();
    await page.getByRole('button', { name: 'Do not correct' }).press('Enter');
    await expect(field).toBeFocused();
    await expect(shown(page, 'Codes are corrected')).toHaveCount(0);

    await field.fill(otherCode);
    await field.press('Enter');
    await page.getByRole('button', { name: `Correct codes by ${correction}` }).press('Enter');
    await toCodes(page);
    await expect(shown(page, `Codes are corrected by ${correction}.`)).toBeVisible();
    expect(await faktor.code('one')).toBe(otherCode);
    // The present moment is half way through the code.
    await expect(faktor.account('one')).toContainText('15 s');
  });
}

test('a clock that is set back while Faktor is open is said without a network', async ({ faktor, page, server }) => {
  await faktor.offlineReady();
  await server.kill();
  await page.clock.install({ time: new Date('2026-11-21T12:00:10Z') });
  await faktor.haveVault();
  await page.clock.runFor(3000);
  await page.clock.setSystemTime(new Date('2026-11-21T11:00:00Z'));
  await page.clock.runFor(3000);
  await expect(shown(page, /was set back by 1 hour/)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(shown(page, /was set back/)).toHaveCount(0);
});

const words = {
  en: { open: 'Compare with a code of another device', code: 'Code on the other device', apply: /^Correct codes by/ },
  de: {
    open: 'Mit dem Code eines anderen Geräts vergleichen',
    code: 'Code auf dem anderen Gerät',
    apply: /^Codes korrigieren um/,
  },
} as const;
for (const language of ['en', 'de'] as const satisfies readonly Language[]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'de' ? 'de-DE' : 'en-GB', language });

    test('axe finds nothing in what is said of the time, and nothing is wider than 320 CSS pixels', async ({
      faktor,
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const look = async () => {
        await axe(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      };
      await onDevice(faktor, -40_000);
      const link = page.getByRole('link', { name: /Time in the options|Zeit in den Optionen/ });
      await expect(link).toBeVisible();
      await look();
      await link.click();
      await page.getByRole('button', { name: words[language].open }).click();
      const field = page.getByLabel(words[language].code);
      await field.fill('1');
      await field.press('Enter');
      await look();
      await field.fill(independentTotp(key, Date.now() - 40_000_000 + 120_000));
      await field.press('Enter');
      await page.getByRole('button', { name: words[language].apply }).last().click();
      await look();
      await toCodes(page);
      await look();
    });
  });
}
