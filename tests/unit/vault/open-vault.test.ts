import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/lib/entry/entry';
import { Failure } from '../../../src/lib/failure';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { Vault, type VaultOptions } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, notExclusive, oneAtATime, optionsOn, password, someEntry } from './quick-vault';

async function unlocked(options: VaultOptions): Promise<OpenVault> {
  const answer = await new Vault(options).unlock(password);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

async function twoTabs(options: VaultOptions): Promise<[OpenVault, OpenVault]> {
  return [await new Vault(options).create(password), await unlocked(options)];
}

const adding = (entry: Entry) => (entries: readonly Entry[]) => [...entries, entry];
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort();
const renamed = (entry: Entry, issuer: string) => (entries: readonly Entry[]) =>
  entries.map((item) => (item.id === entry.id ? { ...entry, issuer } : item));

describe('change', () => {
  it('has written when it resolves', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    for (const count of [2, 3, 4]) {
      await vault.change(adding(someEntry()));
      expect(store.written.length).toBe(count);
      expect((await unlocked(optionsOn(store))).entries).toEqual(vault.entries);
    }
  });

  it('runs one after the other in one tab', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    const entries = Array.from({ length: 20 }, () => someEntry());
    await Promise.all(entries.map((entry) => vault.change(adding(entry))));
    expect(vault.revision).toBe(21);
    expect(ids((await unlocked(optionsOn(store))).entries)).toEqual(ids(entries));
  });

  it.each(['vault/storage-full', 'vault/write-failed'] as const)('leaves all as it was on %s', async (code) => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    const kept = someEntry();
    await vault.change(() => [kept]);
    const before = await store.read();

    store.failWith = new Failure(code);
    expect(await failureOf(vault.change(() => []))).toBe(code);
    expect([vault.entries, vault.revision]).toEqual([[kept], 2]);
    expect(await store.read()).toEqual(before);

    store.failWith = null;
    await vault.change(adding(someEntry()));
    expect(vault.entries.length).toBe(2);
  });

  it('leaves all as it was when the edit throws', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    const edit = () => {
      throw new RangeError('a bug');
    };
    await expect(vault.change(edit)).rejects.toThrow('a bug');
    expect([vault.revision, store.written.length]).toEqual([1, 1]);
  });

  it('refuses what could not be read again, rather than write it', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    const good = someEntry();
    await vault.change(() => [good]);
    const otp = { kind: 'totp', secret: new Uint8Array(20), algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const;
    const bad = [
      someEntry({ createdAtMs: NaN }),
      someEntry({ changedAtMs: -1 }),
      someEntry({ id: 'short' }),
      someEntry({ otp: { ...otp, digits: 0 } }),
      someEntry({ otp: { ...otp, periodSeconds: 0.5 } }),
      someEntry({ otp: { ...otp, algorithm: 'MD5' as 'SHA1' } }),
      someEntry({ otp: { ...otp, secret: 'text' as unknown as Uint8Array } }),
      someEntry({ issuer: undefined as unknown as string }),
    ];
    for (const entry of bad) await expect(vault.change(adding(entry))).rejects.toThrow(TypeError);
    expect([store.written.length, vault.entries]).toEqual([2, [good]]);
  });

  it('refuses a clock that gives no whole number', async () => {
    const options = optionsOn(new MemoryStore());
    await new Vault(options).create(password);
    const vault = await unlocked({ ...options, nowMs: () => 0.5 });
    await expect(vault.change(() => [])).rejects.toThrow(TypeError);
    await unlocked(options);
  });

  it('says that the vault is gone, once somebody deleted it', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    await store.wipe('reset');
    expect(await failureOf(vault.change(adding(someEntry())))).toBe('vault/gone');
    expect(await failureOf(vault.sealedBytes())).toBe('vault/gone');
    expect(store.written.length).toBe(1);
  });
});

