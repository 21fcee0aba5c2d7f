import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { decodeCborMap, encodeCbor, type CborMap } from '../../../src/lib/vault/cbor';
import { isVaultFile, writeVaultFile } from '../../../src/lib/vault/format';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, optionsOn, password, sealedVault } from './quick-vault';

const adopt = (bytes: Bytes) => new Vault(optionsOn(new MemoryStore())).adopt(bytes, password);
const outcomeOf = async (bytes: Bytes) => {
  const store = new MemoryStore();
  store.put(bytes, 1);
  const [adopted, unlocked] = await Promise.all([
    failureOf(adopt(bytes)),
    failureOf(new Vault(optionsOn(store)).unlock(password)),
  ]);
  expect(unlocked).toBe(adopted);
  return adopted;
};

const headerLengthOf = (bytes: Bytes) => new DataView(bytes.buffer).getUint32(8);
const flipped = (bytes: Bytes, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 0x80 : byte));
const replaced = (bytes: Bytes, at: number, part: readonly number[]) => {
  const copy = bytes.slice();
  copy.set(part, at);
  return copy;
};

/** The file with another header and a digest that fits it: what someone who means harm would make. */
async function withHeader(bytes: Bytes, edit: (header: CborMap) => unknown): Promise<Bytes> {
  const length = headerLengthOf(bytes);
  const header = decodeCborMap(bytes.subarray(12, 12 + length));
  const cbor = encodeCbor(edit(header) ?? header);
  const preamble = new Uint8Array(12 + cbor.length);
  preamble.set(bytes.subarray(0, 8));
  new DataView(preamble.buffer).setUint32(8, cbor.length);
  preamble.set(cbor, 12);
  return writeVaultFile(preamble, bytes.slice(12 + length + 32));
}

const slotsOf = (header: CborMap) => header.get('slots') as CborMap[];
const kdfOf = (header: CborMap) => slotsOf(header)[0]?.get('kdf') as CborMap;

describe('damage by accident', () => {
  it('in the magic: not a vault', async () => {
    const bytes = await sealedVault();
    for (let at = 0; at < 6; at++) {
      expect(await outcomeOf(flipped(bytes, at))).toBe('vault/not-a-vault');
      expect(isVaultFile(flipped(bytes, at))).toBe(false);
    }
    expect(isVaultFile(bytes)).toBe(true);
  });

  it('in the version: too new, or damaged for a version that never was', async () => {
    const bytes = await sealedVault();
    expect(await outcomeOf(replaced(bytes, 6, [0, 2]))).toBe('vault/too-new');
    expect(await outcomeOf(replaced(bytes, 6, [255, 255]))).toBe('vault/too-new');
    expect(await outcomeOf(replaced(bytes, 6, [0, 0]))).toBe('vault/damaged');
  });

  it('in the header length: damaged', async () => {
    const bytes = await sealedVault();
    for (const length of [
      [0, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 16, 0, 1],
      [255, 255, 255, 255],
    ]) {
      expect(await outcomeOf(replaced(bytes, 8, length))).toBe('vault/damaged');
    }
  });

  it('in any byte of the header, the digest and the sealed body: damaged', async () => {
    const bytes = await sealedVault();
    const digestAt = 12 + headerLengthOf(bytes);
    const header = Array.from({ length: digestAt - 12 }, (_, i) => 12 + i).filter((at) => at % 7 === 0);
    const digest = Array.from({ length: 32 }, (_, i) => digestAt + i);
    const body = Array.from({ length: bytes.length - digestAt - 32 }, (_, i) => digestAt + 32 + i);
    for (const at of [...header, ...digest, ...body]) {
      expect(await failureOf(adopt(flipped(bytes, at)))).toBe('vault/damaged');
    }
  });

  it('cut short or with something behind: damaged', async () => {
    const bytes = await sealedVault();
    for (const length of [6, 7, 11, 12, 40, headerLengthOf(bytes) + 43, headerLengthOf(bytes) + 44, bytes.length - 1]) {
      expect(await outcomeOf(bytes.slice(0, length))).toBe('vault/damaged');
    }
    expect(await outcomeOf(replaced(new Uint8Array(bytes.length + 1), 0, [...bytes]))).toBe('vault/damaged');
    expect(await outcomeOf(bytes.slice(0, 5))).toBe('vault/not-a-vault');
  });
});

