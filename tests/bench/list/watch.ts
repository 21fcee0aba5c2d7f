import type { CDPSession, Page } from '@playwright/test';

/** What a list costs once it stands. */
export interface Cost {
  /** Script, style and layout, ms in a second without any input. */
  readonly idle: number;
  /** The same while the page is hidden. */
  readonly hidden: number;
  /** Writes to IndexedDB, to the settings and to caches in both of these times. */
  readonly writes: number;
  readonly nodes: number;
  readonly heapMB: number;
  /** Of a fling of two seconds. */
  readonly framesLost: number;
  readonly longTasks: number;
}

/** From each keystroke to the frame that shows the list, and the same of each clearing. */
export interface Typing {
  readonly keyMs: readonly number[];
  readonly clearMs: readonly number[];
  /** The same of words that leave one account. */
  readonly oneKeyMs: readonly number[];
  readonly oneClearMs: readonly number[];
}

/** None is typed twice. Most leave a screen full of the larger lists. */
const manyWords = 'f kie lerche ada mail dohle gre shop eva.4 h werk ginster yard example hannes'.split(' ');
const oneWords = Array.from({ length: 10 }, (_, i) => `.${String(i)}@`);

const idleSeconds = 5;

export async function watch(page: Page, session: CDPSession): Promise<Cost> {
  await page.evaluate(countLongTasks);
  await page.waitForTimeout(1500);
  await page.evaluate(countWrites);
  await session.send('Performance.enable');
  const idle = await spentPerSecond(page, session);
  await page.evaluate(hide, true);
  await page.waitForTimeout(500);
  const hidden = await spentPerSecond(page, session);
  const writes = await page.evaluate(() => (globalThis as unknown as { writes: number }).writes);
  await page.evaluate(hide, false);
  await page.waitForTimeout(500);
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await session.send('HeapProfiler.collectGarbage');
  const heapMB = ((await metrics(session))['JSHeapUsedSize'] ?? 0) / 1e6;
  const framesLost = await page.evaluate(fling);
  await typed(page);
  await change(page);
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number }).longTasks);
  return { idle, hidden, writes, nodes, heapMB, framesLost, longTasks };
}

/** The same typing on a page that was only just opened and scrolled through: one page's fifteen words differ much. */
export async function watchTyping(page: Page, session: CDPSession): Promise<Typing> {
  await page.waitForTimeout(1500);
  await session.send('HeapProfiler.collectGarbage');
  await page.evaluate(fling);
  return typed(page);
}

async function typed(page: Page): Promise<Typing> {
  // As whoever types does first; what has to be made ready for a search is made then.
  await page.getByRole('searchbox').focus();
  await page.waitForTimeout(1000);
  const many = await page.evaluate(typeAndClear, manyWords);
  const one = await page.evaluate(typeAndClear, oneWords);
  return { ...many, oneKeyMs: one.keyMs, oneClearMs: one.clearMs };
}

/** One change that is written, where the page has any: the floor has none. */
async function change(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'More actions' }).first();
  if ((await more.count()) === 0) return;
  await more.click();
  await page.getByRole('button', { name: 'Add to favourites' }).click();
  await page.waitForTimeout(2000);
}

/** Script, style and layout, ms in a second. */
async function spentPerSecond(page: Page, session: CDPSession): Promise<number> {
  const before = await metrics(session);
  await page.waitForTimeout(idleSeconds * 1000);
  const after = await metrics(session);
  const spent = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const;
  return spent.reduce((sum, name) => sum + (after[name] ?? 0) - (before[name] ?? 0), 0) * (1000 / idleSeconds);
}

/** As a page is told that it went out of sight, or came back: without a window, Chromium hides none. Runs in the page, as the next does. */
function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (isHidden ? 'hidden' : 'visible'),
  });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

function countWrites(): void {
  const counted = globalThis as unknown as { writes: number };
  counted.writes = 0;
  const count = (owner: object, name: string) => {
    const method = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      counted.writes++;
      return method.apply(this, args);
    });
  };
  for (const name of ['put', 'add', 'delete', 'clear']) count(IDBObjectStore.prototype, name);
  count(Storage.prototype, 'setItem');
  count(Cache.prototype, 'put');
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const found = await session.send('Performance.getMetrics');
  return Object.fromEntries(found.metrics.map(({ name, value }) => [name, value]));
}

function countLongTasks(): void {
  const counted = globalThis as unknown as { longTasks: number };
  counted.longTasks = 0;
  new PerformanceObserver((entries) => (counted.longTasks += entries.getEntries().length)).observe({
    type: 'longtask',
  });
}

/** Frames that came later than one and a half times their turn, of about 120. Runs in the page, as the next does. */
async function fling(): Promise<number> {
  let lost = 0;
  let lastMs = performance.now();
  const endMs = lastMs + 2000;
  await new Promise<void>((resolve) => {
    const frame = () => {
      const nowMs = performance.now();
      if (nowMs - lastMs > 25) lost += Math.round((nowMs - lastMs) / 16.7) - 1;
      lastMs = nowMs;
      scrollBy(0, 80);
      if (nowMs < endMs) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
  scrollTo(0, 0);
  return lost;
}

async function typeAndClear(words: readonly string[]): Promise<Pick<Typing, 'keyMs' | 'clearMs'>> {
  const keyMs: number[] = [];
  const clearMs: number[] = [];
  const search = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!search) return { keyMs, clearMs };
  const shown = (value: string) =>
    new Promise<number>((resolve) => {
      const startMs = performance.now();
      search.value = value;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          resolve(performance.now() - startMs);
        };
        port2.postMessage(null);
      });
    });
  for (const word of words) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    keyMs.push(await shown(word));
    await new Promise((resolve) => setTimeout(resolve, 200));
    clearMs.push(await shown(''));
  }
  return { keyMs, clearMs };
}
