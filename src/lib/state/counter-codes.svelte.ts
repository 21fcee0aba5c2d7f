import type { CounterCode } from '../otp/counter';

/**
 * The HOTP codes that are on screen, over all screens: one that went away with its screen could only be had back by moving
 * the counter on. Apart from `Counters`, so that what computes codes is not fetched before the vault is open.
 */
export class CounterCodes {
  #shown: ReadonlyMap<string, CounterCode> = $state.raw(new Map());

  /** The code that is on screen for an entry. */
  of(entryId: string): CounterCode | undefined {
    return this.#shown.get(entryId);
  }

  show(entryId: string, code: CounterCode): void {
    this.#shown = new Map(this.#shown).set(entryId, code);
  }

  hide(entryId: string): void {
    const shown = new Map(this.#shown);
    if (shown.delete(entryId)) this.#shown = shown;
  }

  /** The vault was locked. */
  forget(): void {
    this.#shown = new Map();
  }
}
