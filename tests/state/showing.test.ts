import { describe, expect, it } from 'vitest';
import { hintNames, readSettings } from '../../src/lib/settings/settings';
import { isCovered } from '../../src/lib/state/cover';
import { nextHint } from '../../src/lib/state/hints';

const here = { isLeft: false, isHidden: false, hasFocus: true };

describe('the cover', () => {
  it('never comes where it is turned off, nor while the person is here', () => {
    expect(isCovered('never', { isLeft: true, isHidden: true, hasFocus: false })).toBe(false);
    for (const cover of ['hidden', 'unfocused'] as const) expect(isCovered(cover, here)).toBe(false);
  });

  it('comes when the page is hidden or left, and where it is wanted when the focus is elsewhere', () => {
    for (const cover of ['hidden', 'unfocused'] as const) {
      expect(isCovered(cover, { ...here, isHidden: true })).toBe(true);
      expect(isCovered(cover, { ...here, isLeft: true })).toBe(true);
    }
    expect(isCovered('unfocused', { ...here, hasFocus: false })).toBe(true);
    expect(isCovered('hidden', { ...here, hasFocus: false })).toBe(false);
  });
});

describe('hints', () => {
  const computer = { floats: true, hasKeys: true, hasBackup: false };

  it('come one at a time and once each, and only where they mean something', () => {
    expect(nextHint([], computer)).toBe('keys');
    expect(nextHint(['keys'], computer)).toBe('floating');
    expect(nextHint(['keys', 'floating'], computer)).toBe('backup');
    expect(nextHint(['keys', 'floating', 'backup'], computer)).toBeNull();
    expect(nextHint([], { ...computer, floats: false, hasKeys: false })).toBe('backup');
    expect(nextHint(['keys', 'floating'], { ...computer, hasBackup: true })).toBeNull();
  });

  it('are all over once somebody wants no more of them', () => {
    for (const hasKeys of [true, false]) expect(nextHint(hintNames, { ...computer, hasKeys })).toBeNull();
  });

  it('are remembered by name; what is no name is passed over', () => {
    expect(readSettings(JSON.stringify({ seenHints: ['backup', 'nonsense', 7] })).seenHints).toEqual(['backup']);
    expect(readSettings(JSON.stringify({ seenHints: 'backup' })).seenHints).toEqual([]);
  });
});
