import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('OffscreenCanvas', class {});
const { scaleFor } = await import('../../../src/lib/scan/bitmap-pixels');

describe('scaleFor', () => {
  test('never touches a screenshot', () => {
    expect(scaleFor(3840, 2160)).toBe(1);
    expect(scaleFor(8000, 5000)).toBe(1);
    expect(scaleFor(1, 1)).toBe(1);
  });

  test('brings a photo down to 40 megapixels and a strip down to 16,384', () => {
    expect(12_000 * 9000 * scaleFor(12_000, 9000) ** 2).toBeCloseTo(40_000_000);
    expect(scaleFor(32_768, 10)).toBe(0.5);
  });
});
