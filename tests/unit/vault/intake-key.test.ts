import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/lib/bytes/utf8';
import { decodeBody, emptyBody, encodeBody } from '../../../src/lib/vault/codec';
import { openDraft, sealDraft } from '../../../src/lib/vault/intake-draft';
import { intakeKeyIn, openShared, sealShared, withIntakeKey } from '../../../src/lib/vault/intake-key';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { Vault } from '../../../src/lib/vault/vault';
import { MemoryStore, optionsOn, password, someEntry } from './quick-vault';

async function opened(vault: Vault): Promise<OpenVault> {
  const answer = await vault.unlock(password);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

async function somePair() {
  const key = intakeKeyIn(await withIntakeKey(new Map()));
  if (!key) throw new Error('no key');
  return key;
}

describe('the intake key', () => {
  it('opens what was sealed to its public half, as what it was and unchanged alone', async () => {
    const key = await somePair();
    const message = encodeUtf8('otpauth://totp/x?secret=GEZDGNBV');
    const sealed = await sealShared(key.publicKey, 'text', message);
    expect(Buffer.from(sealed).includes('otpauth')).toBe(false);
    expect(await openShared(key, 'text', sealed)).toEqual(message);
    expect(await openShared(key, 'picture', sealed)).toBeNull();
    expect(await openShared(await somePair(), 'text', sealed)).toBeNull();
    expect(await openShared(key, 'text', sealed.slice(0, 40))).toBeNull();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(await openShared(key, 'text', sealed)).toBeNull();
  });
  it('is carried along in the body, beside fields that are not known', async () => {
    const unknown = await withIntakeKey(new Map([['later', 1]]));
    const back = decodeBody(encodeBody({ ...emptyBody, unknown }));
    expect(intakeKeyIn(back.unknown)).toEqual(intakeKeyIn(unknown));
    expect(back.unknown.get('later')).toBe(1);
  });
  it.each([[new Map()], [new Map([['intake', 1]])], [new Map([['intake', new Map([['publicKey', 'x']])]])]])(
    'is none in %j',
    (body) => {
      expect(intakeKeyIn(body as ReadonlyMap<string, unknown>)).toBeNull();
    },
  );
});

describe('a draft', () => {
  it('is read back by the vault that it was sealed to alone, and wiping it at once does no harm', async () => {
    const key = await somePair();
    const secret = encodeUtf8('secret');
    const sealing = sealDraft(key.publicKey, new Map<string, unknown>([['secret', secret]]));
    secret.fill(0);
    const sealed = await sealing;
    expect(await openDraft(key, sealed)).toEqual(new Map([['secret', encodeUtf8('secret')]]));
    expect(await openDraft(await somePair(), sealed)).toBeNull();
    expect(await openShared(key, 'text', sealed)).toBeNull();
    expect(await openDraft(key, await sealShared(key.publicKey, 'draft', encodeUtf8('no map')))).toBeNull();
  });
});

describe('a vault', () => {
  it('makes its intake key once and keeps it over changes and unlocks', async () => {
    const store = new MemoryStore();
    const vault = new Vault(optionsOn(store));
    const first = await vault.create(password);
    const key = await first.intakeKey();
    const writes = store.written.length;
    expect((await first.intakeKey()).publicKey).toEqual(key.publicKey);
    expect(store.written).toHaveLength(writes);
    await first.change(() => [someEntry()]);
    const again = await opened(vault);
    expect(await again.intakeKey()).toEqual(key);
    expect(again.entries).toHaveLength(1);
  });
  it('has one key when two tabs make it at once', async () => {
    const vault = new Vault(optionsOn(new MemoryStore()));
    const tabs = [await vault.create(password), await opened(vault)] as const;
    const [one, other] = await Promise.all(tabs.map((tab) => tab.intakeKey()));
    expect(one).toEqual(other);
  });
  it('wipes its copy when it is closed, and not the one that it gave', async () => {
    const open = await new Vault(optionsOn(new MemoryStore())).create(password);
    const { privateKey } = await open.intakeKey();
    open.close();
    expect(privateKey.some((byte) => byte !== 0)).toBe(true);
    await expect(open.intakeKey()).rejects.toMatchObject({ code: 'vault/locked' });
  });
});
