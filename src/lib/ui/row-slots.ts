/**
 * Which row takes which place in the document. [Note: Rows are used again] A row that goes leaves its elements to one that comes: to
 * write another name into them costs a tenth of making them. A row that stays keeps its own, and with them the focus.
 */
export class RowSlots {
  #byId = new Map<string, number>();

  /** A number for each of `ids`, none twice; `ids` in the order in which they stand in the document, none twice. */
  assign(ids: readonly string[]): readonly number[] {
    const staying = new Set(ids);
    // In the order of the document, so that as few as possible have to be moved in it.
    const free = [...this.#byId].filter(([id]) => !staying.has(id)).map(([, slot]) => slot);
    let next = Math.max(-1, ...this.#byId.values()) + 1;
    const given = ids.map((id) => this.#byId.get(id) ?? free.shift() ?? next++);
    this.#byId = new Map(ids.map((id, i) => [id, given[i] ?? 0]));
    return given;
  }
}
