import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeBase32 } from '../../../src/lib/bytes/base32';
import { freshRecord } from '../../../src/lib/vault/lockout-record';
import { openVaultStore } from '../../../src/lib/vault/store';
import type { VaultStore } from '../../../src/lib/vault/vault-store';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, oneAtATime, optionsOn, password, someEntry } from './quick-vault';

let count = 0;
const freshName = () => `vault-${++count}`;
const bytes = (value: number) => new Uint8Array(10).fill(value);

async function writeMany(store: VaultStore, count: number): Promise<void> {
  for (let revision = 1; revision <= count; revision++)
    await store.write(bytes(revision), revision, revision - 1 || null, { savedAtMs: 1_000_000 + revision });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the store', () => {
  it('is empty, then holds what was written', async () => {
    const name = freshName();
    const store = openVaultStore(name);
    expect([await store.read(), await store.headRevision()]).toEqual([null, null]);
    expect(await store.write(bytes(1), 1, null)).toBe('written');
    expect(await store.write(bytes(2), 2, 1)).toBe('written');
    const other = openVaultStore(name);
    expect([await other.read(), await other.headRevision()]).toEqual([bytes(2), 2]);
  });

  it('writes nothing when the head is another one', async () => {
    const store = openVaultStore(freshName());
    expect(await store.write(bytes(1), 2, 1)).toBe('conflict');
    await store.write(bytes(1), 1, null);
    expect(await store.write(bytes(2), 1, null)).toBe('conflict');
    expect(await store.write(bytes(3), 3, 2)).toBe('conflict');
    expect([await store.read(), await store.headRevision()]).toEqual([bytes(1), 1]);
  });

  it('lets older generations go when a later one is proven, and not before', async () => {
    const store = openVaultStore(freshName());
    const revisions = async () => (await store.generations()).map(({ revision }) => revision);
    await writeMany(store, 12);
    expect(await revisions()).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    await store.settle(11);
    expect(await revisions()).toEqual([12, 11, 10, 1]);
    await store.settle(12);
    expect(await revisions()).toEqual([12, 11, 1]);
    expect([await store.readGeneration(11), await store.readGeneration(10)]).toEqual([bytes(11), null]);
    await store.settle(99);
    expect(await revisions()).toEqual([12, 11, 1]);
  });

  it('keeps none beside one that is to be alone, once that is proven', async () => {
    const store = openVaultStore(freshName());
    await writeMany(store, 3);
    await store.write(bytes(4), 4, 3, { alone: true });
    await store.settle(3);
    expect((await store.generations()).map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
    // As after a crash in between: whoever opens it next settles it.
    await store.settle(4);
    expect((await store.generations()).map(({ revision }) => revision)).toEqual([4]);
    await store.write(bytes(5), 5, 4);
    await store.settle(5);
    expect((await store.generations()).map(({ revision }) => revision)).toEqual([5, 4]);
  });

  it('takes back what was written last, and only that', async () => {
    const store = openVaultStore(freshName());
    await writeMany(store, 2);
    await store.takeBack(1, null);
    expect([await store.headRevision(), await store.read()]).toEqual([2, bytes(2)]);
    await store.takeBack(2, 1);
    expect([await store.headRevision(), await store.read()]).toEqual([1, bytes(1)]);
    expect((await store.generations()).length).toBe(1);
    await store.takeBack(1, null);
    expect([await store.headRevision(), await store.read()]).toEqual([null, null]);
  });

  it('sets broken bytes aside, three at the most, and never uses their revision again', async () => {
    const store = openVaultStore(freshName());
    await writeMany(store, 5);
    for (const revision of [5, 4, 3, 2]) await store.setAside(revision, 1000 + revision);
    expect([await store.headRevision(), await store.highestRevision()]).toEqual([1, 5]);
    const asides = await store.asides();
    expect(asides.map(({ revision, asideAtMs }) => [revision, asideAtMs])).toEqual([
      [5, 1005],
      [4, 1004],
      [3, 1003],
    ]);
    expect(asides[0]?.bytes).toEqual(bytes(5));
    await store.dropAside(5);
    expect((await store.asides()).map(({ revision }) => revision)).toEqual([4, 3]);
    await store.setAside(1, 1001);
    // Nothing is left that counts; yet the vault is not taken for absent.
    expect([await store.headRevision(), await store.read()]).toEqual([1, null]);
    await store.wipe('reset');
    expect([await store.headRevision(), await store.asides(), await store.highestRevision()]).toEqual([null, [], 0]);
  });

  it('finds the newest generation where the note of which one counts was lost', async () => {
    const name = freshName();
    const store = openVaultStore(name);
    await writeMany(store, 3);
    const db = await openDB(name);
    await db.clear('head');
    expect([await store.headRevision(), await store.write(bytes(9), 1, null)]).toEqual([3, 'conflict']);
  });

  it('keeps vaults of different names apart, and opens again after close', async () => {
    const store = openVaultStore(freshName());
    await store.write(bytes(1), 1, null);
    expect(await openVaultStore(freshName()).read()).toBeNull();
    store.close();
    expect(await store.read()).toEqual(bytes(1));
    store.close();
    expect(await store.write(bytes(2), 2, 1)).toBe('written');
  });

  it('lets a later version change the shape', async () => {
    const name = freshName();
    await openVaultStore(name).write(bytes(1), 1, null);
    const later = await openDB(name, 99);
    expect(later.version).toBe(99);
  });
});

