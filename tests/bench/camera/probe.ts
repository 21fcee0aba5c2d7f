import type { CDPSession, Page } from '@playwright/test';

/** What the page saw, in milliseconds since its navigation; null for what has not happened. */
export interface Seen {
  readonly clickMs: number | null;
  readonly firstFrameMs: number | null;
  readonly firstTextMs: number | null;
  /** When each frame went to the decoder. */
  readonly handedMs: readonly number[];
  /** Tasks of the main thread of 50 ms or more. */
  readonly longTasks: readonly { readonly startMs: number; readonly ms: number }[];
}

const place = 'cameraSeen';
const binding = 'cameraTells';

/** Watches, from before the page's first script, the camera, the frames that go to workers and what comes back. */
export class CameraProbe {
  readonly #session: CDPSession;
  readonly #told = new Set<string>();
  #heard: () => void = () => undefined;

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== binding) return;
      this.#told.add(payload);
      this.#heard();
    });
  }

  static async on(page: Page, session: CDPSession): Promise<CameraProbe> {
    const probe = new CameraProbe(session);
    await session.send('Runtime.enable');
    await session.send('Performance.enable');
    await session.send('Runtime.addBinding', { name: binding });
    await page.addInitScript(installCameraProbe, { place, binding });
    return probe;
  }

  /** Resolves when there is a first frame or text, or to `false` when there is none for so long. */
  async first(what: 'frame' | 'text', patienceMs: number): Promise<boolean> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
    let isLate = false;
    void late.then(() => (isLate = true));
    while (!this.#told.has(what) && !isLate) {
      await Promise.race([late, new Promise<void>((resolve) => (this.#heard = resolve))]);
    }
    return this.#told.has(what);
  }

  async seen(): Promise<Seen> {
    const expression = `JSON.stringify(${place})`;
    const { result } = await this.#session.send('Runtime.evaluate', { expression, returnByValue: true });
    return JSON.parse(String(result.value)) as Seen;
  }

  /** How long the main thread has worked since the page began, in milliseconds. */
  async busyMs(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  }
}

/** Runs in the page and must be whole in itself. */
function installCameraProbe(names: { place: string; binding: string }): void {
  const longTasks: { startMs: number; ms: number }[] = [];
  const handedMs: number[] = [];
  const seen: Record<string, unknown> = { clickMs: null, firstFrameMs: null, firstTextMs: null, handedMs, longTasks };
  const page = globalThis as unknown as Record<string, unknown>;
  page[names.place] = seen;
  const tell = page[names.binding] as (what: string) => void;

  function once(name: string, what?: string): void {
    if (seen[name] !== null) return;
    seen[name] = performance.now();
    if (what !== undefined) tell(what);
  }
  const isFrame = (value: unknown): boolean => value instanceof ImageBitmap || value instanceof VideoFrame;
  const hasText = (data: unknown): boolean => {
    const texts = typeof data === 'object' ? (data as { texts?: unknown } | null)?.texts : data;
    return (typeof texts === 'string' || Array.isArray(texts)) && texts.length > 0;
  };

  addEventListener('click', () => (seen.clickMs = performance.now()), { capture: true });
  // Media events do not bubble, but they are captured.
  addEventListener(
    'loadeddata',
    () => {
      once('firstFrameMs', 'frame');
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ startMs: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  const NativeWorker = Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      // First in line, so that what the page does with the answer is not counted.
      this.addEventListener('message', ({ data }) => {
        if (hasText(data)) once('firstTextMs', 'text');
      });
    }

    override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      const values = typeof message === 'object' && message !== null ? [message, ...Object.values(message)] : [];
      if (values.some(isFrame)) handedMs.push(performance.now());
      super.postMessage(message, options as StructuredSerializeOptions);
    }
  };
}
