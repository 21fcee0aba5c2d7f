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
