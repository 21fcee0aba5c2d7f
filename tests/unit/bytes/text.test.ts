import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../src/lib/bytes/base32';
import { decodeBase64, encodeBase64, encodeBase64Url } from '../../../src/lib/bytes/base64';
import { decodeHex, encodeHex } from '../../../src/lib/bytes/hex';
import { decodeUtf8, encodeUtf8 } from '../../../src/lib/bytes/utf8';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

describe('RFC 4648 §10', () => {
  it.each([
    ['', '', ''],
    ['f', 'Zg==', 'MY'],
    ['fo', 'Zm8=', 'MZXQ'],
    ['foo', 'Zm9v', 'MZXW6'],
    ['foob', 'Zm9vYg==', 'MZXW6YQ'],
    ['fooba', 'Zm9vYmE=', 'MZXW6YTB'],
    ['foobar', 'Zm9vYmFy', 'MZXW6YTBOI'],
  ])('%j', (text, base64, base32) => {
    expect(encodeBase64(encodeUtf8(text))).toBe(base64);
    expect(encodeBase32(encodeUtf8(text))).toBe(base32);
    expect(decodeBase64(base64)).toEqual(encodeUtf8(text));
    expect(decodeBase32(base32)).toEqual(encodeUtf8(text));
  });
});

describe('base32', () => {
  it('reads keys as people type them', () => {
    expect(decodeBase32(' mzxw-6ytb\u2011oi\u200b \n==')).toEqual(encodeUtf8('foobar'));
  });
  it('drops leftover bits', () => {
    expect(decodeBase32('A')).toEqual(bytes());
    expect(decodeBase32('MZX')).toEqual(bytes(0x66));
  });
  it.each(['0', '1', '8', '9', 'A=A', 'ı', 'ſ', 'ß', 'Ａ', '\u0000'])('refuses %j', (text) => {
    expect(decodeBase32(`AA${text}AA`)).toBeNull();
  });
});

describe('base64', () => {
  it('reads both alphabets, padded, unpadded and wrapped', () => {
    const expected = bytes(0xfb, 0xef, 0xff, 0xfe);
    for (const text of ['++//' + '/g==', '--__' + '_g', '+-/_\r\n/g=', ' --_/_g== ']) {
      expect(decodeBase64(text)).toEqual(expected);
    }
  });
  it('writes the URL-safe form without padding', () => {
    expect(encodeBase64Url(bytes(0xfb, 0xef, 0xff, 0xfe))).toBe('--___g');
  });
  it.each(['A', 'AAAAA', 'AA===', 'A=A=', 'AA*A', 'ÄAAA'])('refuses %j', (text) => {
    expect(decodeBase64(text)).toBeNull();
  });
});

describe('hex', () => {
  it('reads either case and writes lower case', () => {
    expect(decodeHex('00fFAb')).toEqual(bytes(0, 255, 0xab));
    expect(encodeHex(bytes(0, 255, 0xab))).toBe('00ffab');
  });
  it.each(['0', '0g', '00 11', '０0'])('refuses %j', (text) => {
    expect(decodeHex(text)).toBeNull();
  });
});

describe('utf8', () => {
  it('keeps a byte order mark', () => {
    expect(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('\uFEFFa');
  });
  it('refuses what is not UTF-8', () => {
    expect(decodeUtf8(bytes(0xc3))).toBeNull();
    expect(decodeUtf8(bytes(0xed, 0xa0, 0x80))).toBeNull();
  });
});
