import { encodeHex } from '../bytes/hex';
import { sha256 } from '../crypto/sha256';
import { unadorned, type Entry } from '../entry/entry';
import { codeAt } from '../otp/code';
import { encodeCbor } from './cbor';
import { entryToCbor, type Body } from './codec';

/** What tells whether an entry here and one in a file are the same, without the entry: no secret can be had from it. */
export interface EntryPrint {
  /** Empty for an entry of a kind that this version does not know. */
  readonly id: string;
  /**
   * SHA-256, in hex, of all that is stored of it but its use: so a field of a later version counts as well, and taking a code
   * makes no backup incomplete.
   */
  readonly print: string;
  /** Its code at the time that was asked for, or at its counter; `null` where a PIN would be needed first. */
  readonly code: string | null;
}

/** Of all entries of a body, with their codes at `atMs`. The trash is not among them. */
export async function printsOf({ entries, foreign }: Body, atMs: number): Promise<EntryPrint[]> {
  const known = entries.map(async (entry) => ({
    id: entry.id,
    print: await printOf(entryToCbor({ ...entry, useCount: unadorned.useCount, usedAtMs: unadorned.usedAtMs })),
    code: codeOf(entry, atMs),
  }));
  const unknown = foreign.map(async (map) => ({ id: '', print: await printOf(map), code: null }));
  return Promise.all([...known, ...unknown]);
}

async function printOf(map: ReadonlyMap<string, unknown>): Promise<string> {
  const bytes = encodeCbor(map);
  try {
    return encodeHex(await sha256(bytes));
  } finally {
    bytes.fill(0);
  }
}

/** Also `null` for parameters that no account is admitted with, and a file may still have: they give no code here or there. */
function codeOf({ otp }: Entry, atMs: number): string | null {
  try {
    const code = codeAt(otp, atMs);
    return code.kind === 'needs-pin' ? null : code.text;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
