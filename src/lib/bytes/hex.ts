import type { Bytes } from './bytes';
import { decodeRadix, encodeRadix, radix } from './radix';

const hex = radix('0123456789abcdef', new Map([...'ABCDEF'].map((digit) => [digit, digit.toLowerCase()])));

/** Lower-case hex, two digits a byte. */
export function encodeHex(bytes: Uint8Array): string {
  return encodeRadix(bytes, hex);
}

/** Bytes of hex in either case; `null` when a digit is missing or another character (also a blank) occurs. */
export function decodeHex(text: string): Bytes | null {
  return text.length % 2 === 1 ? null : decodeRadix(text, hex);
}
