import type { FloatingWindow } from '../device/floating-window';

/** What has to know of a second window: it counts as a part of the page. */
export interface Surroundings {
  /** Whether a second window is of use on this device. */
  readonly isOffered: () => boolean;
  readonly open: () => Promise<FloatingWindow | null>;
  /** Called with each window that opens; what it returns is called when that closes. */
  readonly join: (view: Window) => () => void;
  readonly dress: (view: Window) => void;
  readonly takeLook: (view: Window) => void;
  readonly page: Window;
}

/** What is shown there. */
export interface Floated extends FloatingWindow {
  readonly entryId: string;
}

export type Opening = 'opened' | 'refused';

/**
 * The one floating window: the code of one account beside the login page. While it is open the page counts as visible. It
 * closes with the page, and when the vault is locked.
 */
export class Floating {
  readonly #around: Surroundings;
  #shown: Floated | null = $state.raw(null);
  #leave: () => void = () => undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    around.page.addEventListener('pagehide', () => {
      this.close();
    });
  }

  get isOffered(): boolean {
    return this.#around.isOffered();
  }

  get shown(): Floated | null {
    return this.#shown;
  }

  /** Shows an account there; a window that is open takes it over. Called by a press, or browsers refuse. */
  async show(entryId: string): Promise<Opening> {
    if (this.#shown && !this.#shown.view.closed) {
      this.#shown = { ...this.#shown, entryId };
      this.#shown.view.focus();
      return 'opened';
    }
    const floating = await this.#around.open();
    if (!floating) return 'refused';
    this.#join(floating.view);
    this.#shown = { ...floating, entryId };
    return 'opened';
  }

  /** Gives the window the styles of the page, once what is shown there has brought its own. */
  dress(): void {
    if (this.#shown) this.#around.dress(this.#shown.view);
  }

  /** The person changed the look or the language. */
  takeLook(): void {
    if (this.#shown) this.#around.takeLook(this.#shown.view);
  }

  close(): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#left();
    shown.view.close();
  }

  #join(view: Window): void {
    const leave = this.#around.join(view);
    const gone = () => {
      this.#left();
    };
    view.addEventListener('pagehide', gone);
    this.#leave = () => {
      view.removeEventListener('pagehide', gone);
      leave();
    };
  }

  #left(): void {
    this.#shown = null;
    this.#leave();
    this.#leave = () => undefined;
  }
}
