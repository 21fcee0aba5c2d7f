import { equalBytes } from '../bytes/equal';
import type { Argon2idCost, DeriveArgon2id } from '../crypto/argon2id';
import { isBelow, raisedTo } from '../crypto/kdf-cost';
import { Failure } from '../failure';
import type { OpenedSlot } from './open-slots';
import type { OpenVault } from './open-vault';
import { makePasswordSlotAt, openPasswordSlot, passwordBytes } from './password-slot';
import type { PasswordSlot } from './slot';
import { wayNameIn, withWayName } from './way-names';

export interface Strengthening {
  readonly password: string;
  readonly derive: DeriveArgon2id;
  readonly floor: Argon2idCost;
}

/**
 * Makes the slot that a password has just opened anew at the floor, when its cost is below: the floor has risen since, or the
 * device that made it was short of memory. Returns the slot that opens from now on.
 *
 * The vault key stays, and with it the older generations and the other ways in: nobody's password has become known. What
 * cannot be made stronger here (no memory, no space) stays as it is, until the next time. Throws the reason of the signal.
 */
export async function strengthen(
  vault: OpenVault,
  opened: OpenedSlot,
  how: Strengthening,
  signal?: AbortSignal,
): Promise<OpenedSlot> {
  const { slot, vaultKey } = opened;
  if (slot.kind !== 'password' || !isBelow(slot.cost, how.floor)) return opened;
  try {
    const stronger = await provenSlot(vault, opened, raisedTo(how.floor, slot.cost), how, signal);
    if (!stronger) return opened;
    signal?.throwIfAborted();
    await vault.reslot(async (now) => {
      const isThere = now.slots.some((one) => isSame(one, slot)) && (await now.isKey(vaultKey));
      if (!isThere) throw new Failure('vault/changed-elsewhere');
      const named = wayNameIn(now.fields, slot.id);
      const fields = withWayName(withWayName(now.fields, slot.id, null), stronger.id, named);
      return { slots: now.slots.map((one) => (isSame(one, slot) ? stronger : one)), fields };
    });
    return { slot: stronger, vaultKey };
  } catch (error) {
    if (error instanceof Failure) return opened;
    throw error;
  }
}

/** A slot that has been opened with its password and gave back the key; `null` when it did not, and is not to be written. */
async function provenSlot(
  { vaultId }: OpenVault,
  { vaultKey }: OpenedSlot,
  cost: Argon2idCost,
  { password, derive }: Strengthening,
  signal?: AbortSignal,
): Promise<PasswordSlot | null> {
  const slot = await makePasswordSlotAt(vaultId, vaultKey, passwordBytes(password), derive, cost, signal);
  const back = await openPasswordSlot(vaultId, slot, passwordBytes(password), derive, signal);
  const isProven = back !== null && equalBytes(back, vaultKey);
  back?.fill(0);
  return isProven ? slot : null;
}

function isSame(one: { readonly kind: string; readonly id?: Uint8Array }, slot: PasswordSlot): boolean {
  return one.kind === 'password' && one.id !== undefined && equalBytes(one.id, slot.id);
}
