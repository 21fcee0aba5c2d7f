/**
 * Work in steps of a few milliseconds. [Note: Steps] With thousands of accounts, what a change is encoded to, and what it is compared with,
 * takes the page longer than a person notices; in between, presses are answered and pictures are drawn.
 */

/** Lets the page do what waits. */
export type Breathe = () => Promise<void>;

/** Where there is no page. */
export const holdBreath: Breathe = () => Promise.resolve();

/** Takes the steps one after the other. */
export function inOneGo<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Takes the steps with a `pause` after each; one that is answered with `false` ends it, with `null`. */
export async function inSteps<T>(steps: Generator<unknown, T>, pause: () => Promise<void>): Promise<T>;
export async function inSteps<T>(steps: Generator<unknown, T>, pause: () => Promise<unknown>): Promise<T | null>;
export async function inSteps<T>(steps: Generator<unknown, T>, pause: () => Promise<unknown>): Promise<T | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if ((await pause()) === false) return null;
  }
}
