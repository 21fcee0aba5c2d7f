import { MediaQuery } from 'svelte/reactivity';

/** How the rows of a view stand, in rem; `columnRem` is how wide a column is at the least. */
export interface RowLook {
  readonly guessRem: number;
  readonly gapRem?: number;
  readonly columnRem?: number;
}

/**
 * How high `AccountRow` is in each view, as its styles have it at this width of the window. A row of another height stands in the wrong
 * place for one frame, until the browser has measured it. Reading it makes that part follow the width.
 */
export class RowLooks {
  // From the width at which AccountRow puts all in one line; and up to the width at which its buttons no longer stand beside the code.
  readonly #isOneLine = new MediaQuery('min-width: 60rem');
  readonly #isCramped = new MediaQuery('max-width: 27rem');

  get list(): RowLook {
    return { guessRem: this.#byWidth(4.6875, 7.3125, 9.4375) };
  }

  get compact(): RowLook {
    return { guessRem: this.#byWidth(3.5, 5.5625, 7.25), gapRem: 0.25 };
  }

  get tiles(): RowLook {
    return { guessRem: this.#byWidth(9.6875, 9.6875, 9.4375), columnRem: 18 };
  }

  #byWidth(oneLine: number, twoLines: number, cramped: number): number {
    if (this.#isOneLine.current) return oneLine;
    return this.#isCramped.current ? cramped : twoLines;
  }
}
