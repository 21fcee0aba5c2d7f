import type { Vault, VaultOptions } from './vault';

export type { Exclusively, OpenVault } from './open-vault';
export { openVaultStore, type VaultStore } from './store';
export type { UnlockAnswer, Vault, VaultOptions } from './vault';

/**
 * The door to all that seals and opens. It is loaded when it is asked for, because the first screen only has to know
 * whether there is a vault, which the store tells.
 */
export async function loadVault(options: VaultOptions): Promise<Vault> {
  const { Vault } = await import('./vault');
  return new Vault(options);
}
