import type { Pixels } from '../../../src/lib/scan/pixels';

/** The quantisation of luma that JPEG's Annex K proposes for quality 50. */
const table = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
].flat();

const cosine = Float64Array.from({ length: 64 }, (_, i) => {
  const [frequency, place] = [i >> 3, i & 7];
  return Math.cos(((2 * place + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** Grey, with the loss that a JPEG of `quality` (1 to 100) has: each 8 × 8 block's cosine transform is rounded. */
export function jpegLoss(from: Pixels, quality: number): Pixels {
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50;
  const steps = table.map((step) => Math.max(1, Math.round(step * scale)));
  const out = { ...from, data: new Uint8ClampedArray(from.data.length).fill(255) };
  const block = new Float64Array(64);
  for (let top = 0; top < from.height; top += 8) {
    for (let left = 0; left < from.width; left += 8) {
      fetchBlock(from, left, top, block);
      const rounded = transform(block, false).map((value, i) => Math.round(value / (steps[i] ?? 1)) * (steps[i] ?? 1));
      storeBlock(out, left, top, transform(rounded, true));
    }
  }
  return out;
}

/** The two-dimensional cosine transform, or its inverse. */
function transform(block: Float64Array, inverse: boolean): Float64Array {
  const half = new Float64Array(64);
  const whole = new Float64Array(64);
  const weight = (to: number, from: number): number => (inverse ? cosine[from * 8 + to] : cosine[to * 8 + from]) ?? 0;
  for (let i = 0; i < 64; i++) {
    let sum = 0;
    for (let k = 0; k < 8; k++) sum += weight(i & 7, k) * (block[(i & 56) + k] ?? 0);
    half[i] = sum;
  }
  for (let i = 0; i < 64; i++) {
    let sum = 0;
    for (let k = 0; k < 8; k++) sum += weight(i >> 3, k) * (half[k * 8 + (i & 7)] ?? 0);
    whole[i] = sum;
  }
  return whole;
}

function fetchBlock(from: Pixels, left: number, top: number, block: Float64Array): void {
  for (let i = 0; i < 64; i++) {
    const [x, y] = [Math.min(from.width - 1, left + (i & 7)), Math.min(from.height - 1, top + (i >> 3))];
    const at = (y * from.width + x) * 4;
    block[i] = 0.299 * (from.data[at] ?? 0) + 0.587 * (from.data[at + 1] ?? 0) + 0.114 * (from.data[at + 2] ?? 0) - 128;
  }
}

function storeBlock(to: Pixels, left: number, top: number, block: Float64Array): void {
  for (let i = 0; i < 64; i++) {
    const [x, y] = [left + (i & 7), top + (i >> 3)];
    if (x < to.width && y < to.height)
      to.data.fill((block[i] ?? 0) + 128, (y * to.width + x) * 4, (y * to.width + x) * 4 + 3);
  }
}
