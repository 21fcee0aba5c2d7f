import { encodeBase32 } from '../bytes/base32';
import { encodeHex } from '../bytes/hex';
import type { Entry } from '../entry/entry';
import type { OtpParams } from '../otp/params';
import { writeLabel } from './label';

type Written = Pick<Entry, 'issuer' | 'account' | 'otp'>;

/**
 * The URI of an entry for other authenticators, as a QR code or a line of text: `otpauth:`, or `motp:` for Mobile-OTP.
 * `readUri` and `admit` give back the same names and parameters. Address, notes and tags have no place in it.
 *
 * The result holds the secret: it is made only where a person asked for it, and not kept.
 */
export function writeOtpauth(entry: Written): string {
  const { issuer, otp } = entry;
  const label = writeLabel(entry);
  if (otp.kind === 'motp') return `motp://${label}?secret=${encodeHex(otp.secret)}`;
  const values = [`secret=${encodeBase32(otp.secret)}`];
  // An empty issuer is written for Yandex alone, where none at all means "Yandex".
  if (issuer !== '' || otp.kind === 'yandex') values.push(`issuer=${encodeURIComponent(issuer)}`);
  values.push(...writeParameters(otp));
  if (looksLikeSteam(entry)) values.push('encoder=totp');
  return `otpauth://${typeOf(otp)}/${label}?${values.join('&')}`;
}

function typeOf({ kind }: OtpParams): string {
  return kind === 'yandex' ? 'yaotp' : kind;
}

function writeParameters(otp: OtpParams): string[] {
  switch (otp.kind) {
    case 'totp':
      return [`algorithm=${otp.algorithm}`, `digits=${otp.digits}`, `period=${otp.periodSeconds}`];
    case 'hotp':
      return [`algorithm=${otp.algorithm}`, `digits=${otp.digits}`, `counter=${otp.counter}`];
    // Bitwarden and others read these two; the values are the only ones there are.
    case 'steam':
      return ['digits=5', 'period=30'];
    case 'motp':
    case 'yandex':
      return [];
  }
}

/** A real five-digit TOTP that is named Steam would be taken for Steam Guard; a written encoder forestalls that. */
function looksLikeSteam({ issuer, account, otp }: Written): boolean {
  return otp.kind === 'totp' && otp.digits === 5 && (issuer || account).toLowerCase() === 'steam';
}
