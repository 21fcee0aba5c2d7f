/**
 * Work in steps of a few milliseconds. [Note: Steps] With thousands of accounts, what a change is encoded to, and what it is compared with,
 * takes the page longer than a person notices; in between, presses are answered and pictures are drawn.
 */

/** Lets the page do what waits, as a press or a picture, and goes on right after. */
export type Breathe = () => Promise<void>;

/** A timer would be held back where the page is out of sight, in the middle of a change. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: Breathe } };
  return scheduler?.yield?.() ?? nextTask();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

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
