import type { Bytes } from '../bytes/bytes';
import { Failure } from '../failure';
import { deleteDatabase, openDatabase, snapshot, strictly, type Database } from './database';
import { headOf, highestOf, stampsOf } from './generation-reads';
import type { GenerationStamp } from './generations';
import { freshRecord, lockoutFrom, type Ending, type LockoutRecord } from './lockout-record';
import { writeRetained } from './retained-writes';
import type { Aside, AlsoWritten, Retained, RetainedChange, VaultStore } from './vault-store';

/** The key of the one record in `lockout`. */
const only = 'vault';

/**
 * IndexedDB, one database per base path. A write puts the new generation beside the older ones and moves the head to it in
 * one strictly durable transaction; so there is always a whole vault, the old or the new.
 */
export function openVaultStore(databaseName: string): VaultStore {
  return new IndexedDbStore(databaseName);
}

class IndexedDbStore implements VaultStore {
  readonly #name: string;
  #opening: Promise<Database> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  async read(): Promise<Bytes | null> {
    return this.#reading(async (db) => {
      const stores = snapshot(db);
      const head = await headOf(stores);
      return head === null ? null : ((await stores('generation').get(head)) ?? null);
    });
  }

  async headRevision(): Promise<number | null> {
    return this.#reading((db) => headOf(snapshot(db)));
  }

  async generations(): Promise<readonly GenerationStamp[]> {
    return this.#reading((db) => stampsOf(snapshot(db)));
  }

  async readGeneration(revision: number): Promise<Bytes | null> {
    return this.#reading(async (db) => (await snapshot(db)('generation').get(revision)) ?? null);
  }

  async highestRevision(): Promise<number> {
    return this.#reading((db) => highestOf(snapshot(db)));
  }

  async write(
    bytes: Bytes,
    revision: number,
    expected: number | null,
    also: AlsoWritten = {},
  ): Promise<'written' | 'conflict'> {
    return this.#writing(async (db) => (await loadWrites()).addGeneration(db, { bytes, revision, expected, ...also }));
  }

  async settle(revision: number): Promise<void> {
    await this.#writing(async (db) => (await loadWrites()).settle(db, revision));
  }

  async takeBack(revision: number, expected: number | null): Promise<void> {
    await this.#writing(async (db) => (await loadWrites()).takeBack(db, revision, expected));
  }

  async setAside(revision: number, asideAtMs: number): Promise<void> {
    await this.#writing(async (db) => (await loadWrites()).setAside(db, revision, asideAtMs));
  }

  async asides(): Promise<readonly Aside[]> {
    return this.#reading(async (db) => {
      const stores = snapshot(db);
      const [revisions, kept] = [await stores('aside').getAllKeys(), await stores('aside').getAll()];
      return kept.map((one, i) => ({ ...one, revision: revisions[i] ?? 0 })).reverse();
    });
  }

  async dropAside(revision: number): Promise<void> {
    await this.#writing((db) => strictly(db, (store) => store('aside').delete(revision)));
  }

  async readLockout(): Promise<LockoutRecord | null> {
    return this.#reading(async (db) => lockoutFrom(await snapshot(db)('lockout').get(only)));
  }

  async changeLockout(edit: (record: LockoutRecord) => LockoutRecord): Promise<LockoutRecord> {
    return this.#writing((db) => changeLockout(db, (stored) => edit(lockoutFrom(stored) ?? freshRecord)));
  }

  async readRetained(): Promise<Retained> {
    return this.#reading(async (db) => {
      const retained = snapshot(db)('retained');
      const [keeps, key, sealed] = await Promise.all(['keeps', 'key', 'names'].map((name) => retained.get(name)));
      const names = key instanceof CryptoKey && sealed instanceof Uint8Array ? { key, sealed: sealed as Bytes } : null;
      return { keeps: keeps !== false, names };
    });
  }

  async writeRetained(change: RetainedChange): Promise<void> {
    await this.#writing((db) => changeRetained(db, change));
  }

  async wipe(ending: Ending): Promise<void> {
    await this.#writing((db) => destroy(db, { ...freshRecord, ending }));
  }

  async rebuild(): Promise<void> {
    this.#forget();
    await deleteDatabase(this.#name).catch((cause: unknown) => {
      throw new Failure('vault/storage-unavailable', {}, { cause });
    });
  }

  close(): void {
    this.#forget();
  }

  async #reading<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#database());
    } catch (error) {
      this.#forget();
      throw error instanceof Failure ? error : new Failure('vault/storage-unavailable', {}, { cause: error });
    }
  }

  async #writing<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const db = await this.#database();
    try {
      return await work(db);
    } catch (error) {
      this.#forget();
      throw writeFailure(error);
    }
  }

  async #database(): Promise<Database> {
    try {
      return await (this.#opening ??= this.#open());
    } catch (cause) {
      this.#opening = null;
      const isNewer = cause instanceof Error && cause.name === 'VersionError';
      throw new Failure(isNewer ? 'vault/too-new' : 'vault/storage-unavailable', {}, { cause });
    }
  }

  #open(): Promise<Database> {
    return openDatabase(this.#name, {
      // A newer Faktor in another tab wants to change the shape: let it. The next use opens again.
      blocking: () => {
        this.#forget();
      },
      terminated: () => {
        this.#opening = null;
      },
    });
  }

  /** After any error the connection is not trusted; the next use makes a new one. */
  #forget(): void {
    this.#opening?.then(
      (db) => {
        db.close();
      },
      () => undefined, // Whoever waits for it hears of it.
    );
    this.#opening = null;
  }
}

/** Fetched before a transaction begins, never in one: it would end meanwhile. */
export const loadWrites = () => import('./generation-writes');

function writeFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const full = cause instanceof Error && cause.name === 'QuotaExceededError';
  return new Failure(full ? 'vault/storage-full' : 'vault/write-failed', {}, { cause });
}

/** Leaves no generation, broken or not, and a head that says that there is none. */
async function destroy(db: Database, record: LockoutRecord): Promise<void> {
  await strictly(db, async (store) => {
    for (const name of ['generation', 'stamp', 'aside', 'head'] as const) await store(name).clear();
    await store('lockout').put(record, only);
  });
}

async function changeLockout(db: Database, edit: (stored: unknown) => LockoutRecord): Promise<LockoutRecord> {
  return strictly(db, async (store) => {
    const changed = edit(await store('lockout').get(only));
    await store('lockout').put(changed, only);
    return changed;
  });
}

async function changeRetained(db: Database, change: RetainedChange): Promise<void> {
  await strictly(db, (store) => writeRetained(store('retained'), change));
}
