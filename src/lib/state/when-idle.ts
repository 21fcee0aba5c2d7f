/** Runs `work` once the screen stands and nothing else waits; after two seconds at the latest. */
export function whenIdle(work: () => void): void {
  const { requestIdleCallback: idle } = globalThis as { requestIdleCallback?: typeof requestIdleCallback };
  if (idle) idle(work, { timeout: 2000 });
  else setTimeout(work, 500);
}
