import { encodeBase32 } from '../bytes/base32';
import { encodeHex } from '../bytes/hex';
import type { Entry } from '../entry/entry';
import { writeOtpauth } from '../uri/write-otpauth';

/** One account as another device takes it over: as a QR code, or typed from its secret. */
export interface ForDevice {
  /** The text of the QR code. */
  readonly link: string;
  /** The secret as it is typed, in fours. */
  readonly groups: readonly string[];
}

/** Holds the secret as text: made only where the person proved who they are, and let go with the screen. */
export function forSecondDevice(entry: Entry): ForDevice {
  const { kind, secret } = entry.otp;
  const text = kind === 'motp' ? encodeHex(secret) : encodeBase32(secret);
  return { link: writeOtpauth(entry), groups: text.match(/.{1,4}/g) ?? [] };
}
