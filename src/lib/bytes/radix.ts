import type { Bytes } from './bytes';

/** An alphabet of 2^`width` ASCII characters, with the way back. */
export interface Radix {
  /** Bits per character, 1–7. */
  readonly width: number;
  readonly alphabet: string;
  /** Value by character code; -1 is "not in the alphabet". */
  readonly values: Int8Array;
}

/**
 * Builds the two tables of an alphabet. `aliases` are further characters that read like one of the alphabet
 * (lower case, the URL-safe pair). Looking characters up by code, not by `toUpperCase`, keeps look-alikes such as
 * "ı" and "ſ" out.
 */
export function radix(alphabet: string, aliases: ReadonlyMap<string, string> = new Map()): Radix {
  const values = new Int8Array(128).fill(-1);
  for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;
  for (const [alias, character] of aliases) values[alias.charCodeAt(0)] = alphabet.indexOf(character);
  return { width: Math.log2(alphabet.length), alphabet, values };
}

/** Text of `bytes` in the alphabet, most significant bit first (RFC 4648 §3), unpadded. */
export function encodeRadix(bytes: Uint8Array, { width, alphabet }: Radix): string {
  const mask = (1 << width) - 1;
  let text = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= width) {
      bits -= width;
      text += alphabet.charAt((pending >> bits) & mask);
    }
    pending &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet.charAt((pending << (width - bits)) & mask) : text;
}

/** Bytes of `text`, bits left over at the end dropped; `null` when a character is not in the alphabet. */
export function decodeRadix(text: string, { width, values }: Radix): Bytes | null {
  const bytes = new Uint8Array(Math.floor((text.length * width) / 8));
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const value = values[text.charCodeAt(index)] ?? -1;
    if (value < 0) return null;
    pending = (pending << width) | value;
    bits += width;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = pending >> bits;
    }
    pending &= (1 << bits) - 1;
  }
  return bytes;
}
