import type { Entry } from './entry';
import { foldName } from './fold';
import { visibleText } from './visible-text';

/**
 * The accessible name of an entry: "{issuer} {account}". When both are alike, or one is empty, it is named once. Empty
 * when both are. It is harmless to show.
 */
export function displayName({ issuer, account }: Pick<Entry, 'issuer' | 'account'>): string {
  if (foldName(issuer) === foldName(account)) return visibleText(issuer);
  return visibleText([issuer, account].filter(Boolean).join(' '));
}
