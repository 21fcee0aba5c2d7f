import { createSubscriber } from 'svelte/reactivity';
import type { Time } from '../device/time';
import type { Views } from './views';

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
 * The one clock of the screens. It ticks on the full second, and only while something on screen reads it and the app is
 * seen, be it in the floating window alone; when it comes back it is right at once.
 */
export class Clock {
  readonly #time: Time;
  readonly #subscribe: () => void;
  /** Another object each second. One for all who follow the clock: a subscription for each row would be made anew whenever a row is. */
  readonly #second = $derived.by(() => {
    this.#subscribe();
    return {};
  });

  constructor(time: Time, views: Pick<Views, 'visible' | 'onChange'>) {
    this.#time = time;
    this.#subscribe = createSubscriber((update) => {
      let stop: () => void = () => undefined;
      const schedule = () => {
        stop();
        // The timers of a hidden page are slowed down, those of a window that is seen are not.
        const { visible } = views;
        const timer = visible?.setTimeout(tick, 1000 - (time.nowMs() % 1000));
        stop = () => visible?.clearTimeout(timer);
      };
      const tick = () => {
        update();
        schedule();
      };
      const leave = views.onChange(tick);
      schedule();
      return () => {
        stop();
        leave();
      };
    });
  }

  /** Milliseconds since 1970. Reading it in a template or `$derived` makes that part follow the second. */
  get nowMs(): number {
    if ($effect.tracking()) void this.#second;
    return this.#time.nowMs();
  }
}
