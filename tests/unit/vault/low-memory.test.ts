import { describe, expect, it } from 'vitest';
import { checkCost, type DeriveArgon2id } from '../../../src/lib/crypto/argon2id';
import { ceilingCost, floorCost } from '../../../src/lib/crypto/kdf-cost';
import { Failure } from '../../../src/lib/failure';
import { readVaultFile } from '../../../src/lib/vault/format';
import type { PasswordSlot } from '../../../src/lib/vault/slot';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, optionsOn, password } from './quick-vault';

/** Derives nothing, but the same for the same, and has so much memory. */
function deviceWith(mib: { most: number }): DeriveArgon2id {
  return async ({ password, salt, cost }) => {
    checkCost(cost);
    if (cost.memoryKiB > mib.most * 1024) throw new Failure('crypto/kdf-memory', { memoryMiB: cost.memoryKiB / 1024 });
    const text = new TextEncoder().encode(JSON.stringify([[...password], [...salt], cost]));
    password.fill(0);
    return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  };
}

function vaultOn(mostMiB: number, cost = ceilingCost) {
  const store = new MemoryStore();
  const memory = { most: mostMiB };
  const options = { ...optionsOn(store), derive: deviceWith(memory), cost: () => Promise.resolve(cost) };
  const storedCost = async () => {
    const file = await readVaultFile((await store.read()) ?? new Uint8Array());
    return (file.header.slots as PasswordSlot[]).map((slot) => slot.cost);
  };
  return { store, memory, options, vault: new Vault(options), storedCost };
}

describe('a device short of memory', () => {
  it('makes a vault of the cost that it has memory for, says which, and opens it', async () => {
    const { vault, storedCost } = vaultOn(40);
    const made = await vault.create(password);
    expect(made.reducedMemoryMiB).toBe(32);
    expect(await storedCost()).toEqual([{ memoryKiB: 32 * 1024, iterations: 3, parallelism: 1 }]);
    expect((await vault.unlock(password)).kind).toBe('open');
    expect((await vault.unlock('another')).kind).toBe('wrong-password');
  });

  it('has nothing to say of a vault at the floor or above', async () => {
    expect((await vaultOn(64).vault.create(password)).reducedMemoryMiB).toBeNull();
    expect((await vaultOn(1024).vault.create(password)).reducedMemoryMiB).toBeNull();
  });

  it('makes no vault at all rather than one under the least', async () => {
    const { vault, store } = vaultOn(18);
    expect(await failureOf(vault.create(password))).toBe('crypto/kdf-memory-least');
    expect(await store.read()).toBeNull();
  });

  it('cannot open what was made with more memory, says so, counts nothing and changes nothing', async () => {
    const { vault, store, memory, options } = vaultOn(128);
    await vault.create(password);
    const before = await store.read();
    memory.most = 40;
    for (let i = 0; i < 12; i++) expect(await failureOf(vault.unlock(password))).toBe('crypto/kdf-memory');
    expect((await options.lockout.standing()).attempts).toBe(0);
    expect(await store.read()).toEqual(before);
    memory.most = 128;
    expect((await vault.unlock(password)).kind).toBe('open');
  });

  it('changes the password to the cost that it has memory for, or not at all', async () => {
    const { vault, memory, storedCost } = vaultOn(64, floorCost);
    const made = await vault.create(password);
    await vault.changePassword(made, password, 'another Password 2');
    expect(await storedCost()).toEqual([floorCost]);
    memory.most = 18;
    expect(await failureOf(vault.changePassword(made, 'another Password 2', password))).toBe('crypto/kdf-memory');
    memory.most = 64;
    expect((await vault.unlock('another Password 2')).kind).toBe('open');
  });
});
