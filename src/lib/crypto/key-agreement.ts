import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { open, seal } from './aead';
import { deriveAeadKey } from './hkdf';

/**
 * Sealing to a public key: ECDH on P-256 with an ephemeral pair, HKDF-SHA-256 (RFC 5869), AES-256-GCM. Whoever has the
 * public half can seal; only the private half opens.
 */

const curve = { name: 'ECDH', namedCurve: 'P-256' };
/** An uncompressed P-256 point (SEC 1 §2.3.3). */
export const publicKeyLength = 65;
const info = new TextEncoder().encode('faktor/1 sealed to a public key');

export interface NewKeyPair {
  readonly publicKey: Bytes;
  /** PKCS #8; the caller seals it and wipes it. */
  readonly privateKey: Bytes;
}

export async function newKeyPair(): Promise<NewKeyPair> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/** Returns ephemeral public key (65 bytes) ‖ what `seal` gives. */
export async function sealTo(publicKey: Bytes, message: Bytes, associatedData: Bytes): Promise<Bytes> {
  const ephemeral = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const ephemeralPublic = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  const theirs = await crypto.subtle.importKey('raw', publicKey, curve, false, []);
  const key = await sharedKey(ephemeral.privateKey, theirs, ephemeralPublic, publicKey);
  return concat(ephemeralPublic, await seal(key, message, associatedData));
}

/** The message, or `null` when the private key is another one, or anything was changed. */
export async function openWith(
  privateKey: Bytes,
  publicKey: Bytes,
  sealed: Bytes,
  associatedData: Bytes,
): Promise<Bytes | null> {
  const ephemeralPublic = sealed.slice(0, publicKeyLength);
  try {
    const ours = await crypto.subtle.importKey('pkcs8', privateKey, curve, false, ['deriveBits']);
    const theirs = await crypto.subtle.importKey('raw', ephemeralPublic, curve, false, []);
    const key = await sharedKey(ours, theirs, ephemeralPublic, publicKey);
    return await open(key, sealed.subarray(publicKeyLength), associatedData);
  } catch (error) {
    // A point off the curve or a malformed key: as unopenable as a wrong one.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function sharedKey(
  ours: CryptoKey,
  theirs: CryptoKey,
  ephemeralPublic: Bytes,
  publicKey: Bytes,
): Promise<CryptoKey> {
  const secret = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours, 256));
  const key = await deriveAeadKey(secret, concat(ephemeralPublic, publicKey), info);
  secret.fill(0);
  return key;
}
