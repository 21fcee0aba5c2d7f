import type { Page } from '@playwright/test';

/** Milliseconds since navigation began; `null` while it has not happened. */
interface Probe {
  /** The main thread is free for the first time after a password field stands in the document. */
  usableMs: number | null;
  /** The last click, or submission of a form. */
  startMs: number | null;
  /** The first code, or text of a scan, in the document since `reset`. */
  codeMs: number | null;
  /** The key derivation alone, worker start included. */
  kdfMs: number;
  reset(): void;
}

type Probed = typeof globalThis & { bench: Probe };

/** Watches the page from before its first script. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(installProbe);
}

export async function usable(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (globalThis as Probed).bench.usableMs, null, { polling: 100 });
  return (await handle.jsonValue()) ?? NaN;
}

/** Runs `act`, which clicks once, and resolves to the time from there to the first code, and to the KDF's share in it. */
export async function untilCode(page: Page, act: () => Promise<void>): Promise<{ totalMs: number; kdfMs: number }> {
  await page.evaluate(() => {
    (globalThis as Probed).bench.reset();
  });
  await act();
  await page.waitForFunction(() => (globalThis as Probed).bench.codeMs, null, { polling: 100 });
  return page.evaluate(() => {
    const { startMs, codeMs, kdfMs } = (globalThis as Probed).bench;
    return { totalMs: (codeMs ?? NaN) - (startMs ?? NaN), kdfMs };
  });
}

/** Runs in the page and must be whole in itself. */
function installProbe(): void {
  const probe: Probe = { usableMs: null, startMs: null, codeMs: null, kdfMs: 0, reset };
  Object.assign(globalThis, { bench: probe });

  function reset(): void {
    probe.startMs = null;
    probe.codeMs = null;
    probe.kdfMs = 0;
  }
  function whenFree(then: () => void): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  }

  let seen = false;
  new MutationObserver(() => {
    if (!seen && document.querySelector('input[type=password]:enabled')) {
      seen = true;
      whenFree(() => (probe.usableMs = performance.now()));
    }
    if (probe.startMs !== null && document.querySelector('[data-code]:not([data-code=""])')) {
      probe.codeMs ??= performance.now();
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['disabled', 'data-code'] });
  for (const kind of ['click', 'submit']) {
    addEventListener(kind, () => (probe.startMs = performance.now()), { capture: true });
  }

  const NativeWorker = Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      const startedMs = performance.now();
      // First in line, so that what the page does with the answer is not counted.
      this.addEventListener('message', () => (probe.kdfMs = performance.now() - startedMs), { once: true });
    }
  };
  const { subtle } = crypto;
  const deriveBits = subtle.deriveBits.bind(subtle);
  subtle.deriveBits = async (algorithm, ...rest) => {
    const startedMs = performance.now();
    const bits = await deriveBits(algorithm, ...rest);
    if (typeof algorithm !== 'string' && algorithm.name === 'PBKDF2') probe.kdfMs = performance.now() - startedMs;
    return bits;
  };
}
