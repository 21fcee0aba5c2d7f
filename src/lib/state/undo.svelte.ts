import type { Entry } from '../entry/entry';
import { wipeEntry } from '../entry/entry-bytes';

/** The entry deleted last, for as long as it can be brought back: until the next one, a dismissal, or locking. */
export class Undo {
  #deleted: Entry | null = $state.raw(null);

  get deleted(): Entry | null {
    return this.#deleted;
  }

  /** Takes the entry over, with its secret. */
  offer(entry: Entry): void {
    this.forget();
    this.#deleted = entry;
  }

  /** Hands the entry out to be written again. */
  take(): Entry | null {
    const entry = this.#deleted;
    this.#deleted = null;
    return entry;
  }

  forget(): void {
    if (this.#deleted) wipeEntry(this.#deleted);
    this.#deleted = null;
  }
}
