import { Heap } from './snapshot';
import type { RawBrowser } from './raw-browser';

/** A tab, worked by key and mouse events and by expressions that hold nothing secret. */
export class RawPage {
  readonly #browser: RawBrowser;
  readonly #session: string;
  /** The sessions of the Workers that run now. */
  readonly #workers = new Set<string>();
  readonly #serviceWorkers = new Set<string>();

  private constructor(browser: RawBrowser, session: string) {
    this.#browser = browser;
    this.#session = session;
    browser.on(({ method, params }) => {
      const started = String(params?.['sessionId']);
      const info = params?.['targetInfo'] as { type: string } | undefined;
      if (method === 'Target.attachedToTarget' && info?.type === 'worker') this.#workers.add(started);
      if (method === 'Target.attachedToTarget' && info?.type === 'service_worker') this.#serviceWorkers.add(started);
      if (method !== 'Target.detachedFromTarget') return;
      this.#workers.delete(started);
      this.#serviceWorkers.delete(started);
    });
  }

  static async open(browser: RawBrowser, address: string): Promise<RawPage> {
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new RawPage(browser, String(sessionId));
    const filter = [{ type: 'worker' }, { type: 'service_worker' }];
    await page.#send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter,
    });
    await page.#send('Page.navigate', { url: address });
    return page;
  }

  get workers(): number {
    return this.#workers.size;
  }

  /** What an expression gives, as JSON. It must not hold a secret: the page keeps the text of what it ran. */
  async evaluate(expression: string): Promise<unknown> {
    const wrapped = `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`;
    const { result } = await this.#send('Runtime.evaluate', { expression: wrapped, awaitPromise: true });
    const { value } = result as { value?: string };
    return value === undefined ? undefined : (JSON.parse(value) as unknown);
  }

  /** Waits until an expression is true; throws after 30 s. */
  async until(expression: string): Promise<void> {
    for (const startMs = Date.now(); Date.now() - startMs < 30_000;) {
      if ((await this.evaluate(`Boolean(${expression})`)) === true) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const text = await this.evaluate('document.body.innerText');
    throw new Error(`not so within 30 s: ${expression}\n${String(text)}`);
  }

  /** Presses the first button, link or summary of that name with the mouse. */
  async press(name: string): Promise<void> {
    const find = `[...document.querySelectorAll('button, a, summary')].find((one) => one.checkVisibility() && (one.getAttribute('aria-label') ?? one.innerText).trim() === ${JSON.stringify(name)} && !one.disabled)`;
    await this.until(find);
    await this.#clickAt(find);
  }

  /** Clicks into the first field that the selector finds, and types as a person does, key by key. */
  async type(selector: string, text: string): Promise<void> {
    const find = `document.querySelector(${JSON.stringify(selector)})`;
    await this.until(find);
    await this.#clickAt(find);
    for (const key of text) {
      await this.#send('Input.dispatchKeyEvent', { type: 'keyDown', text: key });
      await this.#send('Input.dispatchKeyEvent', { type: 'keyUp' });
    }
  }

  /** Puts a whole text into the field, as pasting or an input method does. */
  async insert(selector: string, text: string): Promise<void> {
    const find = `document.querySelector(${JSON.stringify(selector)})`;
    await this.until(find);
    await this.#clickAt(find);
    await this.#send('Input.insertText', { text });
  }

  /** Empties the field that has the focus, by Ctrl+A and Delete. */
  async clear(): Promise<void> {
    await this.#send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'a', modifiers: 2, commands: ['selectAll'] });
    for (const type of ['keyDown', 'keyUp']) {
      await this.#send('Input.dispatchKeyEvent', { type, key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 });
    }
  }

  /** Drops a text on the middle of the page. */
  async drop(text: string): Promise<void> {
    const data = { items: [{ mimeType: 'text/plain', data: text }], files: [], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await this.#send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
  }

  /** Hands files to the hidden file input, as the browser's own dialog does. */
  async choose(files: readonly string[]): Promise<void> {
    await this.until(`document.querySelector('input[type=file]')`);
    const { result } = await this.#send('Runtime.evaluate', {
      expression: `document.querySelector('input[type=file]')`,
    });
    const { objectId } = result as { objectId: string };
    await this.#send('DOM.setFileInputFiles', { files, objectId });
    await this.#send('Runtime.releaseObject', { objectId });
  }

  /** Ctrl+L, the key that locks. */
  async lock(): Promise<void> {
    await this.#send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'l',
      code: 'KeyL',
      modifiers: 2,
      windowsVirtualKeyCode: 76,
    });
    await this.#send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: 'l',
      code: 'KeyL',
      modifiers: 2,
      windowsVirtualKeyCode: 76,
    });
  }

  /** How many service workers are looked at; those that no page brought along are taken hold of. */
  async serviceWorkers(): Promise<number> {
    const { targetInfos } = await this.#browser.send('Target.getTargets');
    const found = (targetInfos as { type: string; targetId: string; attached: boolean }[]).filter(
      ({ type, attached }) => type === 'service_worker' && !attached,
    );
    for (const { targetId } of found) await this.#browser.send('Target.attachToTarget', { targetId, flatten: true });
    return this.#serviceWorkers.size;
  }

  /** Posts a form with one text to an address below the page's, as another app's share does. */
  async post(action: string, name: string, text: string): Promise<void> {
    const attributes = JSON.stringify({ action, method: 'POST', enctype: 'multipart/form-data', id: 'posted' });
    const field = JSON.stringify({ name, id: 'posted-text' });
    await this.evaluate(
      `(() => { const form = Object.assign(document.createElement('form'), ${attributes}); form.append(Object.assign(document.createElement('textarea'), ${field})); document.body.prepend(form); })()`,
    );
    await this.insert('#posted-text', text);
    await this.evaluate(`void document.querySelector('#posted').submit()`);
  }

  /** The addresses and titles that the browser's history has of this tab. */
  async history(): Promise<string> {
    return JSON.stringify(await this.#send('Page.getNavigationHistory', {}));
  }

  /** The heaps of the page and of each Worker that runs, after their garbage was collected. */
  async heaps(): Promise<Heap[]> {
    const heaps = [await this.#heapOf(this.#session)];
    for (const worker of [...this.#workers, ...this.#serviceWorkers]) {
      const heap = await this.#heapOf(worker).catch((error: unknown) => {
        // One that ended meanwhile has no heap any more.
        if (this.#workers.has(worker) || this.#serviceWorkers.has(worker)) throw error;
      });
      if (heap) heaps.push(heap);
    }
    return heaps;
  }

  async #heapOf(session: string): Promise<Heap> {
    const pieces: string[] = [];
    const stop = this.#browser.on(({ method, params, sessionId }) => {
      if (method === 'HeapProfiler.addHeapSnapshotChunk' && sessionId === session)
        pieces.push(String(params?.['chunk']));
    });
    // What one pass frees may have held on to what the next one frees.
    for (let i = 0; i < 3; i++) await this.#browser.send('HeapProfiler.collectGarbage', {}, session);
    await this.#browser.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false }, session);
    stop();
    return new Heap(pieces.join(''));
  }

  async #clickAt(find: string): Promise<void> {
    const place = `(() => { const one = ${find}; one.scrollIntoView({ block: 'center' }); const { x, y, width, height } = one.getBoundingClientRect(); return [x + width / 2, y + height / 2]; })()`;
    const [x, y] = (await this.evaluate(place)) as [number, number];
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.#send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    }
  }

  #send(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.#browser.send(method, params, this.#session);
  }
}
