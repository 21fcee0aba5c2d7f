import { describe, expect, it } from 'vitest';
import { commandOf, type FocusPlace } from '../../src/lib/state/list-keys';

const on = { letters: true, speak: true };
const press = (key: string, place: FocusPlace, over: object = {}, keys = on) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...over }, place, keys);

describe('keys on the list', () => {
  it('with Ctrl or Cmd work from everywhere, also from a field', () => {
    for (const place of ['row', 'field', 'elsewhere'] as const) {
      expect(press('f', place, { ctrlKey: true })).toEqual({ kind: 'search' });
      expect(press('K', place, { metaKey: true })).toEqual({ kind: 'palette' });
      expect(press('Escape', place)).toEqual({ kind: 'leave' });
    }
  });
  it('that are letters, digits or arrows are left to a field', () => {
    for (const key of ['c', 'e', 's', '1', '/', '?', 'ArrowDown', 'Home']) expect(press(key, 'field')).toBeNull();
  });
  it('act on the account that has the focus, and on none without it', () => {
    expect([press('c', 'row'), press('E', 'row'), press('s', 'row')]).toEqual([
      { kind: 'copy' },
      { kind: 'edit' },
      { kind: 'speak' },
    ]);
    expect([press('c', 'elsewhere'), press('ArrowDown', 'elsewhere')]).toEqual([null, null]);
    expect(press('End', 'row')).toEqual({ kind: 'go', to: 'last' });
  });
  it('copy the n-th, lead to the search and show the keys from everywhere', () => {
    expect([press('3', 'elsewhere'), press('/', 'elsewhere'), press('?', 'row')]).toEqual([
      { kind: 'copy-nth', nth: 2 },
      { kind: 'search' },
      { kind: 'keys' },
    ]);
    expect(press('0', 'elsewhere')).toBeNull();
  });
  it('that are single characters can be turned off; arrows and Ctrl stay', () => {
    const off = { letters: false, speak: false };
    for (const key of ['c', 'e', 's', '1', '/', '?']) expect(press(key, 'row', {}, off)).toBeNull();
    expect(press('ArrowUp', 'row', {}, off)).toEqual({ kind: 'go', to: 'previous' });
  });
  it('with Alt or other letters with Ctrl are not taken: browsers and screen readers have those', () => {
    expect([press('c', 'row', { altKey: true }), press('c', 'row', { ctrlKey: true })]).toEqual([null, null]);
    expect([press('h', 'row'), press('Tab', 'row'), press('Insert', 'row')]).toEqual([null, null, null]);
  });
});
