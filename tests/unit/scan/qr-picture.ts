import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Pixels } from '../../../src/lib/scan/pixels';

const resolve = createRequire(import.meta.url).resolve;

/** The bytes of one of zxing-wasm's binaries, as its modules want them in node. */
export function wasmBinary(kind: 'reader' | 'writer'): ArrayBuffer {
  return Uint8Array.from(readFileSync(resolve(`zxing-wasm/${kind}/zxing_${kind}.wasm`))).buffer;
}

/** How a code is drawn. Levels are greys of 0 to 255; the quiet zone is in modules. */
export interface Look {
  module?: number;
  quiet?: number;
  dark?: number;
  light?: number;
}

/** A picture of nothing but `grey`. */
export function sheet(width: number, height: number, grey = 255): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < data.length; i += 4) data[i] = data[i + 1] = data[i + 2] = grey;
  return { data, width, height };
}

/** A picture of one QR code. */
export async function qrPicture(text: string, look: Look = {}): Promise<Pixels> {
  const { module = 4, quiet = 4, dark = 0, light = 255 } = look;
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary('writer') } });
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode', options: 'ecLevel=M' });
  if (error) throw new Error(error);
  const side = (symbol.width + 2 * quiet) * module;
  const picture = sheet(side, side, light);
  for (let y = quiet * module; y < side - quiet * module; y++) {
    for (let x = quiet * module; x < side - quiet * module; x++) {
      const row = Math.floor(y / module) - quiet;
      const column = Math.floor(x / module) - quiet;
      const level = symbol.data[row * symbol.width + column] === 0 ? dark : light;
      picture.data.fill(level, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return picture;
}

/** Puts `stamp` on `page`, its top left corner at (`left`, `top`). */
export function place(page: Pixels, stamp: Pixels, left: number, top: number): Pixels {
  for (let y = 0; y < stamp.height; y++) {
    const row = stamp.data.subarray(y * stamp.width * 4, (y + 1) * stamp.width * 4);
    page.data.set(row, ((top + y) * page.width + left) * 4);
  }
  return page;
}

/** The picture drawn smaller: each pixel the mean of what it covers. `side` is the new width of a square picture. */
export function shrink(picture: Pixels, side: number): Pixels {
  const small = sheet(side, side);
  const factor = picture.width / side;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++)
      small.data.fill(meanOf(picture, x, y, factor), (y * side + x) * 4, (y * side + x) * 4 + 3);
  }
  return small;
}

function meanOf(picture: Pixels, column: number, row: number, factor: number): number {
  let sum = 0;
  let weight = 0;
  for (let y = Math.floor(row * factor); y < Math.min(picture.height, (row + 1) * factor); y++) {
    for (let x = Math.floor(column * factor); x < Math.min(picture.width, (column + 1) * factor); x++) {
      const wide = Math.min(x + 1, (column + 1) * factor) - Math.max(x, column * factor);
      const high = Math.min(y + 1, (row + 1) * factor) - Math.max(y, row * factor);
      sum += (picture.data[(y * picture.width + x) * 4] ?? 0) * wide * high;
      weight += wide * high;
    }
  }
  return Math.round(sum / weight);
}
