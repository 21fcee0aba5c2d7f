import type { AdoptAnswer, Opened, PasswordAnswer, ProofAnswer, Refusal, StoredWays, UnlockAnswer } from './answers';
import type { Bytes } from '../bytes/bytes';
import { encodeHex } from '../bytes/hex';
import { importAeadKey } from '../crypto/aead';
import type { Argon2idCost, DeriveArgon2id } from '../crypto/argon2id';
import { decideFloor, floorCost, type DecideCost } from '../crypto/kdf-cost';
import { randomBytes } from '../crypto/random';
import { Failure } from '../failure';
import { emptyBody } from './codec';
import { credentialOf, isGuessable, makeSlotFor, type Deriving, type OnWay, type Shown } from './credential';
import { readVaultFile, vaultIdLength } from './format';
import type { Lockout } from './lockout';
import type { LostAccount } from './name-list';
import type { OpenedSlot } from './open-slots';
import { OpenVault } from './open-vault';
import { proven, slotOpenedBy, type Begin } from './prove';
import { onlyFailure, writeProven } from './proven-write';
import { passkeysIn } from './passkey-slot';
import { RetainedNames } from './retained-names';
import { openBody, writeVault, type Surroundings } from './sealed-body';
import { breathe, type Breathe } from './steps';
import { strengthen } from './strengthen';
import { newestReadable, openNewest, type Found } from './stored-vault';
import { withWayName } from './way-names';
import { WaysIn } from './ways-in';

export interface VaultOptions extends Omit<Surroundings, 'names' | 'breathe'> {
  readonly lockout: Lockout;
  readonly derive: DeriveArgon2id;
  /** Decides the cost of each new password slot; the floor unless told. */
  readonly cost?: DecideCost;
  readonly onWay?: OnWay;
  /** What a password slot is made anew at, when its password opened it and it costs less; `floorCost` unless told. */
  readonly floor?: Argon2idCost;
  /** Resolves when what nobody waits for may be done; at once unless told. */
  readonly idle?: () => Promise<void>;
  /** As in `Surroundings`; a task of the page unless told. */
  readonly breathe?: Breathe;
}

/** The vault of this origin and base path, closed. Opening it gives an `OpenVault`. */
export class Vault {
  /** Adds, replaces and removes ways in. */
  readonly ways: WaysIn;
  readonly #options: VaultOptions;
  readonly #names: RetainedNames;
  readonly #around: Surroundings;
  readonly #deriving: Deriving;
  readonly #onWay: OnWay;

