import { encodeHex } from '../bytes/hex';
import { sha256 } from '../crypto/sha256';
import { Failure } from '../failure';
import { readBackupHead, type LinkRecord } from '../vault/later';

type Bytes = Uint8Array<ArrayBuffer>;

/** What may be done with a file at a place of the person's own; `device/file-place.ts` does it. */
export interface Places<Place> {
  readonly read: (place: Place) => Promise<Bytes>;
  readonly write: (place: Place, bytes: Bytes) => Promise<void>;
  readonly isPermitted: (place: Place, ask?: boolean) => Promise<boolean>;
}

/** Where the browser asks the person for a file; each `null` when it was called off. */
export interface Pickers<Place> {
  readonly canPick: () => boolean;
  readonly pickNew: (suggestedName: string) => Promise<Place | null>;
  readonly pick: () => Promise<Place | null>;
}

export interface Links<Place> {
  read(): Promise<LinkRecord<Place> | null>;
  write(record: LinkRecord<Place>): Promise<void>;
  clear(): Promise<void>;
}

/** What lies in the linked file and was not written from here. */
export type Found =
  /** The same vault, written by another device (or before the link was made). */
  | { readonly kind: 'same-vault'; readonly savedAtMs: number }
  | { readonly kind: 'other-vault'; readonly savedAtMs: number }
  | { readonly kind: 'no-vault' };

export type Written =
  | { readonly kind: 'written'; readonly atMs: number }
  | { readonly kind: 'foreign'; readonly found: Found; readonly digest: string };

export async function digestOf(bytes: Bytes): Promise<string> {
  return encodeHex(await sha256(bytes));
}

/**
 * Writes the sealed vault into the linked file, reads it back and compares. [Note: Not unseen] What lies there is read first: if it is
 * neither empty nor what was written from here, nothing is written, and whoever asked hears what it is. What is about to be written is
 * noted before, so that a crash in between does not make a stranger of it. Between the look and the write lies a moment in which
 * another device may write; no file system offers more to a page. Throws Failure `file/*` and `vault/*`.
 */
export async function writeLinked<Place>(
  record: LinkRecord<Place>,
  bytes: Bytes,
  around: { readonly places: Places<Place>; readonly links: Links<Place>; readonly nowMs: () => number },
): Promise<Written> {
  const { places, links, nowMs } = around;
  const { handle, own, vaultId } = record;
  const next = await digestOf(bytes);
  const present = await places.read(handle);
  const digest = await digestOf(present);
  const isOurs = present.length === 0 || digest === next || own.includes(digest);
  if (!isOurs) return { kind: 'foreign', found: await lookAt(present, vaultId), digest };
  if (digest !== next) {
    await links.write({ ...record, own: [...new Set([...own, digest, next])] });
    await places.write(handle, bytes);
    if ((await digestOf(await places.read(handle))) !== next) throw new Failure('file/write-failed');
  }
  const isNoted = digest === next && own.length === 1 && own[0] === next && record.writtenAtMs !== null;
  const atMs = isNoted && record.writtenAtMs !== null ? record.writtenAtMs : nowMs();
  if (!isNoted) await links.write({ ...record, own: [next], writtenAtMs: atMs });
  return { kind: 'written', atMs };
}

async function lookAt(bytes: Bytes, vaultId: string): Promise<Found> {
  try {
    const head = await readBackupHead(bytes);
    return { kind: encodeHex(head.vaultId) === vaultId ? 'same-vault' : 'other-vault', savedAtMs: head.savedAtMs };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'no-vault' };
    throw error;
  }
}
