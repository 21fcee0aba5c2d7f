/** A window as far as the app listens to it; a test says what happens to it. */
export class FakeWindow extends EventTarget {
  closed = false;
  timers = 0;
  readonly document = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as 'visible' | 'hidden',
    focused: false,
    hasFocus(this: { focused: boolean }) {
      return this.focused;
    },
  });

  /** As a value of the type that the app asks for. */
  get asWindow(): Window {
    return this as unknown as Window;
  }

  setTimeout = (work: () => void, ms: number) => {
    this.timers += 1;
    return setTimeout(work, ms);
  };
  clearTimeout = (timer: ReturnType<typeof setTimeout>) => {
    clearTimeout(timer);
  };
  setInterval = () => 0;
  focus = () => undefined;

  turn(visibility: 'visible' | 'hidden'): void {
    this.document.visibilityState = visibility;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  close(): void {
    this.closed = true;
    this.document.visibilityState = 'hidden';
    this.dispatchEvent(new Event('pagehide'));
  }
}
