import type { Bytes } from '../bytes/bytes';
import { importAeadKey } from '../crypto/aead';
import type { Argon2idCost, DeriveArgon2id } from '../crypto/argon2id';
import { randomBytes } from '../crypto/random';
import { makeSlotKeys, openSlot, sealVaultKey, type SlotBinding } from './key-slot';
import { kdfToCbor, saltLength, slotIdLength, type PasswordSlot } from './slot';

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
  const made = { id: randomBytes(slotIdLength), salt: randomBytes(saltLength), cost };
  const derivedKey = await derivedKeyOf(made, password, derive, signal);
  const keys = await makeSlotKeys(derivedKey, vaultKey, binding(vaultId, made));
  return { kind: 'password', ...made, ...keys, unknown: new Map() };
}

/** The vault key (the caller's to wipe), or `null` for another password. Throws Failure `vault/damaged` and what the deriver throws. */
export async function openPasswordSlot(
  vaultId: Bytes,
  slot: PasswordSlot,
  password: Bytes,
  derive: DeriveArgon2id,
  signal?: AbortSignal,
): Promise<Bytes | null> {
  const derivedKey = await derivedKeyOf(slot, password, derive, signal);
  return openSlot(slot, derivedKey, binding(vaultId, slot));
}

/** The same way in, to another vault key. */
export async function resealPasswordSlot(vaultId: Bytes, slot: PasswordSlot, vaultKey: Bytes): Promise<PasswordSlot> {
  return { ...slot, sealedVaultKey: await sealVaultKey(slot.publicKey, vaultKey, binding(vaultId, slot)) };
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

function binding(vaultId: Bytes, slot: Pick<PasswordSlot, 'id' | 'salt' | 'cost'>): SlotBinding {
  return { vaultId, slotId: slot.id, kind: 'password', kdf: kdfToCbor(slot) };
}
