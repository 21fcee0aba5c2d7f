import { Failure } from '../../failure';
import type { Bytes } from '../../bytes/bytes';
import type { Remark } from '../format';
import type { JsonObject } from '../json';
import type { OneRow } from '../rows';
import { bytesOfNumbers } from '../signed-bytes';

/** The fields of a token that FreeOTP and FreeOTP+ share, in all their versions. */
export function readFreeOtpToken(token: JsonObject | null, secret: Bytes | null): OneRow {
  if (!token) throw new Failure('transfer/row-damaged');
  if (!secret) throw new Failure(token.has('secret') ? 'transfer/row-damaged' : 'entry/secret-missing');
  const otp = {
    kind: kindOf(token),
    secret,
    algorithm: token.word('algo'),
    digits: token.figure('digits'),
    periodSeconds: token.figure('period'),
    counter: token.figure('counter'),
  };
  const left = token.firstText('image', 'imageAlt') ? (['icon'] as const) : [];
  return { draft: { ...freeOtpNames(token), otp }, left };
}

export function secretOfToken(token: JsonObject | null): Bytes | null {
  return bytesOfNumbers(token?.value('secret'));
}

/** What the person edited wins; then the issuer of the link, then the one of its label. */
export function freeOtpNames(token: JsonObject | null): { issuer: string; account: string } {
  return {
    issuer: token?.firstText('issuerAlt', 'issuerExt', 'issuerInt') ?? '',
    account: token?.firstText('labelAlt', 'label') ?? '',
  };
}

/** Both apps keep the counter of the next code, and their own exports as links write one more. */
export function counterRemarks(tokens: readonly (JsonObject | null)[]): readonly Remark[] {
  return tokens.some((token) => token?.text('type').toUpperCase() === 'HOTP') ? [{ kind: 'counter-may-lag' }] : [];
}

/** Steam has no type of its own there: its name makes it so. */
function kindOf(token: JsonObject): 'totp' | 'hotp' | 'steam' {
  const type = (token.word('type') ?? 'TOTP').toUpperCase();
  if (type !== 'TOTP' && type !== 'HOTP') throw new Failure('uri/unsupported-type');
  const isSteam = type === 'TOTP' && token.firstText('issuerExt', 'issuerInt').toLowerCase() === 'steam';
  return isSteam ? 'steam' : type === 'HOTP' ? 'hotp' : 'totp';
}
