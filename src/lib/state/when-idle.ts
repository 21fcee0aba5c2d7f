/** Runs `work` once the screen stands and nothing else waits; after two seconds at the latest. */
export function whenIdle(work: () => void): void {
  const { requestIdleCallback: idle } = globalThis as { requestIdleCallback?: typeof requestIdleCallback };
  if (idle) idle(work, { timeout: 2000 });
  else setTimeout(work, 500);
}

/** Lets the page do what waits, as a press or a picture, and goes on right after. A timer would be held back where the page is out of sight. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
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
