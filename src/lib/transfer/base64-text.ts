import type { Bytes } from '../bytes/bytes';
import { decodeBase64 } from '../bytes/base64';

const leastCharacters = 64;

/** The bytes when a whole text is Base64 of AES blocks and nothing else, as some apps write a ciphertext; else `null`. */
export function base64Blocks(text: string | null): Bytes | null {
  if (text === null || text.length < leastCharacters || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text)) return null;
  const bytes = decodeBase64(text);
  return bytes && bytes.length % 16 === 0 ? bytes : null;
}
