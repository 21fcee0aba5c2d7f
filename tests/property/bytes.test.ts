import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../src/lib/bytes/base32';
import { decodeBase64, encodeBase64, encodeBase64Url } from '../../src/lib/bytes/base64';
import { equalBytes } from '../../src/lib/bytes/equal';
import { decodeHex, encodeHex } from '../../src/lib/bytes/hex';
import { decodeUtf8, encodeUtf8 } from '../../src/lib/bytes/utf8';

const bytes = fc.uint8Array({ maxLength: 200 });

it.each([
  ['base32', encodeBase32, decodeBase32],
  ['base64', encodeBase64, decodeBase64],
  ['base64url', encodeBase64Url, decodeBase64],
  ['hex', encodeHex, decodeHex],
])('%s decodes what it encoded', (_name, encode, decode) => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(decode(encode(value))).toEqual(value);
    }),
  );
});

it('base64 and hex are what Node writes', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(encodeBase64(value)).toBe(Buffer.from(value).toString('base64'));
      expect(encodeBase64Url(value)).toBe(Buffer.from(value).toString('base64url'));
      expect(encodeHex(value)).toBe(Buffer.from(value).toString('hex'));
    }),
  );
});

it('base32 survives lower case, grouping and padding', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      const typed = encodeBase32(value)
        .toLowerCase()
        .replace(/(.{4})/g, '$1 - ');
      expect(decodeBase32(`${typed}===`)).toEqual(value);
    }),
  );
});

it('any text decodes to bytes or to nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const decode of [decodeBase32, decodeBase64, decodeHex]) {
        const decoded = decode(text);
        expect(decoded === null || decoded instanceof Uint8Array).toBe(true);
      }
      expect(decodeUtf8(encodeUtf8(text))).toBe(text.toWellFormed());
    }),
  );
});

it('bytes are equal to a copy wherever it lies, and not with one bit changed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(7), fc.nat(), (value, before, at) => {
      const copy = new Uint8Array([...new Uint8Array(before), ...value, 9]).subarray(before, before + value.length);
      expect(equalBytes(value, copy)).toBe(true);
      const [bit, index] = [at % 8, Math.floor(at / 8) % value.length];
      copy[index] = (copy[index] ?? 0) ^ (1 << bit);
      expect(equalBytes(value, copy)).toBe(false);
    }),
  );
});
