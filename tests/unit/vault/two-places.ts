import { deleteDB, openDB } from 'idb';
import { vi } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import type { LockoutRecord, LockoutRules } from '../../../src/lib/vault/lockout-record';
import { Mirror, type MirrorState } from '../../../src/lib/vault/mirror';
import { decodeContent, encodeContent, type MirrorContent } from '../../../src/lib/vault/mirror-content';
import { MirrorError, type MirrorFile } from '../../../src/lib/mirror/mirror-file';
import { MirroredStore } from '../../../src/lib/vault/mirrored-store';
import { openVaultStore } from '../../../src/lib/vault/store';
import { Vault } from '../../../src/lib/vault/vault';
import type { VaultStore } from '../../../src/lib/vault/vault-store';
import { oneAtATime, optionsOn } from './quick-vault';

export const rules: LockoutRules = { freeAttempts: 5, wipeAtAttempt: 10, firstLockSeconds: 15, wipes: true };

/** The mirror's file in memory. Verbs that are in `fails` throw. */
export class MemoryMirror implements MirrorFile {
  bytes: Bytes | null = null;
  kind: 'unsupported' | 'failed' = 'failed';
  readonly fails = new Set<'read' | 'write' | 'clear'>();

  async read(): Promise<Bytes | null> {
    await this.#verb('read');
    return this.bytes?.slice() ?? null;
  }

  async write(content: Bytes): Promise<void> {
    await this.#verb('write');
    this.bytes = content.slice();
  }

  async clear(): Promise<void> {
    await this.#verb('clear');
    this.bytes = null;
  }

  get content(): MirrorContent | null {
    return this.bytes && decodeContent(this.bytes);
  }

  /** What someone with the disk can do. */
  put(content: MirrorContent): void {
    this.bytes = encodeContent(content);
  }

  breaks(): void {
    for (const verb of ['read', 'write', 'clear'] as const) this.fails.add(verb);
  }

  async #verb(verb: 'read' | 'write' | 'clear'): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.fails.has(verb)) throw new MirrorError(this.kind);
  }
}

let count = 0;

/** One browser with both places of the vault, its clocks, and its locks over all tabs. */
export class TwoPlaces {
  readonly name = `two-places-${++count}`;
  readonly mirror = new MemoryMirror();
  state: MirrorState = 'empty';
  wallMs = 1_700_000_000_000;
  readonly #oneAttempt = oneAtATime();
  readonly #exclusively = oneAtATime();
  readonly #oneMirror = oneAtATime();
  readonly #databases: VaultStore[] = [];

  /** A page that has just been loaded; nothing is compared yet. */
  tab() {
    const database = openVaultStore(this.name);
    this.#databases.push(database);
    const mirror = new Mirror(this.mirror, this.#oneMirror, (state) => {
      this.state = state;
    });
    const mirrored = new MirroredStore({ database, mirror, exclusively: this.#exclusively, nowMs: () => this.wallMs });
    const clocks = { nowMs: () => this.wallMs, monotonicMs: () => this.wallMs };
    const options = optionsOn(mirrored.store, this.#exclusively, { rules, oneAttempt: this.#oneAttempt, ...clocks });
    return { database, mirrored, options, vault: new Vault(options), lockout: options.lockout, store: mirrored.store };
  }

  /** A page as it starts: the two places have been compared, and an attempt that never ended has been settled. */
  async start() {
    const tab = this.tab();
    let danger = await tab.mirrored.survey();
    await tab.lockout.settle();
    if ((await tab.store.headRevision().catch(() => null)) === null) danger = null;
    return { ...tab, danger };
  }

  async loseDatabase(): Promise<void> {
    for (const database of this.#databases) database.close();
    await deleteDB(this.name);
  }

  loseMirror(): void {
    this.mirror.bytes = null;
  }

  /** A database that cannot be opened, until it is deleted. */
  breakDatabase(): void {
    for (const database of this.#databases) database.close();
    const { open, deleteDatabase } = Object.getPrototypeOf(indexedDB) as IDBFactory;
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name === this.name) throw new DOMException('', 'UnknownError');
      return open.call(indexedDB, name, version);
    });
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      opening.mockRestore();
      return deleteDatabase.call(indexedDB, name);
    });
  }

  async generations(): Promise<[number, Bytes][]> {
    const db = await openDB(this.name);
    const keys = (await db.getAllKeys('generation')) as number[];
    const all = (await db.getAll('generation')) as Bytes[];
    db.close();
    return keys.map((key, i) => [key, all[i] ?? new Uint8Array()]);
  }

  /** Writes into the database behind everyone's back. */
  async tamper(store: string, key: IDBValidKey, value: unknown): Promise<void> {
    const db = await openDB(this.name);
    if (value === undefined) await db.delete(store, key);
    else await db.put(store, value, key);
    db.close();
  }

  async ownRecord(): Promise<LockoutRecord | null> {
    return openVaultStore(this.name).readLockout();
  }

  passes(seconds: number): void {
    this.wallMs += seconds * 1000;
  }
}
