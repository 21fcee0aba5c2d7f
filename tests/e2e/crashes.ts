import type { Page } from '@playwright/test';
import { counterAccount, counterKey, counterLink, watchCounter } from './counter-account';
import { linkOf, type State } from './crash-operations';
import { expect, Faktor, password } from './faktor';
import { counterOf } from './independent-hotp';
import { KillableBrowser } from './killable-browser';

const setup = (page: Page) => page.getByRole('heading', { name: 'Create your vault' });
const unlockHeading = (page: Page) => page.getByRole('heading', { name: 'Unlock', exact: true });

/** Chromium on one profile, killed again and again, and what is known of its vault. */
export class Crashes {
  readonly browser: KillableBrowser;
  readonly address: string;
  /** How many codes of the counter were on screen. */
  codesSeen = 0;
  /** The highest counter whose code was on screen. */
  #highestShown = -1;

  constructor(profile: string, address: string) {
    this.browser = new KillableBrowser(profile);
    this.address = address;
  }

  async start(): Promise<Faktor> {
    const context = await this.browser.start();
    const page = context.pages()[0] ?? (await context.newPage());
    await watchCounter(page, (counter) => {
      this.codesSeen++;
      this.#highestShown = Math.max(this.#highestShown, counter);
    });
    await page.goto(this.address);
    return new Faktor(page, this.address);
  }

  /** A new vault with the counter and two accounts. */
  async begin(faktor: Faktor): Promise<State> {
    await faktor.createVault();
    this.#highestShown = -1;
    const names = ['first@example.com', 'second@example.com'];
    await faktor.pasteLink([...names.map(linkOf), counterLink].join('\n'));
    await faktor.save();
    return { password, names: [...names, counterAccount] };
  }

  /** What a new process finds. A password that none of `allowed` has fails the test. */
  async look(faktor: Faktor, allowed: readonly State[]): Promise<State> {
    const { page } = faktor;
    await expect(setup(page).or(unlockHeading(page))).toBeVisible();
    if (await setup(page).isVisible()) return null;
    for (const one of new Set(allowed.flatMap((state) => state?.password ?? []))) {
      await faktor.unlock(one);
      await expect(faktor.addLink.or(page.getByText('not the password of this vault'))).toBeVisible();
      if (await faktor.addLink.isVisible()) return { password: one, names: await namesOn(faktor) };
    }
    throw new Error('no password opens the vault');
  }

  /** The next code's counter is one that was never shown. */
  async proveCounter(faktor: Faktor, what: string): Promise<void> {
    const shown = this.#highestShown;
    const row = faktor.account(counterAccount);
    await expect(faktor.list).toBeVisible();
    // Among many accounts its row does not stand in the document.
    const isAmongMany = !(await row.isVisible());
    const search = faktor.page.getByRole('searchbox', { name: 'Search' });
    if (isAmongMany) await search.fill(counterAccount);
    await row.getByRole('button', { name: 'Next code' }).click();
    await expect(row.locator('[data-code]'), what).toBeVisible();
    expect(counterOf(counterKey, await faktor.code(counterAccount)), what).toBeGreaterThan(shown);
    if (isAmongMany) await search.clear();
  }
}

/** The names in the list, of which only a part stands in the document at a time when it is long. */
export async function namesOn({ list }: Faktor): Promise<string[]> {
  return list.evaluate(async (element) => {
    const names = new Map<number, string>();
    for (;;) {
      const rows = [...element.querySelectorAll(':scope > li:not([hidden])')];
      rows.forEach((row, i) => names.set(Number(row.ariaPosInSet ?? i + 1), row.ariaLabel ?? ''));
      if (names.size >= Number(rows[0]?.ariaSetSize ?? rows.length)) break;
      scrollBy(0, innerHeight);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    scrollTo(0, 0);
    return [...names.values()];
  });
}
