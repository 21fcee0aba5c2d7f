import type { Failure } from '../failure';
import { failureIn } from './unwritten';

/** What failed last on a screen, and how to do it again. */
export class Attempts {
  #failed = $state.raw<{ readonly failure: Failure; readonly again: () => Promise<void> } | null>(null);

  get failed(): { readonly failure: Failure; readonly again: () => Promise<void> } | null {
    return this.#failed;
  }

  /** Does `work`; `again` does it once more where it failed. Throws nothing but bugs. */
  readonly attempt = async (work: () => Promise<void>, again = () => this.attempt(work)): Promise<void> => {
    this.#failed = null;
    try {
      await work();
    } catch (caught) {
      this.#failed = { failure: failureIn(caught), again };
    }
  };

  readonly forget = (): void => {
    this.#failed = null;
  };
}
