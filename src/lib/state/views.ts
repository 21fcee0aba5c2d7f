/** The windows in which the app is seen: the page, and the floating window while there is one. They count as one. */
export class Views {
  readonly #windows: Set<Window>;
  readonly #listeners = new Set<() => void>();
  readonly #page: Window;

  constructor(page: Window = window) {
    this.#page = page;
    this.#windows = new Set([page]);
    page.document.addEventListener('visibilitychange', this.#tell);
  }

  /** A window that is seen now, the page before others; its timers are not slowed down. `null` while none is. */
  get visible(): Window | null {
    return this.#find((view) => view.document.visibilityState !== 'hidden');
  }

  /** The window that has the focus; only that one may write to the clipboard. */
  get focused(): Window | null {
    return this.#find((view) => view.document.hasFocus());
  }

  /** Counts a window in, until what it returns is called. */
  join(view: Window): () => void {
    this.#windows.add(view);
    view.document.addEventListener('visibilitychange', this.#tell);
    this.#tell();
    return () => {
      this.#windows.delete(view);
      view.document.removeEventListener('visibilitychange', this.#tell);
      this.#tell();
    };
  }

  /** Calls `listener` when a window is hidden, seen again, opened or closed, until what it returns is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #find(test: (view: Window) => boolean): Window | null {
    // A window that the system closed may be gone before it says so.
    return [...this.#windows].find((view) => (view === this.#page || !view.closed) && test(view)) ?? null;
  }

  readonly #tell = () => {
    for (const listener of this.#listeners) listener();
  };
}
