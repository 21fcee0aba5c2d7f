import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptRevisions, type GenerationStamp } from '../../src/lib/vault/generations';
import { runs } from '../runs';

const hour = 3_600_000;
const day = 24 * hour;

const stamps = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 5 }),
      savedAtMs: fc.option(fc.integer({ min: 0, max: 60 * day })),
      schema: fc.integer({ min: 2, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((all) => {
    let revision = 0;
    return all.map(({ step, ...rest }): GenerationStamp => ({ ...rest, revision: (revision += step) }));
  });

describe('keptRevisions', () => {
  it('keeps the newest and the one before, at most six, and only what there is', () => {
    fc.assert(
      fc.property(stamps, (all) => {
        const kept = keptRevisions(all);
        const revisions = all.map(({ revision }) => revision).reverse();
        expect(kept.slice(0, 2)).toEqual(revisions.slice(0, 2));
        expect(kept.length).toBeLessThanOrEqual(6);
        expect(kept).toEqual(revisions.filter((revision) => kept.includes(revision)));
        if (all.every(({ schema }) => schema === 3)) expect(kept.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps all of what it kept, in whatever order it is told', () => {
    fc.assert(
      fc.property(stamps, (all) => {
        const kept = keptRevisions(all);
        const again = all.filter(({ revision }) => kept.includes(revision)).reverse();
        expect(keptRevisions(again)).toEqual(kept);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('always leaves something of an hour, a day and a week ago, however a vault is written', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 40 * 60_000 }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (pattern) => {
        let held: GenerationStamp[] = [];
        let nowMs = 0;
        for (let revision = 1; nowMs < 20 * day; revision++) {
          nowMs += pattern[revision % pattern.length] ?? 1;
          // A night without a write now and then.
          if (revision % 50 === 0) nowMs += 10 * hour;
          const all = [...held, { revision, savedAtMs: nowMs, schema: 3 }];
          const kept = keptRevisions(all);
          held = all.filter((one) => kept.includes(one.revision));
          const agesMs = held.map((one) => nowMs - (one.savedAtMs ?? 0));
          const has = (fromMs: number, toMs: number) => agesMs.some((age) => age > fromMs && age <= toMs);
          if (nowMs > 12 * hour) expect(has(hour, Infinity)).toBe(true);
          if (nowMs > 3 * day) expect(has(day, 8 * day + 12 * hour)).toBe(true);
        }
      }),
      { numRuns: runs(10) },
    );
  });
});
