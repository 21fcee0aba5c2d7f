import { createSubscriber } from 'svelte/reactivity';
import type { Time } from '../device/time';

/**
 * The device's time with the person's correction: what codes are made for and how long they last. Everything that is kept,
 * locked or counted takes the device's own time. A correction that leads before 1970 stops there.
 */
export function correctedTime(time: Time, correctionMs: () => number): Time {
  return {
    nowMs: () => Math.max(time.nowMs() + correctionMs(), 0),
    monotonicMs: () => time.monotonicMs(),
  };
}

/**
 * The one clock of the screens. It ticks on the full second, and only while something on screen reads it and the page is
 * visible; when the page comes back it is right at once.
 */
export class Clock {
  readonly #time: Time;
  readonly #subscribe: () => void;

  constructor(time: Time, page: Document = document) {
    this.#time = time;
    this.#subscribe = createSubscriber((update) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const schedule = () => {
        clearTimeout(timer);
        if (page.visibilityState === 'hidden') return;
        timer = setTimeout(tick, 1000 - (time.nowMs() % 1000));
      };
      const tick = () => {
        update();
        schedule();
      };
      page.addEventListener('visibilitychange', tick);
      schedule();
      return () => {
        clearTimeout(timer);
        page.removeEventListener('visibilitychange', tick);
      };
    });
  }

  /** Milliseconds since 1970. Reading it in a template or `$derived` makes that part follow the second. */
  get nowMs(): number {
    this.#subscribe();
    return this.#time.nowMs();
  }
}