  constructor(options: VaultOptions) {
    const { store, exclusively, nowMs, derive, cost = decideFloor, bodies, breathe: pause = breathe } = options;
    this.#options = options;
    this.#deriving = { derive, cost };
    this.#onWay = options.onWay ?? (() => undefined);
    this.ways = new WaysIn({ derive, cost, nowMs, onWay: this.#onWay });
    this.#names = new RetainedNames(store, pause);
    this.#around = { store, exclusively, nowMs, names: this.#names, breathe: pause, bodies };
  }

  /** Makes and opens an empty vault. Throws Failure `vault/exists` rather than write over one, RangeError for no password. */
  async create(password: string, signal?: AbortSignal): Promise<OpenVault> {
    const { vault, opened } = await this.createProven(password, signal);
    opened.vaultKey.fill(0);
    return vault;
  }

  /** As `create`, and keeps the new slot open for further ways in. */
  async createProven(password: string, signal?: AbortSignal): Promise<Opened> {
    assertPassword(password);
    const { store, exclusively, nowMs } = this.#options;
    const vaultId = randomBytes(vaultIdLength);
    const vaultKey = randomBytes(32);
    try {
      const credential = { kind: 'password', password } as const;
      const slot = await makeSlotFor(vaultId, vaultKey, credential, this.#deriving, signal);
      signal?.throwIfAborted();
      const header = { vaultId, revision: 1, savedAtMs: nowMs(), slots: [slot], unknown: new Map() };
      const named = { name: '', addedAtMs: header.savedAtMs };
      const body = { ...emptyBody, unknown: withWayName(emptyBody.unknown, slot.id, named) };
      const key = await importAeadKey(vaultKey);
      await exclusively(async () => {
        if ((await store.headRevision()) !== null) throw new Failure('vault/exists');
        await writeVault(this.#around, key, { header, body, expected: null });
      });
      const vault = await this.#openStored(key);
      this.#onWay('password', true);
      return { vault, opened: { slot, vaultKey } };
    } catch (error) {
      vaultKey.fill(0);
      throw error;
    }
  }

  /** Throws Failure `vault/gone`, `vault/damaged`, `vault/too-new`, `vault/no-such-way` and `crypto/*`. */
  async unlock(shown: Shown, signal?: AbortSignal): Promise<UnlockAnswer> {
    const answer = await this.unlockProven(shown, signal);
    if (answer.kind === 'open') answer.opened.vaultKey.fill(0);
    return answer.kind === 'open' ? { kind: 'open', vault: answer.vault } : answer;
  }

  /** As `unlock`, and keeps the slot open, so that a forgotten password can be replaced. */
  async unlockProven(shown: Shown, signal?: AbortSignal): Promise<({ kind: 'open' } & Opened) | Refusal> {
    // The vault opens while the count of wrong passwords is being taken back.
    const begin = (slot: OpenedSlot, seen: Found) => {
      const opening = this.#openSeen(slot, seen);
      // What goes wrong is told where it is waited for, below.
      opening.catch(() => undefined);
      return opening;
    };
    const answer = await this.#proven(shown, begin, signal);
    if (answer.kind !== 'right') return answer;
    let { opened } = answer.value;
    try {
      const vault = await answer.value.begun;
      await vault.expire().catch(onlyFailure);
      // Nobody waits for it, and names that cannot be written now are written with the next change.
      void this.#followNames(vault).catch(onlyFailure);
      const { derive, floor = floorCost } = this.#options;
      const credential = credentialOf(shown);
      if (credential.kind === 'password') {
        opened = await strengthen(vault, opened, { password: credential.password, derive, floor }, signal);
      }
      this.#onWay(credential.kind, true);
      return { kind: 'open', vault, opened };
    } catch (error) {
      opened.vaultKey.fill(0);
      throw error;
    }
  }

  /** Whether this opens the vault, for a step that asks for it again. Throws as `unlock`. */
  async verify(shown: Shown, signal?: AbortSignal): Promise<PasswordAnswer> {
    const answer = await this.prove(shown, signal);
    if (answer.kind !== 'right') return answer;
    answer.opened.vaultKey.fill(0);
    return { kind: 'right' };
  }

  /** As `verify`, for a step that changes the ways in. */
  async prove(shown: Shown, signal?: AbortSignal): Promise<ProofAnswer> {
    const answer = await this.#proven(shown, () => undefined, signal);
    return answer.kind === 'right' ? { kind: 'right', opened: answer.value.opened } : answer;
  }

  /** Gives an open vault another password. Throws as `unlock`, RangeError for no password; then nothing has changed. */
  async changePassword(vault: OpenVault, current: string, next: string, signal?: AbortSignal): Promise<PasswordAnswer> {
    assertPassword(next);
    const answer = await this.prove(current, signal);
    if (answer.kind !== 'right') return answer;
    const { opened } = answer;
    try {
      await this.ways.replace(vault, opened, encodeHex(opened.slot.id), { kind: 'password', password: next }, signal);
    } finally {
      opened.vaultKey.fill(0);
    }
    return { kind: 'right' };
  }

  /** What anyone may know of the ways into the stored vault. Throws as `unlock`. */
  async storedWays(): Promise<StoredWays> {
    const { slots } = (await newestReadable(this.#options.store)).file.header;
    return { kinds: slots.map(({ kind }) => kind), passkeys: passkeysIn(slots) };
  }

  /**
   * Takes over a sealed vault (a backup) where there is none yet: opened with its password or key first, then written as it is.
   * Nothing is counted: whoever has a file can try passwords on it elsewhere, as many as they like.
   * Throws Failure `vault/exists`, `vault/not-a-vault` and what `unlock` throws.
   */
  async adopt(bytes: Bytes, shown: Shown, signal?: AbortSignal): Promise<AdoptAnswer> {
    const { store, exclusively } = this.#options;
    const whole = bytes.slice();
    const file = await readVaultFile(whole);
    const credential = credentialOf(shown);
    const opened = await slotOpenedBy(file, credential, this.#options.derive, signal);
    if (!opened) return { kind: isGuessable(credential) ? 'wrong-password' : 'wrong-key' };
    const key = await importAndWipe(opened.vaultKey);
    const { revision, savedAtMs } = file.header;
    const found = { file, body: await openBody(key, file, this.#options.bodies), revision, head: revision, broken: [] };
    const vault = new OpenVault(this.#around, key, found);
    await exclusively(async () => {
      const names = await this.#names.toWrite(vault.entries, true);
      const sealed = { bytes: whole, revision, expected: null, savedAtMs, names };
      // Opened just now: what reads back as the same bytes opens as well.
      const outcome = await writeProven(store, sealed, () => Promise.resolve(true));
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

  async #proven<T>(shown: Shown, begin: Begin<T>, signal?: AbortSignal) {
    const answer = await proven(this.#options, credentialOf(shown), begin, signal);
    if (answer.kind === 'right') this.#onWay(answer.value.opened.slot.kind, false);
    return answer;
  }

  async #followNames(vault: OpenVault): Promise<void> {
    const pause = async () => {
      await this.#options.idle?.();
      return vault.entries.length > 0;
    };
    if (!(await pause()) || (await this.#names.isUpToDate(vault.entries, pause))) return;
    await this.#options.exclusively(async () => {
      // A vault that is closed by now has none; what was written of it took its names along.
      if (vault.entries.length > 0) await this.#names.catchUp(vault.entries);
    });
  }

  async #openSeen({ vaultKey }: OpenedSlot, seen: Found): Promise<OpenVault> {
    return this.#openStored(await importAeadKey(vaultKey), seen);
  }

  async #openStored(key: CryptoKey, seen?: Found): Promise<OpenVault> {
    return new OpenVault(this.#around, key, await openNewest(this.#around, key, seen));
  }
}

async function importAndWipe(raw: Bytes): Promise<CryptoKey> {
  try {
    return await importAeadKey(raw);
  } finally {
    raw.fill(0);
  }
}

function assertPassword(password: string): void {
  if (password === '') throw new RangeError('a password is not empty');
}
