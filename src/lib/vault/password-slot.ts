import type { Bytes } from '../bytes/bytes';
import { importAeadKey } from '../crypto/aead';
import type { Argon2idCost, DeriveArgon2id } from '../crypto/argon2id';
import { floorCost, withinMemory } from '../crypto/kdf-cost';
import { randomBytes } from '../crypto/random';
import { makeSlot, openSlot } from './key-slot';
import type { PasswordSlot, Slot } from './slot';
import { saltLength } from './slot-kdf';

/** NFKC, so that a password typed on another keyboard gives the same bytes; never cut. The caller wipes the result. */
export function passwordBytes(password: string): Bytes {
  return new TextEncoder().encode(password.normalize('NFKC'));
}

/**
 * A new slot for a password (its bytes are wiped), at this cost or at what the device has memory for. Throws what the deriver
 * throws, and Failure `crypto/kdf-memory-least` when there is too little memory for any cost that is allowed.
 */
export async function makePasswordSlot(
  vaultId: Bytes,
  vaultKey: Bytes,
  password: Bytes,
  derive: DeriveArgon2id,
  cost: Argon2idCost,
  signal?: AbortSignal,
): Promise<PasswordSlot> {
  try {
    return await withinMemory(cost, (tried) =>
      makePasswordSlotAt(vaultId, vaultKey, password.slice(), derive, tried, signal),
    );
  } finally {
    password.fill(0);
  }
}

/** The same at this cost and no other. */
export async function makePasswordSlotAt(
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

/** The memory of the weakest password slot, in MiB, where it is less than the floor's; else `null`. */
export function reducedMemoryMiB(slots: readonly Slot[]): number | null {
  const memories = slots.flatMap((slot) => (slot.kind === 'password' ? [slot.cost.memoryKiB] : []));
  const least = Math.min(...memories);
  return least < floorCost.memoryKiB ? Math.round(least / 1024) : null;
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
