import type { Bytes } from '../bytes/bytes';
import { importAeadKey } from './aead';

/**
 * A sealing key from a secret that cannot be guessed: HKDF-SHA-256 (RFC 5869), 32 bytes. It makes no guess slower, so a
 * password never goes in here. The secret stays the caller's to wipe.
 */
export async function deriveAeadKey(secret: Bytes, salt: Bytes, info: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const raw = new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256));
  const key = await importAeadKey(raw);
  raw.fill(0);
  return key;
}
