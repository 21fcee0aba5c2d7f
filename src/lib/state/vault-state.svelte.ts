import { readFile } from '../device/file';
import type { TabChannel } from '../device/tab-channel';
import type { Entry } from '../entry/entry';
import { Failure, type FailureCode } from '../failure';
import type { OpenVault, Vault, VaultStore } from '../vault';

const maxBackupBytes = 64 * 1024 * 1024;

export type LockReason = 'demand' | 'idle' | 'asleep' | 'elsewhere';

export type Phase =
  | { kind: 'starting' }
  /** No vault in this browser. */
  | { kind: 'absent' }
  /** The browser lets nothing be stored, or the store cannot be read. */
  | { kind: 'unavailable'; code: FailureCode }
  /** `reason` is `null` after a start. */
  | { kind: 'locked'; reason: LockReason | null }
  | { kind: 'open'; entries: readonly Entry[]; foreignCount: number };

export type PasswordAnswer = 'open' | 'wrong-password';

/** The vault as the screens see it. Holds the only reference to the open vault; locking drops it. */
export class VaultState {
  readonly #store: VaultStore;
  readonly #load: () => Promise<Vault>;
  readonly #tabs: TabChannel;
  #open: OpenVault | null = null;
  #phase: Phase = $state.raw({ kind: 'starting' });

  /** `load` fetches the part that seals and opens, once it is needed. */
  constructor(store: VaultStore, load: () => Promise<Vault>, tabs: TabChannel) {
    this.#store = store;
    this.#load = load;
    this.#tabs = tabs;
    tabs.onNews((news) => {
      if (news.kind === 'locked') this.#close('elsewhere');
      if (news.kind === 'written') void this.#follow();
    });
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The entries of the open vault; none while it is closed. */
  get entries(): readonly Entry[] {
    return this.#phase.kind === 'open' ? this.#phase.entries : [];
  }

  /** Looks whether there is a vault. */
  async start(): Promise<void> {
    try {
      this.#phase = (await this.#store.headRevision()) !== null ? { kind: 'locked', reason: null } : { kind: 'absent' };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#phase = { kind: 'unavailable', code: error.code };
    }
  }

  /** Throws Failure `vault/*` and `crypto/*`, as do all verbs below. */
  async create(password: string, signal?: AbortSignal): Promise<void> {
    this.#opened(await (await this.#load()).create(password, signal));
    this.#tabs.tell({ kind: 'written' });
  }

  async unlock(password: string, signal?: AbortSignal): Promise<PasswordAnswer> {
    const vault = await this.#load();
    const answer = await vault.unlock(password, signal);
    if (answer.kind === 'open') this.#opened(answer.vault);
    return answer.kind;
  }

  /** Opens a backup and makes it the vault of this browser, where there is none yet. Throws Failure `file/*` too. */
  async adopt(backup: Blob, password: string, signal?: AbortSignal): Promise<PasswordAnswer> {
    const bytes = await readFile(backup, maxBackupBytes);
    const vault = await this.#load();
    const answer = await vault.adopt(bytes, password, signal);
    if (answer.kind === 'open') {
      this.#opened(answer.vault);
      this.#tabs.tell({ kind: 'written' });
    }
    return answer.kind;
  }

  /** Locks this tab and all others. */
  lock(reason: LockReason): void {
    if (!this.#open) return;
    this.#close(reason);
    this.#tabs.tell({ kind: 'locked' });
  }

  /** Writes entries: those with a known id take the old one's place, others come at the end. All or none. */
  async put(...entries: readonly Entry[]): Promise<void> {
    await this.#change((present) => {
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      const kept = present.map((old) => take(byId, old.id) ?? old);
      return [...kept, ...byId.values()];
    });
  }

  /** Deletes an entry and returns it with its secret copied, for `undo`; `null` when it was gone already. */
  async remove(id: string): Promise<Entry | null> {
    let removed: Entry | null = null;
    await this.#change((present) => {
      const entry = present.find((one) => one.id === id);
      removed = entry ? { ...entry, otp: { ...entry.otp, secret: entry.otp.secret.slice() } } : null;
      return present.filter((one) => one.id !== id);
    });
    return removed;
  }

  /** The sealed vault as it is stored. */
  async sealedBytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#current().sealedBytes();
  }

  async #change(edit: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> {
    const vault = this.#current();
    await vault.change(edit);
    if (vault === this.#open) this.#show(vault);
    this.#tabs.tell({ kind: 'written' });
  }

  /** Another tab wrote. What cannot be followed (another vault, another key) is not shown any longer. */
  async #follow(): Promise<void> {
    const vault = this.#open;
    if (!vault) {
      await this.start();
      return;
    }
    try {
      await vault.refresh();
      if (vault === this.#open) this.#show(vault);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#close('elsewhere');
      await this.start();
    }
  }

  #current(): OpenVault {
    if (!this.#open) throw new TypeError('the vault is not open');
    return this.#open;
  }

  #opened(vault: OpenVault): void {
    this.#open = vault;
    this.#show(vault);
  }

  #show(vault: OpenVault): void {
    this.#phase = { kind: 'open', entries: vault.entries, foreignCount: vault.foreignCount };
  }

  #close(reason: LockReason): void {
    const vault = this.#open;
    if (!vault) return;
    this.#open = null;
    this.#phase = { kind: 'locked', reason };
    vault.close();
  }
}

function take<K, V>(map: Map<K, V>, key: K): V | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}
