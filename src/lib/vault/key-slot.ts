import type { Bytes } from '../bytes/bytes';
import { open, seal } from '../crypto/aead';
import { newKeyPair, openWith, sealTo } from '../crypto/key-agreement';
import { randomBytes } from '../crypto/random';
import { Failure } from '../failure';
import { encodeCbor } from './cbor';
import { slotIdLength, type KeySlot, type KnownSlot } from './slot';
import { kdfToCbor, type SlotKdf } from './slot-kdf';

/** Makes a new slot with a key pair of its own and seals the vault key into it. The vault key stays the caller's to wipe. */
export async function makeSlot<K extends SlotKdf>(
  vaultId: Bytes,
  kdf: K,
  derivedKey: CryptoKey,
  vaultKey: Bytes,
): Promise<K & KeySlot> {
  const { publicKey, privateKey } = await newKeyPair();
  const made = { ...kdf, id: randomBytes(slotIdLength), publicKey };
  try {
    const sealedPrivateKey = await seal(derivedKey, privateKey, associatedData('private key', vaultId, made));
    return {
      ...made,
      sealedPrivateKey,
      sealedVaultKey: await sealVaultKey(vaultId, made, vaultKey),
      unknown: new Map(),
    };
  } finally {
    privateKey.fill(0);
  }
}

/**
 * The vault key (32 bytes, the caller's to wipe), or `null` when the derived key is not this slot's: what was shown was another.
 * Throws Failure `vault/damaged` when the private key opens and what it should open does not.
 */
export async function openSlot(vaultId: Bytes, slot: KnownSlot, derivedKey: CryptoKey): Promise<Bytes | null> {
  const { publicKey, sealedPrivateKey, sealedVaultKey } = slot;
  const privateKey = await open(derivedKey, sealedPrivateKey, associatedData('private key', vaultId, slot));
  if (!privateKey) return null;
  try {
    const vaultKey = await openWith(privateKey, publicKey, sealedVaultKey, associatedData('vault key', vaultId, slot));
    if (vaultKey?.length !== 32) throw new Failure('vault/damaged');
    return vaultKey;
  } finally {
    privateKey.fill(0);
  }
}

/** The same way in, to another vault key. Nobody has to show anything for it. */
export async function resealSlot(vaultId: Bytes, slot: KnownSlot, vaultKey: Bytes): Promise<KnownSlot> {
  return { ...slot, sealedVaultKey: await sealVaultKey(vaultId, slot, vaultKey) };
}

/** What a slot's seals are bound to: moved to another vault, or with other parameters, it does not open. */
type Bound = SlotKdf & Pick<KeySlot, 'id' | 'publicKey'>;

function sealVaultKey(vaultId: Bytes, slot: Bound, vaultKey: Bytes): Promise<Bytes> {
  return sealTo(slot.publicKey, vaultKey, associatedData('vault key', vaultId, slot));
}

/** docs/vault-format.md, "What a slot is bound to". */
function associatedData(what: string, vaultId: Bytes, slot: Bound): Bytes {
  return encodeCbor(['faktor/1', what, vaultId, slot.id, slot.kind, kdfToCbor(slot), slot.publicKey]);
}