describe('change on purpose, with a digest that fits', () => {
  it.each<[string, (header: CborMap) => unknown]>([
    ['no map', () => [1, 2]],
    ['a number as key', (header) => new Map<unknown, unknown>([...header, [1, 2]])],
    ['no vault id', (header) => void header.delete('vaultId')],
    ['a short vault id', (header) => void header.set('vaultId', new Uint8Array(15))],
    ['a text for the revision', (header) => void header.set('revision', '1')],
    ['a negative revision', (header) => void header.set('revision', -1)],
    ['a revision beyond 2^53', (header) => void header.set('revision', 2n ** 60n)],
    ['a fraction of a millisecond', (header) => void header.set('savedAtMs', 0.5)],
    ['slots that are none', (header) => void header.set('slots', 'none')],
    ['a slot that is no map', (header) => void slotsOf(header).push(new Map(), 1 as unknown as CborMap)],
    ['a slot without public key', (header) => void slotsOf(header)[0]?.delete('publicKey')],
    ['a slot with a short public key', (header) => void slotsOf(header)[0]?.set('publicKey', new Uint8Array(64))],
    ['a slot with a short salt', (header) => void kdfOf(header).set('salt', new Uint8Array(7))],
    ['a slot without salt', (header) => void kdfOf(header).delete('salt')],
    ['a cost in words', (header) => void kdfOf(header).set('iterations', 'three')],
  ])('%s: damaged', async (_what, edit) => {
    expect(await outcomeOf(await withHeader(await sealedVault(), edit))).toBe('vault/damaged');
  });

  it.each<[string, number]>([
    ['memoryKiB', 2 ** 31],
    ['iterations', 1_000_000],
    ['parallelism', 255],
    ['parallelism', 0],
  ])('a %s of %d is refused before it runs', async (field, value) => {
    const bytes = await withHeader(await sealedVault(), (header) => void kdfOf(header).set(field, value));
    expect(await outcomeOf(bytes)).toBe('crypto/kdf-cost');
  });

  it('no slot that this version knows: too new, not a wrong password', async () => {
    const bytes = await sealedVault();
    const none = await withHeader(bytes, (header) => void header.set('slots', []));
    const later = await withHeader(bytes, (header) => void slotsOf(header)[0]?.set('kind', 'later'));
    const otherKdf = await withHeader(bytes, (header) => void kdfOf(header).set('name', 'argon2later'));
    const moreKdf = await withHeader(bytes, (header) => void kdfOf(header).set('pepper', true));
    for (const changed of [none, later, otherKdf, moreKdf]) expect(await outcomeOf(changed)).toBe('vault/too-new');
  });

  it('a header field more, or another revision: the body does not open', async () => {
    const bytes = await sealedVault();
    const more = await withHeader(bytes, (header) => void header.set('more', 1));
    const rolled = await withHeader(bytes, (header) => void header.set('revision', 99));
    for (const changed of [more, rolled]) expect(await outcomeOf(changed)).toBe('vault/damaged');
  });

  it('another cost, salt or slot id: no password fits', async () => {
    const bytes = await sealedVault();
    const edits: ((header: CborMap) => unknown)[] = [
      (header) => void kdfOf(header).set('iterations', 2),
      (header) => void kdfOf(header).set('salt', new Uint8Array(16)),
      (header) => void slotsOf(header)[0]?.set('id', new Uint8Array(16)),
      (header) => void header.set('vaultId', new Uint8Array(16)),
      (header) => void slotsOf(header)[0]?.set('publicKey', new Uint8Array(65).fill(4)),
      (header) => void slotsOf(header)[0]?.set('privateKey', new Uint8Array()),
    ];
    for (const edit of edits) {
      expect(await adopt(await withHeader(bytes, edit))).toEqual({ kind: 'wrong-password' });
    }
  });

  it('a slot moved from another vault never opens', async () => {
    const [mine, theirs] = [await sealedVault(), await sealedVault()];
    let stolen: CborMap[] = [];
    await withHeader(theirs, (header) => {
      stolen = slotsOf(header);
      return header;
    });
    const moved = await withHeader(mine, (header) => void header.set('slots', stolen));
    expect(await adopt(moved)).toEqual({ kind: 'wrong-password' });
    // The parts of it neither: the private key of one vault beside the vault key of the other.
    const key = stolen[0]?.get('vaultKey');
    const mixed = await withHeader(mine, (header) => void slotsOf(header)[0]?.set('vaultKey', key));
    expect(await outcomeOf(mixed)).toBe('vault/damaged');
  });

  it('a body that is no body: damaged', async () => {
    const entry = new Map<string, unknown>([['id', new Uint8Array(16)]]);
    const bodies = [
      new Map<string, unknown>(),
      new Map<string, unknown>([['entries', 1]]),
      new Map<string, unknown>([['entries', [1]]]),
      new Map<string, unknown>([['entries', [new Map([...entry, ['otp', new Map([['kind', 'totp']])]])]]]),
    ];
    for (const body of bodies) expect(await outcomeOf(await sealedVault({ body }))).toBe('vault/damaged');
  });
});
