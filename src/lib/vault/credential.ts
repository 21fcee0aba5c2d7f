import type { Bytes } from '../bytes/bytes';
import type { DeriveArgon2id } from '../crypto/argon2id';
import type { DecideCost } from '../crypto/kdf-cost';
import { makePasskeySlot, openPasskeySlot } from './passkey-slot';
import { makePasswordSlot, openPasswordSlot, passwordBytes } from './password-slot';
import { makeRecoverySlot, openRecoverySlot } from './recovery-slot';
import type { KnownSlot } from './slot';
import type { Passkey } from './slot-kdf';

/** What a person shows to open the vault, by the kind of slot that it opens. Bytes in it stay the caller's to wipe. */
export type Credential =
  | { readonly kind: 'password'; readonly password: string }
  /** 20 bytes. */
  | { readonly kind: 'recovery'; readonly key: Bytes }
  /** The passkey that was asked, and its answer: 32 bytes. */
  | { readonly kind: 'passkey'; readonly passkey: Passkey; readonly answer: Bytes };

/** A password may stand for itself. */
export type Shown = string | Credential;

export function credentialOf(shown: Shown): Credential {
  return typeof shown === 'string' ? { kind: 'password', password: shown } : shown;
}

/** Whether tries at it have to be counted, because people choose it and so others guess it. See [Note: No guessing a key]. */
export function isGuessable({ kind }: Credential): boolean {
  return kind === 'password';
}

/** An empty password is nobody's: a slip, not a guess. */
export function isEmpty(credential: Credential): boolean {
  return credential.kind === 'password' && credential.password === '';
}

/** Hears of every way in that was right, and whether it opened the vault; and of every password that was set. */
export type OnWay = (kind: Credential['kind'], opens: boolean) => void;

export interface Deriving {
  readonly derive: DeriveArgon2id;
  /** Decides the cost of each new password slot. */
  readonly cost: DecideCost;
}

/** A new slot that the credential opens. Throws what the deriver throws. */
export async function makeSlotFor(
  vaultId: Bytes,
  vaultKey: Bytes,
  credential: Credential,
  { derive, cost }: Deriving,
  signal?: AbortSignal,
): Promise<KnownSlot> {
  if (credential.kind === 'passkey') return makePasskeySlot(vaultId, vaultKey, credential);
  if (credential.kind === 'recovery') return makeRecoverySlot(vaultId, vaultKey, credential.key);
  return makePasswordSlot(vaultId, vaultKey, passwordBytes(credential.password), derive, await cost(signal), signal);
}

/**
 * The vault key (the caller's to wipe), or `null` when the credential is not this slot's, or not of its kind. Throws Failure
 * `vault/damaged` and what the deriver throws.
 */
export async function openSlotWith(
  vaultId: Bytes,
  slot: KnownSlot,
  credential: Credential,
  derive: DeriveArgon2id,
  signal?: AbortSignal,
): Promise<Bytes | null> {
  if (slot.kind === 'password' && credential.kind === 'password') {
    return openPasswordSlot(vaultId, slot, passwordBytes(credential.password), derive, signal);
  }
  if (slot.kind === 'recovery' && credential.kind === 'recovery') {
    return openRecoverySlot(vaultId, slot, credential.key);
  }
  if (slot.kind === 'passkey' && credential.kind === 'passkey') return openPasskeySlot(vaultId, slot, credential);
  return null;
}
