import type { Bytes } from '../../bytes/bytes';
import { concat } from '../../bytes/concat';
import { Failure } from '../../failure';
import type { SourceFile } from '../content';
import type { Format, Reading } from '../format';
import { passwordForms } from '../password-forms';

/**
 * A zip: 1Password, Proton Pass, Raivo, Authenticator Plus and WinAuth export one, and people pack their exports themselves. Encrypted
 * ones too: WinZip's AES and the old ZipCrypto, whose check is one byte, so that what comes out is held to its checksum.
 */
export const zip: Format = {
  id: 'zip',
  recognise: (content) => (content.startsWith('PK\x03\x04') || content.startsWith('PK\x05\x06') ? 'yes' : 'no'),
  read: async ({ bytes }, { password }) => {
    const { BlobReader, ZipReader } = await import('../zip-reader');
    const reader = new ZipReader(new BlobReader(new Blob([bytes])));
    try {
      return await readEntries((await reader.getEntries().catch(damaged)).flatMap(fileEntry), password);
    } finally {
      await reader.close();
    }
  },
};

/** In bytes: what may come out of all files together, however small they are packed, and how many are looked at. */
const mostBytes = 100 * 1024 * 1024;
const mostFiles = 2000;
/** Attachments are larger than any list of accounts. In bytes. */
const mostFileBytes = 50 * 1024 * 1024;

/** Where a program is known to put its accounts, with other files beside that would only repeat or clutter them. */
const knownNames = [/^export\.data$/, /(?:^|\/)Proton Pass\/data\.(?:json|pgp)$/, /(?:^|\/)raivo-otp-export\.json$/];

interface FileEntry {
  readonly filename: string;
  readonly encrypted: boolean;
  readonly uncompressedSize: number;
  readonly getData: (writer: WritableStream, options: object) => Promise<unknown>;
}

function fileEntry(entry: { readonly directory: boolean; readonly filename: string }): FileEntry[] {
  const isHidden = /(?:^|\/)(?:__MACOSX\/|\.)/.test(entry.filename);
  return entry.directory || isHidden || !('getData' in entry) ? [] : [entry as unknown as FileEntry];
}

async function readEntries(entries: readonly FileEntry[], password: string | null): Promise<Reading> {
  if (entries.length > mostFiles) throw new Failure('file/too-large');
  const known = entries.filter(({ filename }) => knownNames.some((name) => name.test(filename)));
  const wanted = (known.length > 0 ? known : entries).filter(
    ({ uncompressedSize }) => uncompressedSize <= mostFileBytes,
  );
  const isEncrypted = wanted.some(({ encrypted }) => encrypted);
  if (!isEncrypted) return { kind: 'files', files: (await unpack(wanted, null)) ?? [] };
  if (password === null) return { kind: 'needs-password' };
  for (const form of passwordForms(password)) {
    const files = await unpack(wanted, form);
    if (files) return { kind: 'files', files };
  }
  return { kind: 'wrong-password' };
}

/** `null`: the password is another one. */
async function unpack(entries: readonly FileEntry[], password: Bytes | null): Promise<SourceFile[] | null> {
  const files: SourceFile[] = [];
  let left = mostBytes;
  for (const entry of entries) {
    const bytes = await unpackOne(entry, password, left);
    if (!bytes) return null;
    left -= bytes.length;
    files.push({ name: entry.filename, bytes });
  }
  return files;
}

/** What the entry says of its size is not believed: the writing stops at `most` bytes. */
async function unpackOne(entry: FileEntry, password: Bytes | null, most: number): Promise<Bytes | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const writer = new WritableStream<Uint8Array>({
    write: (part) => {
      size += part.length;
      if (size > most) throw new Failure('file/too-large');
      parts.push(part);
    },
  });
  try {
    // A Worker within the Worker would need a script URL of its own; the work is off the page already.
    const how = { checkSignature: true, useWebWorkers: false };
    await entry.getData(writer, { ...how, ...(password ? { rawPassword: password } : {}) });
    return concat(...parts);
  } catch (error) {
    if (size > most) throw new Failure('file/too-large');
    if (entry.encrypted && isWrongPassword(error)) return null;
    throw new Failure('transfer/damaged');
  }
}

/** With ZipCrypto one wrong password in 256 passes the check of its first byte, and fails at inflating or at the checksum. */
function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && !/unsupported|not supported/i.test(error.message);
}

function damaged(): never {
  throw new Failure('transfer/damaged');
}
