import { equalBytes } from '../bytes/equal';
import type { Entry } from './entry';
import { foldName } from './fold';

/**
 * Whether two entries make the same codes: same kind, secret and parameters. HOTP counters do not count: they move on
 * with use, and a copy left behind is still the same key.
 */
export function sameKey(one: Pick<Entry, 'otp'>, other: Pick<Entry, 'otp'>): boolean {
  const a = one.otp;
  const b = other.otp;
  if (a.kind !== b.kind || !equalBytes(a.secret, b.secret)) return false;
  if ('algorithm' in a && 'algorithm' in b && (a.algorithm !== b.algorithm || a.digits !== b.digits)) return false;
  return !('periodSeconds' in a && 'periodSeconds' in b) || a.periodSeconds === b.periodSeconds;
}

/** Whether two entries bear the same names, letter case and blanks around them aside. */
export function sameAccount(one: Pick<Entry, 'issuer' | 'account'>, other: Pick<Entry, 'issuer' | 'account'>): boolean {
  return foldName(one.issuer) === foldName(other.issuer) && foldName(one.account) === foldName(other.account);
}
