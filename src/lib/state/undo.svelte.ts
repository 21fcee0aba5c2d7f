import type { Entry } from '../entry/entry';
import { wipeEntry } from '../entry/entry-bytes';

/** The entries deleted last, for as long as they can be brought back: until the next ones, a dismissal, or locking. */
export class Undo {
  #deleted: readonly Entry[] = $state.raw([]);

  /** None while there is nothing to undo. */
  get deleted(): readonly Entry[] {
    return this.#deleted;
  }

  /** Takes the entries over, with their bytes. */
  offer(entries: readonly Entry[]): void {
    this.forget();
    this.#deleted = entries;
  }

  /** Hands the entries out to be written again. */
  take(): readonly Entry[] {
    const entries = this.#deleted;
    this.#deleted = [];
    return entries;
  }

  /** An effect calls this, and a new empty list each time would call the effect again. */
  forget(): void {
    if (this.#deleted.length === 0) return;
    for (const entry of this.#deleted) wipeEntry(entry);
    this.#deleted = [];
  }
}
