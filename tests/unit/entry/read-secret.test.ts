import { expect, it } from 'vitest';
import { encodeHex } from '../../../src/lib/bytes/hex';
import { readSecretText } from '../../../src/lib/entry/read-secret';
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
