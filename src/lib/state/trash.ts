import type { Trashed } from '../vault';
import { endsAtMs } from '../vault/later';

export { endsAtMs };

/** What was deleted last comes first. */
export function latestFirst(trash: readonly Trashed[]): readonly Trashed[] {
  return [...trash].sort((a, b) => b.deletedAtMs - a.deletedAtMs);
}
