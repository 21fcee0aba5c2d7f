import type { Bytes } from './bytes';
import { decodeRadix, encodeRadix, radix } from './radix';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base32 = radix(alphabet, new Map([...alphabet].map((character) => [character.toLowerCase(), character])));

/** Base32 (RFC 4648 §6) in upper case, without padding: the form that authenticator apps show and accept. */
export function encodeBase32(bytes: Uint8Array): string {
  return encodeRadix(bytes, base32);
}

/**
 * Base32 as people type and services print it: either case; blanks, dashes and invisible format characters anywhere
 * and `=` at the end are dropped, however many. Lengths that RFC 4648 does not know (17, 19, 23 characters) occur in
 * the wild: bits left over are dropped, so one character is zero bytes.
 * `null` when any other character occurs (0, 1, 8 and 9 are not repaired: O, I, B and g would be guesses).
 */
export function decodeBase32(text: string): Bytes | null {
  return decodeRadix(dropGrouping(text), base32);
}

/** What people and printers put between the characters of a key. */
export function dropGrouping(text: string): string {
  const characters = text.replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  let end = characters.length;
  while (end > 0 && characters[end - 1] === '=') end--;
  return characters.slice(0, end);
}
