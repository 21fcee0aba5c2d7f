import { soakFactor } from '../runs';
import { counterAccount, counterLink, watchCounter } from './counter-account';
import { linkOf } from './crash-operations';
import { namesOn } from './crashes';
import { expect, Faktor, test } from './faktor';
import { tell } from './figures';
import { chanceOf, type Chance } from './seeded';

/** A minute for each number of tabs in a soak. */
const storms: readonly { tabs: number; seconds: number }[] =
  soakFactor > 0 ? [2, 3, 4, 5, 6].map((tabs) => ({ tabs, seconds: 60 })) : [{ tabs: 3, seconds: 6 }];

/** One tab, and what it has been told is done. It changes only accounts of its own, and the counter that all share. */
class Tab {
  readonly faktor: Faktor;
  readonly names = new Set<string>();
  readonly shownCounters: number[] = [];
  changes = 0;
  readonly #chance: Chance;
  readonly #number: number;

  constructor(faktor: Faktor, number: number, chance: Chance) {
    this.faktor = faktor;
    this.#number = number;
    this.#chance = chance;
  }

  async work(untilMs: number): Promise<void> {
    for (let turn = 0; performance.now() < untilMs; turn++) {
      const [first] = this.names;
      const choice = this.#chance.below(first === undefined ? 2 : 4);
      if (choice === 0 || first === undefined) await this.#add(`tab-${this.#number}-${turn}@example.com`);
      else if (choice === 1) await this.#rename(first, `tab-${this.#number}-renamed-${turn}@example.com`);
      else if (choice === 2) await this.#remove(first);
      else await this.#count();
      this.changes++;
    }
  }

  async #add(name: string): Promise<void> {
    const { faktor } = this;
    await faktor.open('#/add/link');
    await faktor.page.getByLabel(faktor.w.linkField, { exact: true }).fill(linkOf(name));
    await faktor.page.getByRole('button', { name: faktor.w.readLink }).click();
    await faktor.save();
    await expect(faktor.account(name)).toBeVisible();
    this.names.add(name);
  }

  async #rename(old: string, name: string): Promise<void> {
    const { faktor } = this;
    await faktor.account(old).getByRole('button', { name: faktor.w.edit }).click();
    await faktor.page.getByLabel(faktor.w.name, { exact: true }).fill(name);
    await faktor.save();
    await expect(faktor.account(name)).toBeVisible();
    this.names.delete(old);
    this.names.add(name);
  }

  async #remove(name: string): Promise<void> {
    await this.faktor.account(name).getByRole('button', { name: this.faktor.w.remove }).click();
    await expect(this.faktor.account(name)).toBeHidden();
    this.names.delete(name);
  }

  /** Three presses as fast as they go. */
  async #count(): Promise<void> {
    await this.faktor.account(counterAccount).getByRole('button', { name: 'Next code' }).focus();
    for (let press = 0; press < 3; press++) {
      const shown = this.shownCounters.length;
      await this.faktor.page.keyboard.press('Enter');
      await expect.poll(() => this.shownCounters.length, { intervals: [5, 10, 20] }).toBeGreaterThan(shown);
    }
  }
}

for (const { tabs, seconds } of storms) {
  test(`${tabs} tabs writing at once lose nothing that was acknowledged, and show no counter's code twice`, async ({
    faktor,
    context,
    server,
    watch,
  }) => {
    test.setTimeout(120_000 + seconds * 3_000);
    const chance = chanceOf(20_261_123);
    await faktor.createVault();
    await faktor.pasteLink(counterLink);
    await faktor.save();
    const all: Tab[] = [];
    for (let number = 0; number < tabs; number++) {
      const page = await context.newPage();
      const tab = new Tab(new Faktor(page, server.address), number, chance);
      await watchCounter(page, (counter) => tab.shownCounters.push(counter));
      await tab.faktor.open();
      await tab.faktor.unlock();
      await expect(tab.faktor.list).toBeVisible();
      all.push(tab);
    }
    const untilMs = performance.now() + seconds * 1000;
    await Promise.all(all.map((tab) => tab.work(untilMs)));

    const expected = [counterAccount, ...all.flatMap((tab) => [...tab.names])].sort();
    await faktor.page.reload();
    await faktor.unlock();
    await expect(faktor.list).toBeVisible();
    for (const one of [faktor, ...all.map((tab) => tab.faktor)]) {
      await expect.poll(async () => (await namesOn(one)).sort()).toEqual(expected);
    }
    const shown = all.flatMap((tab) => [...new Set(tab.shownCounters)]);
    expect(new Set(shown).size, `no code twice, seed ${chance.seed}`).toBe(shown.length);
    await faktor.account(counterAccount).getByRole('button', { name: 'Counter', exact: true }).click();
    await expect(faktor.page.getByText(`The counter stands at ${shown.length}.`)).toBeVisible();
    expect(watch.complaints).toEqual([]);
    const changes = all.reduce((sum, tab) => sum + tab.changes, 0);
    tell('Tab storm', { seed: chance.seed, tabs, seconds, changes, accounts: expected.length, codes: shown.length });
  });
}
