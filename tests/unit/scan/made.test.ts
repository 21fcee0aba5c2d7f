import { beforeAll, describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/lib/scan/read-codes';
import { prepareZxing, readZxing } from '../../../src/lib/scan/zxing';
import { drawSymbol, prepareWriter, symbolOf } from '../../bench/decode/draw';
import { kinds, makePicture } from '../../bench/decode/kinds';
import { makeNegative, negatives } from '../../bench/decode/negatives';
import { randomFor } from '../../bench/decode/random';
import { wasmBinary } from './qr-picture';

/** A clock that stands: whatever the machine is busy with, all rungs get their turn. */
const noHurry = { monotonicMs: () => 0 };

beforeAll(async () => {
  prepareWriter();
  await prepareZxing({ wasmBinary: wasmBinary('reader') });
});

/** Of each kind its first picture; `npm run bench` reads all 912. */
test.each(Object.keys(kinds))('%s', async (kind) => {
  const { picture, texts } = await makePicture(kind, 0);
  expect((await readPicture(picture, noHurry)).sort()).toEqual([...texts].sort());
});

describe('pictures that a plain look misses', () => {
  test.each<[string, number]>([
    ['page dark, no quiet zone', 1],
    ['low contrast', 2],
    ['noise', 1],
    ['frame, out of focus', 1],
    ['shadow', 6],
    ['1.6 px', 1],
  ])('%s %i', async (kind, index) => {
    const { picture, texts } = await makePicture(kind, index);
    expect(await readZxing(picture)).toEqual([]);
    expect(await readPicture(picture, noHurry)).toEqual(texts);
  });
});

test.each(Object.keys(negatives))('no code in: %s', async (kind) => {
  expect(await readPicture(await makeNegative(kind, 0), noHurry)).toEqual([]);
});

test('a code of 3 kB of noise gives one text and breaks nothing', async () => {
  const random = randomFor('noise');
  const bytes = Uint8Array.from({ length: 2900 }, () => random.whole(0, 255));
  const texts = await readPicture(drawSymbol(await symbolOf(bytes, 'L'), { module: 3 }), noHurry);
  expect(texts).toHaveLength(1);
  expect(texts[0]?.length).toBeGreaterThan(1000);
});
