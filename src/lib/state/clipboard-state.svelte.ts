import { writeClipboard } from '../clipboard/clipboard';

/** What Faktor put into the clipboard last, by its own record; it never reads the clipboard. */
export class ClipboardState {
  #code: string | null = $state.raw(null);

  /** The code that was copied, or `null`. */
  get code(): string | null {
    return this.#code;
  }

  /** Throws Failure `clipboard/denied`; the record then stays as it was. */
  async copy(code: string): Promise<void> {
    await writeClipboard(code);
    this.#code = code;
  }

  forget(): void {
    this.#code = null;
  }
}
