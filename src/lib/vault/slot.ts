import type { Bytes } from '../bytes/bytes';
import type { UnknownFields } from '../entry/entry';
import { asMap, FieldReader, type CborMap } from './cbor';
import { kdfFromCbor, kdfToCbor, type SlotKdf } from './slot-kdf';

/**
 * A key slot: one way into the vault. The key derived from what the person has (a password, a recovery key) opens the
 * slot's private key; the vault key is sealed to the public half. So the vault key can be changed, and sealed anew to every
 * slot, without asking for each way in.
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

/** A slot of a kind that this version can open: the union by kind, each with its derivation. */
export type KnownSlot = KeySlot & SlotKdf;
export type PasswordSlot = Extract<KnownSlot, { kind: 'password' }>;
export type PasskeySlot = Extract<KnownSlot, { kind: 'passkey' }>;
export type RecoverySlot = Extract<KnownSlot, { kind: 'recovery' }>;

/** A way in that this version does not know; carried along. */
export interface UnknownSlot {
  readonly kind: 'unknown';
  readonly fields: CborMap;
}

export type Slot = KnownSlot | UnknownSlot;

export const slotIdLength = 16;

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

/** Throws Failure `vault/damaged`. What a derivation costs is checked where it is used, before it runs. */
export function slotFromCbor(value: unknown): Slot {
  const fields = asMap(value);
  const kdf = kdfFromCbor(fields.get('kind'), fields.get('kdf'));
  if (!kdf) return { kind: 'unknown', fields };
  const slot = new FieldReader(fields);
  slot.text('kind');
  slot.map('kdf');
  return {
    ...kdf,
    id: slot.bytes('id', slotIdLength),
    publicKey: slot.bytes('publicKey', 65),
    sealedPrivateKey: slot.bytes('privateKey'),
    sealedVaultKey: slot.bytes('vaultKey'),
    unknown: slot.rest,
  };
}

export function isKnown(slot: Slot): slot is KnownSlot {
  return slot.kind !== 'unknown';
}
