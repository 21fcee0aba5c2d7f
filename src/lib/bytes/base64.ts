import type { Bytes } from './bytes';
import { decodeRadix, encodeRadix, radix } from './radix';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const standard = radix(
  letters + '+/',
  new Map([
    ['-', '+'],
    ['_', '/'],
  ]),
);
const urlSafe = radix(letters + '-_');

/** Base64 (RFC 4648 §4) with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeRadix(bytes, standard);
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Base64url (RFC 4648 §5) without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeRadix(bytes, urlSafe);
}

/**
 * Reads both alphabets, even mixed, with or without padding and with line breaks and blanks in between. Bits left over
 * at the end are dropped. `null` when another character occurs, when more than two `=` stand at the end, or when one
 * character is left alone in its group of four.
 */
export function decodeBase64(text: string): Bytes | null {
  const characters = text.replace(/\s/g, '').replace(/={1,2}$/, '');
  return characters.length % 4 === 1 ? null : decodeRadix(characters, standard);
}
