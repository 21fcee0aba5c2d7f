import { describe, expect, it } from 'vitest';
import { keptRevisions, type GenerationStamp } from '../../../src/lib/vault/generations';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const newestMs = 1_700_000_000_000;

/** Generations by how long before the newest they were saved, the newest (0) last. */
const aged = (...agesMs: (number | null)[]): GenerationStamp[] =>
  agesMs.map((age, i) => ({ revision: i + 1, savedAtMs: age === null ? null : newestMs - age, schema: 3 }));
const keptAges = (...agesMs: number[]) => keptRevisions(aged(...agesMs)).map((revision) => agesMs[revision - 1]);

describe('the generations that are kept', () => {
  it('are none of none, and all of a few', () => {
    expect(keptRevisions([])).toEqual([]);
    expect(keptRevisions(aged(0))).toEqual([1]);
    expect(keptAges(minute, 0)).toEqual([0, minute]);
    expect(keptAges(10 * day, 3 * day, 5 * hour, 10 * minute, minute, 0)).toEqual([
      0,
      minute,
      10 * minute,
      5 * hour,
      3 * day,
    ]);
  });

  it('are the newest, the one before, and the oldest of the hour, the day and the week', () => {
    const ages = [8, 7, 6, 2].map((days) => days * day);
    const hours = [23, 12, 2].map((hours) => hours * hour);
    expect(keptAges(...ages, ...hours, 59 * minute, 30 * minute, minute, 0)).toEqual([
      0,
      minute,
      59 * minute,
      23 * hour,
      7 * day,
    ]);
  });

  it('are the newest of before the week, where the week has none', () => {
    expect(keptAges(90 * day, 60 * day, 30 * day, minute, 0)).toEqual([0, minute, 30 * day]);
  });

  it('follow the revisions where the clock was set back or is unknown', () => {
    expect(keptAges(-day, -2 * day, minute, 0)).toEqual([0, minute, -day]);
    expect(keptRevisions(aged(null, null, null, minute, 0))).toEqual([5, 4, 1]);
    expect(keptRevisions([{ revision: 1, savedAtMs: null, schema: 3 }])).toEqual([1]);
  });

  it('hold the newest from before a change of the database for thirty days', () => {
    const before = aged(31 * day, 29 * day, 28 * day, 20 * day).map((one) => ({ ...one, schema: 2 }));
    const since = [5 * day, 4 * day, minute, 30, 0].map((ageMs, i) => ({
      revision: 10 + i,
      savedAtMs: newestMs - ageMs,
      schema: 3,
    }));
    expect(keptRevisions([...before, ...since])).toEqual([14, 13, 12, 10, 4]);
    expect(keptRevisions([...before.slice(0, 1), ...since])).toEqual([14, 13, 12, 10]);
  });
});
