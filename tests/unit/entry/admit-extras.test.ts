import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/lib/bytes/utf8';
import { admit } from '../../../src/lib/entry/admit';
import { mostPictureBytes, mostRecoveryCodeBytes, pictureTypeOf } from '../../../src/lib/entry/admit-extras';
import type { Picture, RecoveryCode } from '../../../src/lib/entry/entry';
import { draft, failureOf, made } from '../../vectors/draft';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
const webp = new Uint8Array([...encodeUtf8('RIFF'), 4, 0, 0, 0, ...encodeUtf8('WEBPVP8 ')]);
const own = (bytes: Uint8Array): Picture => ({ kind: 'own', type: 'image/png', bytes });
const pictureOf = (picture: Picture) => admit(draft({ picture }), made).picture;
const code = (text: string, usedAtMs: number | null = null): RecoveryCode => ({ text: encodeUtf8(text), usedAtMs });

describe('a picture', () => {
  it('is what its first bytes say', () => {
    expect(pictureOf(own(png))).toEqual(own(png));
    expect(pictureOf(own(webp))).toEqual({ kind: 'own', type: 'image/webp', bytes: webp });
    expect(pictureOf({ kind: 'named', name: 'mill' })).toEqual({ kind: 'named', name: 'mill' });
  });
  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '\u00ff\u00d8', '', 'RIFFxxxxWAVE'])(
    'refuses %j',
    (text) => {
      expect(pictureTypeOf(encodeUtf8(text))).toBeNull();
      expect(failureOf(() => pictureOf(own(encodeUtf8(text))))).toBe('entry/picture');
    },
  );
  it('is small', () => {
    const large = new Uint8Array(mostPictureBytes + 1);
    large.set(png);
    expect(failureOf(() => pictureOf(own(large)))).toBe('entry/picture');
    expect(pictureOf(own(large.subarray(0, -1)))).not.toBeNull();
  });
});

describe('recovery codes', () => {
  const codesOf = (...recoveryCodes: RecoveryCode[]) => admit(draft({ recoveryCodes }), made).recoveryCodes;
  it('keep their order and what was crossed off; empty ones go', () => {
    expect(codesOf(code('b'), code(''), code('a', 5))).toEqual([code('b'), code('a', 5)]);
  });
  it('are a hundred at the most, and of bounded length', () => {
    const many = Array.from({ length: 101 }, (_, i) => code(String(i)));
    expect(failureOf(() => codesOf(...many))).toBe('entry/recovery-codes');
    expect(failureOf(() => codesOf(code('x'.repeat(mostRecoveryCodeBytes + 1))))).toBe('entry/recovery-codes');
    expect(codesOf(...many.slice(1))).toHaveLength(100);
  });
});
