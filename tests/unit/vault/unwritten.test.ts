import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/lib/entry/entry';
import { Failure, type FailureCode } from '../../../src/lib/failure';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, optionsOn, password, someEntry } from './quick-vault';

/** A vault with one entry, its store, and a change that is to be written. */
async function openVault() {
  const store = new MemoryStore();
  const vault = await new Vault(optionsOn(store)).create(password);
  const [held, wanted] = [someEntry({ account: 'held' }), someEntry({ account: 'wanted' })];
  await vault.change(() => [held]);
  return { store, vault, add: (entries: readonly Entry[]) => [...entries, wanted] };
}

/** The accounts that the bytes of a backup open to, in another browser. */
async function accountsIn(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const answer = await new Vault(optionsOn(new MemoryStore())).adopt(bytes, password);
  return answer.kind === 'open' ? accountsOf(answer.vault) : [answer.kind];
}

const accountsOf = ({ entries }: OpenVault) => entries.map(({ account }) => account);

const refusals: readonly FailureCode[] = ['vault/storage-full', 'vault/write-failed', 'vault/storage-unavailable'];

describe('a change that cannot be written', () => {
  it.each(refusals)('after %s is not in the vault, goes into a file, and can be tried again', async (code) => {
    const { store, vault, add } = await openVault();
    store.failWith = new Failure(code);
    expect(await failureOf(vault.change(add))).toBe(code);
    expect(accountsOf(vault)).toEqual(['held']);
    expect(await accountsIn(await vault.sealedBytes())).toEqual(['held']);
    expect(await accountsIn(await vault.sealedBytes(add))).toEqual(['held', 'wanted']);
    store.failWith = null;
    await vault.change(add);
    expect(accountsOf(vault)).toEqual(['held', 'wanted']);
    const again = await new Vault(optionsOn(store)).unlock(password);
    expect(again.kind === 'open' && accountsOf(again.vault)).toEqual(['held', 'wanted']);
  });

  it('goes into a file that has what another tab wrote, too', async () => {
    const { store, vault, add } = await openVault();
    const other = await new Vault(optionsOn(store)).unlock(password);
    if (other.kind !== 'open') throw new Error(other.kind);
    await other.vault.change((entries) => [...entries, someEntry({ account: 'other' })]);
    store.failWith = new Failure('vault/storage-full');
    expect(await accountsIn(await vault.sealedBytes(add))).toEqual(['held', 'other', 'wanted']);
  });

  it('goes into a file also when the store cannot even be read', async () => {
    const { store, vault, add } = await openVault();
    store.read = () => Promise.reject(new Failure('vault/storage-unavailable'));
    expect(await failureOf(vault.change(add))).toBe('vault/storage-unavailable');
    expect(await accountsIn(await vault.sealedBytes(add))).toEqual(['held', 'wanted']);
  });
});

describe('a store that was emptied under the open vault', () => {
  it('is told from one that somebody wiped, and the vault is stored anew when asked to, whole', async () => {
    const { store, vault, add } = await openVault();
    store.clear();
    expect(await failureOf(vault.change(add))).toBe('vault/lost');
    expect(await store.headRevision()).toBeNull();
    expect(await accountsIn(await vault.sealedBytes(add))).toEqual(['held', 'wanted']);
    await vault.storeAnew();
    await vault.change(add);
    const again = await new Vault(optionsOn(store)).unlock(password);
    expect(again.kind === 'open' && accountsOf(again.vault)).toEqual(['held', 'wanted']);
  });

  it('never brings back a vault that was wiped, nor writes over another one', async () => {
    const wiped = await openVault();
    await wiped.store.wipe('wiped');
    await wiped.vault.storeAnew();
    expect(await wiped.store.headRevision()).toBeNull();
    expect(await failureOf(wiped.vault.sealedBytes(wiped.add))).toBe('vault/gone');

    const replaced = await openVault();
    replaced.store.clear();
    await new Vault(optionsOn(replaced.store)).create('another password');
    await replaced.vault.storeAnew();
    expect(await failureOf(replaced.vault.change(replaced.add))).toBe('vault/changed-elsewhere');
    expect((await new Vault(optionsOn(replaced.store)).unlock('another password')).kind).toBe('open');
    expect(await accountsIn(await replaced.vault.sealedBytes(replaced.add))).toEqual(['held', 'wanted']);
  });
});
