import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFinds } from './axe';
import { expect, test } from './faktor';
import { madeEntries } from './made-vault';
import { sizes, type Size } from './sizes';

/** Pictures of the list's views for people to look at, in tests/.out/looks; axe looks at each of them here. */

const folder = 'tests/.out/looks';
const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  'high contrast': { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  // What the person asks of the app, where the device asks for nothing.
  'own contrast': { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  'own contrast, dark': { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const;

async function take(page: Page, name: string, found: string[]): Promise<void> {
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const contrast = look.startsWith('own contrast') ? 'high' : 'system';
    await page.evaluate((chosen) => (document.documentElement.dataset['contrast'] = chosen), contrast);
    await page.screenshot({ path: `${folder}/${name}, ${look}.png` });
    // Only colours differ from one to the next.
    const rule = look === 'light' ? undefined : 'color-contrast';
    if (look !== 'forced colours') found.push(...(await axeFinds(page, rule)).map((one) => `${name}, ${look}: ${one}`));
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) found.push(`${name}, ${look}: ${String(excess)} px too wide`);
  }
}

for (const [size, device] of Object.entries(sizes) as [Size, (typeof sizes)[Size]][]) {
  test.describe(`on a ${size}`, () => {
    test.use(device);

    test('each view, the commands, the large code and the floating window, in light, dark, high contrast, by the device or the person, and forced colours', async ({
      faktor,
      page,
    }) => {
      mkdirSync(folder, { recursive: true });
      const found: string[] = [];
      const issuers = ['GitHub', 'Proton', 'Gemeindeamt Oberniederdorf', 'GitLab'];
      const entries = madeEntries(12).map((entry, i) => ({
        ...entry,
        issuer: issuers[i] ?? entry.issuer,
        favourite: i === 2,
      }));
      await faktor.haveVaultOf(entries);
      await expect(faktor.list.locator('svg[data-icon="github"]')).toBeVisible();
      for (const view of ['list', 'compact', 'tiles']) {
        await page.getByRole('button', { name: 'Order and view' }).click();
        await page.getByLabel('View', { exact: true }).selectOption(view);
        await page.getByRole('button', { name: 'Order and view' }).click();
        await expect(faktor.list.locator(`[data-entry].${view}`).first()).toBeVisible();
        await take(page, `${size}, ${view}`, found);
      }
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: 'Command or account' })).toBeFocused();
      await take(page, `${size}, commands`, found);
      await page.keyboard.press('Escape');
      await faktor.account('GitHub ada.0@example.org').getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('button', { name: 'Show large' }).click();
      await expect(page.getByRole('dialog').locator('[data-code]')).toBeVisible();
      await take(page, `${size}, large`, found);
      await page.keyboard.press('Escape');
      if (size === 'desktop') {
        await page.evaluate(() => Reflect.deleteProperty(window, 'documentPictureInPicture'));
        const opened = page.context().waitForEvent('page');
        await faktor.account('GitHub ada.0@example.org').getByRole('button', { name: 'Floating window' }).click();
        const view = await opened;
        await view.setViewportSize({ width: 340, height: 250 });
        await expect(view.locator('[data-code]')).toBeVisible();
        // Its style sheets are fetched anew for its document.
        await expect(view.locator('.visually-hidden').first()).toHaveCSS('position', 'absolute');
        await take(view, 'floating window', found);
      }
      expect(found).toEqual([]);
    });
  });
}
