import fc from 'fast-check';
import { encodeUtf8 } from '../../src/lib/bytes/utf8';
import { admit } from '../../src/lib/entry/admit';
import type { Draft, DraftOtp, Entry, Picture, RecoveryCode } from '../../src/lib/entry/entry';
import { otpKinds } from '../../src/lib/otp/params';
import { made } from '../vectors/draft';

/** Accounts of every kind, with what syntaxes turn on in their names, and with or without each of what an account may hold. */

const name = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      ...':/?#&=+% aA.%3A"\\<,;',
      'Steam',
      '/Meraki',
      'period=30',
      '\u0308',
      'İ',
      '\u{1F468}\u200D\u{1F469}',
    ),
    maxLength: 8,
  }),
  fc.constantFrom('Steam', 'steam', '/Meraki', 'Yandex', 'otpauth://totp/x?secret=AA', '', ''),
);
const secret = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 80 }),
  // Often enough the same, for formats that tell accounts apart by their secrets.
  fc.constantFrom(7, 8).map((byte) => new Uint8Array(20).fill(byte)),
);
const often = <T>(value: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, other);
const otp: fc.Arbitrary<DraftOtp> = fc
  .record({
    kind: often('totp', fc.constantFrom(...otpKinds)),
    secret,
    algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: often(6, fc.integer({ min: 1, max: 10 })),
    periodSeconds: often(30, fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(2 ** 31 - 1))),
    counter: fc.oneof(fc.nat(1000), fc.maxSafeNat()),
    pin: often(undefined, fc.constantFrom('1234', '0', 'käse 9')),
  })
  .map((draft) => (draft.kind === 'yandex' ? { ...draft, secret: new Uint8Array(16).fill(draft.digits) } : draft));

const draft: fc.Arbitrary<Draft> = fc.record({
  issuer: name,
  account: name,
  url: often(
    '',
    fc.constantFrom('https://example.org/a?b=c#d', 'http://[::1]:8443/', `https://example.org/${'x'.repeat(2020)}`),
  ),
  notes: often('', fc.oneof(name, fc.constant('one\ntwo "three"\r\n\tfour'))),
  tags: often<string[]>([], fc.array(fc.oneof(name, fc.constantFrom('Work', 'Home')), { maxLength: 4 })),
  otp,
  favourite: fc.boolean(),
  picture: often<Picture | null>(null, fc.constant({ kind: 'named', name: 'mill' })),
  recoveryCodes: often<readonly RecoveryCode[]>([], fc.constant([{ text: encodeUtf8('12-34'), usedAtMs: null }])),
});

const entry: fc.Arbitrary<Entry> = draft.map((one) => admit(one, made));

export const entries = fc.array(entry, { minLength: 1, maxLength: 12 }).map((list) =>
  list.map((one, i) => ({
    ...one,
    id: i.toString(16).padStart(32, '0'),
    createdAtMs: made.nowMs + i,
    position: i,
    useCount: i,
    usedAtMs: i,
  })),
);
