import { describe, expect, it } from 'vitest';
import { decodeHex, encodeHex } from '../../../src/lib/bytes/hex';
import { readSecretText, readSeedText } from '../../../src/lib/entry/read-secret';
import { failureOf } from '../../vectors/draft';

it.each([
  ['NBSWY3DP', '68656c6c6f'],
  [' nbsw y3dp ', '68656c6c6f'],
  ['nbsw-y3dp====', '68656c6c6f'],
  // Valid Base32 as well as hex: Base32 is what keys are written in.
  ['abcdef2345672345', '004432175be77dfd6f9d'],
  ['abcdef0189abcdef', 'abcdef0189abcdef'],
  ['AB CD EF 01 89 AB CD EF', 'abcdef0189abcdef'],
])('%j is %s', (text, hex) => {
  expect(encodeHex(readSecretText(text))).toBe(hex);
});

it.each([
  ['', 'entry/secret-missing'],
  [' - = ', 'entry/secret-missing'],
  ['A', 'entry/secret-too-short'],
  ['NBSWY3D!', 'entry/secret-not-base32'],
  ['0123456789012345', 'entry/secret-not-base32'],
  ['abcdef0189abcde', 'entry/secret-not-base32'],
  ['abcdef0189', 'entry/secret-not-base32'],
])('%j is refused: %s', (text, code) => {
  expect(failureOf(() => readSecretText(text))).toBe(code);
});

describe('readSeedText', () => {
  it('reads hex, grouped or not, also what would be Base32 too', () => {
    expect(readSeedText('E315-2afe e625 99c8')).toEqual(decodeHex('e3152afee62599c8'));
    expect(readSeedText('abcd2345')).toEqual(decodeHex('abcd2345'));
  });
  it.each([
    ['', 'entry/secret-missing'],
    ['abc', 'entry/secret-not-hex'],
    ['abcdwxyz', 'entry/secret-not-hex'],
  ])('%j is refused', (text, code) => {
    expect(failureOf(() => readSeedText(text))).toBe(code);
  });
});
