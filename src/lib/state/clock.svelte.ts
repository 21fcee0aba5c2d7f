import { createSubscriber } from 'svelte/reactivity';
import type { Time } from '../device/time';

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
