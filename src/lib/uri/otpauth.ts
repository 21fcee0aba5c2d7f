import type { Draft, DraftOtp } from '../entry/entry';
import { decodeBase32 } from '../bytes/base32';
import { decodeHex } from '../bytes/hex';
import { decodeUtf8 } from '../bytes/utf8';
import { readSecretText } from '../entry/read-secret';
import { Failure } from '../failure';
import type { OtpKind } from '../otp/params';
import { readLabel, type Names } from './label';
import { parameters, type SplitUri } from './split';

type Parameters = ReadonlyMap<string, string>;

const kinds: ReadonlyMap<string, OtpKind> = new Map([
  ['totp', 'totp'],
  ['hotp', 'hotp'],
  ['steam', 'steam'],
  ['yaotp', 'yandex'],
  ['motp', 'motp'],
]);

/** Types of `otpauth:` that enrol a push token instead of a key: privacyIDEA and its fork. */
const pushTypes = ['pipush', 'push'];

/** A missing `&` is a known slip of one issuer: `issuer=Fooperiod=30`. An `=` that belongs to the name comes encoded. */
const missingAmpersand = /((?:^|&)(?:amp;)?issuer=[^&=]*?)(period|digits|algorithm|counter)=/i;

/**
 * Reads an `otpauth:` or `apple-otpauth:` URI (Google's Key URI Format and what its writers make of it).
 * @throws Failure `uri/no-secret`, `uri/unsupported-type`, `uri/two-step`, `uri/push-registration`, or `entry/secret-…`.
 */
export function readOtpauth(uri: SplitUri): Draft[] {
  const type = uri.host.toLowerCase();
  if (pushTypes.includes(type)) throw new Failure('uri/push-registration');
  const values = parameters(uri.query.replace(missingAmpersand, '$1&$2='));
  const secretText = values.get('secret');
  if (secretText === undefined) throw new Failure('uri/no-secret');
  const named = kinds.get(type);
  if (named === undefined) throw new Failure('uri/unsupported-type');
  // privacyIDEA's two-step enrolment: the other half of the key is made by the phone, so codes would be wrong.
  if ([...values.keys()].some((name) => name.startsWith('2step_'))) throw new Failure('uri/two-step');
  const names = readLabel(uri.path, values.get('issuer') ?? '');
  const kind = named === 'totp' && meansSteam(names, values) ? 'steam' : named;
  // Yandex.Key writes no issuer, for it has no other.
  const issuer = kind === 'yandex' && !values.has('issuer') ? names.issuer || 'Yandex' : names.issuer;
  return [{ issuer, account: names.account, otp: readOtp(kind, secretText, values) }];
}

function readOtp(kind: OtpKind, secretText: string, values: Parameters): DraftOtp {
  const secret = readSecretText(secretText);
  return {
    kind,
    secret: kind === 'motp' ? (seedFromText(secret) ?? secret) : secret,
    algorithm: values.get('algorithm') ?? values.get('algo'),
    digits: values.get('digits'),
    periodSeconds: values.get('period'),
    counter: values.get('counter'),
    pin: kind === 'yandex' ? pinFrom(values.get('pin') ?? '') : undefined,
  };
}

/** Aegis writes the PIN of a Yandex account as Base32 of its text. What is no such text is no PIN: it is asked for at each use. */
function pinFrom(written: string): string | undefined {
  const bytes = decodeBase32(written);
  return (bytes && decodeUtf8(bytes)) || undefined;
}

/**
 * Steam Guard keys travel as TOTP. `encoder` settles it where it is written (KeePassXC: `steam`); else a `steam`
 * parameter does, or the name Steam without other than five digits.
 */
function meansSteam({ issuer, account }: Names, values: Parameters): boolean {
  const encoder = values.get('encoder')?.toLowerCase();
  if (encoder) return encoder === 'steam';
  if (values.has('steam')) return true;
  const digits = values.get('digits') ?? '';
  return (issuer || account).toLowerCase() === 'steam' && ['', 'null', '5'].includes(digits.trim().toLowerCase());
}

/** LinOTP writes a Mobile-OTP seed as Base32 of its hex text. `null` when the bytes are no such text. */
function seedFromText(secret: Uint8Array): Uint8Array | null {
  const text = decodeUtf8(secret);
  return text === null ? null : decodeHex(text);
}
