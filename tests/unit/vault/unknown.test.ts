import { describe, expect, it } from 'vitest';
import { importAeadKey, open } from '../../../src/lib/crypto/aead';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { Vault } from '../../../src/lib/vault/vault';
import { decodeCborMap, type CborMap } from '../../../src/lib/vault/cbor';
import { readVaultFile } from '../../../src/lib/vault/format';
import { openPasswordSlot, passwordBytes } from '../../../src/lib/vault/password-slot';
import { deriveHere, MemoryStore, optionsOn, password, sealedVault, someEntry } from './quick-vault';

async function adopted(bytes: Bytes, store: MemoryStore): Promise<OpenVault> {
  const answer = await new Vault(optionsOn(store)).adopt(bytes, password);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault;
}

/** Header and body as they stand in the file, read without the codec. */
async function insideOf(bytes: Bytes): Promise<{ header: CborMap; body: CborMap }> {
  const file = await readVaultFile(bytes);
  const slot = file.header.slots.find((slot) => slot.kind === 'password');
  const raw = slot && (await openPasswordSlot(file.header.vaultId, slot, passwordBytes(password), deriveHere));
  const plain = raw && (await open(await importAeadKey(raw), file.sealedBody, file.preamble));
  if (!plain) throw new Error('it does not open');
  return { header: decodeCborMap(file.preamble.subarray(12)), body: decodeCborMap(plain) };
}

const oddValues = () =>
  new Map<string, unknown>([
    ['', 'empty key'],
    ['__proto__', new Map([['polluted', true]])],
    ['constructor', 'text'],
    ['toString', null],
    ['zz-bytes', new Uint8Array([1, 2, 3])],
    ['zz-list', [1, -1, 0.5, [true, false], 2n ** 60n]],
    ['zz-map', new Map<string, unknown>([['deep', new Map([['deeper', 'x']])]])],
  ]);

const entryCbor = (otp: ReadonlyMap<string, unknown>, more: ReadonlyMap<string, unknown> = new Map()) =>
  new Map<string, unknown>([
    ...more,
    ['id', new Uint8Array(16).fill(1)],
    ['createdAtMs', 1],
    ['changedAtMs', 2],
    ['issuer', 'Example'],
    ['account', ''],
    ['url', ''],
    ['notes', ''],
    ['tags', []],
    ['otp', otp],
  ]);

const totp = new Map<string, unknown>([
  ['kind', 'totp'],
  ['secret', new Uint8Array(20).fill(3)],
  ['algorithm', 'SHA1'],
  ['digits', 6],
  ['periodSeconds', 30],
]);

