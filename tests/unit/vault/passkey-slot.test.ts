import { describe, expect, it } from 'vitest';
import { randomBytes } from '../../../src/lib/crypto/random';
import { Failure } from '../../../src/lib/failure';
import type { Credential, Shown } from '../../../src/lib/vault/credential';
import { readVaultFile } from '../../../src/lib/vault/format';
import type { Passkey } from '../../../src/lib/vault/slot-kdf';
import { slotFromCbor, slotToCbor, type PasskeySlot } from '../../../src/lib/vault/slot';
import { Vault } from '../../../src/lib/vault/vault';
import { FakeAuthenticator } from './fake-authenticator';
import { failureOf, MemoryStore, optionsOn, password, someEntry } from './quick-vault';

async function made() {
  const store = new MemoryStore();
  const rules = { freeAttempts: 5, wipeAtAttempt: 10, firstLockSeconds: 15, wipes: true };
  const options = optionsOn(store, undefined, { rules });
  const vault = new Vault(options);
  const open = await vault.create(password);
  const entry = someEntry();
  await open.change(() => [entry]);
  const prove = async (shown: Shown) => {
    const answer = await vault.prove(shown);
    if (answer.kind !== 'right') throw new Error(answer.kind);
    return answer.opened;
  };
  const add = async (credential: Credential, name = '', shown: Shown = password) =>
    vault.ways.add(open, await prove(shown), { credential, name });
  const slots = async () => (await readVaultFile((await store.read()) ?? new Uint8Array())).header.slots;
  return { store, options, vault, open, entry, prove, add, slots };
}

async function entriesBy(vault: Vault, shown: Shown) {
  const answer = await vault.unlock(shown);
  return answer.kind === 'open' ? answer.vault.entries : answer.kind;
}

