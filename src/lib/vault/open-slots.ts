import type { Bytes } from '../bytes/bytes';
import type { DeriveArgon2id } from '../crypto/argon2id';
import { Failure } from '../failure';
import { openSlotWith, type Credential } from './credential';
import type { VaultFile } from './format';
import type { Refusals } from './lockout';
import { isKnown, type KnownSlot } from './slot';

/** A slot that opened, and the vault key in it (32 bytes, the caller's to wipe). */
export interface OpenedSlot {
  readonly slot: KnownSlot;
  readonly vaultKey: Bytes;
}

/**
 * The slots that a credential of this kind may open; at least one. Throws Failure `vault/too-new` when there is no slot that
 * this version knows, and `vault/no-such-way` when there is none of this kind: then nothing shown would be the right one.
 */
export function slotsOfKind({ header }: VaultFile, kind: Credential['kind']): readonly KnownSlot[] {
  const known = header.slots.filter(isKnown);
  if (known.length === 0) throw new Failure('vault/too-new');
  const slots = known.filter((slot) => slot.kind === kind);
  if (slots.length === 0) throw new Failure('vault/no-such-way');
  return slots;
}

/**
 * Tries every slot of the credential's kind; `null` when none opens, and `refusals` hears of the first that does not. Throws
 * as `slotsOfKind`, Failure `vault/damaged` and what the deriver throws.
 */
export async function openSlots(
  file: VaultFile,
  credential: Credential,
  derive: DeriveArgon2id,
  refusals: Refusals,
  signal?: AbortSignal,
): Promise<OpenedSlot | null> {
  for (const slot of slotsOfKind(file, credential.kind)) {
    const vaultKey = await openSlotWith(file.header.vaultId, slot, credential, derive, signal);
    if (vaultKey) return { slot, vaultKey };
    refusals.refused = true;
  }
  return null;
}
