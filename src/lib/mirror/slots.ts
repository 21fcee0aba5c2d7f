import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { equalBytes } from '../bytes/equal';
import { sha256 } from '../crypto/sha256';

/**
 * A file that always holds one whole content (docs/vault-format.md, "The mirror"): two slots, written in turn, each with a
 * head at a place of its own that says where its content lies. Nothing that is written touches the slot that counts, so a
 * write that is torn at any byte leaves that one whole.
 */

/** What is needed of a `FileSystemSyncAccessHandle`. */
export interface SlotFile {
  getSize(): number;
  read(into: Bytes, options: { at: number }): number;
  write(bytes: Bytes, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
}

/** Where the heads lie, each in a sector of its own, and where contents begin. */
const headAt = [0, 512] as const;
const contentAt = 1024;
const magic = new TextEncoder().encode('FKMIRROR');
/** Magic, then sequence, offset and length as u32. */
const fieldsLength = magic.length + 12;
const headLength = fieldsLength + 32;

interface Slot {
  readonly which: 0 | 1;
  readonly sequence: number;
  readonly offset: number;
  readonly content: Bytes;
}

/** The content that was written last and whole, or `null`. */
export async function readSlots(file: SlotFile): Promise<Bytes | null> {
  return (await newest(file))?.content ?? null;
}

/** Throws what the file throws, and Error when it takes fewer bytes than it was given; then the old content stands. */
export async function writeSlots(file: SlotFile, content: Bytes, alone = false): Promise<void> {
  const old = await newest(file);
  const which = old?.which === 0 ? 1 : 0;
  const fitsBefore = !old || contentAt + content.length <= old.offset;
  const offset = fitsBefore ? contentAt : old.offset + old.content.length;
  put(file, content, offset);
  file.flush();
  put(file, await head((old?.sequence ?? 0) + 1, offset, content), headAt[which]);
  file.flush();
  if (alone && old) erase(file, old.which, offset);
  const end = offset + content.length;
  file.truncate(old && !alone ? Math.max(end, old.offset + old.content.length) : end);
  file.flush();
}

/** Leaves nothing in the file. */
export function clearSlots(file: SlotFile): void {
  file.truncate(0);
  file.flush();
}

/** Overwrites the slot that must not be read again, and all that lies before the new content; what lies behind is cut off. */
function erase(file: SlotFile, which: 0 | 1, kept: number): void {
  put(file, new Uint8Array(headLength), headAt[which]);
  put(file, new Uint8Array(kept - contentAt), contentAt);
}

async function newest(file: SlotFile): Promise<Slot | null> {
  const [a, b] = [await slotAt(file, 0), await slotAt(file, 1)];
  if (!a || !b) return a ?? b;
  return a.sequence > b.sequence ? a : b;
}

async function slotAt(file: SlotFile, which: 0 | 1): Promise<Slot | null> {
  const found = take(file, headAt[which], headLength);
  if (!found || !magic.every((byte, i) => found[i] === byte)) return null;
  const view = new DataView(found.buffer);
  const [sequence, offset, length] = [0, 4, 8].map((at) => view.getUint32(magic.length + at)) as [
    number,
    number,
    number,
  ];
  const content = take(file, offset, length);
  if (!content || !equalBytes(found, await head(sequence, offset, content))) return null;
  return { which, sequence, offset, content };
}

/** The digest covers the fields before it and the content. */
async function head(sequence: number, offset: number, content: Bytes): Promise<Bytes> {
  const fields = new Uint8Array(fieldsLength);
  fields.set(magic);
  const view = new DataView(fields.buffer);
  [sequence, offset, content.length].forEach((value, i) => {
    view.setUint32(magic.length + 4 * i, value);
  });
  return concat(fields, await sha256(concat(fields, content)));
}

/** `null` when the file ends sooner. */
function take(file: SlotFile, at: number, length: number): Bytes | null {
  if (at + length > file.getSize()) return null;
  const bytes = new Uint8Array(length);
  return file.read(bytes, { at }) === length ? bytes : null;
}

function put(file: SlotFile, bytes: Bytes, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length) throw new Error('not all bytes were written');
}
