/** The accounts saved last, for the note beside them on the list. */
export class Saved {
  #ids: readonly string[] = $state.raw([]);

  get ids(): readonly string[] {
    return this.#ids;
  }

  remember(ids: readonly string[]): void {
    this.#ids = ids;
  }

  forget(): void {
    this.#ids = [];
  }
}
