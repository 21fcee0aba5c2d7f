import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Bytes } from '../bytes/bytes';
import { Failure } from '../failure';
import { freshRecord, type Ending, type LockoutRecord } from './lockout-record';
import type { AlsoWritten, Retained, RetainedChange, VaultStore } from './vault-store';

export type { VaultStore } from './vault-store';

/**
 * IndexedDB, one database per base path. A write puts the new generation beside the old one and moves the head to it in one
 * strictly durable transaction; so there is always a whole vault, the old or the new.
 */
interface Schema extends DBSchema {
  /** Sealed vaults by revision. */
  generation: { key: number; value: Bytes };
  /** Under 'vault': the revision that counts. */
  head: { key: string; value: number };
  /** Under 'vault': the counter of wrong passwords. */
  lockout: { key: string; value: LockoutRecord };
  /** Under 'key': the device key; 'names': the list sealed under it; 'keeps': `false` when no names are to be kept. */
  retained: { key: string; value: CryptoKey | Bytes | boolean };
}

type StoreName = 'generation' | 'head' | 'lockout' | 'retained';
type Writable<Name extends StoreName> = IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>;

/** The key of the one record in `head` and `lockout`. */
const only = 'vault';
/** 1: generation, head. 2: lockout, retained. */
const schemaVersion = 2;
/** The present generation and the one before it. */
const keptGenerations = 2;

export function openVaultStore(databaseName: string): VaultStore {
  return new IndexedDbStore(databaseName);
}

