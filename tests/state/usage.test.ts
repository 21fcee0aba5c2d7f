import { beforeEach, describe, expect, it } from 'vitest';
import { Usage } from '../../src/lib/state/usage';
import { intakeKeyIn, withIntakeKey } from '../../src/lib/vault/intake-key';
import type { IntakeKey, SharedItem } from '../../src/lib/vault';
import { someEntry } from '../unit/vault/quick-vault';

let items: SharedItem[];
let key: IntakeKey;
let nowMs: number;

function tab(): Usage {
  const store = {
    items: () => Promise.resolve([...items]),
    add: (more: readonly Omit<SharedItem, 'id'>[]) =>
      Promise.resolve(void items.push(...more.map((item, i) => ({ ...item, id: items.length + i + 1 })))),
    remove: (ids: readonly number[]) => Promise.resolve(void (items = items.filter(({ id }) => !ids.includes(id)))),
  };
  const intakeKey = () => Promise.resolve({ ...key, privateKey: key.privateKey.slice() });
  return new Usage({ store, intakeKey, publicKey: () => key.publicKey, nowMs: () => nowMs });
}

beforeEach(async () => {
  const made = intakeKeyIn(await withIntakeKey(new Map()));
  if (!made) throw new Error('no key');
  [items, key, nowMs] = [[], made, 100];
});

const used = someEntry({ id: '01', useCount: 2, usedAtMs: 50 });
const other = someEntry({ id: '02' });
const fold = (usage: Usage) => usage.fold([used, other]).map(({ useCount, usedAtMs }) => [useCount, usedAtMs]);

describe('use', () => {
  it('is counted in memory and folded into what is written next, once', () => {
    const usage = tab();
    expect(usage.fold([used, other])).toEqual([used, other]);
    usage.note('01');
    nowMs = 200;
    usage.note('01');
    expect(fold(usage)).toEqual([
      [4, 200],
      [0, null],
    ]);
    usage.written();
    expect(usage.fold([used])).toEqual([used]);
  });

  it('outlives a lock as one sealed record that says nothing, and is taken out of it again', async () => {
    const usage = tab();
    usage.note('01');
    await usage.keep(true);
    await usage.keep(true);
    expect(fold(usage)[0]).toEqual([2, 50]);
    expect(items.map(({ kind }) => kind)).toEqual(['use']);
    expect(Buffer.from(items[0]?.sealed ?? []).includes('01')).toBe(false);
    const again = tab();
    await again.open();
    expect([fold(again)[0], items]).toEqual([[3, 100], []]);
  });

  it('leaves no record behind once it is written, and adds none while nothing is used', async () => {
    const usage = tab();
    await usage.keep(false);
    expect(items).toEqual([]);
    usage.note('02');
    await usage.keep(false);
    expect(fold(usage)[1]).toEqual([1, 100]);
    usage.written();
    await new Promise((resolve) => setTimeout(resolve));
    expect(items).toEqual([]);
  });

  it('is lost, and nothing else, when the record is another vault’s', async () => {
    const usage = tab();
    usage.note('01');
    await usage.keep(true);
    const stranger = intakeKeyIn(await withIntakeKey(new Map()));
    if (stranger) key = stranger;
    const again = tab();
    await again.open();
    expect(fold(again)[0]).toEqual([2, 50]);
  });
});
