import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { prepareDecoder, readPicture } from '../../../src/lib/scan/read-codes';
import { readPng } from './png';
import { wasmBinary } from './qr-picture';

/**
 * A folder of pictures with `expected.json` ({file: {text: string | string[]}}), named by QR_SAMPLES. It is not part of the
 * repository; where there is none, the codes made in read-codes.test.ts stand alone.
 */
const folder = process.env['QR_SAMPLES'] ?? '';
const list = join(folder, 'expected.json');
const samples =
  folder !== '' && existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, { text: string | string[] }>)
    : {};

beforeAll(() => prepareDecoder({ wasmBinary: wasmBinary('reader') }));

test.skipIf(Object.keys(samples).length === 0)('every PNG of the sample is read', async () => {
  const missed: string[] = [];
  for (const [file, { text }] of Object.entries(samples)) {
    if (!file.endsWith('.png')) continue;
    const found = await readPicture(readPng(readFileSync(join(folder, file))));
    if (![text].flat().every((one) => found.includes(one))) missed.push(file);
  }
  expect(missed).toEqual([]);
});
