import type { Bytes } from './bytes';
import { decodeRadix, radix } from './radix';

const hex = radix('0123456789abcdef', new Map([...'ABCDEF'].map((digit) => [digit, digit.toLowerCase()])));

/** Of each byte: opening a vault writes thousands of ids so. */
const pairs = Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hex, two digits a byte. */
export function encodeHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += pairs[byte] ?? '';
  return text;
}

/** Bytes of hex in either case; `null` when a digit is missing or another character (also a blank) occurs. */
export function decodeHex(text: string): Bytes | null {
  return text.length % 2 === 1 ? null : decodeRadix(text, hex);
}
