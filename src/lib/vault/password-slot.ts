import type { Bytes } from '../bytes/bytes';
import { importAeadKey } from '../crypto/aead';
import type { Argon2idCost, DeriveArgon2id } from '../crypto/argon2id';
import { randomBytes } from '../crypto/random';
import { makeSlot, openSlot } from './key-slot';
import type { PasswordSlot } from './slot';
import { saltLength } from './slot-kdf';

/** NFKC, so that a password typed on another keyboard gives the same bytes; never cut. The caller wipes the result. */
export function passwordBytes(password: string): Bytes {
  return new TextEncoder().encode(password.normalize('NFKC'));
}

/** A new slot for a password (its bytes are wiped). Throws what the deriver throws. */
export async function makePasswordSlot(
  vaultId: Bytes,
  vaultKey: Bytes,
  password: Bytes,
  derive: DeriveArgon2id,
  cost: Argon2idCost,
  signal?: AbortSignal,
): Promise<PasswordSlot> {
  const kdf = { kind: 'password', salt: randomBytes(saltLength), cost } as const;
  return makeSlot(vaultId, kdf, await derivedKeyOf(kdf, password, derive, signal), vaultKey);
}

/** The vault key (the caller's to wipe), or `null` for another password. Throws Failure `vault/damaged` and what the deriver throws. */
export async function openPasswordSlot(
  vaultId: Bytes,
  slot: PasswordSlot,
  password: Bytes,
  derive: DeriveArgon2id,
  signal?: AbortSignal,
): Promise<Bytes | null> {
  return openSlot(vaultId, slot, await derivedKeyOf(slot, password, derive, signal));
}

async function derivedKeyOf(
  { salt, cost }: Pick<PasswordSlot, 'salt' | 'cost'>,
  password: Bytes,
  derive: DeriveArgon2id,
  signal?: AbortSignal,
): Promise<CryptoKey> {
  const raw = await derive({ password, salt, cost }, signal);
  const key = await importAeadKey(raw);
  raw.fill(0);
  return key;
}
