import { describe, expect, it } from 'vitest';
import { equalBytes } from '../../../src/lib/bytes/equal';
import { randomBytes } from '../../../src/lib/crypto/random';
import { Failure } from '../../../src/lib/failure';
import type { Credential, Shown } from '../../../src/lib/vault/credential';
import { readVaultFile } from '../../../src/lib/vault/format';
import type { OpenedSlot } from '../../../src/lib/vault/open-slots';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { newRecoveryKey } from '../../../src/lib/vault/recovery-slot';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, optionsOn, password, sealedVault, someEntry } from './quick-vault';

const second = 'a second Password 2';
const recovery = (key = newRecoveryKey()): Credential => ({ kind: 'recovery', key });

async function made() {
  const store = new MemoryStore();
  const options = optionsOn(store);
  const vault = new Vault(options);
  const open = await vault.create(password);
  const entry = someEntry();
  await open.change(() => [entry]);
  return { store, options, vault, open, entry };
}

async function opened(vault: Vault, shown: Shown = password): Promise<OpenVault> {
  const answer = await vault.unlock(shown);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

async function proof(vault: Vault, shown: Shown = password): Promise<OpenedSlot> {
  const answer = await vault.prove(shown);
  if (answer.kind !== 'right') throw new Error(answer.kind);
  return answer.opened;
}

async function stored(store: MemoryStore) {
  return (await store.read()) ?? new Uint8Array();
}

function idOf(open: OpenVault, at: number): string {
  return open.ways[at]?.id ?? '';
}

describe('a way in that is added', () => {
  it('opens the vault beside the others, which stay as they are', async () => {
    const { store, vault, open, entry } = await made();
    const key = recovery();
    const before = (await readVaultFile(await stored(store))).header.slots;
    await vault.ways.add(open, await proof(vault), { credential: key, name: '' });
    await vault.ways.add(open, await proof(vault), { credential: { kind: 'password', password: second }, name: '' });
    for (const way of [password, second, key]) expect((await opened(vault, way)).entries).toEqual([entry]);
    expect((await readVaultFile(await stored(store))).header.slots[0]).toEqual(before[0]);
  });

  it('is named in the sealed body, and nowhere in what anyone can read', async () => {
    const { store, vault, open } = await made();
    const name = "Anna's telephone";
    await vault.ways.add(open, await proof(vault), { credential: recovery(), name });
    const [first, added] = (await opened(vault)).ways;
    expect([first?.kind, first?.name, added?.kind, added?.name]).toEqual(['password', '', 'recovery', name]);
    expect(typeof added?.addedAtMs).toBe('number');
    expect(Buffer.from(await stored(store)).includes(name)).toBe(false);
    await vault.ways.rename(open, idOf(open, 1), 'Safe');
    const renamed = (await opened(vault)).ways[1];
    expect(renamed).toEqual({ ...added, name: 'Safe' });
  });

  it('is written only once its slot has been opened and gave back the key', async () => {
    const { open, store, options } = await made();
    let calls = 0;
    const vault = new Vault({
      ...options,
      derive: async (request, signal) => {
        const key = await options.derive(request, signal);
        return ++calls === 2 ? randomBytes(32) : key;
      },
    });
    const before = await stored(store);
    const way = { credential: { kind: 'password', password: second } as const, name: '' };
    await expect(vault.ways.add(open, await proof(vault), way)).rejects.toThrow(TypeError);
    expect(await stored(store)).toEqual(before);
  });

  it('needs a proof of the vault as it is, not as it was under an earlier key', async () => {
    const { store, vault, open } = await made();
    const stale = await proof(vault);
    await vault.ways.changeVaultKey(open, stale);
    const before = await stored(store);
    const add = vault.ways.add(open, stale, { credential: recovery(), name: '' });
    expect(await failureOf(add)).toBe('vault/changed-elsewhere');
    expect(await failureOf(vault.ways.changeVaultKey(open, stale))).toBe('vault/changed-elsewhere');
    expect(await stored(store)).toEqual(before);
  });
});

describe('a recovery key', () => {
  it('opens whatever has become of the password, and a new password is set with it', async () => {
    const { vault, open, entry, options } = await made();
    const key = recovery();
    await vault.ways.add(open, await proof(vault), { credential: key, name: '' });
    await vault.unlock('forgotten');
    const answer = await vault.unlockProven(key);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    const [forgotten] = answer.vault.ways;
    const credential = { kind: 'password', password: second } as const;
    await vault.ways.replace(answer.vault, answer.opened, forgotten?.id ?? '', credential);
    expect((await vault.unlock(password)).kind).toBe('wrong-password');
    for (const way of [second, key]) expect((await opened(vault, way)).entries).toEqual([entry]);
    expect((await options.lockout.standing()).attempts).toBe(0);
  });

  it('that is another one never opens, and is not counted', async () => {
    const { vault, open, options } = await made();
    await vault.ways.add(open, await proof(vault), { credential: recovery(), name: '' });
    for (let tries = 0; tries < 20; tries++) expect(await vault.unlock(recovery())).toEqual({ kind: 'wrong-key' });
    expect((await options.lockout.standing()).attempts).toBe(0);
  });

  it('is not held up by a lock, and takes the count away', async () => {
    const rules = { freeAttempts: 1, wipeAtAttempt: 5, firstLockSeconds: 15, wipes: true };
    const options = optionsOn(new MemoryStore(), undefined, { rules });
    const vault = new Vault(options);
    const open = await vault.create(password);
    const key = recovery();
    await vault.ways.add(open, await proof(vault), { credential: key, name: '' });
    await vault.unlock('wrong');
    await vault.unlock('wrong');
    expect((await vault.unlock(password)).kind).toBe('locked');
    expect(await vault.unlock(recovery())).toEqual({ kind: 'wrong-key' });
    expect((await vault.unlock(password)).kind).toBe('locked');
    await opened(vault, key);
    expect(await options.lockout.standing()).toMatchObject({ attempts: 0, waitMs: 0 });
    await opened(vault);
  });

  it('opens nothing after a wipe, nor while one is due', async () => {
    const rules = { freeAttempts: 1, wipeAtAttempt: 2, firstLockSeconds: 15, wipes: true };
    for (const isDue of [true, false]) {
      const store = new MemoryStore();
      const vault = new Vault(optionsOn(store, undefined, { rules }));
      const open = await vault.create(password);
      const key = recovery();
      await vault.ways.add(open, await proof(vault), { credential: key, name: '' });
      if (isDue) {
        await store.changeLockout((record) => ({ ...record, attempts: 2, isLast: true }));
        expect(await vault.unlock(key)).toEqual({ kind: 'wiped' });
      } else {
        await vault.unlock('wrong');
        await vault.unlock('wrong');
      }
      expect(await failureOf(vault.unlock(key))).toBe('vault/gone');
      expect(await store.read()).toBeNull();
    }
  });

  it('opens a backup', async () => {
    const { store, vault, open, entry } = await made();
    const key = recovery();
    await vault.ways.add(open, await proof(vault), { credential: key, name: '' });
    const elsewhere = new Vault(optionsOn(new MemoryStore()));
    expect(await elsewhere.adopt(await stored(store), recovery())).toEqual({ kind: 'wrong-key' });
    const answer = await elsewhere.adopt(await stored(store), key);
    expect(answer.kind === 'open' && answer.vault.entries).toEqual([entry]);
  });

  it('is no way into a vault without one: said, and not counted', async () => {
    const { vault, options } = await made();
    expect(await failureOf(vault.unlock(recovery()))).toBe('vault/no-such-way');
    expect((await options.lockout.standing()).attempts).toBe(0);
    expect((await vault.storedWays()).kinds).toEqual(['password']);
  });
});

describe('a way in that is removed', () => {
  it('opens nothing that is written from now on, not even with its old slot', async () => {
    const { store, vault, open } = await made();
    const key = recovery();
    await vault.ways.add(open, await proof(vault), { credential: key, name: 'Safe' });
    const { vaultKey } = await proof(vault, key);
    await vault.ways.remove(open, await proof(vault), idOf(open, 1));
    await open.change((entries) => [...entries, someEntry()]);
    expect(await failureOf(vault.unlock(key))).toBe('vault/no-such-way');
    expect(equalBytes(vaultKey, (await proof(vault)).vaultKey)).toBe(false);
    expect((await opened(vault)).entries.length).toBe(2);
    expect(open.ways.map(({ kind }) => kind)).toEqual(['password']);
    expect((await readVaultFile(await stored(store))).header.slots.length).toBe(1);
  });

  it('leaves the others open', async () => {
    const { vault, open } = await made();
    const [one, two] = [recovery(), recovery()];
    const add = async (credential: Credential) => vault.ways.add(open, await proof(vault), { credential, name: '' });
    await add(one);
    await add({ kind: 'password', password: second });
    await add(two);
    await vault.ways.remove(open, await proof(vault, one), idOf(open, 0));
    expect((await vault.unlock(password)).kind).toBe('wrong-password');
    for (const way of [one, second, two]) await opened(vault, way);
  });

  it('is never the last password, nor the last way', async () => {
    const { store, vault, open } = await made();
    const only = vault.ways.remove(open, await proof(vault), idOf(open, 0));
    expect(await failureOf(only)).toBe('vault/last-way');
    await vault.ways.add(open, await proof(vault), { credential: recovery(), name: '' });
    const before = await stored(store);
    const last = vault.ways.remove(open, await proof(vault), idOf(open, 0));
    expect(await failureOf(last)).toBe('vault/last-password');
    expect(await stored(store)).toEqual(before);
  });

  it('waits while there is a slot of an unknown kind, which the new vault key would shut out; that one can go first', async () => {
    const store = new MemoryStore();
    const foreign = new Map<string, unknown>([
      ['kind', 'later'],
      ['id', new Uint8Array(16).fill(7)],
    ]);
    store.put(await sealedVault({ moreSlots: [foreign] }), 1);
    const vault = new Vault(optionsOn(store));
    const open = await opened(vault);
    const key = recovery();
    await vault.ways.add(open, await proof(vault), { credential: key, name: '' });
    expect(await failureOf(vault.ways.remove(open, await proof(vault), idOf(open, 2)))).toBe('vault/unknown-way');
    expect(await failureOf(vault.ways.changeVaultKey(open, await proof(vault)))).toBe('vault/unknown-way');
    expect(open.ways[1]).toEqual({ id: '07'.repeat(16), kind: 'unknown', name: '', addedAtMs: null });
    await vault.ways.remove(open, await proof(vault), idOf(open, 1));
    await vault.ways.remove(open, await proof(vault), idOf(open, 1));
    await opened(vault);
  });
});

describe('another vault key', () => {
  it('is sealed to every way in, none of which changes otherwise', async () => {
    const { store, vault, open, entry } = await made();
    const key = recovery();
    await vault.ways.add(open, await proof(vault), { credential: key, name: '' });
    await vault.ways.add(open, await proof(vault), { credential: { kind: 'password', password: second }, name: '' });
    const before = (await readVaultFile(await stored(store))).header.slots;
    const { vaultKey } = await proof(vault);
    await vault.ways.changeVaultKey(open, await proof(vault, key));
    const after = (await readVaultFile(await stored(store))).header.slots;
    expect(after.map((slot) => ({ ...slot, sealedVaultKey: null }))).toEqual(
      before.map((slot) => ({ ...slot, sealedVaultKey: null })),
    );
    for (const way of [password, second, key]) {
      expect((await proof(vault, way)).vaultKey).not.toEqual(vaultKey);
      expect((await opened(vault, way)).entries).toEqual([entry]);
    }
  });

  it.each(['vault/storage-full', 'vault/write-failed'] as const)('changes nothing on %s', async (code) => {
    const { vault, open, store } = await made();
    const before = await stored(store);
    const write = store.write.bind(store);
    store.write = () => Promise.reject(new Failure(code));
    expect(await failureOf(vault.ways.changeVaultKey(open, await proof(vault)))).toBe(code);
    store.write = write;
    expect(await stored(store)).toEqual(before);
    await open.change((entries) => [...entries, someEntry()]);
    expect((await opened(vault)).entries.length).toBe(2);
  });
});
