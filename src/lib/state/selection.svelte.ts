/** The accounts that a person has selected, to do something to all of them. */
export class Selection {
  #ids: ReadonlySet<string> | null = $state.raw(null);
  #lastId: string | null = null;

  /** Whether accounts are being selected now. */
  get isOn(): boolean {
    return this.#ids !== null;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids ?? new Set();
  }

  begin(): void {
    this.#ids ??= new Set();
  }

  end(): void {
    this.#ids = null;
    this.#lastId = null;
  }

  toggle(id: string): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#ids = ids;
    this.#lastId = id;
  }

  /** Selects all from the one pressed last up to this one, in the order that is shown. */
  extendTo(id: string, shown: readonly string[]): void {
    const [from, to] = [shown.indexOf(this.#lastId ?? id), shown.indexOf(id)].sort((a, b) => a - b);
    this.set([...this.ids, ...shown.slice(Math.max(from ?? 0, 0), (to ?? 0) + 1)]);
    this.#lastId = id;
  }

  set(ids: Iterable<string>): void {
    this.#ids = new Set(ids);
  }
}
