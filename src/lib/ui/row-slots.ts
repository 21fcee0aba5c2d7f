/** A row that is to stand in the document. */
export interface WantedRow<T, P> {
  readonly item: T;
  /** Where it stands. */
  readonly place: P;
  /** Out of sight: its elements may still show what they showed, or not be there yet. */
  readonly canWait: boolean;
}

/** What stands in a row for now: in one that waits, what was there before. */
export interface FilledRow<T, P> {
  readonly slot: number;
  readonly item: T;
  readonly place: P;
  /** It stands for nothing: to be in the document, but not shown to anybody, until an item comes. */
  readonly isSpare: boolean;
}

/** A list of so many rows stands in the document whole; and so many are kept for those that come. */
export const mostWhole = 60;

/**
 * Which row takes which place in the document. [Note: Rows are used again] A row that goes leaves its elements to one that comes, now or
 * later: to write another name into them costs a tenth of making them. A row that stays keeps its own, and with them the focus.
 */
export class RowSlots<T extends { readonly id: string }, P extends object> {
  #filled: readonly FilledRow<T, P>[] = [];

  /**
   * Gives each of `wanted` a slot, none twice; of those that wait, only where one is left over. `wanted` stand in the order of the
   * document, no id twice; after them come the rows that are spare. What is as it was is the same object.
   */
  fill(wanted: readonly WantedRow<T, P>[]): readonly FilledRow<T, P>[] {
    const ids = new Set(wanted.map(({ item }) => item.id));
    const own = new Map(this.#filled.map((row) => [row.item.id, row]));
    // In the order of the document, so that as few as possible have to be moved in it.
    const free = this.#filled.filter(({ item }) => !ids.has(item.id));
    let next = Math.max(-1, ...this.#filled.map(({ slot }) => slot)) + 1;
    const now = wanted.map(({ item, place, canWait }) => {
      const before = own.get(item.id);
      if (before && !(canWait && before.isSpare)) return kept(before, item, place);
      return canWait ? null : { slot: free.shift()?.slot ?? next++, item, place, isSpare: false };
    });
    const shown = wanted.flatMap(({ place }, i) => {
      const row = now[i] ?? (free[0]?.isSpare ? undefined : free.shift());
      return row ? [kept(row, row.item, place)] : [];
    });
    const slots = new Set(shown.map(({ slot }) => slot));
    const spare = this.#filled.filter(({ slot }) => !slots.has(slot)).slice(0, mostWhole);
    this.#filled = [...shown, ...spare.map((row) => (row.isSpare ? row : { ...row, isSpare: true }))];
    return this.#filled;
  }
}

function kept<T, P extends object>(row: FilledRow<T, P>, item: T, place: P): FilledRow<T, P> {
  const isThere = (Object.keys(place) as (keyof P)[]).every((name) => row.place[name] === place[name]);
  return isThere && row.item === item && !row.isSpare ? row : { slot: row.slot, item, place, isSpare: false };
}
