import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Language } from './faktor';
import { eachScreen } from './screens';

for (const language of ['en', 'de'] as const satisfies readonly Language[]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'de' ? 'de-DE' : 'en-GB', language });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing on any screen (${colorScheme})`, async ({ page, server }) => {
        test.setTimeout(180_000);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found: string[] = [];
        await eachScreen(page, server.address, language, async (name) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, nodes } of violations) found.push(`${name}: ${id} at ${nodes.map((n) => n.html).join(' ')}`);
        });
        expect(found).toEqual([]);
      });
    }

    test('no screen scrolls sideways at 320 CSS pixels, which is 400 % of 1280', async ({ page, server }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: 320, height: 640 });
      const wide: string[] = [];
      await eachScreen(page, server.address, language, async (name) => {
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (excess > 0) wide.push(`${name}: ${String(excess)} px`);
      });
      expect(wide).toEqual([]);
    });

    test('everything that can be pressed measures at least 24 × 24 CSS pixels, buttons 44', async ({
      page,
      server,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: 360, height: 740 });
      const small: string[] = [];
      await eachScreen(page, server.address, language, async (name) => {
        small.push(
          ...(await page.evaluate((screen) => {
            const visible = [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')];
            return visible
              .filter((element) => element.checkVisibility() && element.tabIndex >= 0)
              .map((element) => ({ element, box: element.getBoundingClientRect() }))
              .filter(({ element, box }) => {
                const least = element instanceof HTMLButtonElement ? 43.5 : 24;
                return element.getAttribute('type') !== 'checkbox' && (box.height < least || box.width < 24);
              })
              .map(
                ({ element, box }) =>
                  `${screen}: ${element.outerHTML.slice(0, 80)} ${String(box.width)}×${String(box.height)}`,
              );
          }, name)),
        );
      });
      expect(small).toEqual([]);
    });
  });
}

test('a code that changes moves nothing', async ({ page, faktor }) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:05Z') });
  await faktor.open();
  await faktor.createVault();
  await faktor.addByHand('one', 'GEZDGNBVGY3TQOJQ');
  await faktor.addByHand('two', 'NBSWY3DPFQQHO33S');
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift' });
  });
  const before = await faktor.code('one');
  await page.clock.runFor(60_000);
  expect(await faktor.code('one')).not.toBe(before);
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
});
