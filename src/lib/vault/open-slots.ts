import type { Bytes } from '../bytes/bytes';
import type { DeriveArgon2id } from '../crypto/argon2id';
import { Failure } from '../failure';
import type { VaultFile } from './format';
import type { Refusals } from './lockout';
import { openPasswordSlot, passwordBytes } from './password-slot';
import type { PasswordSlot } from './slot';

/** A password slot that opened, and the vault key in it (32 bytes, the caller's to wipe). */
export interface OpenedSlot {
  readonly slot: PasswordSlot;
  readonly vaultKey: Bytes;
}

/** Throws Failure `vault/too-new` when there is no slot that this version knows: then no password would be the right one. */
export function passwordSlots({ header }: VaultFile): readonly PasswordSlot[] {
  const slots = header.slots.filter((slot) => slot.kind === 'password');
  if (slots.length === 0) throw new Failure('vault/too-new');
  return slots;
}

/**
 * Tries every password slot; `null` when none opens, and `refusals` hears of the first that does not. Throws Failure
 * `vault/too-new`, `vault/damaged` and what the deriver throws.
 */
export async function openPasswordSlots(
  file: VaultFile,
  password: string,
  derive: DeriveArgon2id,
  refusals: Refusals,
  signal?: AbortSignal,
): Promise<OpenedSlot | null> {
  for (const slot of passwordSlots(file)) {
    const vaultKey = await openPasswordSlot(file.header.vaultId, slot, passwordBytes(password), derive, signal);
    if (vaultKey) return { slot, vaultKey };
    refusals.refused = true;
  }
  return null;
}
