import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8';
import { lockoutFrom, type LockoutRecord } from './lockout-record';

/** What the mirror holds: the sealed vault as it is, and the counter of wrong passwords that belongs to it. */
export interface MirrorContent {
  /** `null` after a wipe. */
  readonly vault: Bytes | null;
  readonly record: LockoutRecord | null;
}

/** The length of the record as u32, the record as JSON, and all the rest is the vault. */
export function encodeContent({ vault, record }: MirrorContent): Bytes {
  const json = encodeUtf8(JSON.stringify(record));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  return concat(length, json, vault ?? new Uint8Array(0));
}

/** `null` when it is none. */
export function decodeContent(bytes: Bytes): MirrorContent | null {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (4 + length > bytes.length) return null;
  const vault = bytes.slice(4 + length);
  return { vault: vault.length > 0 ? vault : null, record: recordFrom(bytes.subarray(4, 4 + length)) };
}

function recordFrom(json: Bytes): LockoutRecord | null {
  try {
    return lockoutFrom(JSON.parse(decodeUtf8(json) ?? ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * [Note: The higher count] The record lies in the database and in the mirror, and whichever is later counts; of two with the same turn,
 * the one that is worse for whoever guesses. So neither place, deleted, emptied or put back, takes a wrong password away,
 * and a right one that reached only one place is not forgotten.
 */
export function laterOf(a: LockoutRecord, b: LockoutRecord): LockoutRecord {
  const weights = (one: LockoutRecord) => [one.turn, Number(one.isLast), one.attempts, one.lockedAtMs + one.lockMs];
  const [ofA, ofB] = [weights(a), weights(b)];
  const at = ofA.findIndex((weight, i) => weight !== ofB[i]);
  return at >= 0 && (ofB[at] ?? 0) > (ofA[at] ?? 0) ? b : a;
}
