import { describe, expect, test } from 'vitest';
import { blackPoint, halve, upscale2x, type Pixels } from '../../../src/lib/scan/pixels';

/** A picture from rows of greys. */
function picture(...rows: number[][]): Pixels {
  const data = rows.flat().flatMap((grey) => [grey, grey, grey, 255]);
  return { data: Uint8ClampedArray.from(data), width: rows[0]?.length ?? 0, height: rows.length };
}

function greys({ data, width, height }: Pixels): number[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * 4] ?? -1),
  );
}

describe('blackPoint', () => {
  test('keeps what is within 6 levels of the darkest, whitens the rest', () => {
    expect(greys(blackPoint(picture([18, 24, 25, 200])))).toEqual([[0, 0, 255, 255]]);
  });

  test('weighs colours as the decoder does and leaves its argument alone', () => {
    const green: Pixels = { data: Uint8ClampedArray.of(0, 255, 0, 255, 0, 0, 255, 255), width: 2, height: 1 };
    expect(greys(blackPoint(green))).toEqual([[255, 0]]);
    expect([...green.data]).toEqual([0, 255, 0, 255, 0, 0, 255, 255]);
  });

  test('a picture of one grey turns black', () => {
    expect(greys(blackPoint(picture([90, 90], [90, 90])))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('upscale2x', () => {
  test('doubles both sides, between neighbours a quarter and three quarters', () => {
    expect(greys(upscale2x(picture([0, 100])))).toEqual([
      [0, 25, 75, 100],
      [0, 25, 75, 100],
    ]);
  });

  test('a single pixel becomes four of its grey, opaque', () => {
    expect([...upscale2x(picture([7])).data]).toEqual([7, 7, 7, 255, 7, 7, 7, 255, 7, 7, 7, 255, 7, 7, 7, 255]);
  });

  test('rows count as columns do', () => {
    expect(greys(upscale2x(picture([0], [100])))).toEqual([
      [0, 0],
      [25, 25],
      [75, 75],
      [100, 100],
    ]);
  });
});

describe('halve', () => {
  test('takes the mean of four and drops the odd rest', () => {
    expect(greys(halve(picture([0, 100, 9], [100, 200, 9], [9, 9, 9])))).toEqual([[100]]);
  });

  test('a side of one pixel stays', () => {
    expect(greys(halve(picture([40])))).toEqual([[40]]);
    expect(greys(halve(picture([10], [30])))).toEqual([[20]]);
  });
});
