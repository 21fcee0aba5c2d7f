import { decodeHex } from '../../bytes/hex';
import type { Bytes } from '../../bytes/bytes';
import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { OtpKind } from '../../otp/params';
import type { JsonObject } from '../json';
import type { OneRow } from '../rows';

interface Type {
  readonly kind: OtpKind;
  readonly digits?: number;
  readonly isHex?: boolean;
}

const battle: Type = { kind: 'totp', digits: 8 };
const steam: Type = { kind: 'steam' };

/** Older backups write a type's number, from 1, in this order. */
const types: ReadonlyMap<string, Type> = new Map([
  ['totp', { kind: 'totp' }],
  ['hotp', { kind: 'hotp' }],
  ['battle', battle],
  ['steam', steam],
  ['hex', { kind: 'totp', isHex: true }],
  ['hhex', { kind: 'hotp', isHex: true }],
]);
const numbered = [...types.keys()];

/** Oldest of all: the type is in front of the secret. */
const prefixed: readonly (readonly [RegExp, Type])[] = [
  [/^bli?z-/i, battle],
  [/^stm-/i, steam],
];

const algorithms = ['SHA1', 'SHA256', 'SHA512'];

/** One account in the clear; what is omitted is the default. */
export function readExtensionEntry(entry: JsonObject): OneRow {
  const written = entry.text('secret').trim();
  const [prefix, prefixType] = prefixed.find(([pattern]) => pattern.test(written)) ?? [null, null];
  const type = prefixType ?? typeOf(entry);
  const secret = prefix ? written.replace(prefix, '') : written;
  const otp = {
    kind: type.kind,
    secret: type.isHex ? hexSecret(secret) : readSecretText(secret),
    algorithm: algorithmOf(entry),
    digits: entry.figure('digits') ?? type.digits,
    periodSeconds: entry.figure('period'),
    counter: entry.figure('counter'),
  };
  return { draft: { ...entryNames(entry), favourite: entry.flag('pinned'), otp } };
}

export function entryNames(entry: JsonObject): { issuer: string; account: string } {
  // What follows the colons names the site that the extension fills in, not the service.
  return { issuer: entry.text('issuer').split('::')[0] ?? '', account: entry.text('account') };
}

function typeOf(entry: JsonObject): Type {
  const written = entry.word('type')?.toLowerCase() ?? 'totp';
  const type = types.get(numbered[Number(written) - 1] ?? written);
  if (!type) throw new Failure('uri/unsupported-type');
  return type;
}

function algorithmOf(entry: JsonObject): string | undefined {
  const number = entry.number('algorithm');
  return number === null ? entry.word('algorithm') : (algorithms[number - 1] ?? String(number));
}

function hexSecret(text: string): Bytes {
  if (text === '') throw new Failure('entry/secret-missing');
  const secret = decodeHex(text.replace(/\s/g, ''));
  if (!secret) throw new Failure('entry/secret-not-hex');
  return secret;
}
