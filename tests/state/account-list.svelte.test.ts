import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/lib/entry/entry';
import { AccountList } from '../../src/lib/state/account-list.svelte';
import { withFavourite, withPlaces, withTag } from '../../src/lib/state/list-edits';
import { Selection } from '../../src/lib/state/selection.svelte';
import { searchIns } from '../../src/lib/settings/settings';
import { someEntry } from '../unit/vault/quick-vault';

const named = (account: string, over: Partial<Entry> = {}) => someEntry({ id: account, issuer: '', account, ...over });
const names = (entries: readonly Entry[]) => entries.map(({ account }) => account).join('');

describe('the list of accounts', () => {
  const entries = [named('b', { tags: ['Work'] }), named('a', { tags: ['Work', 'Büro'] }), named('c')];
  const list = () =>
    new AccountList(
      () => entries,
      () => 'en',
      () => ({ order: 'name', searchIn: searchIns }),
    );

  it('shows those that have all chosen tags, counted over all', () => {
    const one = list();
    expect(one.allTags).toEqual([
      { tag: 'Büro', count: 1 },
      { tag: 'Work', count: 2 },
    ]);
    one.toggleTag('Work');
    expect([names(one.found), one.isWhole]).toEqual(['ab', false]);
    one.toggleTag('Büro');
    expect(names(one.found)).toBe('a');
    one.query = 'c';
    expect(names(one.found)).toBe('');
    one.showAll();
    expect([names(one.found), one.isWhole]).toEqual(['abc', true]);
  });

  it('reads its accounts for a search once, when it is made ready and not at the first key', () => {
    let reads = 0;
    const read = named('a');
    const counting = new Proxy(read, {
      get: (entry, name) => {
        if (name === 'notes') reads++;
        return Reflect.get(entry, name) as unknown;
      },
    });
    const one = new AccountList(
      () => [counting],
      () => 'en',
      () => ({ order: 'name', searchIn: searchIns }),
    );
    one.prepareSearch();
    expect(reads).toBe(1);
    one.query = 'a';
    expect([one.found.length, reads]).toEqual([1, 1]);
  });
});

describe('what is done to many', () => {
  const entries = [named('a', { tags: ['x'] }), named('b', { tags: ['x', 'y'] }), named('c')];
  it('is one edit each, and leaves the others as they are', () => {
    const tagged = withTag(['a', 'c'], 'x', 9)(entries);
    expect([tagged[0], tagged[1], tagged[2]?.tags]).toEqual([entries[0], entries[1], ['x']]);
    expect(withFavourite('b', true, 9)(entries)[1]).toMatchObject({ favourite: true, changedAtMs: 9 });
    const placed = withPlaces(new Map([['b', 4]]))(entries);
    expect([placed[0], placed[1]]).toEqual([entries[0], { ...entries[1], position: 4 }]);
  });
});

describe('a selection', () => {
  it('takes one, or all up to one, and is over when it ends', () => {
    const selection = new Selection();
    selection.toggle('b');
    selection.extendTo('d', ['a', 'b', 'c', 'd']);
    selection.toggle('c');
    expect([selection.isOn, [...selection.ids]]).toEqual([true, ['b', 'd']]);
    selection.extendTo('a', ['a', 'b', 'c', 'd']);
    expect([...selection.ids].sort()).toEqual(['a', 'b', 'c', 'd']);
    selection.end();
    expect([selection.isOn, selection.ids.size]).toEqual([false, 0]);
  });
});
