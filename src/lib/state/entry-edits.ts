import type { Entry } from '../entry/entry';

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
