import type { Bytes } from '../bytes/bytes';
import { wipe } from '../bytes/wipe';
import { decodeCborMap, encodeCbor, type CborMap } from './cbor';
import { openShared, sealShared, type IntakeKey } from './intake-key';

/**
 * Seals what was not saved yet (texts, numbers, byte strings, and maps and lists of them; no `undefined`). `draft` is encoded
 * before the first wait: its byte strings may be wiped as soon as this has been called.
 */
export async function sealDraft(publicKey: Bytes, draft: CborMap): Promise<Bytes> {
  const plain = encodeCbor(draft);
  try {
    return await sealShared(publicKey, 'draft', plain);
  } finally {
    wipe(plain);
  }
}

/** `null` when it was sealed to another vault's key, changed, or no draft. */
export async function openDraft(key: IntakeKey, sealed: Bytes): Promise<CborMap | null> {
  const plain = await openShared(key, 'draft', sealed);
  if (!plain) return null;
  try {
    return decodeCborMap(plain);
  } catch {
    return null;
  } finally {
    wipe(plain);
  }
}
