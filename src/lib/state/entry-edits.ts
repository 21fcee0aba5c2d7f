import type { Entry } from '../entry/entry';
import { Failure } from '../failure';

export type { Edit } from '../vault';

/** Those with a known id take the old one's place, others come at the end. */
export function withEntries(present: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = present.map((old) => take(byId, old.id) ?? old);
  return [...kept, ...byId.values()];
}

function take<K, V>(map: Map<K, V>, key: K): V | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

/** The entries with what `edit` makes of one. Throws Failure `entry/gone`, and whatever `edit` throws. */
export function updated(entries: readonly Entry[], id: string, edit: (newest: Entry) => Entry): readonly Entry[] {
  if (!entries.some((one) => one.id === id)) throw new Failure('entry/gone');
  return entries.map((one) => (one.id === id ? edit(one) : one));
}
