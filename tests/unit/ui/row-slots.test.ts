import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSlots } from '../../../src/lib/ui/row-slots';

describe('the rows of a list', () => {
  it('that stay keep their place, and those that come take the places of those that went', () => {
    const slots = new RowSlots();
    expect(slots.assign(['a', 'b', 'c'])).toEqual([0, 1, 2]);
    expect(slots.assign(['b', 'c', 'd'])).toEqual([1, 2, 0]);
    expect(slots.assign(['x', 'y', 'z'])).toEqual([1, 2, 0]);
    expect(slots.assign(['z'])).toEqual([0]);
    expect(slots.assign(['p', 'z', 'q'])).toEqual([1, 0, 2]);
  });

  it('never share one, and never lose the one that they have', () => {
    const lists = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghijkl')), { maxLength: 20 });
    fc.assert(
      fc.property(lists, (turns) => {
        const slots = new RowSlots();
        let before = new Map<string, number>();
        for (const ids of turns) {
          const given = slots.assign(ids);
          expect(new Set(given).size).toBe(ids.length);
          ids.forEach((id, i) => {
            if (before.has(id)) expect(given[i]).toBe(before.get(id));
          });
          before = new Map(ids.map((id, i) => [id, given[i] ?? 0]));
        }
      }),
    );
  });
});
