import type { Bytes } from '../bytes/bytes';
import { importAeadKey } from '../crypto/aead';
import { defaultCost, type Argon2idCost, type DeriveArgon2id } from '../crypto/argon2id';
import { randomBytes } from '../crypto/random';
import { Failure } from '../failure';
import { emptyBody } from './codec';
import { readVaultFile, vaultIdLength, type VaultFile } from './format';
import { OpenVault, writeVault, type Surroundings } from './open-vault';
import { makePasswordSlot, openPasswordSlot, passwordBytes } from './password-slot';
import type { PasswordSlot } from './slot';

/** What came of a password: the open vault, or that it was another one. */
export type UnlockAnswer = { kind: 'open'; vault: OpenVault } | { kind: 'wrong-password' };

export interface VaultOptions extends Surroundings {
  readonly derive: DeriveArgon2id;
  /** The cost of new slots; `defaultCost` unless told. */
  readonly cost?: Argon2idCost;
}

/** The vault of this origin and base path, closed. Opening it gives an `OpenVault`. */
export class Vault {
  readonly #options: VaultOptions;

  constructor(options: VaultOptions) {
    this.#options = options;
  }

  /** Makes and opens an empty vault. Throws Failure `vault/exists` rather than write over one, RangeError for no password. */
  async create(password: string, signal?: AbortSignal): Promise<OpenVault> {
    if (password === '') throw new RangeError('a password is not empty');
    const { store, exclusively, nowMs } = this.#options;
    const vaultId = randomBytes(vaultIdLength);
    const { slot, key } = await this.#newKey(vaultId, password, signal);
    signal?.throwIfAborted();
    const header = { vaultId, revision: 1, savedAtMs: nowMs(), slots: [slot], unknown: new Map() };
    return exclusively(async () => {
      if ((await store.headRevision()) !== null) throw new Failure('vault/exists');
      await writeVault(store, key, header, emptyBody, null);
      return this.#openStored(key);
    });
  }

  /** Throws Failure `vault/gone`, `vault/damaged`, `vault/too-new` and `crypto/*`. */
  async unlock(password: string, signal?: AbortSignal): Promise<UnlockAnswer> {
    const bytes = await this.#options.store.read();
    if (!bytes) throw new Failure('vault/gone');
    const file = await readVaultFile(bytes);
    const key = await this.#openKey(file, password, signal);
    if (!key) return { kind: 'wrong-password' };
    // Read anew under the key: another tab may have written while the key was being derived.
    return { kind: 'open', vault: await this.#openStored(key) };
  }

  /**
   * Takes over a sealed vault (a backup) where there is none yet: opened with its password first, then written as it is.
   * Throws Failure `vault/exists`, `vault/not-a-vault` and what `unlock` throws.
   */
  async adopt(bytes: Bytes, password: string, signal?: AbortSignal): Promise<UnlockAnswer> {
    const { store, exclusively } = this.#options;
    const whole = bytes.slice();
    const file = await readVaultFile(whole);
    const key = await this.#openKey(file, password, signal);
    if (!key) return { kind: 'wrong-password' };
    const vault = await OpenVault.from(this.#options, key, file);
    await exclusively(async () => {
      const outcome = await store.write(whole, file.header.revision, null);
      if (outcome === 'conflict') throw new Failure('vault/exists');
    }).catch((error: unknown) => {
      vault.close();
      throw error;
    });
    return { kind: 'open', vault };
  }

  async #newKey(
    vaultId: Bytes,
    password: string,
    signal?: AbortSignal,
  ): Promise<{ slot: PasswordSlot; key: CryptoKey }> {
    const { derive, cost = defaultCost } = this.#options;
    const vaultKey = randomBytes(32);
    try {
      const slot = await makePasswordSlot(vaultId, vaultKey, passwordBytes(password), derive, cost, signal);
      return { slot, key: await importAeadKey(vaultKey) };
    } finally {
      vaultKey.fill(0);
    }
  }

  /**
   * Tries every password slot; `null` when none opens. Throws Failure `vault/too-new` when there is no slot that this
   * version knows: then no password would be the right one.
   */
  async #openKey({ header }: VaultFile, password: string, signal?: AbortSignal): Promise<CryptoKey | null> {
    const slots = header.slots.filter((slot) => slot.kind === 'password');
    if (slots.length === 0) throw new Failure('vault/too-new');
    if (password === '') return null;
    for (const slot of slots) {
      const secret = passwordBytes(password);
      const raw = await openPasswordSlot(header.vaultId, slot, secret, this.#options.derive, signal);
      if (!raw) continue;
      const key = await importAeadKey(raw);
      raw.fill(0);
      return key;
    }
    return null;
  }

  async #openStored(key: CryptoKey): Promise<OpenVault> {
    const bytes = await this.#options.store.read();
    if (!bytes) throw new Failure('vault/gone');
    return OpenVault.from(this.#options, key, await readVaultFile(bytes));
  }
}
