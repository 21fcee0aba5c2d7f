import type { Bytes } from '../bytes/bytes';
import { randomBytes } from './random';

/**
 * Authenticated encryption: AES-256-GCM (NIST SP 800-38D) with a 96-bit nonce and a 128-bit tag.
 *
 * The nonce is made here and nowhere else, fresh for every message, so no caller can repeat one. With random nonces a key
 * is good for 2^32 messages; a vault is written a few times a day.
 */

const nonceLength = 12;
const tagLength = 16;
/** What `seal` adds to a message, in bytes. */
export const sealOverhead = nonceLength + tagLength;

/** A key that can seal and open but never leaves the browser's key store as bytes. `raw` (32 bytes) stays the caller's to wipe. */
export function importAeadKey(raw: Bytes): Promise<CryptoKey> {
  if (raw.length !== 32) throw new RangeError('an AES-256 key has 32 bytes');
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A new key that cannot be exported; the browser can store it as it is. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Returns nonce ‖ ciphertext ‖ tag. `associatedData` is authenticated, not stored. */
export async function seal(key: CryptoKey, message: Bytes, associatedData: Bytes): Promise<Bytes> {
  const nonce = randomBytes(nonceLength);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: associatedData, tagLength: tagLength * 8 };
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, message));
  const sealed = new Uint8Array(nonceLength + ciphertext.length);
  sealed.set(nonce);
  sealed.set(ciphertext, nonceLength);
  return sealed;
}

/** The message, or `null` when the key is another one or a single bit of `sealed` or `associatedData` differs. */
export async function open(key: CryptoKey, sealed: Bytes, associatedData: Bytes): Promise<Bytes | null> {
  if (sealed.length < sealOverhead) return null;
  const nonce = sealed.subarray(0, nonceLength);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: associatedData, tagLength: tagLength * 8 };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(nonceLength)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}
