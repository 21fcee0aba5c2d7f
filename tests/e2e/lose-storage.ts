import type { Page } from '@playwright/test';

/** Deletes what the page's origin has stored in one kind of place or several, as a browser does that loses it. */
export async function loseStorage(page: Page, ...kinds: ('indexeddb' | 'file_systems')[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: kinds.join(',') });
  await cdp.detach();
}
