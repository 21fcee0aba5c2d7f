import { endsAtMs, type Trashed } from '../vault';

export { endsAtMs };

/** What was deleted last comes first. */
export function latestFirst(trash: readonly Trashed[]): readonly Trashed[] {
  return [...trash].sort((a, b) => b.deletedAtMs - a.deletedAtMs);
}
