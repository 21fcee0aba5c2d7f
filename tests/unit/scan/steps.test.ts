import { describe, expect, test } from 'vitest';
import { greyOf, pixelsOf, type Grey, type Pixels } from '../../../src/lib/scan/pixels';
import { blackPoint, halve, upscale2x } from '../../../src/lib/scan/steps';
import { againstSurroundings, sharpen } from '../../../src/lib/scan/surroundings';

/** A picture from rows of greys. */
function grey(...rows: number[][]): Grey {
  return { levels: Uint8Array.from(rows.flat()), width: rows[0]?.length ?? 0, height: rows.length };
}

function rowsOf({ levels, width, height }: Grey): number[][] {
  return Array.from({ length: height }, (_, y) => [...levels.subarray(y * width, (y + 1) * width)]);
}

describe('grey', () => {
  test('weighs colours as the decoder does and leaves its argument alone', () => {
    const colours: Pixels = { data: Uint8ClampedArray.of(0, 255, 0, 255, 0, 0, 255, 255), width: 2, height: 1 };
    expect(rowsOf(greyOf(colours))).toEqual([[150, 29]]);
    expect([...colours.data]).toEqual([0, 255, 0, 255, 0, 0, 255, 255]);
  });

  test('becomes pixels again, opaque', () => {
    expect([...pixelsOf(grey([7, 200])).data]).toEqual([7, 7, 7, 255, 200, 200, 200, 255]);
  });
});

describe('blackPoint', () => {
  test('keeps what is within 6 levels of the darkest, whitens the rest', () => {
    expect(rowsOf(blackPoint(grey([18, 24, 25, 200])))).toEqual([[0, 0, 255, 255]]);
  });

  test('a picture of one grey turns black', () => {
    expect(rowsOf(blackPoint(grey([90, 90], [90, 90])))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('upscale2x', () => {
  test('doubles both sides, between neighbours a quarter and three quarters', () => {
    expect(rowsOf(upscale2x(grey([0, 100])))).toEqual([
      [0, 25, 75, 100],
      [0, 25, 75, 100],
    ]);
  });

  test('rows count as columns do', () => {
    expect(rowsOf(upscale2x(grey([0], [100])))).toEqual([
      [0, 0],
      [25, 25],
      [75, 75],
      [100, 100],
    ]);
  });
});

describe('halve', () => {
  test('takes the mean of four and drops the odd rest', () => {
    expect(rowsOf(halve(grey([0, 100, 9], [100, 200, 9], [9, 9, 9])))).toEqual([[100]]);
  });

  test('a side of one pixel stays', () => {
    expect(rowsOf(halve(grey([40])))).toEqual([[40]]);
    expect(rowsOf(halve(grey([10], [30])))).toEqual([[20]]);
  });
});

describe('the mean around a pixel', () => {
  /** The definition, pixel by pixel. */
  function meanAt({ levels, width, height }: Grey, x: number, y: number, radius: number): number {
    let [sum, count] = [0, 0];
    for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
      for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++, count++)
        sum += levels[v * width + u] ?? NaN;
    return Math.floor(sum / count);
  }

  test.each([
    [7, 5, 1],
    [9, 4, 3],
    [3, 3, 8],
    [1, 6, 2],
    [6, 1, 2],
  ])('of %i × %i within %i, sharpened and as a line between dark and light', (width, height, radius) => {
    const levels = Uint8Array.from({ length: width * height }, (_, i) => (i * 89 + (i % 7) * 31) % 256);
    const picture: Grey = { levels, width, height };
    const means = [...levels].map((_, i) => meanAt(picture, i % width, Math.floor(i / width), radius));
    const clamp = (level: number): number => Math.min(255, Math.max(0, level));
    expect([...sharpen(picture, radius).levels]).toEqual(
      [...levels].map((level, i) => clamp(level + 3 * (level - (means[i] ?? NaN)))),
    );
    expect([...againstSurroundings(picture, radius).levels]).toEqual(
      [...levels].map((level, i) => (level < (means[i] ?? NaN) - 1 ? 0 : 255)),
    );
  });
});
