import type { Bytes } from '../../bytes/bytes';
import { decodeHex } from '../../bytes/hex';
import { decodeUtf8 } from '../../bytes/utf8';
import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { OtpKind } from '../../otp/params';
import { readLabel } from '../../uri/label';
import type { JsonObject } from '../json';
import { useOf } from '../extras';
import type { OneRow } from '../rows';

const kinds: ReadonlyMap<string, OtpKind> = new Map([
  ['TOTP', 'totp'],
  ['HOTP', 'hotp'],
  ['STEAM', 'steam'],
  ['MOTP', 'motp'],
]);

/** One account of andOTP. */
export function readAndOtpEntry(entry: JsonObject | null): OneRow {
  if (!entry) throw new Failure('transfer/row-damaged');
  const kind = kinds.get((entry.word('type') ?? 'TOTP').toUpperCase());
  if (!kind) throw new Failure('uri/unsupported-type');
  const written = readSecretText(entry.text('secret'));
  const otp = {
    kind,
    secret: kind === 'motp' ? seedIn(written) : written,
    algorithm: entry.word('algorithm'),
    digits: entry.figure('digits'),
    periodSeconds: entry.figure('period'),
    counter: entry.figure('counter'),
  };
  const use = useOf(entry.number('used_frequency'), entry.number('last_used'));
  return { draft: { ...andOtpNames(entry), tags: entry.texts('tags'), ...use, otp } };
}

/** Before version 0.7.0 there was no issuer: the label is "Issuer - account", "Issuer - Issuer:account" or "Issuer:account". */
export function andOtpNames(entry: JsonObject | null): { issuer: string; account: string } {
  const label = entry?.text('label') ?? '';
  if (!entry || typeof entry.value('issuer') === 'string')
    return { issuer: entry?.text('issuer') ?? '', account: label };
  const [before = '', ...after] = label.split(' - ');
  return after.length > 0 ? readLabel(after.join(' - '), before, asIs) : readLabel(label, '', asIs);
}

/** Mobile-OTP seeds are kept as Base32 of their hex text. */
function seedIn(written: Bytes): Bytes {
  const text = decodeUtf8(written);
  return (text === null ? null : decodeHex(text)) ?? written;
}

function asIs(text: string): string {
  return text;
}
