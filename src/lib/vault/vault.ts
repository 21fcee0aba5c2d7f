import type { Bytes } from '../bytes/bytes';
import { importAeadKey } from '../crypto/aead';
import { defaultCost, type Argon2idCost, type DeriveArgon2id } from '../crypto/argon2id';
import { randomBytes } from '../crypto/random';
import { Failure } from '../failure';
import { changePassword } from './change-password';
import { emptyBody } from './codec';
import { readVaultFile, vaultIdLength, type VaultFile } from './format';
import type { Attempt, Lockout } from './lockout';
import type { LostAccount } from './name-list';
import { openPasswordSlots, passwordSlots, type OpenedSlot } from './open-slots';
import { OpenVault, writeVault, type Surroundings } from './open-vault';
import { makePasswordSlot, passwordBytes } from './password-slot';
import { RetainedNames } from './retained-names';
import type { PasswordSlot } from './slot';

/** What came of a backup's password: the open vault, or that it was another one. */
export type AdoptAnswer = { kind: 'open'; vault: OpenVault } | { kind: 'wrong-password' };

/** What came of the vault's password: the open vault, or what the counter of wrong ones says. */
export type UnlockAnswer = { kind: 'open'; vault: OpenVault } | Refusal;
/** What came of the vault's password where the vault is open already. */
export type PasswordAnswer = { kind: 'right' } | Refusal;
export type Refusal = Exclude<Attempt<unknown>, { kind: 'right' }>;

export interface VaultOptions extends Omit<Surroundings, 'names'> {
  readonly lockout: Lockout;
  readonly derive: DeriveArgon2id;
  /** The cost of new slots; `defaultCost` unless told. */
  readonly cost?: Argon2idCost;
}

/** The vault of this origin and base path, closed. Opening it gives an `OpenVault`. */
export class Vault {
  readonly #options: VaultOptions;
  readonly #names: RetainedNames;
  readonly #around: Surroundings;

