import type { Attempt, Uncounted } from './lockout';
import type { OpenedSlot } from './open-slots';
import type { OpenVault } from './open-vault';
import type { Slot } from './slot';
import type { Passkey } from './slot-kdf';

/** What anyone who has the file may know of its ways in. */
export interface StoredWays {
  readonly kinds: readonly Slot['kind'][];
  readonly passkeys: readonly Passkey[];
}

/** What came of a backup's password or key: the open vault, or that it was another one. */
export type AdoptAnswer = { kind: 'open'; vault: OpenVault } | { kind: 'wrong-password' } | { kind: 'wrong-key' };

/** What came of the vault's password or key: the open vault, or what the counter of wrong ones says. */
export type UnlockAnswer = { kind: 'open'; vault: OpenVault } | Refusal;
/** The same where the vault is open already. */
export type PasswordAnswer = { kind: 'right' } | Refusal;
export type Refusal = Exclude<Attempt<unknown> | Uncounted<unknown>, { kind: 'right' }>;

/**
 * With the slot that opened: leave to change the ways in, for whoever has just shown one. The vault key in it is the
 * caller's to wipe, soon.
 */
export type ProofAnswer = { kind: 'right'; opened: OpenedSlot } | Refusal;
export interface Opened {
  readonly vault: OpenVault;
  readonly opened: OpenedSlot;
}
