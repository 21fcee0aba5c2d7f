import { beforeAll, describe, expect, test } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { readFrame, readHardFrame, readPicture } from '../../../src/lib/scan/read-codes';
import { rungs } from '../../../src/lib/scan/ladder';
import { readFramePure, readPicturePure } from '../../../src/lib/scan/read-pure';
import { prepareZxing, readZxing } from '../../../src/lib/scan/zxing';
import { place, qrPicture, sheet, shrink, wasmBinary } from './qr-picture';

const github = 'otpauth://totp/GitHub:alice%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';
const gitlab = 'otpauth://totp/GitLab:bob?secret=GEZDGNBVGY3TQOJQ&issuer=GitLab&digits=8';

beforeAll(() => prepareZxing({ wasmBinary: wasmBinary('reader') }));

describe('readPicture', () => {
  test('a clean code', async () => {
    expect(await readPicture(await qrPicture(github))).toEqual([github]);
  });

  test('light on dark', async () => {
    expect(await readPicture(await qrPicture(github, { dark: 230, light: 20 }))).toEqual([github]);
  });

  test('one pixel a module', async () => {
    expect(await readPicture(await qrPicture(github, { module: 1 }))).toEqual([github]);
  });

  test('1.6 pixels a module, smoothed', async () => {
    const large = await qrPicture(github, { module: 8 });
    expect(await readPicture(shrink(large, Math.round(large.width / 5)))).toEqual([github]);
  });

  test('a small code on a large page', async () => {
    const page = place(sheet(1920, 1080, 240), await qrPicture(github, { module: 2 }), 1500, 700);
    expect(await readPicture(page)).toEqual([github]);
  });

  test('a white tile without a quiet zone on a dark page', async () => {
    const page = place(sheet(900, 600, 22), await qrPicture(github, { quiet: 0 }), 333, 217);
    expect(await readPicture(page)).toEqual([github]);
  });

  test('two codes in one picture, each text once', async () => {
    const page = sheet(700, 240);
    for (const [i, text] of [github, gitlab, github].entries()) place(page, await qrPicture(text), i * 230, 5);
    expect((await readPicture(page)).sort()).toEqual([github, gitlab]);
  });

  test('control characters and letters outside ASCII come as they are', async () => {
    const text = 'otpauth://totp/M\u00fcller \u6771\u4eac?secret=AAAAAAAA\u0001\u001d';
    expect(await readPicture(await qrPicture(text))).toEqual([text]);
  });

  test('a picture without a code, through the whole ladder', async () => {
    expect(await readPicture(sheet(320, 200, 128))).toEqual([]);
    expect(await readPicture(sheet(1, 1))).toEqual([]);
  });
});

describe('readFrame', () => {
  test('one look finds clean and inverted codes', async () => {
    expect(await readFrame(await qrPicture(github))).toEqual([github]);
    expect(await readFrame(await qrPicture(github, { dark: 230, light: 20 }))).toEqual([github]);
  });

  test('one text at most', async () => {
    const page = place(sheet(480, 240), await qrPicture(github), 0, 5);
    expect(await readFrame(place(page, await qrPicture(gitlab), 240, 5))).toHaveLength(1);
  });

  test('nothing to see', async () => {
    expect(await readFrame(sheet(640, 360, 90))).toEqual([]);
  });
});

describe('readHardFrame', () => {
  test('a plain look first', async () => {
    expect(await readHardFrame(await qrPicture(github), 0)).toEqual([github]);
  });

  test('each turn tries one rung, all of them in time', async () => {
    const page = place(sheet(900, 600, 22), await qrPicture(github, { quiet: 0 }), 333, 217);
    const found: boolean[] = [];
    for (let turn = 0; turn < rungs.length; turn++) found.push((await readHardFrame(page, turn)).length > 0);
    expect(found[rungs.findIndex(({ name }) => name === 'black point')]).toBe(true);
    expect(found).toContain(false);
    expect(await readHardFrame(page, rungs.length + found.indexOf(true))).toEqual([github]);
  });
});

describe('the time of a still', () => {
  test('what would go beyond it is not begun', async () => {
    const page = place(sheet(900, 600, 22), await qrPicture(github, { quiet: 0 }), 333, 217);
    // Each look at this clock takes an hour: what is left then is 14 hours, and after them nothing more.
    let hours = 0;
    let asked = 0;
    const slow = { monotonicMs: () => (asked++ < 2 ? hours++ : 20) * 3_600_000 };
    expect(await readPicture(page, slow)).toEqual([]);
    expect(asked).toBe(2 + rungs.length);
    expect(await readPicture(page, { monotonicMs: () => 0 })).toEqual([github]);
  });

  test('the costs that are set fit into it, but for the last of the ladder', () => {
    const total = rungs.reduce((sum, { looks }) => sum + looks, 0);
    expect(total).toBeLessThan(30);
    expect(rungs.every(({ looks }) => looks > 0)).toBe(true);
  });
});

describe('without WebAssembly', () => {
  test('clean, inverted and small codes', async () => {
    for (const look of [{}, { dark: 230, light: 20 }, { module: 1 }])
      expect(await readPicturePure(await qrPicture(github, look))).toEqual([github]);
    expect(await readFramePure(await qrPicture(github))).toEqual([github]);
  });

  test('two codes in one picture', async () => {
    const page = place(sheet(700, 240), await qrPicture(github), 0, 5);
    place(page, await qrPicture(gitlab), 330, 5);
    expect((await readPicturePure(page)).sort()).toEqual([github, gitlab]);
  });

  test('a side beyond what its decoder takes', async () => {
    const page = place(sheet(5000, 600), await qrPicture(github, { module: 6 }), 2400, 100);
    expect(await readPicturePure(page)).toEqual([github]);
  });

  test('nothing to see', async () => {
    expect(await readPicturePure(sheet(320, 200, 128))).toEqual([]);
    expect(await readFramePure(sheet(320, 200, 128))).toEqual([]);
  });
});

test('a picture that leads zxing out of its memory holds nothing, and the next one is read as ever', async () => {
  const stripes = sheet(5000, 22);
  for (let i = 0; i < stripes.data.length; i++) stripes.data[i] = (i >> 2) % 5 < 1 ? 0 : 255;
  await expect(readBarcodes(stripes as ImageData, { formats: ['QRCode'], tryDenoise: true })).rejects.toThrow();
  expect(await readZxing(stripes, { tryDenoise: true })).toEqual([]);
  expect(await readPicture(await qrPicture(github))).toEqual([github]);
});
