import { inflateSync } from 'node:zlib';
import type { Pixels } from '../../../src/lib/scan/pixels';

/** Samples a pixel by PNG colour type: grey, RGB, grey with alpha, RGBA. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Reads an 8-bit or 1-bit grey PNG without interlacing or palette (PNG 3rd edition), on white. Throws for any other. */
export function readPng(file: Buffer): Pixels {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const depth = file.readUInt8(24);
  const channels = channelsOf[file.readUInt8(25)];
  if (!channels || file.readUInt8(28) !== 0 || (depth !== 8 && (depth !== 1 || channels !== 1)))
    throw new Error('PNG kind');
  const rows = unfilter(inflateSync(Buffer.concat(parts)), Math.ceil((width * channels * depth) / 8), height, channels);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (rows.length / height));
    for (let x = 0; x < width; x++) {
      if (depth === 1)
        data.fill(((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      else paint(data, (y * width + x) * 4, row.subarray(x * channels, (x + 1) * channels));
    }
  }
  return { data, width, height };
}

function paint(data: Uint8ClampedArray, at: number, sample: Uint8Array): void {
  const coloured = sample.length > 2;
  const alpha = (sample.length % 2 === 0 ? (sample.at(-1) ?? 255) : 255) / 255;
  for (let i = 0; i < 3; i++) data[at + i] = (sample[coloured ? i : 0] ?? 0) * alpha + 255 * (1 - alpha);
}

/** Undoes the filters of section 9: each byte was stored as its difference from a guess by its left and upper neighbours. */
function unfilter(packed: Buffer, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - stride - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[at] = (packed[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
