import type { WaysTexts } from '../i18n/ways.en';
import type { Language } from '../settings/settings';
import type { Way } from '../vault';
import type { VaultState } from './vault-state.svelte';

export type { WaysTexts } from '../i18n/ways.en';
export type { Way } from '../vault';

/** A way in that has an id: all that can be renamed, replaced or removed. */
export type NamedWay = Way & { readonly id: string };

/**
 * The ways into the open vault, as the screens change them. Each change uses up the vault's proof and throws Failure
 * `vault/*` and `crypto/*`; then nothing has changed.
 */
export class Ways {
  readonly #vault: VaultState;

  constructor(vault: VaultState) {
    this.#vault = vault;
  }

  /** None while the vault is closed. */
  get all(): readonly Way[] {
    const { phase } = this.#vault;
    return phase.kind === 'open' ? phase.ways : [];
  }

  get passwords(): readonly NamedWay[] {
    return this.all.filter(hasId).filter(({ kind }) => kind === 'password');
  }

  get hasPasskey(): boolean {
    return this.all.some(({ kind }) => kind === 'passkey');
  }

  /** A person has one sheet; `null` when there is none yet. */
  get recoveryKey(): NamedWay | null {
    return this.all.filter(hasId).find(({ kind }) => kind === 'recovery') ?? null;
  }

  /** Whether `vault/last-way` or `vault/last-password` would be the answer. */
  canRemove(way: Way): boolean {
    if (this.all.filter(({ kind }) => kind !== 'unknown').length < 2 && way.kind !== 'unknown') return false;
    return way.kind !== 'password' || this.passwords.length > 1;
  }

  async addPassword(password: string, name: string, signal?: AbortSignal): Promise<void> {
    const credential = { kind: 'password', password } as const;
    await this.#vault.changeWays((ways, open, proof) => ways.add(open, proof, { credential, name }, signal));
  }

  /** Another password in the place of one that may be forgotten. */
  async replacePassword(id: string, password: string, signal?: AbortSignal): Promise<void> {
    const credential = { kind: 'password', password } as const;
    await this.#vault.changeWays((ways, open, proof) => ways.replace(open, proof, id, credential, signal));
  }

  /** In the place of the one that there is, if any. The key stays the caller's to wipe. */
  async setRecoveryKey(key: Uint8Array<ArrayBuffer>): Promise<void> {
    const credential = { kind: 'recovery', key } as const;
    const old = this.recoveryKey;
    await this.#vault.changeWays((ways, open, proof) =>
      old ? ways.replace(open, proof, old.id, credential) : ways.add(open, proof, { credential, name: '' }),
    );
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#vault.changeWays((ways, open) => ways.rename(open, id, name));
  }

  async remove(id: string): Promise<void> {
    await this.#vault.changeWays((ways, open, proof) => ways.remove(open, proof, id));
  }

  async changeVaultKey(): Promise<void> {
    await this.#vault.changeWays((ways, open, proof) => ways.changeVaultKey(open, proof));
  }
}

export function hasId(way: Way): way is NamedWay {
  return way.id !== null;
}

/** The texts of the screens about ways in, fetched with them. */
export async function loadWaysTexts(language: Language): Promise<WaysTexts> {
  const { ways } = language === 'de' ? await import('../i18n/ways.de') : await import('../i18n/ways.en');
  return ways;
}
