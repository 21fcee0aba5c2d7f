import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import type { SharedKind } from './intake-key';
import { done, SmallDatabase } from './small-database';

/** Something that was shared, sealed. */
export interface SharedItem {
  readonly id: number;
  readonly kind: SharedKind;
  readonly sealed: Bytes;
  /** Of a draft: when it was sealed, in ms since 1970. */
  readonly keptAtMs?: number;
}

const itemStore = 'item';
const keyStore = 'key';
const only = 'public';
const stores = { [itemStore]: { keyPath: 'id', autoIncrement: true }, [keyStore]: {} };

/**
 * Where shares wait for the vault to be opened, in a database of its own: the service worker writes here, and it is kept
 * small. Every method throws Failure `vault/storage-unavailable`.
 */
export class IntakeStore {
  readonly #database: SmallDatabase;

  constructor(databaseName: string) {
    this.#database = new SmallDatabase(databaseName, stores);
  }

  /** `null` when there is no vault, or none that has been opened by a version that knows shares. */
  async publicKey(): Promise<Bytes | null> {
    return this.#database.run('readonly', async (of) => {
      const key: unknown = await done(of(keyStore).get(only));
      return key instanceof Uint8Array ? (key as Bytes) : null;
    });
  }

  /** Makes `key` the one that is sealed to. What was sealed to another can never be opened and is dropped. */
  async publish(key: Bytes): Promise<void> {
    await this.#database.run('readwrite', async (of) => {
      const present: unknown = await done(of(keyStore).get(only));
      if (present instanceof Uint8Array && equalBytes(present, key)) return;
      of(itemStore).clear();
      await done(of(keyStore).put(key, only));
    });
  }

  async count(): Promise<number> {
    return this.#database.run('readonly', (of) => done(of(itemStore).count()));
  }

  /** All or none. */
  async add(items: readonly Omit<SharedItem, 'id'>[]): Promise<void> {
    await this.#database.run('readwrite', async (of) => {
      for (const item of items) await done(of(itemStore).add(item));
    });
  }

  async items(): Promise<readonly SharedItem[]> {
    return this.#database.run('readonly', (of) => done(of(itemStore).getAll() as IDBRequest<SharedItem[]>));
  }

  async remove(ids: readonly number[]): Promise<void> {
    await this.#database.run('readwrite', async (of) => {
      for (const id of ids) await done(of(itemStore).delete(id));
    });
  }

  /** There is no vault any more: nothing can be sealed, and what waits can never be opened. */
  async clear(): Promise<void> {
    await this.#database.run('readwrite', async (of) => {
      of(itemStore).clear();
      await done(of(keyStore).clear());
    });
  }
}
