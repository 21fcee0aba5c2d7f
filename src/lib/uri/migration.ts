import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { decodeBase64 } from '../bytes/base64';
import { wipe } from '../bytes/wipe';
import type { Draft } from '../entry/entry';
import { Failure } from '../failure';
import { readMigrationDraft, type RefusedDraft } from './migration-draft';
import { cut, parameters } from './split';

/**
 * One QR code of Google Authenticator's transfer. Large transfers come as `batchSize` codes, `batchIndex` 0 up, with one
 * `batchId` (which may be negative, and is 0 in newer versions). All are 0 when not written, and stand here as they were written: nothing checks that they make sense.
 */
export interface Migration {
  readonly drafts: readonly Draft[];
  /** Accounts of an unknown kind, by their names. */
  readonly refused: readonly RefusedDraft[];
  readonly batchSize: number;
  readonly batchIndex: number;
  readonly batchId: number;
}

/**
 * Reads an `otpauth-migration:` URI: `data` is Base64 (any flavour, escaped or not) of a protobuf `MigrationPayload`.
 * Other parameters of an account may be beyond what can be admitted; `admit` says so for each.
 * @throws Failure `uri/migration-broken`, also when no account is in it.
 */
export function readMigration(text: string): Migration {
  // A raw "+" of Base64 reads as a blank in a query.
  const data = parameters(cut(text, '?')[1]).get('data')?.replaceAll(' ', '+');
  const payload = data === undefined ? null : decodeBase64(data);
  if (payload === null) throw new Failure('uri/migration-broken');
  try {
    return readPayload(payload);
  } catch (error) {
    // The library's error is not passed on as a cause: its text could quote the payload.
    throw error instanceof Failure ? error : new Failure('uri/migration-broken');
  } finally {
    wipe(payload);
  }
}

function readPayload(payload: Uint8Array): Migration {
  const reader = new BinaryReader(payload);
  const accounts: (Draft | RefusedDraft)[] = [];
  const batch = { batchSize: 0, batchIndex: 0, batchId: 0 };
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === 1 && wireType === WireType.LengthDelimited) accounts.push(readMigrationDraft(reader.bytes()));
    else if (field === 3 && wireType === WireType.Varint) batch.batchSize = reader.int32();
    else if (field === 4 && wireType === WireType.Varint) batch.batchIndex = reader.int32();
    else if (field === 5 && wireType === WireType.Varint) batch.batchId = reader.int32();
    else reader.skip(wireType, field);
  }
  if (accounts.length === 0) throw new Failure('uri/migration-broken');
  return {
    drafts: accounts.filter((one) => 'otp' in one),
    refused: accounts.filter((one) => 'code' in one),
    ...batch,
  };
}
