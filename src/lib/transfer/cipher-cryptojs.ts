import { decodeBase64 } from '../bytes/base64';
import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { openCbc } from './cipher';

const magic = 'Salted__';
const headerBytes = 16;

/** Whether a text is Base64 of what CryptoJS (and `openssl enc`) write under a passphrase. */
export function looksSalted(text: string): boolean {
  return text.startsWith('U2FsdGVkX1');
}

/**
 * Opens a text that CryptoJS sealed under a passphrase: `Salted__`, eight bytes of salt, AES-256-CBC, with key and vector from OpenSSL's
 * EVP_BytesToKey over MD5, one round. `null` when it does not open; since nothing authenticates it, another passphrase opens one in 256
 * to nonsense.
 */
export async function openSalted(text: string, passphrase: Bytes): Promise<Bytes | null> {
  const box = decodeBase64(text);
  if (!box || box.length <= headerBytes || String.fromCharCode(...box.subarray(0, magic.length)) !== magic) return null;
  const salt = box.subarray(magic.length, headerBytes);
  const { md5 } = await import('@noble/hashes/legacy.js');
  let material: Uint8Array = new Uint8Array();
  let block: Uint8Array = new Uint8Array();
  while (material.length < 48) {
    block = md5(concat(block, passphrase, salt));
    material = concat(material, block);
  }
  return openCbc(
    new Uint8Array(material.subarray(0, 32)),
    new Uint8Array(material.subarray(32, 48)),
    box.slice(headerBytes),
  );
}
