import { describe, expect, it } from 'vitest';
import { openDB } from 'idb';
import 'fake-indexeddb/auto';
import { randomBytes } from '../../../src/lib/crypto/random';
import { Failure } from '../../../src/lib/failure';
import { readVaultFile } from '../../../src/lib/vault/format';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { makePasswordSlot, openPasswordSlot, passwordBytes } from '../../../src/lib/vault/password-slot';
import { slotToCbor, type PasswordSlot } from '../../../src/lib/vault/slot';
import { openVaultStore } from '../../../src/lib/vault/store';
import { Vault } from '../../../src/lib/vault/vault';
import {
  deriveHere,
  failureOf,
  MemoryStore,
  optionsOn,
  password,
  quickCost,
  sealedVault,
  someEntry,
} from './quick-vault';

const next = 'another Password 2';

async function opened(vault: Vault, secret = password): Promise<OpenVault> {
  const answer = await vault.unlock(secret);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

async function made() {
  const store = new MemoryStore();
  const options = optionsOn(store);
  const vault = new Vault(options);
  const open = await vault.create(password);
  const entry = someEntry();
  await open.change(() => [entry]);
  return { store, options, vault, open, entry };
}

describe('a new password', () => {
  it('opens the vault from now on, and the old one does not', async () => {
    const { vault, open, entry } = await made();
    expect(await vault.changePassword(open, password, next)).toEqual({ kind: 'right' });
    expect((await vault.unlock(password)).kind).toBe('wrong-password');
    expect((await opened(vault, next)).entries).toEqual([entry]);
    const more = someEntry();
    await open.change((entries) => [...entries, more]);
    expect((await opened(vault, next)).entries).toEqual([entry, more]);
  });

  it('is refused with a wrong old one, which is counted, or when it is empty', async () => {
    const { vault, open, store, options } = await made();
    const before = await store.read();
    expect(await vault.changePassword(open, 'wrong', next)).toMatchObject({ kind: 'wrong-password' });
    expect((await options.lockout.standing()).attempts).toBe(1);
    await expect(vault.changePassword(open, password, '')).rejects.toThrow(RangeError);
    expect(await store.read()).toEqual(before);
  });

  it('brings a new slot and a new vault key, and keeps the id of the vault', async () => {
    const { vault, open, store } = await made();
    const [before] = await Promise.all([readVaultFile((await store.read()) ?? new Uint8Array())]);
    await vault.changePassword(open, password, next);
    const after = await readVaultFile((await store.read()) ?? new Uint8Array());
    const keyIn = async (file: typeof before, secret: string) => {
      const [slot] = file.header.slots as PasswordSlot[];
      if (!slot) throw new Error('no slot');
      return openPasswordSlot(file.header.vaultId, slot, passwordBytes(secret), deriveHere);
    };
    expect(after.header.vaultId).toEqual(before.header.vaultId);
    expect(after.header.slots.length).toBe(1);
    expect(slotToCbor(after.header.slots[0] as PasswordSlot).get('id')).not.toEqual(
      slotToCbor(before.header.slots[0] as PasswordSlot).get('id'),
    );
    expect(await keyIn(after, next)).not.toEqual(await keyIn(before, password));
  });

  it('leaves no older generation that the old one would open', async () => {
    const name = `change-password-${Math.trunc(performance.now())}`;
    const vault = new Vault(optionsOn(openVaultStore(name)));
    const open = await vault.create(password);
    await open.change(() => [someEntry()]);
    const db = await openDB(name);
    expect(await db.getAllKeys('generation')).toEqual([1, 2]);
    await vault.changePassword(open, password, next);
    expect(await db.getAllKeys('generation')).toEqual([3]);
    await open.change(() => [someEntry()]);
    expect(await db.getAllKeys('generation')).toEqual([3, 4]);
  });

  it('keeps the other ways in', async () => {
    const second = await sealedVaultWithTwo();
    const store = new MemoryStore();
    store.put(second.bytes, 1);
    const vault = new Vault(optionsOn(store));
    await vault.changePassword(await opened(vault), password, next);
    await opened(vault, next);
    await opened(vault, 'second way in');
    expect((await vault.unlock(password)).kind).toBe('wrong-password');
  });

  it('keeps the vault key, and a way in that this version does not know, as they are', async () => {
    const foreign = new Map<string, unknown>([
      ['kind', 'later'],
      ['vaultKey', randomBytes(125)],
    ]);
    const store = new MemoryStore();
    store.put(await sealedVault({ moreSlots: [foreign] }), 1);
    const vault = new Vault(optionsOn(store));
    const before = await readVaultFile((await store.read()) ?? new Uint8Array());
    await vault.changePassword(await opened(vault), password, next);
    const after = await readVaultFile((await store.read()) ?? new Uint8Array());
    expect(after.header.slots[1]).toEqual(before.header.slots[1]);
    await opened(vault, next);
  });

  it('is written only once its slot has been opened', async () => {
    const { open, store, options } = await made();
    let calls = 0;
    const vault = new Vault({
      ...options,
      derive: async (request, signal) => {
        const key = await options.derive(request, signal);
        // A device that makes a mistake once: the key of the new slot.
        return ++calls === 2 ? randomBytes(32) : key;
      },
    });
    const before = await store.read();
    await expect(vault.changePassword(open, password, next)).rejects.toThrow(TypeError);
    expect(await store.read()).toEqual(before);
    await opened(new Vault(options));
  });

  it.each(['vault/storage-full', 'vault/write-failed'] as const)('changes nothing on %s', async (code) => {
    const { vault, open, store } = await made();
    const before = await store.read();
    const write = store.write.bind(store);
    store.write = () => Promise.reject(new Failure(code));
    expect(await failureOf(vault.changePassword(open, password, next))).toBe(code);
    store.write = write;
    expect(await store.read()).toEqual(before);
    await open.change((entries) => [...entries, someEntry()]);
    expect((await opened(vault)).entries.length).toBe(2);
  });

  it('writes nothing once it was called off', async () => {
    const { open, store, options } = await made();
    const work = new AbortController();
    let calls = 0;
    const vault = new Vault({
      ...options,
      derive: (request, signal) => {
        if (++calls === 3) work.abort();
        return options.derive(request, signal);
      },
    });
    const before = await store.read();
    await expect(vault.changePassword(open, password, next, work.signal)).rejects.toThrow();
    expect(await store.read()).toEqual(before);
  });

  it('locks out what another tab has open, which cannot write any more', async () => {
    const { vault, open } = await made();
    const other = await opened(vault);
    await vault.changePassword(open, password, next);
    expect(await failureOf(other.refresh())).toBe('vault/changed-elsewhere');
    expect(await failureOf(other.change(() => []))).toBe('vault/changed-elsewhere');
  });

  it('comes too late once the vault is locked', async () => {
    const { vault, open } = await made();
    open.close();
    expect(await failureOf(vault.changePassword(open, password, next))).toBe('vault/locked');
    await opened(vault);
  });
});

/** A vault with two passwords, as a version with several ways in writes it. */
async function sealedVaultWithTwo() {
  const bytes = await sealedVault();
  const file = await readVaultFile(bytes);
  const [slot] = file.header.slots as PasswordSlot[];
  if (!slot) throw new Error('no slot');
  const { vaultId } = file.header;
  const vaultKey = await openPasswordSlot(vaultId, slot, passwordBytes(password), deriveHere);
  if (!vaultKey) throw new Error('it does not open');
  const second = await makePasswordSlot(vaultId, vaultKey, passwordBytes('second way in'), deriveHere, quickCost);
  const { importAeadKey, seal } = await import('../../../src/lib/crypto/aead');
  const { writePreamble, writeVaultFile } = await import('../../../src/lib/vault/format');
  const { encodeCbor } = await import('../../../src/lib/vault/cbor');
  const preamble = writePreamble({ ...file.header, slots: [slot, second] });
  const body = encodeCbor(new Map([['entries', []]]));
  return { bytes: await writeVaultFile(preamble, await seal(await importAeadKey(vaultKey), body, preamble)) };
}
