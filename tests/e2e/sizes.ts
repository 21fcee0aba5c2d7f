import type { Locator, Page } from '@playwright/test';

/** The two sizes at which every line of the daily use holds: a telephone in the hand, a window on a desk. */
export const sizes = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const;
export type Size = keyof typeof sizes;

/** Presses as people do at this size: with a finger, or with the mouse. */
export function pressAt(size: Size): (target: Locator) => Promise<void> {
  return (target) => (size === 'phone' ? target.tap() : target.click());
}

/** A finger: Playwright's own can only tap. */
export class Finger {
  readonly #page: Page;
  #send: ((type: string, points: { x: number; y: number }[]) => Promise<unknown>) | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Lies down in the middle of an element, and stays. */
  async down(target: Locator): Promise<{ x: number; y: number }> {
    const at = await middleOf(target);
    await this.#touch('touchStart', [at]);
    return at;
  }

  async move(to: { x: number; y: number }): Promise<void> {
    await this.#touch('touchMove', [to]);
  }

  async up(): Promise<void> {
    await this.#touch('touchEnd', []);
  }

  /** Takes hold of an element, and lets go over another one. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const begin = await this.down(from);
    const box = await to.boundingBox();
    if (!box) throw new Error('there is no place to let go');
    const end = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    for (const share of [0.3, 0.6, 1]) {
      await this.move({ x: begin.x + (end.x - begin.x) * share, y: begin.y + (end.y - begin.y) * share });
    }
    await this.up();
  }

  async #touch(type: string, touchPoints: { x: number; y: number }[]): Promise<void> {
    if (!this.#send) {
      const cdp = await this.#page.context().newCDPSession(this.#page);
      this.#send = (kind, points) =>
        cdp.send('Input.dispatchTouchEvent', { type: kind as 'touchStart', touchPoints: points });
    }
    await this.#send(type, touchPoints);
  }
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  // Waits until it stands still and nothing lies over it.
  await target.tap({ trial: true });
  const box = await target.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What lies in the clipboard, pasted into a field as a person would. */
export async function pasted(field: Locator): Promise<string> {
  await field.fill('');
  await field.press('Control+v');
  const text = await field.inputValue();
  await field.fill('');
  return text;
}

/** Playwright keeps every page focused; this is how the page hears of losing the focus and getting it back. */
export async function setFocus(page: Page, isFocused: boolean): Promise<void> {
  await page.evaluate((focused) => {
    Object.defineProperty(document, 'hasFocus', { value: () => focused, configurable: true });
    dispatchEvent(new Event(focused ? 'focus' : 'blur'));
  }, isFocused);
}

/** How the page hears that it is out of sight, and seen again. */
export async function setSeen(page: Page, isSeen: boolean): Promise<void> {
  await page.evaluate((seen) => {
    const state = seen ? 'visible' : 'hidden';
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    Object.defineProperty(document, 'hidden', { value: !seen, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isSeen);
}