describe('two tabs', () => {
  it('lose no change when their turns are exclusive', async () => {
    const store = new MemoryStore();
    const tabs = await twoTabs(optionsOn(store, oneAtATime()));
    const entries = Array.from({ length: 60 }, () => someEntry());
    await Promise.all(entries.map((entry, i) => (i % 3 ? tabs[0] : tabs[1]).change(adding(entry))));
    expect(ids((await unlocked(optionsOn(store))).entries)).toEqual(ids(entries));
  });

  it('lose no acknowledged change when nothing is exclusive: the rest fails and says so', async () => {
    const store = new MemoryStore();
    const tabs = await twoTabs(optionsOn(store, notExclusive));
    const acknowledged: Entry[] = [];
    const failed: unknown[] = [];
    for (let round = 0; round < 10; round++) {
      await Promise.all(
        [0, 1, 0, 1].map(async (tab) => {
          const entry = someEntry();
          const outcome = await tabs[tab]?.change(adding(entry)).then(
            () => null,
            (error: unknown) => error,
          );
          if (outcome === null) acknowledged.push(entry);
          else failed.push(outcome);
        }),
      );
    }
    expect(ids((await unlocked(optionsOn(store))).entries)).toEqual(ids(acknowledged));
    expect(acknowledged.length).toBeGreaterThanOrEqual(10);
    expect(failed.length).toBeGreaterThan(0);
    for (const error of failed) expect((error as Failure).code).toBe('vault/changed-elsewhere');
  });

  it('see what the other wrote by refresh', async () => {
    const [one, other] = await twoTabs(optionsOn(new MemoryStore()));
    expect(await other.refresh()).toBe(false);
    const entry = someEntry();
    await one.change(() => [entry]);
    expect(await other.refresh()).toBe(true);
    expect(other.entries).toEqual([entry]);
    expect(await other.refresh()).toBe(false);
  });

  it('write an entry read before the other tab wrote with its secret', async () => {
    const options = optionsOn(new MemoryStore());
    const [one, other] = await twoTabs(options);
    await one.change(() => [someEntry(), someEntry()]);
    await other.refresh();
    const [held] = other.entries;
    if (!held) throw new Error('no entry');
    const secret = held.otp.secret.slice();
    await one.change(adding(someEntry()));
    await other.change(renamed(held, 'Renamed'));
    const found = (await unlocked(options)).entries.find(({ id }) => id === held.id);
    expect([found?.issuer, found?.otp.secret]).toEqual(['Renamed', secret]);
  });

  it('can put back an entry that the other tab deleted', async () => {
    const options = optionsOn(new MemoryStore());
    const [one, other] = await twoTabs(options);
    const entry = someEntry();
    await one.change(() => [entry]);
    await other.refresh();
    const [held] = other.entries;
    await one.change(() => []);
    await other.refresh();
    expect(other.entries).toEqual([]);
    if (held) await other.change(adding(held));
    expect((await unlocked(options)).entries).toEqual([entry]);
  });

  it('take over another secret for the same entry', async () => {
    const [one, other] = await twoTabs(optionsOn(new MemoryStore()));
    const entry = someEntry();
    await one.change(() => [entry]);
    await other.refresh();
    const secret = new Uint8Array(20).fill(5);
    await one.change(() => [{ ...entry, otp: { ...entry.otp, secret } }]);
    await other.refresh();
    expect(other.entries[0]?.otp.secret).toEqual(secret);
  });

  it('do not write over a backup that was put back and counted up to the same revision', async () => {
    const store = new MemoryStore();
    const options = optionsOn(store);
    const old = await new Vault(options).create(password);
    const backup = await old.sealedBytes();
    await old.change(() => [someEntry()]);

    store.clear();
    const answer = await new Vault(options).adopt(backup, password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    const restored = someEntry();
    await answer.vault.change(() => [restored]);
    expect(answer.vault.revision).toBe(old.revision);

    const added = someEntry();
    await old.change(adding(added));
    expect(ids((await unlocked(options)).entries)).toEqual(ids([restored, added]));
  });

  it('say that another vault took the place, even at the same revision', async () => {
    const store = new MemoryStore();
    const options = optionsOn(store);
    const old = await new Vault(options).create(password);
    store.clear();
    await new Vault(options).create(password);
    expect(await failureOf(old.change(adding(someEntry())))).toBe('vault/changed-elsewhere');
    expect(await failureOf(old.refresh())).toBe('vault/changed-elsewhere');
  });
});

describe('close', () => {
  it('wipes every secret that was given out, and refuses further use', async () => {
    const [one, other] = await twoTabs(optionsOn(new MemoryStore()));
    await one.change(() => [someEntry(), someEntry()]);
    await other.refresh();
    const held = [...other.entries];
    await other.change((entries) => entries.slice(1));
    held.push(...other.entries);
    other.close();
    expect(held.map(({ otp }) => otp.secret.every((byte) => byte === 0))).toEqual([true, true, true]);
    expect(other.entries).toEqual([]);
    await expect(other.change(adding(someEntry()))).rejects.toThrow('vault/locked');
    await expect(other.refresh()).rejects.toThrow('vault/locked');
    other.close();
  });

  it('lets a change that was begun finish, with its secrets', async () => {
    for (let turns = 0; turns < 10; turns++) {
      const store = new MemoryStore();
      const options = optionsOn(store);
      const vault = await new Vault(options).create(password);
      const entry = someEntry();
      const secret = entry.otp.secret.slice();
      await vault.change(() => [entry]);
      const changes = [vault.change(renamed(entry, 'Renamed')), vault.change(adding(someEntry()))];
      for (let i = 0; i < turns; i++) await new Promise((resolve) => setTimeout(resolve, 0));
      vault.close();
      expect(vault.entries).toEqual([]);
      await expect(vault.change(() => [])).rejects.toThrow('vault/locked');
      await Promise.all(changes);
      expect(vault.entries).toEqual([]);
      expect(entry.otp.secret).toEqual(new Uint8Array(20));
      const { entries } = await unlocked(options);
      expect([entries.length, entries[0]?.issuer, entries[0]?.otp.secret]).toEqual([2, 'Renamed', secret]);
    }
  });

  it('wipes also after a change that failed', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    const [kept, added] = [someEntry(), someEntry()];
    await vault.change(() => [kept]);
    store.failWith = new Failure('vault/write-failed');
    const change = failureOf(vault.change(adding(added)));
    vault.close();
    expect(await change).toBe('vault/write-failed');
    expect([kept.otp.secret, added.otp.secret]).toEqual([new Uint8Array(20), new Uint8Array(20)]);
  });
});
