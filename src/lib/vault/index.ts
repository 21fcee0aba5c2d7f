import type { Vault, VaultOptions } from './vault';

export { Lockout, type LockoutOptions } from './lockout';
export { freshStanding, type Ending, type LockoutRules, type Standing } from './lockout-record';
export type { AccountName, LostAccount } from './name-list';
export type { Exclusively, OpenVault } from './open-vault';
export { openVaultStore, type VaultStore } from './store';
export type { AdoptAnswer, PasswordAnswer, Refusal, UnlockAnswer, Vault, VaultOptions } from './vault';

/**
 * The door to all that seals and opens. It is loaded when it is asked for, because the first screen only has to know
 * whether there is a vault and what wrong passwords have led to, which the store and the counter tell.
 */
export async function loadVault(options: VaultOptions): Promise<Vault> {
  const { Vault } = await import('./vault');
  return new Vault(options);
}
