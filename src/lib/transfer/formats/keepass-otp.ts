import { decodeBase64 } from '../../bytes/base64';
import { decodeHex } from '../../bytes/hex';
import { encodeUtf8 } from '../../bytes/utf8';
import type { Draft, DraftOtp } from '../../entry/entry';
import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import { readOtpValue, type RowNames } from '../otp-value';

/** Reads one of an entry's codes. Throws Failure as `readOtpValue`. */
export type KeepassOtp = (names: RowNames) => Draft;

type FieldOf = (name: string) => string;

/**
 * The codes that an entry holds, by the fields that KeePass, KeePassXC and their plugins have used for them over the years. An entry
 * may hold a time-based and a counter-based one.
 */
export function keepassOtps(field: FieldOf): KeepassOtp[] {
  const time = [fromLink(field), fromTotpSeed(field), fromTimeOtp(field)].find((one) => one !== null);
  return [time ?? null, fromHmacOtp(field)].filter((one) => one !== null);
}

/** KeePassXC's `otp`: a link; KeeOtp's: `key=…&size=…&step=…&type=…&otpHashMode=…&encoding=…`. */
function fromLink(field: FieldOf): KeepassOtp | null {
  const text = field('otp').trim();
  if (text === '') return null;
  const isKeeOtp = /(?:^|&)key=/i.test(text) && !text.includes('://');
  return (names) => (isKeeOtp ? { ...names, otp: keeOtp(new URLSearchParams(text)) } : readOtpValue(text, names));
}

function keeOtp(values: URLSearchParams): DraftOtp {
  const key = values.get('key') ?? '';
  const encoding = values.get('encoding')?.toLowerCase() ?? 'base32';
  const isCounter = values.get('type')?.toLowerCase() === 'hotp';
  return {
    kind: isCounter ? 'hotp' : values.get('type')?.toLowerCase() === 'steam' ? 'steam' : 'totp',
    secret: keyIn(encoding, key),
    algorithm: values.get('otpHashMode') ?? undefined,
    digits: values.get('size') ?? undefined,
    periodSeconds: values.get('step') ?? undefined,
    counter: values.get('counter') ?? undefined,
  };
}

/** KeeTrayTOTP's and KeePassXC's older pair: the seed, and `period;digits` or `period;S` for Steam. */
function fromTotpSeed(field: FieldOf): KeepassOtp | null {
  const seed = field('TOTP Seed').trim();
  if (seed === '') return null;
  const [periodSeconds, digits] = field('TOTP Settings').split(';');
  const kind = digits?.trim().toUpperCase() === 'S' ? 'steam' : 'totp';
  return (names) => ({
    ...names,
    otp: { kind, secret: readSecretText(seed), periodSeconds, digits: kind === 'steam' ? undefined : digits },
  });
}

/** KeePass 2's own fields for time-based codes. */
function fromTimeOtp(field: FieldOf): KeepassOtp | null {
  const key = keyOf(field, 'TimeOtp-Secret');
  if (!key) return null;
  return (names) => ({
    ...names,
    otp: {
      kind: 'totp',
      secret: key(),
      algorithm: field('TimeOtp-Algorithm') || undefined,
      digits: field('TimeOtp-Length') || undefined,
      periodSeconds: field('TimeOtp-Period') || undefined,
    },
  });
}

/** KeePass 2's own fields for counter-based codes. */
function fromHmacOtp(field: FieldOf): KeepassOtp | null {
  const key = keyOf(field, 'HmacOtp-Secret');
  if (!key) return null;
  return (names) => ({
    ...names,
    otp: { kind: 'hotp', secret: key(), counter: field('HmacOtp-Counter') || undefined },
  });
}

const encodings = [
  ['', 'utf8'],
  ['-Hex', 'hex'],
  ['-Base32', 'base32'],
  ['-Base64', 'base64'],
] as const;

/** The key in whichever of its four encodings is filled in. */
function keyOf(field: FieldOf, name: string): (() => Uint8Array) | null {
  for (const [suffix, encoding] of encodings) {
    const text = field(name + suffix).trim();
    if (text !== '') return () => keyIn(encoding, text);
  }
  return null;
}

function keyIn(encoding: string, text: string): Uint8Array {
  if (encoding === 'base32') return readSecretText(text);
  const decode = { hex: decodeHex, base64: decodeBase64, utf8: encodeUtf8 }[encoding];
  const key = decode?.(text) ?? null;
  if (!key) throw new Failure('transfer/row-damaged');
  return key;
}
