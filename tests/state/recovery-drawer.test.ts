import { describe, expect, it } from 'vitest';
import { admit } from '../../src/lib/entry/admit';
import { codesLeft, readCodes, shownCodes, withCodes, withUse } from '../../src/lib/state/recovery-drawer';

const bare = admit(
  { issuer: 'Beispielwerk', account: 'ute', otp: { kind: 'totp', secret: new Uint8Array(20) } },
  { id: '0'.repeat(32), nowMs: 1 },
);
const texts = (entry: typeof bare) => shownCodes(entry).map(({ text }) => text);

describe('a pasted block of recovery codes', () => {
  it.each([
    ['abcde-12345\nfghij-67890', ['abcde-12345', 'fghij-67890']],
    ['1. 1234 5678\r\n2. 8765 4321\r\n10) 1111 2222', ['1234 5678', '8765 4321', '1111 2222']],
    ['- one\n• two\n☐ three\n\n  four  ', ['one', 'two', 'three', 'four']],
    ['1234 5678    8765 4321\tabcd', ['1234 5678', '8765 4321', 'abcd']],
    ['a1b2, c3d4; e5f6', ['a1b2', 'c3d4', 'e5f6']],
    ['same\nsame', ['same']],
    ['12345678', ['12345678']],
    ['word word word word', ['word word word word']],
    ['---\n\n', []],
    ['', []],
  ])('%j gives %j', (block, codes) => {
    expect(readCodes(block)).toEqual(codes);
  });
});

describe('the drawer', () => {
  it('takes each code once, as bytes, and leaves an entry alone that has them all', () => {
    const filled = withCodes(bare, ['a', 'b'], 2);
    expect(texts(filled)).toEqual(['a', 'b']);
    expect(filled.recoveryCodes[0]?.text).toBeInstanceOf(Uint8Array);
    expect(filled.changedAtMs).toBe(2);
    expect(texts(withCodes(filled, ['b', 'c'], 3))).toEqual(['a', 'b', 'c']);
    expect(withCodes(filled, ['b'], 3)).toBe(filled);
  });

  it('crosses a code off with its date and takes that back, by the code and not by its place', () => {
    const filled = withCodes(bare, ['a', 'b'], 2);
    const crossed = withUse(filled, 'b', 50, 51);
    expect(shownCodes(crossed).map(({ usedAtMs }) => usedAtMs)).toEqual([null, 50]);
    expect([codesLeft(filled), codesLeft(crossed), crossed.changedAtMs]).toEqual([2, 1, 51]);
    expect(codesLeft(withUse(crossed, 'b', null, 60))).toBe(2);
    expect(withUse(filled, 'gone', 50, 51).recoveryCodes).toEqual(filled.recoveryCodes);
  });

  it('refuses what is no list of codes', () => {
    expect(() =>
      withCodes(
        bare,
        Array.from({ length: 101 }, (_, i) => String(i)),
        2,
      ),
    ).toThrow('entry/recovery-codes');
    expect(() => withCodes(bare, ['x'.repeat(257)], 2)).toThrow('entry/recovery-codes');
  });
});
