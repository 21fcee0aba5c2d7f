import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { rungs } from '../../../src/lib/scan/ladder';
import { readPicture } from '../../../src/lib/scan/read-codes';
import { Scene } from '../../../src/lib/scan/scene';
import { prepareZxing, readZxing } from '../../../src/lib/scan/zxing';
import { readPng } from '../../unit/scan/png';
import { wasmBinary } from '../../unit/scan/qr-picture';
import { candidates } from './candidates';
import { prepareWriter } from './draw';
import { kinds, makePicture } from './kinds';
import { measure, quantile, type Row } from './measure';
import { makeNegative, negatives } from './negatives';
import { candidateTable, kindTable, rungTable } from './report';

/** At most so many of each kind, for a quick look. */
const most = Number(process.env['DECODE_MOST'] ?? Infinity);
/** Of these kinds alone, by name with semicolons between. */
const only = process.env['DECODE_KINDS']?.split(';');
/** A folder of PNGs with `expected.json`, as tests/unit/scan/samples.test.ts reads it. */
const folder = process.env['QR_SAMPLES'] ?? '';
/** Of each kind of picture without a code. */
const NEGATIVES = 6;

const out = join(import.meta.dirname, '../../.out');
const told: string[] = [];
const tell = (text: string): void => {
  told.push(text);
  process.stdout.write(`\n${text}\n`);
};

beforeAll(async () => {
  prepareWriter();
  await prepareZxing({ wasmBinary: wasmBinary('reader') });
});

/** Each picture's outcomes, for whoever wants to judge the rungs anew. */
function keep(rows: readonly Row[]): void {
  mkdirSync(out, { recursive: true });
  const plain = rows.map((row) => ({ ...row, alone: Object.fromEntries(row.alone) }));
  writeFileSync(join(out, 'bench-decoding.json'), JSON.stringify(plain));
}

test('pictures that were made', async () => {
  const rows: Row[] = [];
  const all = [...rungs, ...candidates];
  const frames: number[] = [];
  // Once before, so that neither decoder is measured while it is being compiled.
  await measure('', 0, { ...(await makePicture('frame, dim', 0)), texts: ['none'] }, all);
  for (const [kind, { count }] of Object.entries(kinds)) {
    if (only && !only.includes(kind)) continue;
    for (let index = 0; index < Math.min(count, most); index++) {
      const made = await makePicture(kind, index);
      const row = await measure(kind, index, made, all);
      rows.push(row);
      if (made.picture.width === 1280 && made.picture.height === 720) frames.push(row.plain.ms);
    }
  }
  keep(rows);
  tell(kindTable(rows));
  tell(rungTable(rows, rungs));
  tell(candidateTable(rows, rungs, candidates));
  const p95 =
    quantile(
      rows.map(({ ladder }) => ladder.ms),
      0.95,
    ) / quantile(frames, 0.5);
  tell(`A still, p95 of all kinds: ${p95.toFixed(1)} × the plain look at 1280 × 720 (median of ${frames.length}).`);
  const missed = rows.filter(({ ladder }) => !ladder.isRead).map(({ kind, index }) => `${kind}/${index}`);
  tell(`Not read: ${missed.join(', ') || 'none'}. Wrong texts: ${rows.filter(({ ladder }) => ladder.isWrong).length}.`);
  expect(rows.filter(({ ladder }) => ladder.isWrong)).toEqual([]);
});

test('pictures without a code', async () => {
  const found: string[] = [];
  const ratios: number[] = [];
  for (const kind of Object.keys(negatives)) {
    for (let index = 0; index < NEGATIVES; index++) {
      const picture = await makeNegative(kind, index);
      const startMs = performance.now();
      await readZxing(picture);
      const plainMs = performance.now() - startMs;
      const ladderMs = performance.now();
      const texts = await readPicture(picture);
      ratios.push((performance.now() - ladderMs) / plainMs);
      for (const rung of rungs) texts.push(...(await rung.read(new Scene(picture))));
      if (texts.length > 0) found.push(`${kind}/${index}`);
    }
  }
  const [median, p95] = [quantile(ratios, 0.5).toFixed(1), quantile(ratios, 0.95).toFixed(1)];
  tell(
    `${ratios.length} pictures without a code: ${found.length} texts; ${median} × the plain look (median), ${p95} × (p95).`,
  );
  expect(found).toEqual([]);
});

test.skipIf(folder === '')('the pictures of QR_SAMPLES', async () => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    { text: string | string[] }
  >;
  const rows: Row[] = [];
  for (const [file, { text }] of Object.entries(expected)) {
    if (!file.endsWith('.png')) continue;
    const made = { picture: readPng(readFileSync(join(folder, file))), texts: [text].flat() };
    rows.push(await measure(file, rows.length, made, rungs));
  }
  const read = (way: 'plain' | 'ladder'): number => rows.filter((row) => row[way].isRead).length;
  const missed = rows.filter(({ ladder }) => !ladder.isRead).map(({ kind }) => kind);
  tell(
    `${rows.length} pictures of QR_SAMPLES: plain ${read('plain')}, ladder ${read('ladder')}; not read: ${missed.join(', ') || 'none'}.`,
  );
});

test('the report', () => {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'bench-decoding.md'), `${told.join('\n\n')}\n`);
  expect(readdirSync(out)).toContain('bench-decoding.md');
});
