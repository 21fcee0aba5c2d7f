import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readPicture } from '../../../src/lib/scan/read-codes';
import { prepareZxing } from '../../../src/lib/scan/zxing';
import { readPng } from './png';
import { wasmBinary } from './qr-picture';

/**
 * A folder of pictures with `expected.json` ({file: {text: string | string[]}}) that lies next to the project and is not part
 * of it. Where there is none the test's name says so, and the codes made in read-codes.test.ts stand alone.
 */
const folder = fileURLToPath(new URL('../../../../shared/qr', import.meta.url));
const list = join(folder, 'expected.json');
const samples = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, { text: string | string[] }>)
  : {};

beforeAll(() => prepareZxing({ wasmBinary: wasmBinary('reader') }));

const isThere = Object.keys(samples).length > 0;

test.skipIf(!isThere)(isThere ? 'every PNG of the sample is read' : 'SKIPPED: ../shared/qr is not there', async () => {
  const missed: string[] = [];
  for (const [file, { text }] of Object.entries(samples)) {
    if (!file.endsWith('.png')) continue;
    const found = await readPicture(readPng(readFileSync(join(folder, file))), { monotonicMs: () => 0 });
    if (![text].flat().every((one) => found.includes(one))) missed.push(file);
  }
  expect(missed).toEqual([]);
});