describe('a database of an earlier version', () => {
  const stores = [
    ['generation', 'head'],
    ['lockout', 'retained'],
  ];
  /** As the version before left it: two generations, the second of which counts. */
  async function left(version: 1 | 2): Promise<string> {
    const name = freshName();
    const db = await openDB(name, version, {
      upgrade(db) {
        for (const store of stores.slice(0, version).flat()) db.createObjectStore(store);
      },
    });
    await db.put('generation', bytes(6), 6);
    await db.put('generation', bytes(7), 7);
    await db.put('head', 7, 'vault');
    if (version === 2) await db.put('lockout', { ...freshRecord, attempts: 4 }, 'vault');
    db.close();
    return name;
  }

  it.each([1, 2] as const)('%d is taken over with all that is in it', async (version) => {
    const store = openVaultStore(await left(version));
    expect([await store.headRevision(), await store.read(), await store.readGeneration(6)]).toEqual([
      7,
      bytes(7),
      bytes(6),
    ]);
    expect((await store.readLockout())?.attempts).toBe(version === 2 ? 4 : undefined);
    expect(await store.generations()).toEqual([
      { revision: 7, savedAtMs: null, schema: version },
      { revision: 6, savedAtMs: null, schema: version },
    ]);
  });

  it('keeps the generation from before for thirty days of writing', async () => {
    const store = openVaultStore(await left(2));
    const start = 1_700_000_000_000;
    const kept: number[] = [];
    for (let day = 0; day <= 40; day++) {
      await store.write(bytes(8), 8 + day, 7 + day, { savedAtMs: start + day * 86_400_000 });
      await store.settle(8 + day);
      if ((await store.generations()).some(({ revision }) => revision === 7)) kept.push(day);
      expect((await store.generations()).length).toBeLessThanOrEqual(6);
    }
    expect(kept.at(-1)).toBeGreaterThanOrEqual(30);
    expect(kept.at(-1)).toBeLessThan(32);
  });

  it('is left as it was by a failing migration', async () => {
    const name = await left(2);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await failureOf(openVaultStore(name).read())).toBe('vault/storage-unavailable');
    vi.restoreAllMocks();
    const db = await openDB(name);
    expect([db.version, [...db.objectStoreNames], await db.get('generation', 7)]).toEqual([
      2,
      stores.flat().sort(),
      bytes(7),
    ]);
    db.close();
    expect(await openVaultStore(name).read()).toEqual(bytes(7));
  });
});

