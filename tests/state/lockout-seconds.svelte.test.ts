// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LockoutState } from '../../src/lib/state/lockout.svelte';
import type { Lockout, LockoutRules, VaultStore } from '../../src/lib/vault';

/** What the seconds are counted without. */
const notAsked = [undefined, undefined, undefined] as unknown as [VaultStore, LockoutRules, () => Promise<Lockout>];

describe('the seconds of a lock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are counted down on screen by the monotonic clock, and end at 0', () => {
    const time = { nowMs: () => 0, monotonicMs: () => performance.now() };
    const lockout = new LockoutState(...notAsked, time);
    lockout.take({ attempts: 6, waitMs: 3_000, freeLeft: 0, leftUntilWipe: 4, ending: null });
    const shown: number[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        shown.push(lockout.secondsLeft);
      });
    });
    flushSync();
    for (let i = 0; i < 50; i++) {
      vi.advanceTimersByTime(100);
      flushSync();
    }
    stop();
    expect(shown).toEqual([3, 2, 1, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
