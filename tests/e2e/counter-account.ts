import type { Page } from '@playwright/test';
import { counterOf } from './independent-hotp';
import { base32 } from './independent-totp';

/** An account with a counter, and every code of it that a page ever shows. */
export const counterAccount = 'counter@example.com';
export const counterKey = Buffer.from('a counter that never goes back');
export const counterLink = `otpauth://hotp/${counterAccount}?secret=${base32(counterKey)}&counter=0`;

/** Calls `onShown` with the counter of each code the moment it is in the document. Before the page is loaded. */
export async function watchCounter(page: Page, onShown: (counter: number) => void): Promise<void> {
  page.on('console', (message) => {
    const code = /^shown (\d+)$/.exec(message.text())?.[1];
    const counter = code === undefined ? undefined : counterOf(counterKey, code);
    if (counter !== undefined) onShown(counter);
  });
  await page.addInitScript(reportCounterCodes, counterAccount);
}

/** In the page: tells every code of the counter the moment it is in the document. */
function reportCounterCodes(account: string): void {
  let last = '';
  new MutationObserver(() => {
    const row = document.querySelector(`li[aria-label="${account}"] [data-code]`);
    const code = row?.getAttribute('data-code') ?? '';
    if (code !== '' && code !== last) console.debug(`shown ${code}`);
    last = code;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
