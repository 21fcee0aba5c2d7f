import type { Bytes } from '../bytes/bytes';

/**
 * The ciphers of other programs' files, by WebCrypto. `null` means that it did not open: another password, or damage; a cipher
 * without authentication (CBC) may also open to nonsense, so whoever uses it looks at what came out.
 */

export interface GcmBox {
  /** Ciphertext and tag (16 bytes). */
  readonly sealed: Bytes;
  readonly nonce: Bytes;
  readonly associatedData?: Bytes;
}

/** AES-GCM (NIST SP 800-38D) with a 128-bit tag; the key has 16 or 32 bytes. */
export async function openGcm(key: Bytes, { sealed, nonce, associatedData }: GcmBox): Promise<Bytes | null> {
  if (nonce.length === 0) return null;
  const algorithm = { name: 'AES-GCM', iv: nonce, ...(associatedData ? { additionalData: associatedData } : {}) };
  return decrypt(algorithm, key, sealed);
}

/** AES-CBC with PKCS #7 padding (NIST SP 800-38A); unauthenticated. The key has 16 or 32 bytes. */
export async function openCbc(key: Bytes, iv: Bytes, ciphertext: Bytes): Promise<Bytes | null> {
  if (iv.length !== 16 || ciphertext.length === 0 || ciphertext.length % 16 !== 0) return null;
  return decrypt({ name: 'AES-CBC', iv }, key, ciphertext);
}

/** Seals under a nonce of 12 bytes that was made for this message: ciphertext and tag (16 bytes). The key has 32 bytes. */
export async function sealGcm(
  key: Bytes,
  { plain, nonce, associatedData }: { plain: Bytes; nonce: Bytes; associatedData?: Bytes },
): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv: nonce, ...(associatedData ? { additionalData: associatedData } : {}) };
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, plain));
}

async function decrypt(algorithm: AesGcmParams | AesCbcParams, key: Bytes, data: Bytes): Promise<Bytes | null> {
  const imported = await crypto.subtle.importKey('raw', key, algorithm.name, false, ['decrypt']);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, data));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}
