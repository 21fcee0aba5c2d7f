import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { randomBytes } from '../../src/lib/crypto/random';
import { Failure } from '../../src/lib/failure';
import { decodeCborMap, encodeCbor, type CborMap } from '../../src/lib/vault/cbor';
import { makeSlotFor, openSlotWith, type Credential } from '../../src/lib/vault/credential';
import { isKnown, slotFromCbor, slotToCbor, type KnownSlot } from '../../src/lib/vault/slot';
import { runs } from '../runs';
import { deriveHere, password, quickCost } from '../unit/vault/quick-vault';

const settings = { numRuns: runs(300) };
const deriving = { derive: deriveHere, cost: () => Promise.resolve(quickCost) };
const vaultId = randomBytes(16);
const vaultKey = randomBytes(32);
const credentials: readonly Credential[] = [
  { kind: 'password', password },
  { kind: 'recovery', key: randomBytes(20) },
];
let slots: readonly KnownSlot[];
const one = fc.constantFrom(0, 1);
const credentialAt = (at: number): Credential => credentials[at] ?? { kind: 'password', password: '' };
const slotAt = (at: number): KnownSlot => {
  const slot = slots[at];
  if (!slot) throw new Error('no slot');
  return slot;
};

beforeAll(async () => {
  slots = await Promise.all(credentials.map((credential) => makeSlotFor(vaultId, vaultKey, credential, deriving)));
});

/** What a slot gives: the vault key, or how it says no. */
async function outcome(id: Bytes, slot: KnownSlot, credential: Credential): Promise<Bytes | 'no'> {
  try {
    return (await openSlotWith(id, slot, credential, deriveHere)) ?? 'no';
  } catch (error) {
    if (error instanceof Failure) return 'no';
    throw error;
  }
}

/** The slot with one byte of its encoding changed; `null` when that is no slot of this version any more. */
function changed(slot: KnownSlot, at: number, by: number): KnownSlot | null {
  const bytes = encodeCbor(slotToCbor(slot));
  const place = at % bytes.length;
  bytes[place] = (bytes[place] ?? 0) ^ by;
  try {
    const read = slotFromCbor(decodeCborMap(bytes));
    return isKnown(read) ? read : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

describe('a slot, whatever its kind', () => {
  it('gives the vault key to its own credential in its own vault', async () => {
    for (const at of [0, 1]) expect(await outcome(vaultId, slotAt(at), credentialAt(at))).toEqual(vaultKey);
  });

  it('never opens with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(one, fc.nat(2 ** 16), fc.integer({ min: 1, max: 255 }), async (kind, at, by) => {
        const slot = changed(slotAt(kind), at, by);
        if (slot) expect(await outcome(vaultId, slot, credentialAt(kind))).toBe('no');
      }),
      settings,
    );
  });

  it('never opens in another vault', async () => {
    const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Uint8Array(bytes));
    await fc.assert(
      fc.asyncProperty(one, id, async (kind, other) => {
        expect(await outcome(other, slotAt(kind), credentialAt(kind))).toBe('no');
      }),
      settings,
    );
  });

  it('never opens with a field of another slot of the same credential and vault', async () => {
    const fields = ['id', 'kdf', 'publicKey', 'privateKey', 'vaultKey'];
    await fc.assert(
      fc.asyncProperty(one, fc.constantFrom(...fields), async (kind, field) => {
        const twin = await makeSlotFor(vaultId, randomBytes(32), credentialAt(kind), deriving);
        const map: CborMap = new Map(slotToCbor(slotAt(kind)));
        map.set(field, slotToCbor(twin).get(field));
        const mixed = slotFromCbor(map);
        expect(isKnown(mixed) && (await outcome(vaultId, mixed, credentialAt(kind)))).toBe('no');
      }),
      { numRuns: runs(40) },
    );
  });

  it('never opens to another recovery key, be it one bit away', async () => {
    const own = credentials[1]?.kind === 'recovery' ? credentials[1].key : new Uint8Array(20);
    await fc.assert(
      fc.asyncProperty(fc.nat(159), async (bit) => {
        const key = own.slice();
        key[bit >> 3] = (key[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await outcome(vaultId, slotAt(1), { kind: 'recovery', key })).toBe('no');
        expect(await outcome(vaultId, slotAt(1), { kind: 'recovery', key: randomBytes(20) })).toBe('no');
      }),
      settings,
    );
  });
});
