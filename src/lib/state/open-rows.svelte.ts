/** The rows that a person has opened on this screen; a row that is scrolled away and comes back is open as it was. */
export class OpenRows {
  #ids: ReadonlySet<string> = $state.raw(new Set());

  has(entryId: string): boolean {
    return this.#ids.has(entryId);
  }

  toggle(entryId: string): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(entryId)) ids.add(entryId);
    this.#ids = ids;
  }
}
