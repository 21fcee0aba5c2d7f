/**
 * Which accounts are to be taken to another app: whoever chose some on the list puts their ids here and goes to the export
 * screen. It says nothing about whether they still exist.
 */
export class ExportChoice {
  #ids: readonly string[] | null = $state.raw(null);

  /** `null`: all. */
  get selectedIds(): readonly string[] | null {
    return this.#ids;
  }

  choose(ids: readonly string[]): void {
    this.#ids = ids;
  }

  forget(): void {
    this.#ids = null;
  }
}