describe('what this version does not know', () => {
  it('survives a change: fields of the header, slot, body, entry and otp', async () => {
    const store = new MemoryStore();
    const otp = new Map<string, unknown>([...oddValues(), ...totp]);
    const body = new Map<string, unknown>([...oddValues(), ['entries', [entryCbor(otp, oddValues())]]]);
    const bytes = await sealedVault({ headerFields: oddValues(), slotFields: oddValues(), body });
    const before = await insideOf(bytes);
    const vault = await adopted(bytes, store);
    expect([vault.entries.length, vault.foreignCount]).toEqual([1, 0]);

    await vault.change((entries) => entries.map((entry) => ({ ...entry, issuer: 'Renamed' })));
    const written = await store.read();
    if (!written) throw new Error('nothing written');
    const after = await insideOf(written);

    for (const [key, value] of oddValues()) {
      expect(after.header.get(key)).toEqual(value);
      expect(after.body.get(key)).toEqual(value);
    }
    expect(after.header.get('slots')).toEqual(before.header.get('slots'));
    const renamed = new Map<string, unknown>([...entryCbor(otp, oddValues()), ['issuer', 'Renamed']]);
    expect(after.body.get('entries')).toEqual([renamed]);
  });

  it('does no harm under the key __proto__', async () => {
    const body = new Map<string, unknown>([...oddValues(), ['entries', [entryCbor(totp, oddValues())]]]);
    const vault = await adopted(await sealedVault({ body }), new MemoryStore());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((vault.entries[0] as unknown as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(vault.entries[0])).toBe(Object.prototype);
  });

  it('survives a change: entries of unknown kind or algorithm, and entries without otp', async () => {
    const store = new MemoryStore();
    const foreign = [
      entryCbor(new Map([['kind', 'later']]), oddValues()),
      entryCbor(new Map<string, unknown>([...totp, ['algorithm', 'SHA3-256']])),
      new Map<string, unknown>([['passkey', new Uint8Array(4).fill(8)]]),
      entryCbor(new Map([['kind', 'constructor']])),
    ];
    const expected = structuredClone(foreign);
    const body = new Map<string, unknown>([['entries', [foreign[0], entryCbor(totp), ...foreign.slice(1)]]]);
    const vault = await adopted(await sealedVault({ body }), store);
    expect([vault.entries.length, vault.foreignCount]).toEqual([1, 4]);

    await vault.change((entries) => [...entries, someEntry()]);
    await vault.change((entries) => entries.slice(1));
    expect(vault.foreignCount).toBe(4);
    vault.close();
    const written = await store.read();
    if (!written) throw new Error('nothing written');
    const entries = (await insideOf(written)).body.get('entries') as CborMap[];
    expect(entries.length).toBe(5);
    for (const one of expected) expect(entries).toContainEqual(one);
  });

  it('survives a change: slots of unknown kind, and of a derivation with more to it', async () => {
    const store = new MemoryStore();
    const moreSlots = [
      new Map<string, unknown>([...oddValues(), ['kind', 'passkey'], ['id', 'not even bytes']]),
      new Map<string, unknown>([
        ['kind', 'password'],
        ['kdf', new Map([['name', 'later']])],
      ]),
      new Map<string, unknown>([
        ['kind', 'password'],
        [
          'kdf',
          new Map<string, unknown>([
            ['name', 'argon2id'],
            ['pepper', 1],
          ]),
        ],
      ]),
      new Map<string, unknown>(),
    ];
    const vault = await adopted(await sealedVault({ moreSlots }), store);
    await vault.change(() => [someEntry()]);
    const written = await store.read();
    if (!written) throw new Error('nothing written');
    const slots = (await insideOf(written)).header.get('slots') as CborMap[];
    expect(slots.slice(1)).toEqual(moreSlots);
  });
});

describe('a picture of a kind that this version does not know', () => {
  it('stays as it is until the person chooses another', async () => {
    const store = new MemoryStore();
    const picture = new Map<string, unknown>([
      ['kind', 'later'],
      ['bytes', new Uint8Array([1])],
    ]);
    const body = new Map<string, unknown>([['entries', [entryCbor(totp, new Map([['picture', picture]]))]]]);
    const vault = await adopted(await sealedVault({ body }), store);
    expect(vault.entries[0]?.picture).toBeNull();
    const pictureIn = async () =>
      ((await insideOf((await store.read()) ?? new Uint8Array())).body.get('entries') as CborMap[])[0]?.get('picture');
    await vault.change((entries) => entries.map((entry) => ({ ...entry, issuer: 'Renamed' })));
    expect(await pictureIn()).toEqual(picture);
    await vault.change((entries) => entries.map((entry) => ({ ...entry, picture: { kind: 'named', name: 'mill' } })));
    expect(await pictureIn()).toEqual(
      new Map([
        ['kind', 'named'],
        ['name', 'mill'],
      ]),
    );
  });
});

describe('close', () => {
  it('wipes recovery codes and own pictures with the secrets', async () => {
    const recovery = new Uint8Array([1, 2]);
    const bytes = new Uint8Array([3, 4]);
    const vault = await adopted(await sealedVault(), new MemoryStore());
    const picture = { kind: 'own', type: 'image/png', bytes } as const;
    await vault.change(() => [someEntry({ recoveryCodes: [{ text: recovery, usedAtMs: null }], picture })]);
    vault.close();
    expect([recovery, bytes]).toEqual([new Uint8Array(2), new Uint8Array(2)]);
  });

  it('wipes bytes in unknown fields too: there may be secrets among them', async () => {
    const pin = { entry: new Map<string, unknown>([['pin', new Uint8Array([7, 7])]]), kind: 'later' };
    const otp = new Map<string, unknown>([...totp, ['pin', new Uint8Array([7, 7])]]);
    const body = new Map<string, unknown>([['entries', [entryCbor(otp, pin.entry)]]]);
    const vault = await adopted(await sealedVault({ body }), new MemoryStore());
    const [entry] = vault.entries;
    vault.close();
    const unknownOtp = entry?.unknown.get('otp') as CborMap;
    expect([entry?.unknown.get('pin'), unknownOtp.get('pin')]).toEqual([new Uint8Array(2), new Uint8Array(2)]);
  });
});
