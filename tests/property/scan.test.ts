import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { Failure } from '../../src/lib/failure';
import type { Pixels } from '../../src/lib/scan/pixels';
import { readFrame, readHardFrame, readPicture } from '../../src/lib/scan/read-codes';
import { readFramePure, readPicturePure } from '../../src/lib/scan/read-pure';
import { prepareZxing } from '../../src/lib/scan/zxing';
import { wasmBinary } from '../unit/scan/qr-picture';
import { runs } from '../runs';

beforeAll(() => prepareZxing({ wasmBinary: wasmBinary('reader') }));

/** Every way in, by turns. */
const ways: readonly ((pixels: Pixels) => Promise<string[]>)[] = [
  (pixels) => readPicture(pixels, { monotonicMs: () => 0 }),
  readFrame,
  ...Array.from({ length: 10 }, (_, turn) => (pixels: Pixels) => readHardFrame(pixels, turn)),
  (pixels) => readPicturePure(pixels),
  readFramePure,
];

/** Noise, or two levels in blocks, which finders of patterns take for more. */
const pixels = fc
  .record({
    width: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 70 }), fc.constantFrom(700, 5000)),
    height: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 70 }), fc.constantFrom(700, 5000)),
    block: fc.integer({ min: 1, max: 9 }),
    levels: fc.uint8Array({ minLength: 7, maxLength: 97 }),
  })
  .filter(({ width, height }) => width * height <= 500_000)
  .map(({ width, height, block, levels }): Pixels => {
    const data = new Uint8ClampedArray(width * height * 4);
    for (let i = 0; i < data.length; i++) {
      const place = Math.floor((i >> 2) / block) + (i & 3);
      data[i] = levels[(place * 31 + (place >> 5)) % levels.length] ?? 0;
    }
    return { data, width, height };
  });

it('whatever the picture, reading it gives texts or a Failure', async () => {
  await fc.assert(
    fc.asyncProperty(pixels, fc.constantFrom(...ways), async (picture, read) => {
      try {
        for (const text of await read(picture)) expect(typeof text).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: runs(150) },
  );
}, 60_000);

it.each([
  [0, 0],
  [0, 9],
  [1, 1],
  [1, 4000],
  [4000, 1],
  [20_000, 2],
  [2, 20_000],
])('%i × %i pixels hold nothing', async (width, height) => {
  const picture = { data: new Uint8ClampedArray(width * height * 4).fill(128), width, height };
  for (const read of ways) expect(await read(picture)).toEqual([]);
});
