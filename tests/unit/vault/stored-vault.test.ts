import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { Failure } from '../../../src/lib/failure';
import { freshRecord } from '../../../src/lib/vault/lockout-record';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, oneAtATime, optionsOn, password, someEntry } from './quick-vault';

const names = (vault: OpenVault) => vault.entries.map(({ issuer }) => issuer).join();
const flip =
  (at: (bytes: Bytes) => number) =>
  (bytes: Bytes): Bytes =>
    bytes.map((byte, i) => (i === at(bytes) ? byte ^ 1 : byte));
const headerEnd = (bytes: Bytes) => 12 + new DataView(bytes.buffer).getUint32(8);
/** One for each part of the file: what an accident may hit. */
const accidents: [string, (bytes: Bytes) => Bytes][] = [
  ['magic', flip(() => 2)],
  ['header length', flip(() => 11)],
  ['a slot', flip((bytes) => headerEnd(bytes) - 60)],
  ['digest', flip((bytes) => headerEnd(bytes) + 5)],
  ['nonce', flip((bytes) => headerEnd(bytes) + 32)],
  ['body', flip((bytes) => bytes.length - 20)],
  ['tag', flip((bytes) => bytes.length - 1)],
  ['the end, cut off', (bytes) => bytes.slice(0, -7)],
  ['all', () => new Uint8Array(300)],
  ['all, empty', () => new Uint8Array()],
];

/** A vault of three generations: made, with A, with A and B. */
async function threeGenerations(): Promise<{
  store: MemoryStore;
  options: ReturnType<typeof optionsOn>;
  vault: Vault;
}> {
  const store = new MemoryStore();
  const options = optionsOn(store);
  const vault = new Vault(options);
  const open = await vault.create(password);
  await open.change(() => [someEntry({ issuer: 'A' })]);
  await open.change((entries) => [...entries, someEntry({ issuer: 'B' })]);
  open.close();
  return { store, options, vault };
}

