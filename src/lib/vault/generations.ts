/** What is known of a stored generation without opening it. */
export interface GenerationStamp {
  readonly revision: number;
  /** By the writer's clock; `null` where a database of before did not note it. */
  readonly savedAtMs: number | null;
  /** The version of the database that it was written in. */
  readonly schema: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
/** How long the state from before a change of the database's shape outlives all others. */
export const migrationKeptMs = 30 * dayMs;

/**
 * The revisions to keep, newest first. [Note: Thinning] At most five by age: the newest and the one before; the oldest of
 * the last hour; the oldest that is over an hour and up to a day old; the oldest that is over a day and up to a week old,
 * or else the last one of before. The oldest of each span is the one that grows into the next span, so however often the
 * vault is written, something about an hour, a day and a week old remains. To these comes, for thirty days, the newest one
 * from before a change of the database's shape.
 *
 * Ages are counted back from the newest generation, not from a clock: a vault that lies untouched loses nothing. The order
 * is that of the revisions; a generation that claims to be younger than the newest, or does not tell, counts as just written.
 */
export function keptRevisions(generations: readonly GenerationStamp[]): readonly number[] {
  const [newest, before, ...older] = [...generations].sort((a, b) => b.revision - a.revision);
  if (!newest) return [];
  const ageMs = ({ savedAtMs }: GenerationStamp) => Math.max(0, (newest.savedAtMs ?? 0) - (savedAtMs ?? Infinity));
  const oldest = (fromMs: number, toMs: number) => older.findLast((one) => ageMs(one) > fromMs && ageMs(one) <= toMs);
  const kept = [
    newest,
    before,
    oldest(-1, hourMs),
    oldest(hourMs, dayMs),
    oldest(dayMs, weekMs) ?? older.find((one) => ageMs(one) > weekMs),
    [before, ...older].find((one) => one && one.schema < newest.schema && ageMs(one) <= migrationKeptMs),
  ];
  return [...new Set(kept.flatMap((one) => (one ? [one.revision] : [])))].sort((a, b) => b - a);
}
