import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Bytes } from '../bytes/bytes';
import { Failure } from '../failure';

/**
 * Where the sealed vault lies: IndexedDB, one database per base path. A write puts the new generation beside the old one
 * and moves the head to it in one strictly durable transaction; so there is always a whole vault, the old or the new.
 */

interface Schema extends DBSchema {
  /** Sealed vaults by revision. */
  generation: { key: number; value: Bytes };
  /** Under 'vault': the revision that counts. */
  head: { key: string; value: number };
}

const headKey = 'vault';
/** The present generation and the one before it. */
const keptGenerations = 2;

export interface VaultStore {
  /** The sealed vault, or `null` when there is none. */
  read(): Promise<Bytes | null>;
  /** The revision that counts, or `null`. */
  headRevision(): Promise<number | null>;
  /**
   * Writes `bytes` as `revision` if the head still is `expected`. `conflict` means that nothing was written.
   * Throws Failure `vault/storage-full`, `vault/write-failed` or `vault/storage-unavailable`; then, too, nothing was written.
   */
  write(bytes: Bytes, revision: number, expected: number | null): Promise<'written' | 'conflict'>;
  close(): void;
}

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
      const revision = await tx.objectStore('head').get(headKey);
      if (revision === undefined) return null;
      return (await tx.objectStore('generation').get(revision)) ?? null;
    });
  }

  async headRevision(): Promise<number | null> {
    return this.#reading(async (db) => (await db.get('head', headKey)) ?? null);
  }

  async write(bytes: Bytes, revision: number, expected: number | null): Promise<'written' | 'conflict'> {
    const db = await this.#database();
    try {
      return await writeGeneration(db, bytes, revision, expected);
    } catch (error) {
      this.#forget();
      throw writeFailure(error);
    }
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

  async #database(): Promise<IDBPDatabase<Schema>> {
    try {
      return await (this.#opening ??= this.#open());
    } catch (cause) {
      this.#opening = null;
      throw new Failure('vault/storage-unavailable', {}, { cause });
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(this.#name, 1, {
      upgrade(db) {
        db.createObjectStore('generation');
        db.createObjectStore('head');
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

async function writeGeneration(
  db: IDBPDatabase<Schema>,
  bytes: Bytes,
  revision: number,
  expected: number | null,
): Promise<'written' | 'conflict'> {
  const tx = db.transaction(['head', 'generation'], 'readwrite', { durability: 'strict' });
  const done = tx.done.then(
    () => null,
    (error: unknown) => error,
  );
  const head = tx.objectStore('head');
  const generations = tx.objectStore('generation');
  try {
    if (((await head.get(headKey)) ?? null) !== expected) return 'conflict';
    await generations.put(bytes, revision);
    await head.put(revision, headKey);
    const revisions = await generations.getAllKeys();
    for (const old of revisions.slice(0, -keptGenerations)) await generations.delete(old);
  } catch (error) {
    // When the transaction breaks off, its requests say only that; the transaction says why, such as a full disk.
    throw (await done) ?? error;
  }
  const failure = await done;
  if (failure) throw failure as Error;
  return 'written';
}

function writeFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  const full = cause instanceof Error && cause.name === 'QuotaExceededError';
  return new Failure(full ? 'vault/storage-full' : 'vault/write-failed', {}, { cause });
}
