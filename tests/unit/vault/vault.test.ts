import { describe, expect, it, vi } from 'vitest';
import { floorCost } from '../../../src/lib/crypto/kdf-cost';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, notExclusive, optionsOn, password, sealedVault, someEntry } from './quick-vault';

async function unlocked(vault: Vault, secret = password): Promise<OpenVault> {
  const answer = await vault.unlock(secret);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

describe('create and unlock', () => {
  it('give back what was put in', async () => {
    const store = new MemoryStore();
    const vault = new Vault(optionsOn(store));
    const made = await vault.create(password);
    expect([made.entries, made.foreignCount, made.revision]).toEqual([[], 0, 1]);
    const entry = someEntry();
    await made.change(() => [entry]);
    const again = await unlocked(new Vault(optionsOn(store)));
    expect(again.entries).toEqual([entry]);
    expect(again.revision).toBe(2);
  });

  it('work at the floor where nothing else is decided', async () => {
    const store = new MemoryStore();
    const { exclusively, nowMs, lockout, derive: deriveHere } = optionsOn(store);
    const derive = vi.fn(deriveHere);
    const vault = new Vault({ store, exclusively, nowMs, lockout, derive });
    await vault.create(password);
    await unlocked(vault);
    expect(derive.mock.calls.map(([request]) => request.cost)).toEqual([floorCost, floorCost]);
  });

  it('answer a wrong password, also an empty and a nearly right one', async () => {
    const vault = new Vault(optionsOn(new MemoryStore()));
    await vault.create(password);
    for (const wrong of ['', ' ', 'wrong', password + ' ', password.toUpperCase()]) {
      expect(await vault.unlock(wrong)).toMatchObject({ kind: 'wrong-password' });
    }
  });

  it('take one password however the keyboard composes it', async () => {
    const store = new MemoryStore();
    await new Vault(optionsOn(store)).create('Zu\u0308rich \ufb01 \u212b');
    await unlocked(new Vault(optionsOn(store)), 'Z\u00fcrich fi \u00c5');
  });

  it('take a password of any length whole', async () => {
    const store = new MemoryStore();
    const long = 'x'.repeat(5000);
    await new Vault(optionsOn(store)).create(long);
    await unlocked(new Vault(optionsOn(store)), long);
    expect(await new Vault(optionsOn(store)).unlock(long.slice(1))).toMatchObject({ kind: 'wrong-password' });
  });

  it('refuse an empty password for a new vault', async () => {
    const store = new MemoryStore();
    await expect(new Vault(optionsOn(store)).create('')).rejects.toThrow(RangeError);
    expect(store.written).toEqual([]);
  });

  it('wipe the password bytes that they make', async () => {
    const options = optionsOn(new MemoryStore());
    const seen: Uint8Array[] = [];
    const vault = new Vault({
      ...options,
      derive: (request, signal) => {
        seen.push(request.password);
        return options.derive(request, signal);
      },
    });
    await vault.create(password);
    await unlocked(vault);
    expect(seen).toEqual([new Uint8Array(password.length), new Uint8Array(password.length)]);
  });

  it('say that there is nothing to unlock', async () => {
    expect(await failureOf(new Vault(optionsOn(new MemoryStore())).unlock(password))).toBe('vault/gone');
  });

  it('never write over a vault', async () => {
    const store = new MemoryStore();
    await new Vault(optionsOn(store)).create(password);
    expect(await failureOf(new Vault(optionsOn(store)).create('another password'))).toBe('vault/exists');
    expect(store.written.length).toBe(1);
    await unlocked(new Vault(optionsOn(store)));
  });

  it('let one of two that create at once win', async () => {
    for (const exclusively of [undefined, notExclusive]) {
      const store = new MemoryStore();
      const options = optionsOn(store, exclusively);
      const outcomes = await Promise.allSettled(['one', 'other'].map((secret) => new Vault(options).create(secret)));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(store.written.length).toBe(1);
    }
  });

  it('hand the signal to the derivation and write nothing after an abort', async () => {
    const store = new MemoryStore();
    const options = optionsOn(store);
    const reason = new Error('enough');
    const vault = new Vault({
      ...options,
      derive: (_request, signal) => Promise.reject(signal?.reason === reason ? reason : new Error('no signal')),
    });
    await expect(vault.create(password, AbortSignal.abort(reason))).rejects.toBe(reason);
    await new Vault(options).create(password);
    await expect(vault.unlock(password, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(store.written.length).toBe(1);
  });
});

describe('adopt', () => {
  it('takes a backup over as it is', async () => {
    const source = await new Vault(optionsOn(new MemoryStore())).create(password);
    const entry = someEntry();
    await source.change(() => [entry]);
    const backup = await source.sealedBytes();

    const store = new MemoryStore();
    const vault = new Vault(optionsOn(store));
    const answer = await vault.adopt(backup, password);
    expect(answer.kind === 'open' && answer.vault.entries).toEqual([entry]);
    expect(store.written).toEqual([backup]);
    if (answer.kind === 'open') await answer.vault.change((entries) => [...entries, someEntry()]);
    expect((await unlocked(vault)).entries.length).toBe(2);
  });

  it('takes a view into larger memory without what lies around it', async () => {
    const backup = await sealedVault();
    const around = new Uint8Array(backup.length + 20).fill(9);
    around.set(backup, 10);
    const writes: ArrayBufferLike[] = [];
    const store = new MemoryStore();
    const write = store.write.bind(store);
    store.write = (bytes, ...rest) => {
      writes.push(bytes.buffer);
      return write(bytes, ...rest);
    };
    await new Vault(optionsOn(store)).adopt(around.subarray(10, 10 + backup.length), password);
    expect(writes.map((buffer) => buffer.byteLength)).toEqual([backup.length]);
  });

  it('writes nothing for a wrong password or a file that is no vault', async () => {
    const store = new MemoryStore();
    const vault = new Vault(optionsOn(store));
    expect(await vault.adopt(await sealedVault(), 'wrong')).toEqual({ kind: 'wrong-password' });
    expect(await failureOf(vault.adopt(new TextEncoder().encode('{"tokens":[]}'), password))).toBe('vault/not-a-vault');
    expect(await failureOf(vault.adopt(new Uint8Array(), password))).toBe('vault/not-a-vault');
    expect(store.written).toEqual([]);
  });

  it('never writes over a vault', async () => {
    const store = new MemoryStore();
    const vault = new Vault(optionsOn(store));
    const mine = await vault.create(password);
    await mine.change(() => [someEntry()]);
    expect(await failureOf(vault.adopt(await sealedVault({ password: 'another' }), 'another'))).toBe('vault/exists');
    expect(store.written.length).toBe(2);
    expect((await unlocked(vault)).entries).toEqual(mine.entries);
  });
});
