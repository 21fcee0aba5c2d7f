import { decodeBase64 } from '../bytes/base64';
import { decodeUtf8 } from '../bytes/utf8';
import { Failure, type FailureCode } from '../failure';

/** What the text of a QR code that is no account turns out to be; the first that matches. */
const signs: readonly (readonly [RegExp, FailureCode])[] = [
  [/^https?:\/\/[^/?#]*\.duo(?:security|federal)\.com\/(?:activate|android|iphone)/i, 'uri/duo-activation'],
  [/^https?:/i, 'uri/web-link'],
  [/^phonefactor:/i, 'uri/microsoft-push'],
  [/^duo:/i, 'uri/duo-activation'],
  [/^(?:pushauth|mfauth|edumfa-push):/i, 'uri/push-registration'],
  [/^wifi:/i, 'uri/wifi'],
  [/^(?:begin:vcard|mecard:)/i, 'uri/contact-card'],
  [/^(?:mailto|matmsg|smtp):/i, 'uri/email'],
  [/^(?:tel|sms|smsto|mms|mmsto):/i, 'uri/phone-number'],
  [/^fido:/i, 'uri/fido'],
  // A calendar event, which has no scheme though it looks so.
  [/^begin:/i, 'uri/plain-text'],
  // "Note: milk" is a sentence; a scheme is followed by something at once.
  [/^[a-z][a-z0-9+.-]*:\S/i, 'uri/unsupported-scheme'],
  // Meant to be one of ours, but the scheme is broken off.
  [/^(?:$|(?:apple-)?otpauth)/i, 'uri/not-a-uri'],
];

/**
 * The failure that tells a person what they scanned or pasted instead of an account. The text itself stays out of it.
 * `uri/plain-text` is text without any scheme; `uri/not-a-uri` is nothing at all, or an `otpauth` that lost its colon.
 */
export function foreignFailure(text: string): Failure {
  if (isDuoCode(text)) return new Failure('uri/duo-activation');
  const sign = signs.find(([pattern]) => pattern.test(text));
  return new Failure(sign?.[1] ?? 'uri/plain-text');
}

/** Duo Mobile's QR codes: an activation code, a dash, and the host of Duo's server in Base64. */
function isDuoCode(text: string): boolean {
  const written = /^[a-z0-9]{10,}-([a-z0-9+/_=-]+)$/i.exec(text)?.[1];
  const bytes = written === undefined ? null : decodeBase64(written);
  const host = bytes === null ? null : decodeUtf8(bytes);
  return host !== null && /^[a-z0-9.-]+\.duo(?:security|federal)\.com$/i.test(host);
}
