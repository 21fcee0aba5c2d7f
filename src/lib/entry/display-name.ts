import type { Entry } from './entry';
import { foldName } from './fold';

/**
 * The accessible name of an entry: "{issuer} {account}". When both are alike, or one is empty, it is named once. Empty
 * when both are.
 */
export function displayName({ issuer, account }: Pick<Entry, 'issuer' | 'account'>): string {
  if (foldName(issuer) === foldName(account)) return issuer;
  return [issuer, account].filter(Boolean).join(' ');
}
