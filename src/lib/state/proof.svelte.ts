import { Failure } from '../failure';
import type { OpenedSlot } from '../vault';

/**
 * That whoever is here has just shown a way into the open vault: leave for one change of the ways in. It holds the vault key
 * as bytes, so it is used or dropped soon; locking drops it.
 */
export class Proof {
  #opened: OpenedSlot | null = $state.raw(null);

  get isHeld(): boolean {
    return this.#opened !== null;
  }

  hold(opened: OpenedSlot): void {
    this.drop();
    this.#opened = opened;
  }

  /** Throws Failure `vault/locked` when there is none (any more). */
  get(): OpenedSlot {
    if (!this.#opened) throw new Failure('vault/locked');
    return this.#opened;
  }

  drop(): void {
    this.#opened?.vaultKey.fill(0);
    this.#opened = null;
  }
}
