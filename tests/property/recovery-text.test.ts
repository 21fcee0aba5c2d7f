import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameGroup,
  readRecoveryText,
  writeRecoveryQr,
  writeRecoveryText,
  type RecoveryReading,
} from '../../src/lib/vault/recovery-text';
import { runs } from '../runs';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const key = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => new Uint8Array(bytes));
const place = fc.nat(39);
const settings = { numRuns: runs(500) };
const put = (text: string, at: number, character: string) => text.slice(0, at) + character + text.slice(at + 1);
const inGroups = (text: string) => text.match(/.{1,5}/g)?.join('-') ?? '';

function readKey(text: string): Uint8Array | RecoveryReading['kind'] {
  const reading = readRecoveryText(text);
  return reading.kind === 'key' ? reading.key : reading.kind;
}

describe('the text of a recovery key', () => {
  it('gives back the key: with dashes, with nothing, in lower case, spaced anyhow, and from its QR code', () => {
    fc.assert(
      fc.property(
        key,
        fc.array(fc.constantFrom(' ', '-', '\u2011', '\n', '\u200b', '.', ''), { minLength: 40 }),
        (bytes, gaps) => {
          const groups = writeRecoveryText(bytes);
          const text = groups.join('');
          expect(groups.map(({ length }) => length)).toEqual(Array<number>(8).fill(5));
          const spaced = [...text].map((character, at) => character + (gaps[at] ?? '')).join('');
          // Blanks in odd places may look like other groups; eight of them by chance are told apart by their length.
          const pieces = spaced.split(/[\s\p{Pd}\p{Cf}.]+/u).filter(Boolean);
          const texts = [groups.join('-'), groups.join(' '), text, text.toLowerCase(), writeRecoveryQr(groups)];
          if (pieces.length !== 8) texts.push(spaced);
          for (const one of texts) expect(readKey(one)).toEqual(bytes);
        },
      ),
      settings,
    );
  });

  it('is read with O, I and L for the figures that they look like', () => {
    fc.assert(
      fc.property(key, fc.boolean(), (bytes, isLower) => {
        const text = writeRecoveryText(bytes)
          .join('-')
          .replaceAll('0', 'O')
          .replaceAll('1', isLower ? 'l' : 'I');
        expect(readKey(isLower ? text.toLowerCase() : text)).toEqual(bytes);
      }),
      settings,
    );
  });

  it('with one wrong character is refused, and the group named', () => {
    fc.assert(
      fc.property(key, place, fc.nat(31), fc.boolean(), (bytes, at, by, isApart) => {
        const text = writeRecoveryText(bytes).join('');
        const wrong = put(text, at, alphabet.charAt((alphabet.indexOf(text.charAt(at)) ^ by) & 31));
        fc.pre(wrong !== text);
        const group = Math.floor(at / 5) + 1;
        expect(readRecoveryText(isApart ? inGroups(wrong) : wrong)).toEqual({ kind: 'mistyped', groups: [group] });
      }),
      settings,
    );
  });

  it('with two characters of a group exchanged is refused, and the group named', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.nat(4), fc.nat(4), (bytes, group, one, other) => {
        const text = writeRecoveryText(bytes).join('');
        const [a, b] = [group * 5 + one, group * 5 + other];
        const wrong = put(put(text, a, text.charAt(b)), b, text.charAt(a));
        fc.pre(wrong !== text);
        expect(readRecoveryText(wrong)).toEqual({ kind: 'mistyped', groups: [group + 1] });
      }),
      settings,
    );
  });

  it('with two groups exchanged is refused, and both are named', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.nat(7), (bytes, one, other) => {
        fc.pre(one !== other);
        const groups = [...writeRecoveryText(bytes)];
        [groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
        const [first, last] = [Math.min(one, other) + 1, Math.max(one, other) + 1];
        expect(readRecoveryText(groups.join('-'))).toEqual({ kind: 'mistyped', groups: [first, last] });
      }),
      settings,
    );
  });

  it('with a character missing or doubled in a group typed apart is refused, and the group named', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.nat(4), fc.boolean(), (bytes, group, at, isMissing) => {
        const groups = [...writeRecoveryText(bytes)];
        const own = groups[group] ?? '';
        groups[group] = isMissing
          ? own.slice(0, at) + own.slice(at + 1)
          : own.slice(0, at) + own.slice(at, at + 1) + own.slice(at);
        expect(readRecoveryText(groups.join(' '))).toEqual({ kind: 'mistyped', groups: [group + 1] });
      }),
      settings,
    );
  });

  it('that ends early or goes on is no key', () => {
    fc.assert(
      fc.property(key, fc.nat(39), (bytes, length) => {
        const text = writeRecoveryText(bytes).join('');
        expect(['too-short', 'mistyped', 'empty']).toContain(readKey(text.slice(0, length)));
        expect(readRecoveryText(inGroups(text.slice(0, 35)))).toEqual({ kind: 'too-short', groups: 7 });
        expect(readKey(text + text.slice(0, 5))).toBe('too-long');
      }),
      settings,
    );
  });

  it('never throws, and is never a key with anything else in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const reading = readRecoveryText(text);
        expect(reading.kind).not.toBe('key');
      }),
      settings,
    );
    expect(readRecoveryText('4444U')).toEqual({ kind: 'foreign-character', group: 1, character: 'U' });
    expect(readRecoveryText('00000-0000\u{1f511}')).toMatchObject({
      kind: 'foreign-character',
      group: 2,
      character: '\u{1f511}',
    });
    expect(readRecoveryText(' - \n')).toEqual({ kind: 'empty' });
  });

  it('is confirmed by a group typed back, in either case, and by no other group', () => {
    fc.assert(
      fc.property(key, fc.nat(7), fc.nat(7), (bytes, one, other) => {
        const groups = writeRecoveryText(bytes);
        const [group = '', another = ''] = [groups[one], groups[other]];
        expect(isSameGroup(` ${group.toLowerCase().slice(0, 2)} ${group.slice(2)}`, group)).toBe(true);
        expect(isSameGroup(another, group)).toBe(group === another);
        expect(isSameGroup('', group)).toBe(false);
      }),
      settings,
    );
  });
});
