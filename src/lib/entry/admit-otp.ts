import { Failure, type FailureCode } from '../failure';
import { hashNames, otpKinds, type HashName, type OtpParams } from '../otp/params';
import type { DraftOtp } from './entry';

const defaults = { algorithm: 'SHA1', digits: 6, periodSeconds: 30, counter: 0 } as const;

/** No service is known to hand out more than 128 bytes; HMAC hashes longer keys down anyway (RFC 2104 §2). */
const mostSecretBytes = 1024;
/** Yandex allows 16 digits, and Mobile-OTP four; a few servers take longer ones, with letters. */
const mostPinLength = 64;
const yandexKeyBytes = 16;
/** The key, a user id and a checksum over both. */
const yandexFullBytes = 26;

/**
 * The parameters of a draft with defaults filled in. Steam, Mobile-OTP and Yandex fix algorithm, digits and period, so
 * whatever a draft says about those is passed over.
 * @throws Failure `entry/kind`, `entry/secret-missing`, `entry/secret-too-short`, `entry/secret-too-long`,
 * `entry/algorithm`, `entry/digits`, `entry/period`, `entry/counter`, `entry/pin`.
 */
export function admitOtp(draft: DraftOtp): OtpParams {
  const { kind } = draft;
  if (!otpKinds.includes(kind)) throw new Failure('entry/kind');
  const secret = admitSecret(draft);
  if (kind === 'steam') return { kind, secret };
  if (kind === 'motp' || kind === 'yandex') return { kind, secret, ...admitPin(draft.pin) };
  const algorithm = admitAlgorithm(draft.algorithm);
  const digits = admitWhole(draft.digits, defaults.digits, 1, 10, 'entry/digits');
  if (kind === 'hotp') {
    const counter = admitWhole(draft.counter, defaults.counter, 0, Number.MAX_SAFE_INTEGER, 'entry/counter');
    return { kind, secret, algorithm, digits, counter };
  }
  const periodSeconds = admitWhole(draft.periodSeconds, defaults.periodSeconds, 1, 2 ** 31 - 1, 'entry/period');
  return { kind, secret, algorithm, digits, periodSeconds };
}

function admitSecret({ kind, secret }: DraftOtp): Uint8Array {
  if (secret.length === 0) throw new Failure('entry/secret-missing');
  if (secret.length > mostSecretBytes) throw new Failure('entry/secret-too-long', { most: mostSecretBytes });
  if (kind !== 'yandex' || secret.length === yandexKeyBytes) return secret;
  if (secret.length < yandexKeyBytes) throw new Failure('entry/secret-too-short', { least: yandexKeyBytes });
  if (secret.length !== yandexFullBytes) throw new Failure('entry/secret-too-long', { most: yandexFullBytes });
  return secret.slice(0, yandexKeyBytes);
}

/** No PIN at all is no failure: it is asked for at each use. */
export function admitPin(written = ''): { readonly pin?: string } {
  if (written === '') return {};
  if (written.length > mostPinLength || /[\p{Cc}\p{Cs}]/u.test(written)) {
    throw new Failure('entry/pin', { most: mostPinLength });
  }
  return { pin: written };
}

/** What was written; `undefined` where it is absent, empty, or the text `null` that some exports write for "not set". */
function stated<T extends string | number>(written: T | undefined): T | undefined {
  return typeof written === 'string' && ['', 'null'].includes(written.trim().toLowerCase()) ? undefined : written;
}

/** `sha-256`, `SHA_256`, `HmacSHA256` and `HMAC-SHA-256` are all one. */
function admitAlgorithm(written: string | undefined): HashName {
  const name = stated(written);
  if (name === undefined) return defaults.algorithm;
  const bare = name
    .replace(/[\s_-]/g, '')
    .toUpperCase()
    .replace(/^HMAC/, '');
  const found = hashNames.find((known) => known === bare);
  if (found === undefined) throw new Failure('entry/algorithm');
  return found;
}

/** A whole number between `least` and `most`; text must be decimal digits alone, so that 1e1 or 0x1E is not guessed at. */
function admitWhole(
  written: string | number | undefined,
  fallback: number,
  least: number,
  most: number,
  code: FailureCode,
): number {
  const figure = stated(written);
  if (figure === undefined) return fallback;
  const value = typeof figure === 'string' && !/^\s*\d+\s*$/.test(figure) ? NaN : Number(figure);
  if (!Number.isInteger(value) || value < least || value > most) throw new Failure(code, { least, most });
  return value;
}
