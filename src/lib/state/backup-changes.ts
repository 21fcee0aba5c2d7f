import type { Entry } from '../entry/entry';
import type { Trashed } from '../vault';

/** What a backup does not have. */
export interface Changes {
  /** How many accounts were added, changed or deleted since. */
  readonly count: number;
  /** When the first of these changes was made, ms since 1970; infinite for none. */
  readonly sinceMs: number;
}

/**
 * The changes after `savedAtMs`; all accounts, where it is `null`, because there is no backup. They are told by the times that the
 * accounts themselves carry, so an account counts once however often it was changed, and what no backup needs does not count.
 */
export function changesAfter(savedAtMs: number | null, entries: readonly Entry[], trash: readonly Trashed[]): Changes {
  const after = savedAtMs ?? -Infinity;
  const changed = entries.map((entry) => Math.max(entry.changedAtMs, entry.createdAtMs));
  const deleted = savedAtMs === null ? [] : trash.filter(({ entry }) => entry.createdAtMs <= after);
  const times = [...changed, ...deleted.map(({ deletedAtMs }) => deletedAtMs)].filter((ms) => ms > after);
  return { count: times.length, sinceMs: times.reduce((first, ms) => Math.min(first, ms), Infinity) };
}
