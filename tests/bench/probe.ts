import type { CDPSession, Page } from '@playwright/test';

export interface UntilCode {
  readonly allMs: number;
  readonly lessKdfMs: number;
}

/** What the page reports, in milliseconds since navigation began. */
interface Report {
  readonly kind: 'usable' | 'code';
  readonly atMs: number;
  /** Of a code: the click or submission before it, and the key derivation in between with its worker's start. */
  readonly startMs: number;
  readonly kdfMs: number;
}

const binding = 'benchReport';

/**
 * Watches a page from before its first script, and hears of it through a bare CDP binding: Playwright's own way to wait
 * puts a script of its own into the page, which takes longer there than the floor page as a whole.
 */
export class Probe {
  readonly #reports: Report[] = [];
  #heard: () => void = () => undefined;

  private constructor(session: CDPSession) {
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== binding) return;
      this.#reports.push(JSON.parse(payload) as Report);
      this.#heard();
    });
  }

  static async on(page: Page, session: CDPSession): Promise<Probe> {
    const probe = new Probe(session);
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: binding });
    await page.addInitScript(installProbe, binding);
    return probe;
  }

  /** From navigation until the main thread is free for the first time after a password field stands in the document. */
  async usable(): Promise<number> {
    return (await this.#next('usable')).atMs;
  }

  /** Runs `act`, which clicks once, and resolves to the times from there until the first `[data-code]` is drawn: all of it, and without the KDF. */
  async untilCode(act: () => Promise<void>): Promise<UntilCode> {
    this.#reports.length = 0;
    await act();
    const { atMs, startMs, kdfMs } = await this.#next('code');
    return { allMs: atMs - startMs, lessKdfMs: atMs - startMs - kdfMs };
  }

  async #next(kind: Report['kind']): Promise<Report> {
    for (;;) {
      const report = this.#reports.find((one) => one.kind === kind);
      if (report) return report;
      await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }
}

/** Runs in the page and must be whole in itself. */
function installProbe(name: string): void {
  let startMs: number | null = null;
  let kdfMs = 0;
  let isUsable = false;
  let isDrawing = false;

  function report(kind: Report['kind']): void {
    const told: Report = { kind, atMs: performance.now(), startMs: startMs ?? 0, kdfMs };
    (globalThis as unknown as Record<string, (text: string) => void>)[name]?.(JSON.stringify(told));
  }
  function whenFree(then: () => void): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  }

  new MutationObserver(() => {
    if (!isUsable && document.querySelector('input[type=password]:enabled')) {
      isUsable = true;
      whenFree(() => {
        report('usable');
      });
    }
    if (startMs !== null && !isDrawing && document.querySelector('[data-code]:not([data-code=""])')) {
      isDrawing = true;
      // In the document it is not on the screen yet: the frame lays it out and draws it.
      requestAnimationFrame(() => {
        whenFree(() => {
          report('code');
          isDrawing = false;
          startMs = null;
        });
      });
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['disabled', 'data-code'] });
  for (const kind of ['click', 'submit']) {
    const started = (): void => {
      startMs = performance.now();
      kdfMs = 0;
    };
    addEventListener(kind, started, { capture: true });
  }

  // Faktor derives in a worker, the floor by WebCrypto.
  const NativeWorker = Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (!String(url).includes('argon2id')) return;
      const startedMs = performance.now();
      // First in line, so that what the page does with the answer is not counted.
      this.addEventListener('message', () => (kdfMs = performance.now() - startedMs), { once: true });
    }
  };
  const { subtle } = crypto;
  const deriveBits = subtle.deriveBits.bind(subtle);
  subtle.deriveBits = async (algorithm, ...rest) => {
    const startedMs = performance.now();
    const bits = await deriveBits(algorithm, ...rest);
    if (typeof algorithm !== 'string' && algorithm.name === 'PBKDF2') kdfMs = performance.now() - startedMs;
    return bits;
  };
}
