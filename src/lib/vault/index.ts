import type { Lockout, LockoutOptions } from './lockout';
import type { Vault, VaultOptions } from './vault';

export type { Lockout, LockoutOptions } from './lockout';
export {
  freshRecord,
  freshStanding,
  standingOf,
  type Ending,
  type LockoutRules,
  type Standing,
} from './lockout-record';
export type { AccountName, LostAccount } from './name-list';
export type { AdoptAnswer, Opened, PasswordAnswer, ProofAnswer, Refusal, StoredWays, UnlockAnswer } from './answers';
export type { Credential, Shown } from './credential';
export type { Passkey } from './slot-kdf';
export type { OpenedSlot } from './open-slots';
export type { Edit } from './held-vault';
export type { OpenVault } from './open-vault';
export type { Exclusively } from './sealed-body';
export { openDraft, sealDraft } from './intake-draft';
export { openShared, type IntakeKey } from './intake-key';
export { IntakeStore, type SharedItem } from './intake-store';
export { openVaultStore } from './store';
export type { Past } from './past';
export { endsAtMs, trashDayChoices } from './trash';
export type { Trashed } from './codec';
export type { Vault, VaultOptions } from './vault';
export type { Aside, VaultStore } from './vault-store';
export {
  groupCount,
  isSameGroup,
  readRecoveryText,
  writeRecoveryQr,
  writeRecoveryText,
  type RecoveryReading,
} from './recovery-text';
export { newRecoveryKey } from './recovery-slot';
export type { Way } from './way-list';
export type { NewWay, WaysIn } from './ways-in';

/**
 * The door to all that seals and opens. It is loaded when it is asked for, because the first screen only has to know
 * whether there is a vault and whether a wrong password left anything to wait for, which the store tells.
 */
export async function loadVault(options: VaultOptions): Promise<Vault> {
  const { Vault } = await import('./vault');
  return new Vault(options);
}

/** The counter of wrong passwords, fetched when there is something to count or to wait for. */
export async function loadLockout(options: LockoutOptions): Promise<Lockout> {
  const { Lockout } = await import('./lockout');
  return new Lockout(options);
}
