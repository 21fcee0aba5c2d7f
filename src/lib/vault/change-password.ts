import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { importAeadKey } from '../crypto/aead';
import type { Argon2idCost, DeriveArgon2id } from '../crypto/argon2id';
import { randomBytes } from '../crypto/random';
import { Failure } from '../failure';
import type { OpenVault } from './open-vault';
import type { OpenedSlot } from './open-slots';
import { makePasswordSlot, openPasswordSlot, passwordBytes, resealPasswordSlot } from './password-slot';
import type { PasswordSlot, Slot } from './slot';

export interface NewPassword {
  readonly vaultId: Bytes;
  /** The slot that the old password opened. */
  readonly opened: OpenedSlot;
  readonly password: string;
  readonly derive: DeriveArgon2id;
  readonly cost: Argon2idCost;
}

/**
 * Puts a slot for another password in the place of the opened one and keeps the other ways in.
 *
 * [Note: New vault key] The vault key changes too, and is sealed anew to every slot: whoever had the old password and a
 * copy of the vault knows the old key, and must not read what is written from now on. Only a slot of an unknown kind keeps
 * the key as it is, because this version cannot seal to it and would shut that way in.
 *
 * Throws Failure `vault/*` and what the deriver throws; then nothing has changed.
 */
export async function changePassword(vault: OpenVault, change: NewPassword, signal?: AbortSignal): Promise<void> {
  const { vaultId, opened } = change;
  const newKey = randomBytes(32);
  const oldKey = opened.vaultKey;
  try {
    const keepsKey = vault.slots.some(({ kind }) => kind === 'unknown');
    const vaultKey = keepsKey ? oldKey : newKey;
    const slot = await provenSlot(change, vaultKey, signal);
    signal?.throwIfAborted();
    await vault.rekey(async (slots) => {
      if (!keepsKey && slots.some(({ kind }) => kind === 'unknown')) throw new Failure('vault/changed-elsewhere');
      return {
        slots: await renewed(slots, { vaultId, old: opened.slot, slot, vaultKey }),
        key: await importAeadKey(vaultKey),
      };
    });
  } finally {
    newKey.fill(0);
  }
}

/** A slot that has been opened under its password and gave back the key: only such a one is written. */
async function provenSlot(change: NewPassword, vaultKey: Bytes, signal?: AbortSignal): Promise<PasswordSlot> {
  const { vaultId, password, derive, cost } = change;
  const slot = await makePasswordSlot(vaultId, vaultKey, passwordBytes(password), derive, cost, signal);
  const back = await openPasswordSlot(vaultId, slot, passwordBytes(password), derive, signal);
  if (!back || !equalBytes(back, vaultKey)) throw new TypeError('the new slot does not open');
  back.fill(0);
  return slot;
}

interface Renewal {
  readonly vaultId: Bytes;
  readonly old: PasswordSlot;
  readonly slot: PasswordSlot;
  readonly vaultKey: Bytes;
}

async function renewed(slots: readonly Slot[], { vaultId, old, slot, vaultKey }: Renewal): Promise<Slot[]> {
  const isOld = (one: Slot) => one.kind === 'password' && equalBytes(one.id, old.id);
  if (!slots.some(isOld)) throw new Failure('vault/changed-elsewhere');
  return Promise.all(
    slots.map(async (one) => {
      if (isOld(one)) return slot;
      return one.kind === 'password' ? resealPasswordSlot(vaultId, one, vaultKey) : one;
    }),
  );
}
