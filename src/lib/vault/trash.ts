import type { Entry, UnknownFields } from '../entry/entry';
import type { Body, Trashed } from './codec';

const dayMs = 86_400_000;
const defaultTrashDays = 30;
/** 0: the trash empties itself never. */
export const trashDayChoices = [7, 30, 90, 0] as const;

/** The field of the body; missing where the person has not chosen. */
const daysField = 'trashDays';

/** For how many days the trash keeps an entry; 0 for ever. */
export function trashDaysIn(fields: UnknownFields): number {
  const days = fields.get(daysField);
  return Number.isSafeInteger(days) && (days as number) >= 0 ? (days as number) : defaultTrashDays;
}

export function withTrashDays(body: Body, days: number): Body {
  return { ...body, unknown: new Map([...body.unknown, [daysField, days]]) };
}

/** When an entry will be deleted for good; infinite for never. */
export function endsAtMs({ deletedAtMs }: Trashed, days: number): number {
  return days === 0 ? Infinity : deletedAtMs + days * dayMs;
}

/**
 * The body with other entries. [Note: Never smaller] Whatever `entries` leaves out goes to the trash, and what it brings
 * back leaves the trash: so no change of entries, however wrong, loses one. Only `withoutTrashed` and time take from the trash.
 */
export function withEntries(body: Body, entries: readonly Entry[], nowMs: number): Body {
  const present = new Set(entries.map(({ id }) => id));
  const left = body.entries.filter(({ id }) => !present.has(id));
  const deleted = left.map((entry): Trashed => ({ entry, deletedAtMs: nowMs, unknown: new Map() }));
  return { ...body, entries, trash: [...body.trash.filter(({ entry }) => !present.has(entry.id)), ...deleted] };
}

/** Deletes for good. The same body when none of them is in the trash. */
export function withoutTrashed(body: Body, ids: readonly string[]): Body {
  return withTrash(
    body,
    body.trash.filter(({ entry }) => !ids.includes(entry.id)),
  );
}

/** Deletes for good what has been in the trash for its days. The same body when nothing has. */
export function withoutExpired(body: Body, nowMs: number): Body {
  const days = trashDaysIn(body.unknown);
  return withTrash(
    body,
    body.trash.filter((one) => endsAtMs(one, days) > nowMs),
  );
}

function withTrash(body: Body, trash: readonly Trashed[]): Body {
  return trash.length === body.trash.length ? body : { ...body, trash };
}
