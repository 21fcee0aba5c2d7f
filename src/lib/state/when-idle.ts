/** Runs `work` once the screen stands and nothing else waits; after two seconds at the latest. */
export function whenIdle(work: () => void): void {
  const { requestIdleCallback: idle } = globalThis as { requestIdleCallback?: typeof requestIdleCallback };
  if (idle) idle(work, { timeout: 2000 });
  else setTimeout(work, 500);
}

/** Lets the page do what waits, as a press or a picture, and goes on right after. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
