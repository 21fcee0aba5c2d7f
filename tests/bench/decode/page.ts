import type { Pixels } from '../../../src/lib/scan/pixels';
import { grey, place, rect, sheet, type Colour } from './draw';
import type { Random } from './random';

/** What a page looks like; `scale` is device pixels a CSS pixel. */
export interface Theme {
  readonly ground: Colour;
  readonly ink: Colour;
  readonly scale: number;
}

/** A made-up page of headings, menus and paragraphs, without a code. */
export function pageOf(random: Random, width: number, height: number, theme: Theme): Pixels {
  const page = sheet(width, height, theme.ground);
  const unit = theme.scale;
  rect(page, 0, 56 * unit, width, unit, grey(128));
  for (let x = 24; x < Math.min(600, width / unit - 80); x += 90) line(page, random, x * unit, 22 * unit, 8, theme);
  for (let y = 90; y < Math.min(420, height / unit); y += 30) line(page, random, 24 * unit, y * unit, 12, theme);
  for (let block = 0, y = 100; y < height / unit - 60; block++) {
    const count = random.whole(2, 4);
    for (let i = 0; i < count; i++, y += 24) line(page, random, 260 * unit, y * unit, random.whole(50, 110), theme);
    y += random.whole(40, 220);
  }
  return page;
}

/** A page with `stamp` on it, on a card of its own colour `margin` pixels wider where that is above 0. */
export function pageWith(random: Random, page: Pixels, stamp: Pixels, theme: Theme, card: Colour | null): Pixels {
  const margin = Math.round(24 * theme.scale);
  const left = random.whole(Math.round(page.width * 0.15), page.width - stamp.width - margin - 1);
  const top = random.whole(70 * theme.scale, page.height - stamp.height - margin - 1);
  const side = stamp.width + 2 * margin;
  rect(page, left - margin, top - margin, side, side, card ?? theme.ground);
  return place(page, stamp, left, top);
}

/** Letters of two to four strokes each, in words. */
function line(page: Pixels, random: Random, left: number, top: number, letters: number, { ink, scale }: Theme): void {
  for (let i = 0; i < letters; i++) {
    if (random.next() < 0.17) continue;
    const x = left + i * 8 * scale;
    if (x + 8 * scale > page.width) return;
    const strokes = random.whole(2, 4);
    for (let k = 0; k < strokes; k++) {
      const isTall = random.next() < 0.5;
      const [dx, dy] = [isTall ? random.whole(0, 4) : 0, isTall ? 0 : random.pick([0, 5, 10])];
      rect(page, x + dx * scale, top + dy * scale, (isTall ? 1.5 : 5) * scale, (isTall ? 11 : 1.5) * scale, ink);
    }
  }
}
