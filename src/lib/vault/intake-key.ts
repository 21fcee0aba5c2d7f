import type { Bytes } from '../bytes/bytes';
import { encodeUtf8 } from '../bytes/utf8';
import { newKeyPair, openWith, sealTo } from '../crypto/key-agreement';
import type { UnknownFields } from '../entry/entry';

/**
 * [Note: Intake key] What comes while the vault is locked (a share from another app) is sealed to a public key that lies
 * beside the vault; the private half is sealed inside. So a locked Faktor takes secrets in and cannot read them. The body
 * keeps it in a field that older versions do not know and carry along.
 */
export interface IntakeKey {
  readonly publicKey: Bytes;
  /** PKCS #8; the caller wipes it. */
  readonly privateKey: Bytes;
}

/** `draft`: what a person had not saved yet when the vault locked; `use`: which accounts were used, sealed as a draft is. */
export type SharedKind = 'text' | 'picture' | 'draft' | 'use';

/** The field of the body. */
const field = 'intake';

/** A copy of the body's pair, or `null`. */
export function intakeKeyIn(body: UnknownFields): IntakeKey | null {
  const held = body.get(field);
  if (!(held instanceof Map)) return null;
  const publicKey: unknown = held.get('publicKey');
  const privateKey: unknown = held.get('privateKey');
  if (!(publicKey instanceof Uint8Array) || !(privateKey instanceof Uint8Array)) return null;
  return { publicKey: publicKey.slice(), privateKey: privateKey.slice() };
}

/** The body's fields with a pair among them: a new one, unless another tab was faster. */
export async function withIntakeKey(body: UnknownFields): Promise<UnknownFields> {
  if (intakeKeyIn(body)) return body;
  const { publicKey, privateKey } = await newKeyPair();
  const pair = new Map<string, unknown>([
    ['publicKey', publicKey],
    ['privateKey', privateKey],
  ]);
  return new Map([...body, [field, pair]]);
}

/** Seals what was shared. Needs the public half alone. */
export function sealShared(publicKey: Bytes, kind: SharedKind, message: Bytes): Promise<Bytes> {
  return sealTo(publicKey, message, binding(kind));
}

/** `null` when it was sealed to another vault's key, or changed. */
export function openShared(key: IntakeKey, kind: SharedKind, sealed: Bytes): Promise<Bytes | null> {
  return openWith(key.privateKey, key.publicKey, sealed, binding(kind));
}

function binding(kind: SharedKind): Bytes {
  return encodeUtf8(`faktor/1 shared ${kind}`);
}
