import type { RevealMode } from '../settings/settings';

export interface RevealOptions {
  /** `always`: codes are shown; `tap`: one at a time, when asked for; `hold`: as long as a button is held. */
  readonly mode: () => RevealMode;
  /** After how many seconds a code that was asked for is hidden again; 0 for never by itself. */
  readonly seconds: () => number;
}

/** Which code is on screen where codes are hidden until they are asked for: one at a time, never two. */
export class Reveal {
  readonly #options: RevealOptions;
  #shownId: string | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RevealOptions) {
    this.#options = options;
  }

  get mode(): RevealMode {
    return this.#options.mode();
  }

  /** Whether the code of an entry is not to be on screen now. What copies it does not ask. */
  isHidden(entryId: string): boolean {
    return this.mode !== 'always' && this.#shownId !== entryId;
  }

  /** Shows a code for the time that is set. */
  show(entryId: string): void {
    this.hold(entryId);
    const seconds = this.#options.seconds();
    if (seconds > 0) this.#timer = setTimeout(this.hide, seconds * 1000);
  }

  /** Shows a code until `hide`. */
  hold(entryId: string): void {
    clearTimeout(this.#timer);
    this.#shownId = entryId;
  }

  /** Hides whatever is shown. */
  readonly hide = (): void => {
    clearTimeout(this.#timer);
    this.#shownId = null;
  };
}
