import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { sha256 } from '../crypto/sha256';
import type { UnknownFields } from '../entry/entry';
import { Failure } from '../failure';
import { decodeCborMap, encodeCbor, FieldReader } from './cbor';
import { slotFromCbor, slotToCbor, type Slot } from './slot';

/**
 * The sealed vault, to the byte (docs/vault-format.md). The same bytes are the record in IndexedDB and the backup file:
 *
 *     "FAKTOR" | version u16 | header length u32 | header (CBOR) | SHA-256 of all before | sealed body
 *
 * All before the digest is the body's associated data. The digest protects nothing; it tells damage from a wrong password.
 */

export interface Header {
  /** 16 random bytes, for the life of the vault. */
  readonly vaultId: Bytes;
  /** Grows by one with every write. */
  readonly revision: number;
  readonly savedAtMs: number;
  readonly slots: readonly Slot[];
  readonly unknown: UnknownFields;
}

export interface VaultFile {
  readonly header: Header;
  /** Magic, version, length and header as they stand in the file: the body's associated data. */
  readonly preamble: Bytes;
  readonly sealedBody: Bytes;
}

const magic = new TextEncoder().encode('FAKTOR');
const version = 1;
const fixedLength = magic.length + 2 + 4;
const digestLength = 32;
const maxHeaderLength = 1024 * 1024;
export const vaultIdLength = 16;

export function writePreamble(header: Header): Bytes {
  const cbor = encodeCbor(
    new Map<string, unknown>([
      ...header.unknown,
      ['vaultId', header.vaultId],
      ['revision', header.revision],
      ['savedAtMs', header.savedAtMs],
      ['slots', header.slots.map(slotToCbor)],
    ]),
  );
  const fixed = new Uint8Array(fixedLength);
  fixed.set(magic);
  const view = new DataView(fixed.buffer);
  view.setUint16(magic.length, version);
  view.setUint32(magic.length + 2, cbor.length);
  return concat(fixed, cbor);
}

export async function writeVaultFile(preamble: Bytes, sealedBody: Bytes): Promise<Bytes> {
  return concat(preamble, await sha256(preamble), sealedBody);
}

/** Whether the bytes claim to be a vault of any version. */
export function isVaultFile(bytes: Uint8Array): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** The sealed body stays a part of `bytes`, which may be many. Throws Failure `vault/not-a-vault`, `vault/too-new` or `vault/damaged`. Opens nothing. */
export async function readVaultFile(bytes: Bytes): Promise<VaultFile> {
  if (!isVaultFile(bytes)) throw new Failure('vault/not-a-vault');
  if (bytes.length < fixedLength) throw new Failure('vault/damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const found = view.getUint16(magic.length);
  if (found > version) throw new Failure('vault/too-new', { version: found });
  const headerLength = view.getUint32(magic.length + 2);
  const bodyAt = fixedLength + headerLength + digestLength;
  if (found < 1 || headerLength > maxHeaderLength || bodyAt > bytes.length) throw new Failure('vault/damaged');

  const preamble = bytes.slice(0, fixedLength + headerLength);
  const digest = bytes.subarray(preamble.length, bodyAt);
  const expected = await sha256(preamble);
  if (!expected.every((byte, i) => byte === digest[i])) throw new Failure('vault/damaged');
  return { header: readHeader(preamble.subarray(fixedLength)), preamble, sealedBody: bytes.subarray(bodyAt) };
}

function readHeader(cbor: Uint8Array): Header {
  const fields = new FieldReader(decodeCborMap(cbor));
  return {
    vaultId: fields.bytes('vaultId', vaultIdLength),
    revision: fields.uint('revision'),
    savedAtMs: fields.uint('savedAtMs'),
    slots: fields.list('slots').map(slotFromCbor),
    unknown: fields.rest,
  };
}
