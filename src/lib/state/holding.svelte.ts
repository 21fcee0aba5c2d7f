/** Codes that a person holds on screen beyond their period, to read them in peace. */
export class Holding {
  #texts: ReadonlyMap<string, string> = $state.raw(new Map());

  /** The held code of an entry, or `null`. */
  textOf(entryId: string): string | null {
    return this.#texts.get(entryId) ?? null;
  }

  /** Holds the code, or lets it go. */
  toggle(entryId: string, text: string): void {
    const texts = new Map(this.#texts);
    if (!texts.delete(entryId)) texts.set(entryId, text);
    this.#texts = texts;
  }
}
