import type { Bytes } from '../bytes/bytes';
import { open, seal } from '../crypto/aead';
import { newKeyPair, openWith, sealTo } from '../crypto/key-agreement';
import { Failure } from '../failure';
import { encodeCbor, type CborMap } from './cbor';
import type { KeySlot } from './slot';

/** What a slot's seals are bound to: moved to another vault, or with other parameters, it does not open. */
export interface SlotBinding {
  readonly vaultId: Bytes;
  readonly slotId: Bytes;
  readonly kind: string;
  readonly kdf: CborMap;
}

type Keys = Pick<KeySlot, 'publicKey' | 'sealedPrivateKey' | 'sealedVaultKey'>;

/** Makes the key pair of a new slot and seals the vault key into it. The vault key stays the caller's to wipe. */
export async function makeSlotKeys(derivedKey: CryptoKey, vaultKey: Bytes, binding: SlotBinding): Promise<Keys> {
  const { publicKey, privateKey } = await newKeyPair();
  try {
    return {
      publicKey,
      sealedPrivateKey: await seal(derivedKey, privateKey, associatedData('private key', binding, publicKey)),
      sealedVaultKey: await sealVaultKey(publicKey, vaultKey, binding),
    };
  } finally {
    privateKey.fill(0);
  }
}

/** Seals a vault key, the present one or its successor, to a slot's public half. */
export function sealVaultKey(publicKey: Bytes, vaultKey: Bytes, binding: SlotBinding): Promise<Bytes> {
  return sealTo(publicKey, vaultKey, associatedData('vault key', binding, publicKey));
}

/**
 * The vault key (32 bytes, the caller's to wipe), or `null` when the derived key is not this slot's: the password was another.
 * Throws Failure `vault/damaged` when the private key opens and what it should open does not.
 */
export async function openSlot(keys: Keys, derivedKey: CryptoKey, binding: SlotBinding): Promise<Bytes | null> {
  const { publicKey, sealedPrivateKey, sealedVaultKey } = keys;
  const privateKey = await open(derivedKey, sealedPrivateKey, associatedData('private key', binding, publicKey));
  if (!privateKey) return null;
  try {
    const vaultKey = await openWith(
      privateKey,
      publicKey,
      sealedVaultKey,
      associatedData('vault key', binding, publicKey),
    );
    if (vaultKey?.length !== 32) throw new Failure('vault/damaged');
    return vaultKey;
  } finally {
    privateKey.fill(0);
  }
}

/** docs/vault-format.md, "What a slot is bound to". */
function associatedData(what: string, { vaultId, slotId, kind, kdf }: SlotBinding, publicKey: Bytes): Bytes {
  return encodeCbor(['faktor/1', what, vaultId, slotId, kind, kdf, publicKey]);
}
