import { Failure } from '../failure';

/**
 * A database of its own for what lies beside the vault, opened anew for each use: so the vault's database has no version more for
 * it, and the service worker stays small. Every method throws Failure `vault/storage-unavailable`.
 */
export class SmallDatabase {
  readonly #name: string;
  readonly #stores: Readonly<Record<string, IDBObjectStoreParameters>>;

  constructor(name: string, stores: Readonly<Record<string, IDBObjectStoreParameters>>) {
    this.#name = name;
    this.#stores = stores;
  }

  /** Does `work` in one transaction over all stores, and resolves when it is committed. */
  async run<T>(mode: IDBTransactionMode, work: (of: (store: string) => IDBObjectStore) => Promise<T>): Promise<T> {
    let db: IDBDatabase | null = null;
    try {
      db = await this.#open();
      const tx = db.transaction(Object.keys(this.#stores), mode, { durability: 'strict' });
      const committed = new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error);
      });
      const [result] = await Promise.all([work((store) => tx.objectStore(store)), committed]);
      return result;
    } catch (cause) {
      throw new Failure('vault/storage-unavailable', {}, { cause });
    } finally {
      db?.close();
    }
  }

  #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.#name, 1);
    request.onupgradeneeded = () => {
      for (const [name, parameters] of Object.entries(this.#stores)) {
        request.result.createObjectStore(name, parameters);
      }
    };
    return done(request);
  }
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}
