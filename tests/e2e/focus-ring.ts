import type { Page } from '@playwright/test';

/** How far the ring reaches beyond what has the focus, in CSS pixels, as app.css has it. */
const reachPx = 5;

/** What can be seen and focused on the page, and would have a part of its focus ring cut off by what holds it (WCAG 2.4.7, 2.4.13). */
export function cutRings(page: Page): Promise<string[]> {
  return page.evaluate((reach) => {
    const cuts = (holder: Element, { left, top, right, bottom }: DOMRect) => {
      const style = getComputedStyle(holder);
      const paints = style.contain.includes('paint') || style.contentVisibility === 'auto';
      const cutsOff = (overflow: string) => paints || overflow === 'hidden' || overflow === 'clip';
      const box = holder.getBoundingClientRect();
      const [x, y] = [cutsOff(style.overflowX), cutsOff(style.overflowY)];
      // A pixel is lost in rounding.
      const by = reach - 1;
      return (
        (x && (left - by < box.left || right + by > box.right)) ||
        (y && (top - by < box.top || bottom + by > box.bottom))
      );
    };
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(focusable)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.offsetWidth > 1)
      .filter((one) => {
        const box = one.getBoundingClientRect();
        for (let holder = one.parentElement; holder && holder !== document.body; holder = holder.parentElement) {
          if (cuts(holder, box)) return true;
          if (getComputedStyle(holder).position === 'fixed') return false;
        }
        return false;
      })
      .map((one) => one.outerHTML.slice(0, 160));
  }, reachPx);
}
