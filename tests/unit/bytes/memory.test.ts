import { expect, it } from 'vitest';
import { equalBytes } from '../../../src/lib/bytes/equal';
import { wipe } from '../../../src/lib/bytes/wipe';

it('wipes all it is given', () => {
  const one = new Uint8Array([1, 2]);
  const other = new Uint8Array([3]);
  wipe(one, other);
  expect([...one, ...other]).toEqual([0, 0, 0]);
});

it('compares content and length', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(equalBytes(bytes, new Uint8Array([0, 1, 2, 3]).subarray(1))).toBe(true);
  expect(equalBytes(bytes, new Uint8Array([1, 2, 4]))).toBe(false);
  expect(equalBytes(bytes, new Uint8Array([1, 2]))).toBe(false);
  expect(equalBytes(new Uint8Array(), new Uint8Array())).toBe(true);
});
