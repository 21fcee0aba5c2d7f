import { expect, test } from 'vitest';
import { HardLook } from '../../../src/lib/scan/hard-look';

test('after a second without a text every third frame gets more than a plain look', () => {
  const hardLook = new HardLook();
  const due = (...times: number[]): boolean[] => times.map((nowMs) => hardLook.isDue(nowMs));
  expect(due(5000, 5300, 5999)).toEqual([false, false, false]);
  expect(due(6000, 6060, 6120, 6180)).toEqual([true, false, false, true]);
  hardLook.succeeded();
  expect(due(6300, 7299)).toEqual([false, false]);
  expect(due(7300)).toEqual([true]);
});
