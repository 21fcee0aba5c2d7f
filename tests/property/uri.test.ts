import { runs } from '../runs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeBase64 } from '../../src/lib/bytes/base64';
import { admit } from '../../src/lib/entry/admit';
import type { Draft, DraftOtp, Entry } from '../../src/lib/entry/entry';
import { Failure } from '../../src/lib/failure';
import { otpKinds } from '../../src/lib/otp/params';
import { readMigration } from '../../src/lib/uri/migration';
import { readUri } from '../../src/lib/uri/read';
import { writeOtpauth } from '../../src/lib/uri/write-otpauth';
import { made } from '../vectors/draft';
import { refusedTexts, uriCases } from '../vectors/uris';

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  // What the syntax of labels and queries turns on.
  fc.string({
    unit: fc.constantFrom(...':/?#&=+% aA.%3A', 'Steam', '/Meraki', 'period=30', '\u0308', 'İ'),
    maxLength: 8,
  }),
  fc.constantFrom('Steam', 'steam', '/Meraki', 'Yandex', ''),
);
const otp: fc.Arbitrary<DraftOtp> = fc
  .record({
    kind: fc.constantFrom(...otpKinds),
    secret: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: fc.integer({ min: 1, max: 10 }),
    periodSeconds: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    counter: fc.maxSafeNat(),
  })
  .map((draft) => (draft.kind === 'yandex' ? { ...draft, secret: new Uint8Array(16).fill(draft.digits) } : draft));
const entry: fc.Arbitrary<Entry> = fc
  .record({ issuer: name, account: name, otp })
  .map((draft: Draft) => admit(draft, made));

/** Reads and admits; anything thrown but a Failure goes through to the test. */
function tryAll(text: string): void {
  try {
    for (const draft of readUri(text)) admit(draft, made);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toBe(error.code);
    expect(error.cause).toBeUndefined();
  }
}

it('a written URI reads back to the same entry', () => {
  fc.assert(
    fc.property(entry, (one) => {
      expect(readUri(writeOtpauth(one)).map((draft) => admit(draft, made))).toEqual([one]);
    }),
    { numRuns: runs(2000) },
  );
});

it('admitting twice changes nothing', () => {
  fc.assert(
    fc.property(entry, (one) => {
      expect(admit(one, made)).toEqual(one);
    }),
  );
});

const known = [...uriCases.map(({ uri }) => uri), ...refusedTexts.map(([text]) => text)];
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '%',
    '%3',
    '%ff',
    '&',
    '=',
    ':',
    '//',
    '?',
    '#',
    '\ud800',
    '\u0000',
    'secret=',
    '__proto__=',
    '2step_x',
  ),
);

it('mutated URIs fail with a Failure or not at all', () => {
  const mutated = fc
    .tuple(fc.constantFrom(...known), fc.nat(200), fc.nat(8), piece)
    .map(([text, at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop));
  fc.assert(fc.property(mutated, tryAll), { numRuns: runs(3000) });
});

it('noise fails with a Failure or not at all', () => {
  const scheme = fc.constantFrom(
    '',
    'otpauth://',
    'otpauth://totp/',
    'otpauth-migration://',
    'steam://',
    'motp://',
    'duo:',
    'constructor:',
  );
  const noise = fc.tuple(scheme, fc.array(piece, { maxLength: 12 })).map(([start, rest]) => start + rest.join(''));
  fc.assert(fc.property(noise, tryAll), { numRuns: runs(2000) });
});

it('a transfer of random bytes fails with a Failure or not at all', () => {
  const tagged = fc.array(fc.constantFrom(0x0a, 0x12, 0x1a, 0x20, 0x28, 0x30, 0x38, 0, 1, 2, 5, 127, 128, 255), {
    maxLength: 60,
  });
  const payload = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    tagged.map((values) => Uint8Array.from(values)),
  );
  fc.assert(
    fc.property(payload, (bytes) => {
      const text = `otpauth-migration://offline?data=${encodeURIComponent(encodeBase64(bytes))}`;
      tryAll(text);
      try {
        for (const draft of readMigration(text).drafts) expect(draft.otp.secret).toBeInstanceOf(Uint8Array);
      } catch (error) {
        expect(error).toBeInstanceOf(Failure);
      }
    }),
    { numRuns: runs(3000) },
  );
});
