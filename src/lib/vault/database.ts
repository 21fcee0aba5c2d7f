import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction } from 'idb';
import type { Bytes } from '../bytes/bytes';
import type { LockoutRecord } from './lockout-record';
import type { Aside } from './vault-store';

/** The shape of the IndexedDB database, its migrations, and transactions on it. The only file that uses idb. */
export interface Schema extends DBSchema {
  /** Sealed vaults by revision. */
  generation: { key: number; value: Bytes };
  /** What is known of each generation without opening it, by revision; of those from before version 3 it was added. */
  stamp: { key: number; value: Stamp };
  /** Under 'vault': the revision that counts; 'alone': the revision that tolerates no older one beside it. */
  head: { key: string; value: number };
  /** Broken generations, by the revision that they claimed; kept for a rescue. */
  aside: { key: number; value: Omit<Aside, 'revision'> };
  /** Under 'vault': the counter of wrong passwords. */
  lockout: { key: string; value: LockoutRecord };
  /** Under 'key': the device key; 'names': the list sealed under it; 'keeps': `false` when no names are to be kept. */
  retained: { key: string; value: CryptoKey | Bytes | boolean };
}

export interface Stamp {
  readonly savedAtMs: number | null;
  readonly schema: number;
}

export type StoreName = 'generation' | 'stamp' | 'head' | 'aside' | 'lockout' | 'retained';
export type Database = IDBPDatabase<Schema>;
export type Writable<Name extends StoreName> = IDBPObjectStore<Schema, StoreName[], Name, 'readwrite'>;
export type Stores = <Name extends StoreName>(name: Name) => Writable<Name>;
export type Readers = <Name extends StoreName>(
  name: Name,
) => Pick<IDBPObjectStore<Schema, StoreName[], Name>, 'get' | 'getAll' | 'getAllKeys'>;

/** The stores that came with each version. */
const added: readonly (readonly StoreName[])[] = [
  ['generation', 'head'],
  ['lockout', 'retained'],
  ['stamp', 'aside'],
];
export const storeNames = added.flat();
export const schemaVersion = added.length;

/** Rejects with a VersionError when a later version has been here. */
export function openDatabase(name: string, on: { blocking(): void; terminated(): void }): Promise<Database> {
  return openDB<Schema>(name, schemaVersion, {
    upgrade(db, from, _to, tx) {
      for (const store of added.slice(from).flat()) db.createObjectStore(store);
      // Nothing waits for this callback: what fails in it has to break the migration off, or half of it would stay.
      tx.done.catch(() => undefined);
      if (from > 0 && from < 3) void stampAll(tx, from).catch(abort(tx));
    },
    ...on,
  });
}

/** The last resort for a database that cannot be opened. */
export function deleteDatabase(name: string): Promise<void> {
  return deleteDB(name);
}

type Migration = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** [Note: Before the migration] Generations are left as they are; the stamp says that they are from before. */
async function stampAll(tx: Migration, schema: number): Promise<void> {
  for (const revision of await tx.objectStore('generation').getAllKeys())
    await tx.objectStore('stamp').put({ savedAtMs: null, schema }, revision);
}

function abort(tx: { abort(): void }): () => void {
  return () => {
    try {
      tx.abort();
    } catch {
      // It has ended already.
    }
  };
}

/** One look at all stores: what is read belongs together, as long as nothing else is waited for in between. */
export function snapshot(db: Database): Readers {
  const tx = db.transaction(storeNames);
  // A browser that deletes the database breaks it off. The request that is still open says so; what was read before is right.
  tx.done.catch(() => undefined);
  return (name) => tx.objectStore(name) as unknown as IDBPObjectStore<Schema, StoreName[], typeof name>;
}

/** Does `work` in one strictly durable transaction over all stores: all of it is on disk, or nothing. */
export async function strictly<T>(db: Database, work: (store: Stores) => Promise<T>): Promise<T> {
  const tx = db.transaction(storeNames, 'readwrite', { durability: 'strict' });
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
  abort(tx)();
  const reason = await done;
  return error instanceof Error && error.name === 'AbortError' ? (reason ?? error) : error;
}