describe('a failing store', () => {
  const quota = () => new DOMException('', 'QuotaExceededError');

  it.each([
    ['storage-full', quota],
    ['write-failed', () => new DOMException('', 'UnknownError')],
  ])('says %s when a request is refused, and has written nothing', async (what, error) => {
    const store = openVaultStore(freshName());
    await store.write(bytes(1), 1, null);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw error();
    });
    expect(await failureOf(store.write(bytes(2), 2, 1))).toBe(`vault/${what}`);
    vi.restoreAllMocks();
    expect([await store.read(), await store.headRevision()]).toEqual([bytes(1), 1]);
    expect(await store.write(bytes(2), 2, 1)).toBe('written');
  });

  it.each(['put', 'get'] as const)('says why the transaction broke off at %s', async (method) => {
    const store = openVaultStore(freshName());
    for (const revision of [1, 2, 3]) await store.write(bytes(revision), revision, revision - 1 || null);
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      const request = original.apply(this, args);
      // What a browser does that finds the disk full while it works: the requests end with an AbortError.
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
      return request as never;
    });
    expect(await failureOf(store.write(bytes(4), 4, 3))).toBe('vault/storage-full');
    vi.restoreAllMocks();
    expect([await store.read(), await store.headRevision()]).toEqual([bytes(3), 3]);
  });

  it('writes vault and names together or not at all', async () => {
    const store = openVaultStore(freshName());
    await store.write(bytes(1), 1, null);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, under) {
      if (this.name === 'retained') throw quota();
      return put.call(this, value, under);
    });
    const names = { key, sealed: bytes(9) };
    expect(await failureOf(store.write(bytes(2), 2, 1, { names }))).toBe('vault/storage-full');
    vi.restoreAllMocks();
    expect([await store.read(), (await store.readRetained()).names]).toEqual([bytes(1), null]);
    await store.write(bytes(2), 2, 1, { names });
    expect([await store.read(), (await store.readRetained()).names?.sealed]).toEqual([bytes(2), bytes(9)]);
  });

  it('says that there is no storage, and tries again next time', async () => {
    const store = openVaultStore(freshName());
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(await failureOf(store.read())).toBe('vault/storage-unavailable');
    expect(await failureOf(store.write(bytes(1), 1, null))).toBe('vault/storage-unavailable');
    vi.restoreAllMocks();
    expect(await store.write(bytes(1), 1, null)).toBe('written');
  });

  it('says so when the browser breaks a reading off, and nothing is left unheard', async () => {
    const store = openVaultStore(freshName());
    await store.write(bytes(1), 1, null);
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const tx = begin.apply(this, args);
      // As with a database that is deleted under the open connection.
      queueMicrotask(() => {
        (tx as unknown as { _abort(name: string): void })._abort('UnknownError');
      });
      return tx;
    });
    const readings = [
      ...[() => store.read(), () => store.headRevision(), () => store.generations(), () => store.readGeneration(1)],
      ...[() => store.highestRevision(), () => store.asides(), () => store.readLockout(), () => store.readRetained()],
    ];
    // A rejection that nobody heard of would fail the whole run.
    for (const reading of readings) expect(await failureOf(reading())).toBe('vault/storage-unavailable');
  });

  it('may be closed while it is being opened in vain', async () => {
    const store = openVaultStore(freshName());
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      const request = new EventTarget();
      queueMicrotask(() => request.dispatchEvent(new Event('error')));
      return Object.assign(request, { error: new DOMException('', 'UnknownError') }) as unknown as IDBOpenDBRequest;
    });
    const read = failureOf(store.read());
    store.close();
    expect(await read).toBe('vault/storage-unavailable');
  });

  it('leaves an open vault as it was, also on disk', async () => {
    const store = openVaultStore(freshName());
    const vault = await new Vault(optionsOn(store)).create(password);
    const entry = someEntry();
    await vault.change(() => [entry]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw quota();
    });
    expect(await failureOf(vault.change(() => []))).toBe('vault/storage-full');
    vi.restoreAllMocks();
    expect([vault.entries, vault.revision]).toEqual([[entry], 2]);
    const answer = await new Vault(optionsOn(store)).unlock(password);
    expect(answer.kind === 'open' && answer.vault.entries).toEqual([entry]);
  });
});

describe('vaults on one database', () => {
  it('lose no change of two tabs', async () => {
    const name = freshName();
    const exclusively = oneAtATime();
    const one = await new Vault(optionsOn(openVaultStore(name), exclusively)).create(password);
    const answer = await new Vault(optionsOn(openVaultStore(name), exclusively)).unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    const tabs = [one, answer.vault];
    const entries = Array.from({ length: 24 }, () => someEntry());
    await Promise.all(entries.map((entry, i) => tabs[i % 2]?.change((all) => [...all, entry])));
    await one.refresh();
    expect(one.entries.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort());
  });

  it('store no text and no secret in clear', async () => {
    const name = freshName();
    const vault = await new Vault(optionsOn(openVaultStore(name))).create(password);
    const secret = new TextEncoder().encode('a secret of text');
    const otp = { kind: 'totp', secret, algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const;
    const texts = { issuer: 'Issuer-xyz', account: 'account-xyz', url: 'https://xyz.example', notes: 'notes-xyz' };
    const entry = someEntry({ ...texts, tags: ['tag-xyz'], otp });
    await vault.change(() => [entry]);
    await vault.change((entries) => entries.map((item) => ({ ...item, notes: '' })));

    const db = await openDB(name);
    const records: unknown[] = [];
    for (const store of db.objectStoreNames) records.push(...(await db.getAllKeys(store)), ...(await db.getAll(store)));
    const all = records.map((record) =>
      record instanceof Uint8Array ? Buffer.from(record).toString('latin1') : String(record),
    );
    const clear = [...Object.values(texts), 'tag-xyz', 'a secret of text', encodeBase32(secret), entry.id, password];
    expect(records.filter((record) => record instanceof Uint8Array).length).toBe(4);
    for (const text of [...clear, Buffer.from(entry.id, 'hex').toString('latin1')]) {
      expect(all.some((record) => record.toLowerCase().includes(text.toLowerCase()))).toBe(false);
    }
  });
});
