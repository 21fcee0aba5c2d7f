import type { Page } from '@playwright/test';

/** Everything that IndexedDB holds for the page's origin, store by store, with bytes as Latin-1 text. */
export function storedRecords(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    const text = (value: unknown) => {
      if (value instanceof Uint8Array) return `bytes:${String.fromCharCode(...value)}`;
      if (value instanceof CryptoKey) return `key:${value.extractable ? 'extractable' : 'not extractable'}`;
      return JSON.stringify(value);
    };
    const all: Record<string, string[]> = {};
    for (const { name } of await indexedDB.databases()) {
      const db = await settle(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames) {
        const records: unknown[] = await settle(db.transaction(store).objectStore(store).getAll());
        all[store] = [...(all[store] ?? []), ...records.map(text)];
      }
      db.close();
    }
    return all;
  });
}

/** Flips one byte of the newest sealed vault on disk: the last of its tag, or the one at `at`. Returns its revision. */
export function breakNewest(page: Page, at = -1): Promise<number> {
  return page.evaluate(async (place) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    for (const { name } of await indexedDB.databases()) {
      const db = await settle(indexedDB.open(name ?? ''));
      if (!db.objectStoreNames.contains('generation')) continue;
      const tx = db.transaction(['generation', 'head'], 'readwrite');
      const head: unknown = await settle(tx.objectStore('head').get('vault'));
      const bytes: unknown = await settle(tx.objectStore('generation').get(head as number));
      if (!(bytes instanceof Uint8Array)) throw new Error('there is no vault');
      const i = place < 0 ? bytes.length + place : place;
      bytes[i] = (bytes[i] ?? 0) ^ 1;
      await settle(tx.objectStore('generation').put(bytes, head as number));
      db.close();
      return head as number;
    }
    throw new Error('there is no database');
  }, at);
}
