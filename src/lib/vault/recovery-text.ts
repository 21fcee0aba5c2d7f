import type { Bytes } from '../bytes/bytes';
import { decodeRadix, encodeRadix, radix } from '../bytes/radix';
import { recoveryKeyLength } from './recovery-slot';

/**
 * A recovery key as people write it down (docs/vault-format.md, "The recovery key"): eight groups of five characters, the
 * fifth of each checking its group. So one wrong character, two that changed places, or two groups that did, are
 * caught before anything is derived, and the group is named.
 */
export const groupCount = 8;
export const groupLength = 5;

/** Crockford's: without I, L, O and U, the first three of which are read as what they look like. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const aliases = new Map([
  ...[...alphabet].map((character) => [character.toLowerCase(), character] as const),
  ...[...'IiLl'].map((one) => [one, '1'] as const),
  ...[...'Oo'].map((zero) => [zero, '0'] as const),
]);
const base32 = radix(alphabet, aliases);

/** What the QR code of a key says before it, so that it is not taken for an account. All of it fits QR's alphanumeric mode. */
const qrPrefix = 'FAKTOR:RECOVERY:';

export type RecoveryReading =
  /** The caller wipes it. */
  | { readonly kind: 'key'; readonly key: Bytes }
  | { readonly kind: 'empty' }
  /** A character that no key has, in this group (from 1). */
  | { readonly kind: 'foreign-character'; readonly group: number; readonly character: string }
  /** Groups (from 1) in which something is not as it was written down. */
  | { readonly kind: 'mistyped'; readonly groups: readonly number[] }
  /** So many groups are there, and they are right. */
  | { readonly kind: 'too-short'; readonly groups: number }
  | { readonly kind: 'too-long' };

/** The groups of a key, in order. They are strings, which cannot be wiped: for the screen that shows them, and no longer. */
export function writeRecoveryText(key: Bytes): readonly string[] {
  if (key.length !== recoveryKeyLength) throw new RangeError('a recovery key has 20 bytes');
  const text = encodeRadix(key, base32);
  return Array.from({ length: groupCount }, (_, index) => {
    const own = text.slice(index * (groupLength - 1), (index + 1) * (groupLength - 1));
    return own + alphabet.charAt(checkOf(valuesOf(own), index));
  });
}

export function writeRecoveryQr(groups: readonly string[]): string {
  return qrPrefix + groups.join('-');
}

/** Reads a key as it was typed, pasted or scanned: either case, with blanks, dashes and dots anywhere. */
export function readRecoveryText(text: string): RecoveryReading {
  const pieces = withoutPrefix(text.normalize('NFKC')).split(separators).filter(Boolean);
  const typed = pieces.join('');
  if (typed === '') return { kind: 'empty' };
  const values = valuesOf(typed);
  const foreign = values.indexOf(-1);
  if (foreign >= 0) {
    const character = String.fromCodePoint(typed.codePointAt(foreign) ?? 0);
    return { kind: 'foreign-character', group: Math.floor(foreign / groupLength) + 1, character };
  }
  const wrong = wrongGroups(pieces, values);
  if (wrong.length > 0) return { kind: 'mistyped', groups: wrong };
  const whole = groupCount * groupLength;
  if (values.length < whole) return { kind: 'too-short', groups: Math.floor(values.length / groupLength) };
  if (values.length > whole) return { kind: 'too-long' };
  const own = [...typed].filter((_, index) => index % groupLength < groupLength - 1).join('');
  const key = decodeRadix(own, base32);
  return key ? { kind: 'key', key } : { kind: 'empty' };
}

/** Whether this is the group, as a person types it back. */
export function isSameGroup(typed: string, group: string): boolean {
  const values = valuesOf(typed.normalize('NFKC').split(separators).join(''));
  const expected = valuesOf(group);
  return values.length === expected.length && values.every((value, index) => value === expected[index]);
}

const separators = /[\s\p{Pd}\p{Cf}.,:;_]+/u;

function withoutPrefix(text: string): string {
  const trimmed = text.trim();
  return trimmed.slice(0, qrPrefix.length).toUpperCase() === qrPrefix ? trimmed.slice(qrPrefix.length) : trimmed;
}

/**
 * Where groups were typed apart, each is looked at by itself; one that is too short or too long is wrong. Otherwise a
 * missing character moves all that follow, and only the first wrong group says anything.
 */
function wrongGroups(pieces: readonly string[], values: readonly number[]): readonly number[] {
  const isApart = pieces.length === groupCount;
  const groups = isApart ? pieces.map(valuesOf) : inGroups(values.slice(0, groupCount * groupLength));
  const wrong = groups
    .map((group, index) => ({ number: index + 1, isRight: isRightGroup(group, index) }))
    .filter(({ isRight }) => !isRight)
    .map(({ number }) => number);
  return isApart || values.length === groupCount * groupLength ? wrong : wrong.slice(0, 1);
}

/** All that are whole. */
function inGroups(values: readonly number[]): readonly (readonly number[])[] {
  const count = Math.floor(values.length / groupLength);
  return Array.from({ length: count }, (_, index) => values.slice(index * groupLength, (index + 1) * groupLength));
}

function isRightGroup(group: readonly number[], index: number): boolean {
  return group.length === groupLength && checkOf(group.slice(0, -1), index) === group[groupLength - 1];
}

/** -1 for a character that is not in the alphabet. */
function valuesOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => base32.values[text.charCodeAt(index)] ?? -1);
}

/**
 * The check of a group: α·d₁ + α²·d₂ + α³·d₃ + α⁴·d₄ + index in GF(2⁵) with α⁵ = α² + 1. The weights differ from each other
 * and from the 1 of the check itself, so no single change and no exchange of two characters goes unseen.
 */
function checkOf(values: readonly number[], index: number): number {
  let sum = index;
  values.forEach((value, at) => {
    let product = value;
    for (let times = 0; times <= at; times++) product = timesAlpha(product);
    sum ^= product;
  });
  return sum;
}

function timesAlpha(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}
