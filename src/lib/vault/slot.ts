import type { Bytes } from '../bytes/bytes';
import type { Argon2idCost } from '../crypto/argon2id';
import type { UnknownFields } from '../entry/entry';
import { asMap, FieldReader, type CborMap } from './cbor';

/**
 * A key slot: one way into the vault. The key derived from what the person has (a password) opens the slot's private key;
 * the vault key is sealed to the public half. So the vault key can be changed, and sealed anew to every slot, without asking
 * for each way in.
 */
export interface KeySlot {
  /** 16 random bytes. */
  readonly id: Bytes;
  /** P-256, uncompressed, 65 bytes. Bound into the seal of the private key and, with the header, into the body's. */
  readonly publicKey: Bytes;
  /** PKCS #8 under the derived key. */
  readonly sealedPrivateKey: Bytes;
  /** The 32-byte vault key, sealed to `publicKey`. */
  readonly sealedVaultKey: Bytes;
  readonly unknown: UnknownFields;
}

export interface PasswordSlot extends KeySlot {
  readonly kind: 'password';
  readonly salt: Bytes;
  readonly cost: Argon2idCost;
}

/** A way in that this version does not know; carried along. */
export interface UnknownSlot {
  readonly kind: 'unknown';
  readonly fields: CborMap;
}

export type Slot = PasswordSlot | UnknownSlot;

export const slotIdLength = 16;
export const saltLength = 16;

export function slotToCbor(slot: Slot): CborMap {
  if (slot.kind === 'unknown') return slot.fields;
  return new Map<string, unknown>([
    ...slot.unknown,
    ['kind', slot.kind],
    ['id', slot.id],
    ['kdf', kdfToCbor(slot)],
    ['publicKey', slot.publicKey],
    ['privateKey', slot.sealedPrivateKey],
    ['vaultKey', slot.sealedVaultKey],
  ]);
}

/** The parameters of the key derivation, as they are stored and as they are authenticated. */
export function kdfToCbor({ salt, cost }: Pick<PasswordSlot, 'salt' | 'cost'>): CborMap {
  return new Map<string, unknown>([
    ['name', 'argon2id'],
    ['salt', salt],
    ['memoryKiB', cost.memoryKiB],
    ['iterations', cost.iterations],
    ['parallelism', cost.parallelism],
  ]);
}

/** Throws Failure `vault/damaged`. The cost is checked where it is used, before it runs. */
export function slotFromCbor(value: unknown): Slot {
  const fields = asMap(value);
  const kdf = fields.get('kdf');
  if (fields.get('kind') !== 'password' || !isKnownKdf(kdf)) return { kind: 'unknown', fields };
  const slot = new FieldReader(fields);
  slot.text('kind');
  const derivation = new FieldReader(slot.map('kdf'));
  return {
    kind: 'password',
    id: slot.bytes('id', slotIdLength),
    salt: derivation.bytes('salt', saltLength),
    cost: {
      memoryKiB: derivation.uint('memoryKiB'),
      iterations: derivation.uint('iterations'),
      parallelism: derivation.uint('parallelism'),
    },
    publicKey: slot.bytes('publicKey', 65),
    sealedPrivateKey: slot.bytes('privateKey'),
    sealedVaultKey: slot.bytes('vaultKey'),
    unknown: slot.rest,
  };
}

/** A derivation with a further parameter is another derivation: this version would derive another key from the password. */
function isKnownKdf(kdf: unknown): boolean {
  if (!(kdf instanceof Map) || kdf.get('name') !== 'argon2id') return false;
  const parameters = ['name', 'salt', 'memoryKiB', 'iterations', 'parallelism'];
  return [...kdf.keys()].every((key) => parameters.some((parameter) => parameter === key));
}
