import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { deriveAeadKey } from '../crypto/hkdf';
import { randomBytes } from '../crypto/random';
import { makeSlot, openSlot } from './key-slot';
import type { PasskeySlot, Slot } from './slot';
import { prfLength, saltLength, type Passkey } from './slot-kdf';

/**
 * A passkey answers one input always with the same 32 bytes (WebAuthn's `prf` extension, CTAP's hmac-secret), once its owner
 * has shown a finger, a face or a PIN. Nobody guesses them, so the derivation needs no cost: HKDF-SHA-256 (RFC 5869).
 */
interface Answered {
  readonly passkey: Passkey;
  /** Stays the caller's to wipe. */
  readonly answer: Bytes;
}

const info = new TextEncoder().encode('faktor/1 passkey');

export async function makePasskeySlot(
  vaultId: Bytes,
  vaultKey: Bytes,
  { passkey, answer }: Answered,
): Promise<PasskeySlot> {
  const kdf = { kind: 'passkey', salt: randomBytes(saltLength), passkey } as const;
  return makeSlot(vaultId, kdf, await derivedKeyOf(kdf.salt, answer), vaultKey);
}

/** The vault key (the caller's to wipe), or `null` for another passkey or another answer. Throws Failure `vault/damaged`. */
export async function openPasskeySlot(
  vaultId: Bytes,
  slot: PasskeySlot,
  { passkey, answer }: Answered,
): Promise<Bytes | null> {
  if (!equalBytes(slot.passkey.credentialId, passkey.credentialId)) return null;
  return openSlot(vaultId, slot, await derivedKeyOf(slot.salt, answer));
}

export function passkeysIn(slots: readonly Slot[]): readonly Passkey[] {
  return slots.flatMap((slot) => (slot.kind === 'passkey' ? [slot.passkey] : []));
}

function derivedKeyOf(salt: Bytes, answer: Bytes): Promise<CryptoKey> {
  if (answer.length !== prfLength) throw new RangeError('a passkey answers with 32 bytes');
  return deriveAeadKey(answer, salt, info);
}