  constructor(options: VaultOptions) {
    const { store, exclusively, nowMs } = options;
    this.#options = options;
    this.#names = new RetainedNames(store);
    this.#around = { store, exclusively, nowMs, names: this.#names };
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
      await writeVault(this.#around, key, { header, body: emptyBody, expected: null });
      return this.#openStored(key);
    });
  }

  /** Throws Failure `vault/gone`, `vault/damaged`, `vault/too-new` and `crypto/*`. */
  async unlock(password: string, signal?: AbortSignal): Promise<UnlockAnswer> {
    const answer = await this.#attempt(password, signal);
    if (answer.kind !== 'right') return answer;
    const key = await importAndWipe(answer.value.vaultKey);
    // Read anew under the key: another tab may have written while the key was being derived.
    const vault = await this.#openStored(key);
    await this.#options.exclusively(() => this.#names.catchUp(vault.entries)).catch(onlyFailure);
    return { kind: 'open', vault };
  }

  /** Whether this is the vault's password, for a step that asks for it again. Throws as `unlock`. */
  async verify(password: string, signal?: AbortSignal): Promise<PasswordAnswer> {
    const answer = await this.#attempt(password, signal);
    if (answer.kind !== 'right') return answer;
    answer.value.vaultKey.fill(0);
    return { kind: 'right' };
  }

  /** Gives an open vault another password. Throws as `unlock`, RangeError for no password; then nothing has changed. */
  async changePassword(vault: OpenVault, current: string, next: string, signal?: AbortSignal): Promise<PasswordAnswer> {
    if (next === '') throw new RangeError('a password is not empty');
    const answer = await this.#attempt(current, signal);
    if (answer.kind !== 'right') return answer;
    const { derive, cost = defaultCost } = this.#options;
    const opened = answer.value;
    try {
      await changePassword(vault, { vaultId: vault.vaultId, opened, password: next, derive, cost }, signal);
    } finally {
      opened.vaultKey.fill(0);
    }
    return { kind: 'right' };
  }

  /**
   * Takes over a sealed vault (a backup) where there is none yet: opened with its password first, then written as it is.
   * Nothing is counted: whoever has a file can try passwords on it elsewhere, as many as they like.
   * Throws Failure `vault/exists`, `vault/not-a-vault` and what `unlock` throws.
   */
  async adopt(bytes: Bytes, password: string, signal?: AbortSignal): Promise<AdoptAnswer> {
    const { store, exclusively } = this.#options;
    const whole = bytes.slice();
    const file = await readVaultFile(whole);
    const opened = await this.#open(file, password, { refused: false }, signal);
    if (!opened) return { kind: 'wrong-password' };
    const vault = await OpenVault.from(this.#around, await importAndWipe(opened.vaultKey), file);
    await exclusively(async () => {
      const names = await this.#names.toWrite(vault.entries, true);
      const outcome = await store.write(whole, file.header.revision, null, { names });
      if (outcome === 'conflict') throw new Failure('vault/exists');
    }).catch((error: unknown) => {
      vault.close();
      throw error;
    });
    return { kind: 'open', vault };
  }

  /** The accounts to register again. */
  async lostAccounts(): Promise<readonly LostAccount[]> {
    return this.#options.exclusively(() => this.#names.lost());
  }

  async tickLost(id: string, isDone: boolean): Promise<void> {
    await this.#options.exclusively(() => this.#names.tick(id, isDone));
  }

  async forgetLost(): Promise<void> {
    await this.#options.exclusively(() => this.#names.forgetLost());
  }

  async keepsNames(): Promise<boolean> {
    return this.#names.keeps();
  }

  /** Whether the names of `vault`'s accounts outlive it. `false` deletes those that are kept, and their key. */
  async setKeepsNames(vault: OpenVault, keeps: boolean): Promise<void> {
    await this.#options.exclusively(() => this.#names.setKeeps(keeps, vault.entries));
  }

  async #newKey(
    vaultId: Bytes,
    password: string,
    signal?: AbortSignal,
  ): Promise<{ slot: PasswordSlot; key: CryptoKey }> {
    const { derive, cost = defaultCost } = this.#options;
    const vaultKey = randomBytes(32);
    const slot = await makePasswordSlot(vaultId, vaultKey, passwordBytes(password), derive, cost, signal).catch(
      (error: unknown) => {
        vaultKey.fill(0);
        throw error;
      },
    );
    return { slot, key: await importAndWipe(vaultKey) };
  }

  /** No vault has an empty password, so an empty one is not counted either: it is a slip, not a guess. */
  async #attempt(password: string, signal?: AbortSignal): Promise<Attempt<OpenedSlot>> {
    const { lockout } = this.#options;
    if (password === '') return { kind: 'wrong-password', standing: await lockout.standing() };
    const read = async () => {
      const file = await this.#readStored();
      passwordSlots(file);
      return file;
    };
    return lockout.attempt(read, (file, refusals, until) => this.#open(file, password, refusals, until), signal);
  }

  async #open(
    file: VaultFile,
    password: string,
    refusals: { refused: boolean },
    signal?: AbortSignal,
  ): Promise<OpenedSlot | null> {
    if (password === '') return null;
    return openPasswordSlots(file, password, this.#options.derive, refusals, signal);
  }

  async #readStored(): Promise<VaultFile> {
    const bytes = await this.#options.store.read();
    if (!bytes) throw new Failure('vault/gone');
    return readVaultFile(bytes);
  }

  async #openStored(key: CryptoKey): Promise<OpenVault> {
    return OpenVault.from(this.#around, key, await this.#readStored());
  }
}

async function importAndWipe(raw: Bytes): Promise<CryptoKey> {
  try {
    return await importAeadKey(raw);
  } finally {
    raw.fill(0);
  }
}

/** Names that cannot be written now are written with the next change. */
function onlyFailure(error: unknown): void {
  if (!(error instanceof Failure)) throw error;
}
