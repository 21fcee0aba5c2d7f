import type { Bytes } from '../bytes/bytes';
import { deriveAeadKey } from '../crypto/hkdf';
import { randomBytes } from '../crypto/random';
import { makeSlot, openSlot } from './key-slot';
import type { RecoverySlot } from './slot';
import { saltLength } from './slot-kdf';

/**
 * A recovery key is 160 random bits. Nobody guesses it, so its derivation needs no cost: HKDF-SHA-256 (RFC 5869).
 */
export const recoveryKeyLength = 20;

const info = new TextEncoder().encode('faktor/1 recovery key');

/** The caller wipes it. */
export function newRecoveryKey(): Bytes {
  return randomBytes(recoveryKeyLength);
}

/** A new slot for a recovery key, which stays the caller's to wipe, as it does below. */
export async function makeRecoverySlot(vaultId: Bytes, vaultKey: Bytes, key: Bytes): Promise<RecoverySlot> {
  const kdf = { kind: 'recovery', salt: randomBytes(saltLength) } as const;
  return makeSlot(vaultId, kdf, await derivedKeyOf(kdf, key), vaultKey);
}

/** The vault key (the caller's to wipe), or `null` for another recovery key. Throws Failure `vault/damaged`. */
export async function openRecoverySlot(vaultId: Bytes, slot: RecoverySlot, key: Bytes): Promise<Bytes | null> {
  return openSlot(vaultId, slot, await derivedKeyOf(slot, key));
}

function derivedKeyOf({ salt }: Pick<RecoverySlot, 'salt'>, key: Bytes): Promise<CryptoKey> {
  if (key.length !== recoveryKeyLength) throw new RangeError('a recovery key has 20 bytes');
  return deriveAeadKey(key, salt, info);
}
