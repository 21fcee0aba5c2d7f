import type { Entry } from '../entry/entry';
import type { Edit } from './entry-edits';

/** What people do to many accounts at once, each as one change of the newest entries. */

export function withFavourite(id: string, favourite: boolean, nowMs: number): Edit {
  return onThese([id], (entry) =>
    entry.favourite === favourite ? entry : { ...entry, favourite, changedAtMs: nowMs },
  );
}

/** Gives places in the order made by hand; that is no change of the account itself. */
export function withPlaces(places: ReadonlyMap<string, number>): Edit {
  return (entries) =>
    entries.map((entry) => {
      const position = places.get(entry.id);
      return position === undefined || position === entry.position ? entry : { ...entry, position };
    });
}

export function withTag(ids: readonly string[], tag: string, nowMs: number): Edit {
  return onThese(ids, (entry) =>
    entry.tags.includes(tag) ? entry : { ...entry, tags: [...entry.tags, tag], changedAtMs: nowMs },
  );
}

function onThese(ids: readonly string[], edit: (entry: Entry) => Entry): Edit {
  const wanted = new Set(ids);
  return (entries) => entries.map((entry) => (wanted.has(entry.id) ? edit(entry) : entry));
}