class IndexedDbStore implements VaultStore {
  readonly #name: string;
  #opening: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  async read(): Promise<Bytes | null> {
    return this.#reading(async (db) => {
      const tx = db.transaction(['head', 'generation']);
      const revision = await tx.objectStore('head').get(only);
      if (revision === undefined) return null;
      return (await tx.objectStore('generation').get(revision)) ?? null;
    });
  }

  async headRevision(): Promise<number | null> {
    return this.#reading(async (db) => (await db.get('head', only)) ?? null);
  }

  async write(
    bytes: Bytes,
    revision: number,
    expected: number | null,
    also: AlsoWritten = {},
  ): Promise<'written' | 'conflict'> {
    return this.#writing((db) => writeGeneration(db, { bytes, revision, expected, ...also }));
  }

  async readLockout(): Promise<LockoutRecord | null> {
    return this.#reading(async (db) => lockoutFrom(await db.get('lockout', only)));
  }

  async changeLockout(edit: (record: LockoutRecord) => LockoutRecord): Promise<LockoutRecord> {
    return this.#writing((db) => changeLockout(db, (stored) => edit(lockoutFrom(stored) ?? freshRecord)));
  }

  async readRetained(): Promise<Retained> {
    return this.#reading(async (db) => {
      const tx = db.transaction('retained');
      const [keeps, key, sealed] = await Promise.all(['keeps', 'key', 'names'].map((name) => tx.store.get(name)));
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

  close(): void {
    this.#forget();
  }

  async #reading<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#database());
    } catch (error) {
      this.#forget();
      throw error instanceof Failure ? error : new Failure('vault/storage-unavailable', {}, { cause: error });
    }
  }

  async #writing<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const db = await this.#database();
    try {
      return await work(db);
    } catch (error) {
      this.#forget();
      throw writeFailure(error);
    }
  }

  async #database(): Promise<IDBPDatabase<Schema>> {
    try {
      return await (this.#opening ??= this.#open());
    } catch (cause) {
      this.#opening = null;
      const isNewer = cause instanceof Error && cause.name === 'VersionError';
      throw new Failure(isNewer ? 'vault/too-new' : 'vault/storage-unavailable', {}, { cause });
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(this.#name, schemaVersion, {
      upgrade(db, from) {
        const added =
          from < 1 ? (['generation', 'head', 'lockout', 'retained'] as const) : (['lockout', 'retained'] as const);
        for (const store of added) db.createObjectStore(store);
      },
      // A newer Faktor in another tab wants to change the shape: let it. The next use opens again.
      blocking: () => this.#forget(),
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

/** A record that is not one of today's counts as none: whoever can write it could as well have deleted it. */
function lockoutFrom(value: unknown): LockoutRecord | null {
  const record = { ...freshRecord, ...(value as Partial<LockoutRecord> | undefined) };
  const counts = [record.attempts, record.lockMs, record.lockedAtMs];
  return value !== undefined && counts.every((n) => Number.isFinite(n) && n >= 0) ? record : null;
}

function writeFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const full = cause instanceof Error && cause.name === 'QuotaExceededError';
  return new Failure(full ? 'vault/storage-full' : 'vault/write-failed', {}, { cause });
}

interface Generation extends AlsoWritten {
  readonly bytes: Bytes;
  readonly revision: number;
  readonly expected: number | null;
}

/** The names go with the vault or not at all, and the other way round. */
async function writeGeneration(
  db: IDBPDatabase<Schema>,
  { bytes, revision, expected, names, alone = false }: Generation,
): Promise<'written' | 'conflict'> {
  return strictly(db, async (store) => {
    if (((await store('head').get(only)) ?? null) !== expected) return 'conflict';
    const generations = store('generation');
    await generations.put(bytes, revision);
    await store('head').put(revision, only);
    const revisions = await generations.getAllKeys();
    const dropped = alone ? revisions.filter((one) => one !== revision) : revisions.slice(0, -keptGenerations);
    for (const old of dropped) await generations.delete(old);
    // A new vault begins with a clean count, and with what the rules say.
    if (expected === null) await store('lockout').delete(only);
    if (names !== undefined) await writeRetained(store('retained'), { names });
    return 'written';
  });
}

/** Leaves no generation, and a head that says that there is none. */
async function destroy(db: IDBPDatabase<Schema>, record: LockoutRecord): Promise<void> {
  await strictly(db, async (store) => {
    await store('generation').clear();
    await store('head').clear();
    await store('lockout').put(record, only);
  });
}

async function changeLockout(
  db: IDBPDatabase<Schema>,
  edit: (stored: unknown) => LockoutRecord,
): Promise<LockoutRecord> {
  return strictly(db, async (store) => {
    const changed = edit(await store('lockout').get(only));
    await store('lockout').put(changed, only);
    return changed;
  });
}

async function changeRetained(db: IDBPDatabase<Schema>, change: RetainedChange): Promise<void> {
  await strictly(db, (store) => writeRetained(store('retained'), change));
}

async function writeRetained(store: Writable<'retained'>, { keeps, names }: RetainedChange): Promise<void> {
  if (keeps !== undefined) await store.put(keeps, 'keeps');
  if (names) {
    await store.put(names.key, 'key');
    await store.put(names.sealed, 'names');
  } else if (names === null) {
    await store.delete('names');
    await store.delete('key');
  }
}

async function strictly<T>(
  db: IDBPDatabase<Schema>,
  work: (store: <Name extends StoreName>(name: Name) => Writable<Name>) => Promise<T>,
): Promise<T> {
  const names: StoreName[] = ['generation', 'head', 'lockout', 'retained'];
  const tx = db.transaction(names, 'readwrite', { durability: 'strict' });
  const done = tx.done.then(
    () => null,
    (error: unknown) => error,
  );
  let result: T;
  try {
    result = await work((name) => tx.objectStore(name) as unknown as Writable<typeof name>);
  } catch (error) {
    throw await whyBrokenOff(tx, error, done);
  }
  const failure = await done;
  if (failure) throw failure as Error;
  return result;
}

/**
 * Takes back what was done so far: a request that is refused outright would leave the others to be committed. When the
 * transaction broke off by itself, its requests say only that; the transaction says why, such as a full disk.
 */
async function whyBrokenOff(tx: { abort(): void }, error: unknown, done: Promise<unknown>): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
  const reason = await done;
  return error instanceof Error && error.name === 'AbortError' ? (reason ?? error) : error;
}
