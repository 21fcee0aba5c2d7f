import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { wipe } from '../bytes/wipe';
import type { Draft } from '../entry/entry';
import type { FailureCode } from '../failure';
import type { OtpKind } from '../otp/params';
import { readLabel } from './label';

/** By number of the message's enums; 0 is "not set". MD5 has a number but no app computes it: `admit` refuses it. */
const algorithms = ['', 'SHA1', 'SHA256', 'SHA512', 'MD5'];
const digitCounts = [6, 6, 8];
const kinds: readonly OtpKind[] = ['totp', 'hotp', 'totp'];

/** `OtpParameters` as it stands in the message, by field name. */
interface Fields {
  secret: Uint8Array;
  name: string;
  issuer: string;
  algorithm: number;
  digits: number;
  type: number;
  counter: string;
}

/** An account of a transfer that is none of the kinds that are known. */
export interface RefusedDraft {
  readonly issuer: string;
  readonly account: string;
  readonly code: FailureCode;
}

/**
 * Reads one `OtpParameters` message of a transfer. The period is not part of it: always 30 s.
 * @throws Error of the library when the message is broken; `readMigration` turns it into a failure.
 */
export function readMigrationDraft(message: Uint8Array): Draft | RefusedDraft {
  const { secret, name, issuer, algorithm, digits, type, counter } = readFields(message);
  const kind = kinds[type];
  const names = readLabel(name, issuer, (label) => label);
  if (kind === undefined) {
    wipe(secret);
    return { ...names, code: 'uri/unsupported-type' };
  }
  return {
    ...names,
    otp: {
      kind,
      secret,
      // Numbers that do not exist yet must not fall back to a default: the codes would be wrong.
      algorithm: algorithms[algorithm] ?? 'unknown',
      digits: digitCounts[digits] ?? 0,
      counter,
    },
  };
}

function readFields(message: Uint8Array): Fields {
  const reader = new BinaryReader(message);
  const found: Fields = {
    secret: new Uint8Array(),
    name: '',
    issuer: '',
    algorithm: 0,
    digits: 0,
    type: 0,
    counter: '0',
  };
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    const read =
      wireType === WireType.LengthDelimited ? texts[field] : wireType === WireType.Varint ? numbers[field] : undefined;
    if (read) read(found, reader);
    else reader.skip(wireType, field);
  }
  return found;
}

type Readers = Readonly<Record<number, (found: Fields, reader: BinaryReader) => void>>;

const texts: Readers = {
  // A copy: the payload it stands in is wiped.
  1: (found, reader) => (found.secret = reader.bytes().slice()),
  2: (found, reader) => (found.name = reader.string()),
  3: (found, reader) => (found.issuer = reader.string()),
};

const numbers: Readers = {
  4: (found, reader) => (found.algorithm = reader.int32()),
  5: (found, reader) => (found.digits = reader.int32()),
  6: (found, reader) => (found.type = reader.int32()),
  7: (found, reader) => (found.counter = String(reader.int64())),
};
