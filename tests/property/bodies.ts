import fc from 'fast-check';
import type { Entry, Picture } from '../../src/lib/entry/entry';
import type { OtpParams } from '../../src/lib/otp/params';

/** Everything that a vault may hold, for tests that say something of all of it. */
export const bytes = (constraints: fc.IntArrayConstraints = {}) =>
  fc.uint8Array(constraints).map((array) => new Uint8Array(array));
const text = fc.string({ unit: 'binary' });
const uint = fc.maxSafeNat();
const hashName = fc.constantFrom('SHA1', 'SHA256', 'SHA512');
const secret = bytes({ maxLength: 80 });
const digits = fc.integer({ min: 1, max: 10 });

const otp: fc.Arbitrary<OtpParams> = fc.oneof(
  fc.record({
    kind: fc.constant('totp'),
    secret,
    algorithm: hashName,
    digits,
    periodSeconds: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  }),
  fc.record({ kind: fc.constant('hotp'), secret, algorithm: hashName, digits, counter: uint }),
  fc.record({ kind: fc.constantFrom('steam', 'motp', 'yandex'), secret }),
  fc.record({ kind: fc.constantFrom('motp', 'yandex'), secret, pin: fc.string({ minLength: 1 }) }),
);

export const { unknownValue } = fc.letrec<{ unknownValue: unknown }>((tie) => ({
  unknownValue: fc.oneof(
    { depthSize: 'small' },
    text,
    bytes(),
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.bigInt({ min: 2n ** 60n, max: 2n ** 64n - 1n }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    fc.array(tie('unknownValue'), { maxLength: 3 }),
    fc.array(fc.tuple(text, tie('unknownValue')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
  ),
}));

const firstFields = ['id', 'createdAtMs', 'changedAtMs', 'issuer', 'account', 'url', 'notes', 'tags', 'otp'];
const addedFields = ['favourite', 'picture', 'recoveryCodes', 'position', 'useCount', 'usedAtMs'];
const otpFields = ['kind', 'secret', 'algorithm', 'digits', 'periodSeconds', 'counter', 'pin'];
const key = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'later', 'Issuer'));
export const fieldsBut = (known: readonly string[]) =>
  fc
    .array(fc.tuple(key, unknownValue), { maxLength: 3 })
    .map((pairs) => new Map<string, unknown>(pairs.filter(([name]) => !known.includes(name))));

const entryUnknown = fc
  .tuple(fieldsBut([...firstFields, ...addedFields]), fieldsBut(otpFields))
  .map(([own, ofOtp]) => new Map<string, unknown>([...own, ...(ofOtp.size > 0 ? [['otp', ofOtp] as const] : [])]));

const picture: fc.Arbitrary<Picture> = fc.oneof(
  fc.record({ kind: fc.constant('named'), name: text }),
  fc.record({ kind: fc.constant('own'), type: fc.constantFrom('image/png', 'image/webp'), bytes: bytes() }),
);
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);

export const entry: fc.Arbitrary<Entry> = fc.record({
  id: bytes({ minLength: 16, maxLength: 16 }).map((id) => Buffer.from(id).toString('hex')),
  createdAtMs: uint,
  changedAtMs: uint,
  issuer: text,
  account: text,
  url: text,
  notes: text,
  tags: fc.array(text, { maxLength: 5 }),
  otp,
  favourite: fc.boolean(),
  picture: orNull(picture),
  recoveryCodes: fc.array(fc.record({ text: bytes(), usedAtMs: orNull(uint) }), { maxLength: 3 }),
  position: orNull(uint),
  useCount: uint,
  usedAtMs: orNull(uint),
  unknown: entryUnknown,
});

const foreign = fieldsBut([]).map((fields) => new Map([...fields, ['otp', new Map([['kind', 'later']])]]));

export const body = fc.record({
  entries: fc.array(entry, { maxLength: 8 }),
  foreign: fc.array(foreign, { maxLength: 3 }),
  trash: fc.array(fc.record({ entry, deletedAtMs: uint, unknown: fieldsBut(['entry', 'deletedAtMs']) }), {
    maxLength: 4,
  }),
  foreignTrash: fc.array(
    foreign.map((lost) => new Map<string, unknown>([['entry', lost]])),
    { maxLength: 2 },
  ),
  unknown: fieldsBut(['entries', 'trash']),
});