describe('a passkey', () => {
  it('opens the vault beside the password; several do, and each only its own slot', async () => {
    const { vault, add, entry } = await made();
    const phone = new FakeAuthenticator();
    const stick = new FakeAuthenticator();
    const [one, other] = [await phone.make(), await stick.make()];
    await add(one, 'phone');
    await add(other, 'stick', one);
    for (const shown of [password, one, other]) expect(await entriesBy(vault, shown)).toEqual([entry]);
    const mixed = { ...one, passkey: other.passkey };
    expect(await entriesBy(vault, mixed)).toBe('wrong-key');
    expect(await entriesBy(vault, await phone.make())).toBe('wrong-key');
  });

  it('is asked what lies in the open header: its id, its input, its host; the answer lies nowhere', async () => {
    const { vault, store, add } = await made();
    const phone = new FakeAuthenticator();
    const credential = await phone.make();
    await add(credential);
    expect((await vault.storedWays()).passkeys).toEqual([credential.passkey]);
    const [asked] = (await vault.storedWays()).passkeys;
    expect(asked && (await phone.ask(asked)).answer).toEqual(credential.answer);
    const stored = Buffer.from((await store.read()) ?? new Uint8Array());
    expect(stored.includes(Buffer.from(credential.passkey.prfInput))).toBe(true);
    expect(stored.includes(Buffer.from(credential.answer))).toBe(false);
  });

  it('does not count as a guess, opens during a lock, and takes the count away only when it opens', async () => {
    const { vault, add, options } = await made();
    const phone = new FakeAuthenticator();
    const credential = await phone.make();
    await add(credential);
    for (let i = 0; i < 6; i++) await vault.unlock('wrong');
    expect((await vault.unlock(password)).kind).toBe('locked');
    for (let i = 0; i < 20; i++) {
      expect((await vault.unlock({ ...credential, answer: randomBytes(32) })).kind).toBe('wrong-key');
    }
    expect((await options.lockout.standing()).attempts).toBe(6);
    expect((await vault.unlock(credential)).kind).toBe('open');
    expect((await options.lockout.standing()).attempts).toBe(0);
  });

  it('stays when the password changes, and when the vault key does', async () => {
    const { vault, open, add, entry, prove } = await made();
    const credential = await new FakeAuthenticator().make();
    await add(credential);
    await vault.changePassword(open, password, 'another Password 2');
    expect(await entriesBy(vault, credential)).toEqual([entry]);
    await vault.ways.changeVaultKey(open, await prove(credential));
    expect(await entriesBy(vault, credential)).toEqual([entry]);
    expect(await entriesBy(vault, password)).toBe('wrong-password');
  });

  it('can be removed, and opens nothing then; it is never the only one left while there is a password', async () => {
    const { vault, open, add, prove } = await made();
    const credential = await new FakeAuthenticator().make();
    await add(credential);
    const ids = open.ways.map(({ id }) => id ?? '');
    expect(await failureOf(vault.ways.remove(open, await prove(credential), ids[0] ?? ''))).toBe('vault/last-password');
    await vault.ways.remove(open, await prove(password), ids[1] ?? '');
    expect(await failureOf(vault.unlock(credential))).toBe('vault/no-such-way');
    expect((await vault.unlock(password)).kind).toBe('open');
  });

  it('is written only with an answer that opens it, and a failing write leaves the vault as it was', async () => {
    const { vault, store, add } = await made();
    const credential = await new FakeAuthenticator().make();
    const before = await store.read();
    await expect(add({ ...credential, answer: randomBytes(31) })).rejects.toThrow(RangeError);
    const write = store.write.bind(store);
    store.write = () => Promise.reject(new Failure('vault/storage-full'));
    expect(await failureOf(add(credential))).toBe('vault/storage-full');
    store.write = write;
    expect(await store.read()).toEqual(before);
    expect((await vault.unlock(password)).kind).toBe('open');
  });

  it('is told apart from the password by whoever listens, and before the vault is handed over', async () => {
    const heard: string[] = [];
    const options = {
      ...optionsOn(new MemoryStore()),
      onWay: (kind: string, opens: boolean) => heard.push(`${kind} ${opens ? 'opens' : 'is right'}`),
    };
    const vault = new Vault(options);
    const since = async (work: () => Promise<unknown>) => {
      heard.length = 0;
      await work();
      return [...heard];
    };
    const credential = await new FakeAuthenticator().make();
    expect(await since(() => vault.create(password))).toEqual(['password opens']);
    const answer = await vault.unlockProven(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await vault.ways.add(answer.vault, answer.opened, { credential, name: '' });
    expect(await since(() => vault.unlock(credential))).toEqual(['passkey is right', 'passkey opens']);
    expect(await since(() => vault.unlock('wrong'))).toEqual([]);
    expect(await since(() => vault.verify(password))).toEqual(['password is right']);
    const proof = await vault.prove(credential);
    if (proof.kind !== 'right') throw new Error(proof.kind);
    const next = { kind: 'password', password: 'another Password 2' } as const;
    const id = answer.vault.ways[0]?.id ?? '';
    expect(await since(() => vault.ways.replace(answer.vault, proof.opened, id, next))).toEqual(['password is right']);
  });

  it('goes with the backup, and opens it where it is at hand', async () => {
    const { store, add, entry } = await made();
    const credential = await new FakeAuthenticator().make();
    await add(credential);
    const bytes = (await store.read()) ?? new Uint8Array();
    const answer = await new Vault(optionsOn(new MemoryStore())).adopt(bytes, credential);
    expect(answer.kind === 'open' && answer.vault.entries).toEqual([entry]);
  });
});

describe('a passkey slot as it is stored', () => {
  async function stored(): Promise<PasskeySlot> {
    const { add, slots } = await made();
    await add(await new FakeAuthenticator().make());
    const slot = (await slots())[1];
    if (slot?.kind !== 'passkey') throw new Error('no passkey slot');
    return slot;
  }
  const withKdf = (slot: PasskeySlot, change: Record<string, unknown>) => {
    const map = slotToCbor(slot);
    const kdf = new Map(map.get('kdf') as Map<string, unknown>);
    for (const [key, value] of Object.entries(change)) kdf.set(key, value);
    return new Map(map).set('kdf', kdf);
  };

  it('comes back as it went out', async () => {
    const slot = await stored();
    expect(slotFromCbor(slotToCbor(slot))).toEqual(slot);
    expect([...(slotToCbor(slot).get('kdf') as Map<string, unknown>).keys()].sort()).toEqual(
      ['credentialId', 'name', 'prfInput', 'rpId', 'salt'].sort(),
    );
  });

  it('of another derivation is a way that this version does not know', async () => {
    const slot = await stored();
    expect(slotFromCbor(withKdf(slot, { name: 'webauthn-other' })).kind).toBe('unknown');
    expect(slotFromCbor(withKdf(slot, { second: new Uint8Array(32) })).kind).toBe('unknown');
  });

  it.each([
    ['no id', { credentialId: new Uint8Array() }],
    ['an id longer than WebAuthn allows', { credentialId: new Uint8Array(1024) }],
    ['a short input', { prfInput: new Uint8Array(31) }],
    ['a host that is no text', { rpId: 7 }],
    ['a short salt', { salt: new Uint8Array(15) }],
  ])('with %s is damage', async (_what, change) => {
    const slot = await stored();
    const read = async () => slotFromCbor(withKdf(slot, change));
    expect(await failureOf(read())).toBe('vault/damaged');
  });

  it('keeps an id of any length that WebAuthn allows', async () => {
    const slot = await stored();
    for (const length of [1, 16, 64, 1023]) {
      const passkey: Passkey = { ...slot.passkey, credentialId: randomBytes(length) };
      expect(slotFromCbor(slotToCbor({ ...slot, passkey }))).toEqual({ ...slot, passkey });
    }
  });
});
