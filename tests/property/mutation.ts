import fc from 'fast-check';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { concat } from '../../src/lib/bytes/concat';
import { encodeUtf8 } from '../../src/lib/bytes/utf8';

/** A change to a file that knows nothing of its format. */
export type Mutation = (bytes: Bytes) => Bytes;

/** A place in any file: a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Bytes, share: number) => Math.floor(bytes.length * share);

const flip = fc
  .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 })
  .map((flips): Mutation => (bytes) => {
    const changed = bytes.slice();
    for (const [share, bits] of flips) changed[at(bytes, share)] = (bytes[at(bytes, share)] ?? 0) ^ bits;
    return changed;
  });

const truncate = place.map(
  (share): Mutation =>
    (bytes) =>
      bytes.slice(0, at(bytes, share)),
);

/** A piece is taken out of one place and put in at another, over what is there or between it. */
const splice = fc
  .record({ from: place, length: place, to: place, isOver: fc.boolean() })
  .map(({ from, length, to, isOver }): Mutation => (bytes) => {
    const piece = bytes.slice(at(bytes, from), at(bytes, from) + Math.ceil((bytes.length * length) / 4));
    const start = at(bytes, to);
    return concat(bytes.slice(0, start), piece, bytes.slice(isOver ? start + piece.length : start));
  });

const cutOut = fc.tuple(place, place).map(
  ([from, length]): Mutation =>
    (bytes) =>
      concat(bytes.slice(0, at(bytes, from)), bytes.slice(at(bytes, from) + Math.ceil((bytes.length * length) / 8))),
);

/** What means something to one format or another. */
const telling = fc.constantFrom(
  ...[
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ';',
    '\n',
    '<',
    '&',
    '%',
    '=',
    '\\',
    '\0',
    '::',
    ' - ',
    'null',
    'true',
    '""',
    '[]',
    '{}',
  ],
  ...[
    '-1',
    '0',
    '1e999',
    '4294967295',
    '99999999999999999999',
    '0.5',
    '\uFEFF',
    '\u{1F40E}',
    '__proto__',
    'otpauth://',
  ],
);
const put = fc.tuple(place, telling, fc.boolean()).map(([share, text, isOver]): Mutation => (bytes) => {
  const piece = encodeUtf8(text);
  const start = at(bytes, share);
  return concat(bytes.slice(0, start), piece, bytes.slice(isOver ? start + piece.length : start));
});

/** A number of the file becomes another one, where there is one: counts, costs and lengths stand so in JSON. */
const renumber = fc
  .tuple(place, fc.constantFrom('0', '-5', '7', '2147483648', '1e300', '"x"', 'null', '{}'))
  .map(([share, value]): Mutation => (bytes) => {
    const text = new TextDecoder('latin1').decode(bytes);
    const numbers = [...text.matchAll(/(?<=[:,[\s])-?\d+(?=[,}\]\s])/g)];
    const one = numbers[Math.floor(numbers.length * share)];
    if (!one) return bytes;
    return concat(bytes.slice(0, one.index), encodeUtf8(value), bytes.slice(one.index + one[0].length));
  });

export const mutation: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(flip, truncate, splice, cutOut, put, renumber), { minLength: 1, maxLength: 3 })
  .map((mutations) => (bytes) => mutations.reduce((changed, mutate) => mutate(changed), bytes));
