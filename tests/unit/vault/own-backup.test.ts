import { describe, expect, it } from 'vitest';
import { encodeHex } from '../../../src/lib/bytes/hex';
import { importAeadKey, open as openSeal } from '../../../src/lib/crypto/aead';
import { encodeBody } from '../../../src/lib/vault/codec';
import { readVaultFile } from '../../../src/lib/vault/format';
import { openBackup, readBackupHead } from '../../../src/lib/vault/open-backup';
import { openSlots } from '../../../src/lib/vault/open-slots';
import type { OpenedSlot } from '../../../src/lib/vault/open-slots';
import { newRecoveryKey } from '../../../src/lib/vault/recovery-slot';
import { Vault } from '../../../src/lib/vault/vault';
import { deriveHere, failureOf, MemoryStore, optionsOn, password, someEntry } from './quick-vault';

const own = 'a password of the File 7';
const shown = (typed: string) => ({ kind: 'password', password: typed }) as const;

async function made() {
  const store = new MemoryStore();
  const vault = new Vault(optionsOn(store));
  const open = await vault.create(password);
  const hotp = { kind: 'hotp', secret: new Uint8Array(9).fill(3), algorithm: 'SHA512', digits: 8, counter: 7 } as const;
  const entries = [
    someEntry({ tags: ['one'], notes: 'two\nlines', unknown: new Map([['later', 1]]) }),
    someEntry({ otp: hotp }),
    someEntry({ otp: { kind: 'motp', secret: new Uint8Array(8).fill(16), pin: '1234' } }),
    someEntry({ account: 'deleted' }),
  ];
  await open.change(() => entries);
  await open.change((all) => all.filter(({ account }) => account !== 'deleted'));
  return { store, vault, open, entries: entries.slice(0, 3) };
}

async function proof(vault: Vault): Promise<OpenedSlot> {
  const answer = await vault.prove(password);
  if (answer.kind !== 'right') throw new Error(answer.kind);
  return answer.opened;
}

async function opened(bytes: Uint8Array<ArrayBuffer>, typed: string) {
  const answer = await openBackup(bytes, shown(typed), deriveHere);
  return answer.kind === 'open' ? answer : null;
}

describe('a backup under the ways into the vault', () => {
  it('opens with each of them, apart from any store, and holds everything', async () => {
    const { vault, open, entries } = await made();
    const key = newRecoveryKey();
    await vault.ways.add(open, await proof(vault), { credential: { kind: 'recovery', key }, name: '' });
    const bytes = await open.sealedBytes();
    const byKey = await openBackup(bytes, { kind: 'recovery', key }, deriveHere);
    expect(byKey).toMatchObject({ kind: 'open' });
    const found = await opened(bytes, password);
    expect(found?.body.entries).toEqual(entries);
    expect(found?.body.trash.map(({ entry }) => entry.account)).toEqual(['deleted']);
    expect(await readBackupHead(bytes)).toEqual(found?.head);
    expect(found?.head.revision).toBe(open.revision);
  });

  it('says which credential was the wrong one, and refuses an empty password without any work', async () => {
    const { open } = await made();
    const bytes = await open.sealedBytes();
    expect(await openBackup(bytes, shown('wrong'), deriveHere)).toEqual({ kind: 'wrong-password' });
    const never = () => Promise.reject(new Error('derived'));
    expect(await openBackup(bytes, shown(''), never)).toEqual({ kind: 'wrong-password' });
    const wrongKey = { kind: 'recovery', key: newRecoveryKey() } as const;
    expect(await failureOf(openBackup(bytes, wrongKey, deriveHere))).toBe('vault/no-such-way');
  });
});

describe('a backup under a password of its own', () => {
  it('opens with it and with nothing that opens the vault, and holds the same', async () => {
    const { vault, open } = await made();
    const bytes = await vault.ways.fileUnder(open, await proof(vault), own);
    expect(await opened(bytes, password)).toBeNull();
    const found = await opened(bytes, own);
    const stored = await opened(await open.sealedBytes(), password);
    expect(found?.head).toEqual(stored?.head);
    for (const list of ['entries', 'foreign', 'trash', 'foreignTrash'] as const) {
      expect(found?.body[list]).toEqual(stored?.body[list]);
    }
  });

  it('leaves the vault as it is, byte by byte', async () => {
    const { store, vault, open } = await made();
    const before = await store.read();
    await vault.ways.fileUnder(open, await proof(vault), own);
    expect(await store.read()).toEqual(before);
  });

  it('has a vault key of its own: what opens the file opens nothing of the vault', async () => {
    const { vault, open } = await made();
    const file = await readVaultFile(await vault.ways.fileUnder(open, await proof(vault), own));
    const slot = await openSlots(file, shown(own), deriveHere, { refused: false });
    const stored = await readVaultFile(await open.sealedBytes());
    const key = await importAeadKey(slot?.vaultKey ?? new Uint8Array(32));
    expect(await openSeal(key, stored.sealedBody, stored.preamble)).toBeNull();
    expect(file.header.slots).toHaveLength(1);
  });

  it('does not tell what the ways into the vault are called', async () => {
    const { vault, open } = await made();
    const credential = { kind: 'recovery', key: newRecoveryKey() } as const;
    await vault.ways.add(open, await proof(vault), { credential, name: "Anna's sheet" });
    const found = await opened(await vault.ways.fileUnder(open, await proof(vault), own), own);
    if (!found) throw new Error('it did not open');
    expect(new TextDecoder().decode(encodeBody(found.body))).not.toContain('Anna');
  });

  it('is not made for a proof that the vault no longer knows', async () => {
    const { vault, open } = await made();
    const old = await proof(vault);
    await vault.ways.changeVaultKey(open, await proof(vault));
    expect(await failureOf(vault.ways.fileUnder(open, old, own))).toBe('vault/changed-elsewhere');
  });

  it('becomes the vault of another device, under that password', async () => {
    const { vault, open, entries } = await made();
    const bytes = await vault.ways.fileUnder(open, await proof(vault), own);
    const there = new Vault(optionsOn(new MemoryStore()));
    const answer = await there.adopt(bytes, own);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    expect(answer.vault.entries).toEqual(entries);
    expect(encodeHex(answer.vault.vaultId)).toBe(encodeHex(open.vaultId));
    await answer.vault.change((all) => all.slice(1));
    expect((await there.unlock(own)).kind).toBe('open');
  });
});
