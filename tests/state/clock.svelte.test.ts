// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Clock } from '../../src/lib/state/clock.svelte';
import { Views } from '../../src/lib/state/views';
import { FakeWindow } from './fake-window';

const startMs = Date.UTC(2026, 10, 22);
let page: FakeWindow;
let clock: Clock;

beforeEach(() => {
  vi.useFakeTimers({ now: startMs + 400 });
  page = new FakeWindow();
  clock = new Clock({ nowMs: () => Date.now(), monotonicMs: () => 0 }, new Views(page.asWindow));
});
afterEach(() => {
  vi.useRealTimers();
});

/** One who follows the clock: the seconds it was told of, and how to end it. */
function follower(read: () => number = () => clock.nowMs): { seen: number[]; end: () => void } {
  const seen: number[] = [];
  const end = $effect.root(() => {
    $effect(() => {
      seen.push(read() - startMs);
    });
  });
  flushSync();
  return { seen, end };
}

async function passes(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

it('tells all who follow it of each full second', async () => {
  const all = [follower(), follower(), follower()];
  await passes(1600);
  for (const { seen } of all) expect(seen).toEqual([400, 1000, 2000]);
});

it('has one timer, however many follow it, and goes on while one of them does', async () => {
  const all = [follower(), follower(), follower()];
  expect(vi.getTimerCount()).toBe(1);
  for (const { end } of all.slice(1)) end();
  await passes(600);
  expect([all[0]?.seen, vi.getTimerCount()]).toEqual([[400, 1000], 1]);
});

it('stands still when nobody follows it any more, and ticks for the next who does', async () => {
  const { seen, end } = follower();
  end();
  await passes(5000);
  expect([seen, vi.getTimerCount()]).toEqual([[400], 0]);
  const next = follower();
  await passes(1000);
  expect([next.seen, vi.getTimerCount()]).toEqual([[5400, 6000], 1]);
});

it('follows a part that is asked for only later, through what is derived from it', async () => {
  let isAsked = $state(false);
  const half = $derived(clock.nowMs / 2);
  const { seen } = follower(() => (isAsked ? half * 2 : startMs));
  expect(vi.getTimerCount()).toBe(0);
  isAsked = true;
  await passes(600);
  expect([seen, vi.getTimerCount()]).toEqual([[0, 400, 1000], 1]);
});

it('asked in passing it is right to the millisecond, and ticks for nobody', async () => {
  await passes(123);
  expect([clock.nowMs - startMs, vi.getTimerCount()]).toEqual([523, 0]);
  const { seen } = follower();
  await passes(7);
  expect([clock.nowMs - startMs, seen]).toEqual([530, [523]]);
});
