import type { Browser, BrowserContext } from '@playwright/test';
import { displayName } from '../../../src/lib/entry/display-name';
import { password } from '../../e2e/faktor';
import { madeEntries, openBackup, sealedVaultOf } from '../../e2e/made-vault';

export type Profile = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A profile with a vault of so many accounts: adopted as a backup by Faktor, sealed by the floor itself. */
export async function seeded(
  browser: Browser,
  name: 'Faktor' | 'floor',
  address: string,
  count: number,
): Promise<Profile> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  const entries = madeEntries(count);
  if (name === 'Faktor') {
    await openBackup(page, await sealedVaultOf(entries));
    await page.evaluate(firstDayWritten);
  } else {
    const accounts = entries.map((entry) => ({ name: displayName(entry), secret: [...entry.otp.secret] }));
    await page.evaluate(
      async ([rows, typed]) => {
        await (globalThis as unknown as { seed(rows: unknown, typed: string): Promise<void> }).seed(rows, typed);
      },
      [accounts, password] as const,
    );
  }
  const profile = await context.storageState({ indexedDB: true });
  await context.close();
  return profile;
}

/** What the app writes by itself once, after the first unlocking: every later day begins with it. Runs in the page. */
async function firstDayWritten(): Promise<void> {
  const isWritten = () =>
    new Promise<boolean>((resolve) => {
      const opening = indexedDB.open(`faktor:${location.pathname}:intake`);
      opening.onsuccess = () => {
        const keys = opening.result.transaction('key').objectStore('key').count();
        keys.onsuccess = () => {
          opening.result.close();
          resolve(keys.result > 0);
        };
      };
    });
  while (!(await isWritten())) await new Promise((resolve) => setTimeout(resolve, 100));
}
