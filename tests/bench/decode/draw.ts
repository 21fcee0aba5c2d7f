import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Pixels } from '../../../src/lib/scan/pixels';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];
export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];
export const grey = (level: number): Colour => [level, level, level];

/** A QR code as modules; `dark[row * side + column]` is 1 for a dark one. No quiet zone. */
export interface Symbol {
  readonly dark: Uint8Array;
  readonly side: number;
}

/** Loads the encoder; call once. */
export function prepareWriter(): void {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(file)).buffer } });
}

/** The code of a text or of bytes. Throws where it does not fit into one. */
export async function symbolOf(content: string | Uint8Array, ecLevel: 'L' | 'M' | 'Q' | 'H' = 'M'): Promise<Symbol> {
  const { symbol, error } = await writeBarcode(content, { format: 'QRCode', options: `ecLevel=${ecLevel}` });
  if (error) throw new Error(error);
  const dark = Uint8Array.from({ length: symbol.width * symbol.width }, (_, i) => (symbol.data[i] === 0 ? 1 : 0));
  return { dark, side: symbol.width };
}

export function sheet(width: number, height: number, colour: Colour = white): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const picture = { data, width, height };
  rect(picture, 0, 0, width, height, colour);
  return picture;
}

/** Fills a rectangle; what lies outside of the picture is left out. */
export function rect(on: Pixels, x: number, y: number, wide: number, high: number, [r, g, b]: Colour): void {
  const [left, right] = [Math.max(0, Math.round(x)), Math.min(on.width, Math.round(x + wide))];
  const [top, bottom] = [Math.max(0, Math.round(y)), Math.min(on.height, Math.round(y + high))];
  const words = new Uint32Array(on.data.buffer, on.data.byteOffset, on.width * on.height);
  const word = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  for (let row = top; row < bottom; row++)
    if (right > left) words.fill(word, row * on.width + left, row * on.width + right);
}

export function disc(on: Pixels, x: number, y: number, radius: number, [r, g, b]: Colour): void {
  for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(on.height, y + radius + 1); row++) {
    for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(on.width, x + radius + 1); column++) {
      if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) on.data.set([r, g, b], (row * on.width + column) * 4);
    }
  }
}

/** How a code is drawn: pixels a module, quiet zone in modules; `dots` is a round module's width, in modules. */
export interface Look {
  readonly module?: number;
  readonly quiet?: number;
  readonly dark?: Colour;
  readonly light?: Colour;
  readonly dots?: number;
}

export function drawSymbol(symbol: Symbol, look: Look = {}): Pixels {
  const { module = 6, quiet = 4, dark = black, light = white, dots } = look;
  const side = (symbol.side + 2 * quiet) * module;
  const picture = sheet(side, side, light);
  for (let row = 0; row < symbol.side; row++) {
    for (let column = 0; column < symbol.side; column++) {
      if (symbol.dark[row * symbol.side + column] !== 1) continue;
      const [x, y] = [(quiet + column) * module, (quiet + row) * module];
      if (dots === undefined || inFinder(symbol.side, row, column)) rect(picture, x, y, module, module, dark);
      else disc(picture, x + module / 2, y + module / 2, (dots * module) / 2, dark);
    }
  }
  return picture;
}

/** Round designs keep the three corners whole. */
function inFinder(side: number, row: number, column: number): boolean {
  const [high, wide] = [Math.min(row, side - 1 - row) < 7, Math.min(column, side - 1 - column) < 7];
  return high && wide && !(row >= side - 7 && column >= side - 7);
}

/** Puts `stamp` on `page`, its top left corner at (`left`, `top`); it must lie within. */
export function place(page: Pixels, stamp: Pixels, left: number, top: number): Pixels {
  for (let y = 0; y < stamp.height; y++) {
    const row = stamp.data.subarray(y * stamp.width * 4, (y + 1) * stamp.width * 4);
    page.data.set(row, ((top + y) * page.width + left) * 4);
  }
  return page;
}
