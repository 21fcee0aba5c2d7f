import { describe, expect, it } from 'vitest';
import type { Argon2idCost } from '../../../src/lib/crypto/argon2id';
import { randomBytes } from '../../../src/lib/crypto/random';
import { Failure } from '../../../src/lib/failure';
import { readVaultFile } from '../../../src/lib/vault/format';
import { newRecoveryKey } from '../../../src/lib/vault/recovery-slot';
import type { PasswordSlot, Slot } from '../../../src/lib/vault/slot';
import { Vault, type VaultOptions } from '../../../src/lib/vault/vault';
import { deriveHere, MemoryStore, optionsOn, password, quickCost, someEntry } from './quick-vault';

const risen: Argon2idCost = { memoryKiB: 128, iterations: 2, parallelism: 1 };
const second = 'a second Password 2';

/** A vault with two passwords and a recovery key, made while the floor was lower; then the floor rises. */
async function made(over: Partial<VaultOptions> = {}) {
  const store = new MemoryStore();
  const before = optionsOn(store);
  const old = new Vault(before);
  const open = await old.create(password);
  const entry = someEntry();
  await open.change(() => [entry]);
  const key = newRecoveryKey();
  for (const credential of [{ kind: 'password', password: second } as const, { kind: 'recovery', key } as const]) {
    const proof = await old.prove(password);
    if (proof.kind !== 'right') throw new Error(proof.kind);
    await old.ways.add(open, proof.opened, { credential, name: credential.kind });
  }
  const slots = async (): Promise<readonly Slot[]> =>
    (await readVaultFile((await store.read()) ?? new Uint8Array())).header.slots;
  return { store, old, entry, key, slots, vault: new Vault({ ...before, floor: risen, ...over }) };
}

const costs = (slots: readonly Slot[]) => slots.flatMap((slot) => (slot.kind === 'password' ? [slot.cost] : []));

async function opened(vault: Vault, shown: Parameters<Vault['unlock']>[0]) {
  const answer = await vault.unlock(shown);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

describe('when the floor has risen', () => {
  it('the slot that the password opens is made anew at it, and no other slot changes', async () => {
    const { vault, slots, entry, key } = await made();
    const before = await slots();
    expect((await opened(vault, password)).entries).toEqual([entry]);
    const after = await slots();
    expect(costs(after)).toEqual([risen, quickCost]);
    expect(after.slice(1)).toEqual(before.slice(1));
    for (const shown of [password, second, { kind: 'recovery', key } as const]) {
      expect((await opened(vault, shown)).entries).toEqual([entry]);
    }
    expect(costs(await slots())).toEqual([risen, risen]);
  });

  it('it is done once, the name of the way stays, and the vault key with its older copies too', async () => {
    const { vault, slots, store } = await made();
    const older = (await store.read()) ?? new Uint8Array();
    const named = (await opened(vault, second)).ways;
    expect(named.map(({ name }) => name)).toEqual(['', 'password', 'recovery']);
    expect(named.every(({ addedAtMs }) => addedAtMs !== null)).toBe(true);
    const [, once] = (await slots()) as PasswordSlot[];
    const written = store.written.length;
    await opened(vault, second);
    expect((await slots())[1]).toEqual(once);
    expect(store.written.length).toBe(written);
    store.put(older, 99);
    await opened(vault, password);
  });

  it('what a recovery key opens, or a wrong password does not, stays as it is', async () => {
    const { vault, key, slots, store } = await made();
    const before = await store.read();
    await opened(vault, { kind: 'recovery', key });
    expect((await vault.unlock('wrong')).kind).toBe('wrong-password');
    await vault.verify(password);
    expect(await store.read()).toEqual(before);
    expect(costs(await slots())).toEqual([quickCost, quickCost]);
  });

  it.each([
    [
      'takes more memory than before',
      { memoryKiB: 128, iterations: 1, parallelism: 1 },
      { memoryKiB: 128, iterations: 1 },
    ],
    [
      'takes more passes than before',
      { memoryKiB: 32, iterations: 4, parallelism: 1 },
      { memoryKiB: 64, iterations: 4 },
    ],
    ['is lower than before', { memoryKiB: 32, iterations: 2, parallelism: 1 }, { memoryKiB: 64, iterations: 1 }],
  ])('nothing gets weaker: a floor that %s', async (_what, floor, expected) => {
    const { vault, slots } = await made({ floor });
    await opened(vault, password);
    expect(costs(await slots())[0]).toMatchObject(expected);
  });

  it.each(['crypto/kdf-memory', 'crypto/worker-failed'] as const)(
    'a device that fails with %s opens the vault all the same, and tries again next time',
    async (code) => {
      let isShort = true;
      const derive: VaultOptions['derive'] = (request, signal) =>
        isShort && request.cost.memoryKiB > 64 ? Promise.reject(new Failure(code)) : deriveHere(request, signal);
      const { vault, slots, entry } = await made({ derive });
      expect((await opened(vault, password)).entries).toEqual([entry]);
      expect(costs(await slots())).toEqual([quickCost, quickCost]);
      isShort = false;
      await opened(vault, password);
      expect(costs(await slots())).toEqual([risen, quickCost]);
    },
  );

  it('a full disk changes nothing, and the vault opens', async () => {
    const { vault, store, entry } = await made();
    const before = await store.read();
    store.write = () => Promise.reject(new Failure('vault/storage-full'));
    expect((await opened(vault, password)).entries).toEqual([entry]);
    expect(await store.read()).toEqual(before);
  });

  it('a slot that does not open again is not written', async () => {
    let calls = 0;
    const derive: VaultOptions['derive'] = async (request, signal) => {
      const key = await deriveHere(request, signal);
      // The key of the new slot comes out wrong once.
      return ++calls === 2 ? randomBytes(32) : key;
    };
    const { vault, store, entry } = await made({ derive });
    const before = await store.read();
    expect((await opened(vault, password)).entries).toEqual([entry]);
    expect(await store.read()).toEqual(before);
    expect(calls).toBe(3);
  });

  it('a password that another tab has changed meanwhile stays changed', async () => {
    let isFirst = true;
    const { old, store, vault, slots } = await made({
      derive: async (request, signal) => {
        if (request.cost.memoryKiB > 64 && isFirst) {
          isFirst = false;
          const open = await opened(old, second);
          await old.changePassword(open, password, 'changed Password 3');
        }
        return deriveHere(request, signal);
      },
    });
    await opened(vault, password).catch(() => undefined);
    expect(costs(await slots())).toEqual([quickCost, quickCost]);
    expect((await new Vault(optionsOn(store)).unlock(password)).kind).toBe('wrong-password');
    await opened(old, 'changed Password 3');
  });

  it('whoever calls it off while it is made stronger finds the vault as it was', async () => {
    const work = new AbortController();
    let calls = 0;
    const derive: VaultOptions['derive'] = (request, signal) => {
      if (++calls === 2) work.abort();
      return deriveHere(request, signal);
    };
    const { vault, store, old } = await made({ derive });
    const before = await store.read();
    await expect(vault.unlock(password, work.signal)).rejects.toThrow();
    expect(await store.read()).toEqual(before);
    await opened(old, password);
  });
});
