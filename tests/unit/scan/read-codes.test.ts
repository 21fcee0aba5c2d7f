import { beforeAll, describe, expect, test } from 'vitest';
import { prepareDecoder, readFrame, readPicture } from '../../../src/lib/scan/read-codes';
import { place, qrPicture, sheet, shrink, wasmBinary } from './qr-picture';

const github = 'otpauth://totp/GitHub:alice%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';
const gitlab = 'otpauth://totp/GitLab:bob?secret=GEZDGNBVGY3TQOJQ&issuer=GitLab&digits=8';

beforeAll(() => prepareDecoder({ wasmBinary: wasmBinary('reader') }));

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
