import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSlots, type WantedRow } from '../../../src/lib/ui/row-slots';

interface Item {
  readonly id: string;
}

interface Place {
  readonly at: number;
}

/** Small letters are to be there at once; capitals can wait. */
function wanted(letters: string): WantedRow<Item, Place>[] {
  return [...letters].map((letter, at) => ({
    item: item(letter.toLowerCase()),
    place: { at },
    canWait: letter !== letter.toLowerCase(),
  }));
}

const items = new Map<string, Item>();
function item(id: string): Item {
  const known = items.get(id) ?? { id };
  items.set(id, known);
  return known;
}

/** As `a0 b1 (2)`: the account a in the slot 0, and the slot 2 is spare. */
function filled(slots: RowSlots<Item, Place>, letters: string): string {
  return slots
    .fill(wanted(letters))
    .map(({ item: { id }, slot, isSpare }) => (isSpare ? `(${String(slot)})` : `${id}${String(slot)}`))
    .join(' ');
}

describe('the rows of a list', () => {
  it('that stay keep their place, and those that come take the places of those that went', () => {
    const slots = new RowSlots<Item, Place>();
    expect(filled(slots, 'abc')).toBe('a0 b1 c2');
    expect(filled(slots, 'bcd')).toBe('b1 c2 d0');
    expect(filled(slots, 'xyz')).toBe('x1 y2 z0');
  });

  it('that nobody needs are kept for those that come, and go back to the account that had them', () => {
    const slots = new RowSlots<Item, Place>();
    filled(slots, 'xyz');
    expect(filled(slots, 'z')).toBe('z2 (0) (1)');
    expect(filled(slots, '')).toBe('(2) (0) (1)');
    expect(filled(slots, 'yz')).toBe('y1 z2 (0)');
    expect(filled(slots, 'pyzq')).toBe('p0 y1 z2 q3');
  });

  it('are kept up to 60 of them', () => {
    const slots = new RowSlots<Item, Place>();
    const many = Array.from({ length: 100 }, (_, at) => ({
      item: item(`many ${String(at)}`),
      place: { at },
      canWait: false,
    }));
    slots.fill(many);
    expect(slots.fill(many.slice(0, 5)).map((row) => row.isSpare)).toEqual([
      ...Array<boolean>(5).fill(false),
      ...Array<boolean>(60).fill(true),
    ]);
  });

  it('are not taken from the spare ones by what can wait: nobody was shown what stands in those', () => {
    const slots = new RowSlots<Item, Place>();
    filled(slots, 'abcd');
    expect(filled(slots, 'a')).toBe('a0 (1) (2) (3)');
    expect(filled(slots, 'wXB')).toBe('w0 (1) (2) (3)');
    expect(filled(slots, 'wxb')).toBe('w0 x2 b1 (3)');
  });

  it('that can wait show for now what stood there, and are made later where nothing did', () => {
    const slots = new RowSlots<Item, Place>();
    expect(filled(slots, 'abCD')).toBe('a0 b1');
    expect(filled(slots, 'abcd')).toBe('a0 b1 c2 d3');
    expect(filled(slots, 'wxYZ')).toBe('w0 x1 c2 d3');
    expect(filled(slots, 'wxyz')).toBe('w0 x1 y2 z3');
    expect(filled(slots, 'pZYQ')).toBe('p0 z3 y2 x1');
    expect(filled(slots, 'Z')).toBe('z3 (0) (2) (1)');
  });

  it('are the same objects as long as nothing about them changed', () => {
    const slots = new RowSlots<Item, Place>();
    const before = slots.fill(wanted('abc'));
    const after = slots.fill(wanted('xbca'));
    expect(after[1]).toBe(before[1]);
    expect(after[2]).toBe(before[2]);
    expect(after[3]).toEqual({ slot: 0, item: item('a'), place: { at: 3 }, isSpare: false });
    const edited = wanted('xbca').map((row, at) => (at === 1 ? { ...row, item: { id: 'b' } } : row));
    expect(slots.fill(edited)[1]?.item).toBe(edited[1]?.item);
  });

  it('never share one, never lose the one that they have, and only what can wait is not there', () => {
    const turn = fc
      .uniqueArray(fc.constantFrom(...'abcdefghijkl'))
      .chain((letters) =>
        fc
          .array(fc.boolean(), { minLength: letters.length, maxLength: letters.length })
          .map((waits) => wanted(letters.map((one, i) => (waits[i] ? one.toUpperCase() : one)).join(''))),
      );
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 20 }), (turns) => {
        const slots = new RowSlots<Item, Place>();
        let before = new Map<string, number>();
        for (const rows of turns) {
          const all = slots.fill(rows);
          expect(new Set(all.map(({ slot }) => slot)).size).toBe(all.length);
          const given = all.filter(({ isSpare }) => !isSpare);
          expect(all.slice(0, given.length)).toEqual(given);
          expect(new Set(given.map((row) => row.item.id)).size).toBe(given.length);
          expect(given.length).toBeLessThanOrEqual(rows.length);
          const at = new Map(given.map((row) => [row.place.at, row]));
          rows.forEach((row, i) => {
            if (!row.canWait) expect(at.get(i)?.item).toBe(row.item);
            const slot = before.get(row.item.id);
            if (slot !== undefined)
              expect(at.get(i)).toEqual({ slot, item: row.item, place: { at: i }, isSpare: false });
          });
          before = new Map(given.map((row) => [row.item.id, row.slot]));
        }
      }),
    );
  });
});