async function unlocked(vault: Vault): Promise<OpenVault> {
  const answer = await vault.unlock(password);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

describe('a broken newest generation', () => {
  it.each(accidents)('(%s) is set aside, and the one before opens and goes on', async (_where, accident) => {
    const { store, vault } = await threeGenerations();
    store.spoil(accident);
    const broken = store.stored.get(3)?.slice();
    const open = await unlocked(vault);
    expect(names(open)).toBe('A');
    expect(open.fellBackToMs).toBe(store.stamps.get(2)?.savedAtMs);
    expect((await store.asides()).map(({ revision, bytes }) => [revision, bytes])).toEqual([[3, broken]]);
    expect(store.lockout).toEqual(freshRecord);

    await open.change((entries) => [...entries, someEntry({ issuer: 'C' })]);
    expect([open.revision, await store.headRevision()]).toEqual([4, 4]);
    const again = await unlocked(vault);
    expect([names(again), again.fellBackToMs]).toEqual(['A,C', null]);
    expect((await store.asides()).length).toBe(1);
  });

  it('that is missing altogether is passed over too', async () => {
    const { store, vault } = await threeGenerations();
    store.stored.delete(3);
    expect(names(await unlocked(vault))).toBe('A');
  });

  it('falls back as far as it has to', async () => {
    const { store, vault } = await threeGenerations();
    for (const revision of [3, 2])
      store.spoil(
        flip((bytes) => bytes.length - 1),
        revision,
      );
    const open = await unlocked(vault);
    expect([open.entries, (await store.asides()).map(({ revision }) => revision).sort()]).toEqual([[], [2, 3]]);
    await open.change(() => [someEntry()]);
    expect(open.revision).toBe(4);
  });

  it('leaves all as it is when no generation opens', async () => {
    for (const [, accident] of accidents) {
      const { store, vault } = await threeGenerations();
      for (const revision of [1, 2, 3]) store.spoil(accident, revision);
      const before = new Map(store.stored);
      expect(['vault/damaged', 'vault/not-a-vault']).toContain(await failureOf(vault.unlock(password)));
      expect([store.stored, await store.asides(), store.head]).toEqual([before, [], 3]);
      expect(store.lockout ?? freshRecord).toEqual(freshRecord);
    }
  });

  it('opens also where nothing can be written, and is set aside with the first change that can', async () => {
    const { store, vault } = await threeGenerations();
    store.spoil(flip((bytes) => bytes.length - 1));
    store.setAside = () => Promise.reject(new Failure('vault/storage-full'));
    const open = await unlocked(vault);
    expect(names(open)).toBe('A');
    expect(await failureOf(open.change(() => []))).toBe('vault/storage-full');
    expect([names(open), store.head]).toEqual(['A', 3]);
    store.setAside = MemoryStore.prototype.setAside.bind(store);
    await open.change((entries) => [...entries, someEntry({ issuer: 'C' })]);
    expect([names(await unlocked(vault)), (await store.asides()).length]).toEqual(['A,C', 1]);
    expect(store.head).toBeGreaterThan(3);
  });
});

describe('opening', () => {
  /** Another tab does its work while the key is being derived. */
  async function unlockedWhile(work: (open: OpenVault) => Promise<unknown>) {
    const { store, options, vault } = await threeGenerations();
    const other = await unlocked(vault);
    const derive: typeof options.derive = async (request, signal) => {
      const key = await options.derive(request, signal);
      await work(other);
      return key;
    };
    let reads = 0;
    store.readGeneration = (revision) => {
      reads++;
      return MemoryStore.prototype.readGeneration.call(store, revision);
    };
    return { store, open: await unlocked(new Vault({ ...options, derive })), reads: () => reads };
  }

  it('reads the sealed vault once', async () => {
    const { open, reads } = await unlockedWhile(() => Promise.resolve());
    expect([names(open), reads()]).toEqual(['A,B', 1]);
  });

  it('gives what another tab wrote while the key was being derived', async () => {
    const add = (other: OpenVault) => other.change((entries) => [...entries, someEntry({ issuer: 'C' })]);
    const { open } = await unlockedWhile(add);
    expect([names(open), open.revision]).toEqual(['A,B,C', 4]);
  });

  it('goes on from what is stored also where that was replaced under the same revision', async () => {
    const { store, open } = await unlockedWhile(() => Promise.resolve());
    const { store: elsewhere } = await threeGenerations();
    store.stored.set(3, elsewhere.stored.get(3) ?? new Uint8Array());
    expect(await failureOf(open.change((entries) => entries))).toBe('vault/changed-elsewhere');
  });
});

describe('a broken newest generation and the password', () => {
  it.each(accidents)('(%s) costs the right one nothing and a wrong one its attempt', async (_where, accident) => {
    const { store, options, vault } = await threeGenerations();
    store.spoil(accident);
    for (const attempts of [1, 2]) {
      expect(await vault.unlock('wrong')).toMatchObject({ kind: 'wrong-password', standing: { attempts } });
      expect([store.head, (await store.asides()).length]).toEqual([3, 0]);
    }
    expect((await vault.verify(password)).kind).toBe('right');
    expect(store.lockout?.attempts).toBe(0);
    await unlocked(new Vault(options));
  });

  it('is no way around a lock, nor around the wipe', async () => {
    const rules = { freeAttempts: 1, wipeAtAttempt: 3, firstLockSeconds: 15, wipes: true };
    const { store } = await threeGenerations();
    const clock = { nowMs: 1_800_000_000_000 };
    const tab = () => new Vault(optionsOn(store, oneAtATime(), { rules, nowMs: () => clock.nowMs }));
    store.spoil(flip(() => 2));
    expect((await tab().unlock('wrong')).kind).toBe('wrong-password');
    expect((await tab().unlock('wrong')).kind).toBe('wrong-password');
    store.spoil(
      flip((bytes) => bytes.length - 1),
      2,
    );
    expect((await tab().unlock(password)).kind).toBe('locked');
    clock.nowMs += 16_000;
    expect((await tab().unlock('wrong')).kind).toBe('wiped');
    expect([store.stored.size, store.head]).toEqual([0, null]);
  });

  it('never tries a refused password on an older generation', async () => {
    const { store, vault } = await threeGenerations();
    const open = await unlocked(vault);
    const [before] = [store.stored.get(3)?.slice()];
    expect((await vault.changePassword(open, password, 'another password 2')).kind).toBe('right');
    // Someone with the disk puts the generation of the old password beside the new one.
    if (before) store.stored.set(3, before);
    store.stamps.set(3, { revision: 3, savedAtMs: 1, schema: 3 });
    expect((await vault.unlock(password)).kind).toBe('wrong-password');
  });

  it('written by a newer version is left alone, with all that is older', async () => {
    const { store, vault } = await threeGenerations();
    store.spoil((bytes) => bytes.map((byte, i) => (i === 7 ? 2 : byte)));
    const before = new Map(store.stored);
    expect(await failureOf(vault.unlock(password))).toBe('vault/too-new');
    expect(await failureOf(vault.create(password))).toBe('vault/exists');
    expect([store.stored, store.head, await store.asides()]).toEqual([before, 3, []]);
    expect(store.lockout ?? freshRecord).toEqual(freshRecord);
  });
});

describe('bytes that go bad while the vault is open', () => {
  it.each(accidents)('(%s) are written anew from what is open', async (_where, accident) => {
    const { store, vault } = await threeGenerations();
    const open = await unlocked(vault);
    store.spoil(accident);
    await open.change((entries) => [...entries, someEntry({ issuer: 'C' })]);
    expect(names(open)).toBe('A,B,C');
    expect(names(await unlocked(vault))).toBe('A,B,C');
    expect((await store.asides()).map(({ revision }) => revision)).toEqual([3]);
  });

  it('never get into a backup', async () => {
    const { store, vault } = await threeGenerations();
    const open = await unlocked(vault);
    store.spoil(flip((bytes) => bytes.length - 1));
    const answer = await new Vault(optionsOn(new MemoryStore())).adopt(await open.sealedBytes(), password);
    expect(answer.kind === 'open' && names(answer.vault)).toBe('A,B');
  });
});

describe('a write', () => {
  it('leaves the older generations until the new one was read back, and takes back what was not whole', async () => {
    const { store, vault } = await threeGenerations();
    const open = await unlocked(vault);
    for (const [, accident] of accidents) {
      store.onDisk = accident;
      expect(await failureOf(open.change((entries) => [...entries, someEntry()]))).toBe('vault/write-failed');
      expect([names(open), store.head, [...store.stored.keys()]]).toEqual(['A,B', 3, [1, 2, 3]]);
      store.onDisk = (bytes) => bytes;
      expect(names(await unlocked(vault))).toBe('A,B');
    }
  });

  it('that changes the password keeps the old generations until it was read back', async () => {
    const { store, vault } = await threeGenerations();
    const open = await unlocked(vault);
    store.onDisk = flip((bytes) => bytes.length - 1);
    expect(await failureOf(vault.changePassword(open, password, 'another password 2'))).toBe('vault/write-failed');
    store.onDisk = (bytes) => bytes;
    expect(names(await unlocked(vault))).toBe('A,B');
    expect((await vault.changePassword(open, password, 'another password 2')).kind).toBe('right');
    expect([...store.stored.keys()]).toEqual([4]);
    expect((await vault.unlock(password)).kind).toBe('wrong-password');
  });

  it('of another password that was cut off before its proof is settled by the next unlocking', async () => {
    const { store, vault } = await threeGenerations();
    const open = await unlocked(vault);
    store.settle = () => Promise.reject(new Failure('vault/write-failed'));
    await vault.changePassword(open, password, 'another password 2');
    expect(store.stored.size).toBe(4);
    store.settle = MemoryStore.prototype.settle.bind(store);
    expect((await vault.unlock('another password 2')).kind).toBe('open');
    expect([...store.stored.keys()]).toEqual([4]);
  });

  it('counts when it cannot be read back for the moment, and lets nothing older go', async () => {
    const { store, vault } = await threeGenerations();
    const open = await unlocked(vault);
    store.readGeneration = () => Promise.reject(new Failure('vault/storage-unavailable'));
    for (const issuer of ['C', 'D', 'E']) await open.change((entries) => [...entries, someEntry({ issuer })]);
    expect([store.stored.size, names(open)]).toEqual([6, 'A,B,C,D,E']);
  });
});
