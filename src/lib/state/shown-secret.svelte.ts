/** The part of Time that is used here. */
interface Clock {
  monotonicMs(): number;
}

/**
 * A secret that stands on the screen for a while and goes by itself. What it holds is dropped when the time is over, when `hide` is
 * called, and with the screen; texts cannot be wiped, only let go.
 */
export class ShownSecret<T> {
  readonly #time: Clock;
  readonly #forMs: number;
  #value: T | null = $state.raw(null);
  #secondsLeft = $state(0);
  #endsMs = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(time: Clock, forSeconds: number) {
    this.#time = time;
    this.#forMs = forSeconds * 1000;
  }

  /** `null` while nothing is shown. */
  get value(): T | null {
    return this.#value;
  }

  get secondsLeft(): number {
    return this.#secondsLeft;
  }

  show(value: T): void {
    this.hide();
    this.#value = value;
    this.#timer = setInterval(() => {
      this.#tick();
    }, 250);
    this.prolong();
  }

  /** Starts the time anew; for somebody who has just done something with it. */
  prolong(): void {
    if (this.#value === null) return;
    this.#endsMs = this.#time.monotonicMs() + this.#forMs;
    this.#tick();
  }

  hide(): void {
    clearInterval(this.#timer);
    this.#value = null;
    this.#secondsLeft = 0;
  }

  #tick(): void {
    const leftMs = this.#endsMs - this.#time.monotonicMs();
    if (leftMs <= 0) this.hide();
    else this.#secondsLeft = Math.ceil(leftMs / 1000);
  }
}
