// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FloatingWindow } from '../../src/lib/device/floating-window';
import { Clock } from '../../src/lib/state/clock.svelte';
import { Floating } from '../../src/lib/state/floating.svelte';
import { IdleLock } from '../../src/lib/state/idle-lock.svelte';
import { Views } from '../../src/lib/state/views';
import { FakeWindow } from './fake-window';

let page: FakeWindow;
let small: FakeWindow;
let views: Views;
let floating: Floating;
let isRefused: boolean;
let opened: number;
let locks: string[];
let idle: IdleLock;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) });
  page = new FakeWindow();
  small = new FakeWindow();
  views = new Views(page.asWindow);
  isRefused = false;
  opened = 0;
  locks = [];
  const time = { nowMs: () => Date.now(), monotonicMs: () => performance.now() };
  idle = new IdleLock(
    time,
    { tell: () => undefined, onNews: () => undefined },
    {
      isOpen: () => locks.length === 0,
      idleMinutes: () => 60,
      hideSeconds: () => 30,
      isFilling: () => false,
      lock: (reason) => locks.push(reason),
    },
  );
  idle.start(views, page.asWindow);
  floating = new Floating({
    isOffered: () => true,
    open: (): Promise<FloatingWindow | null> => {
      opened += 1;
      return Promise.resolve(isRefused ? null : { view: small.asWindow, staysOnTop: true });
    },
    dress: () => undefined,
    takeLook: () => undefined,
    join: (view) => {
      idle.listen(view);
      return views.join(view);
    },
    page: page.asWindow,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the floating window', () => {
  it('shows one account; another takes its place in the same window', async () => {
    expect(await floating.show('a')).toBe('opened');
    expect(await floating.show('b')).toBe('opened');
    expect([floating.shown?.entryId, opened]).toEqual(['b', 1]);
  });

  it('says when the browser refused it', async () => {
    isRefused = true;
    expect(await floating.show('a')).toBe('refused');
    expect(floating.shown).toBeNull();
  });

  it('is gone when the person closed it, and opens anew', async () => {
    await floating.show('a');
    small.close();
    expect(floating.shown).toBeNull();
    small = new FakeWindow();
    await floating.show('a');
    expect(opened).toBe(2);
  });

  it('closes with the page, and when it is told to', async () => {
    await floating.show('a');
    page.dispatchEvent(new Event('pagehide'));
    expect([small.closed, floating.shown]).toEqual([true, null]);
  });
});

describe('while the floating window is open and the page is hidden', () => {
  beforeEach(async () => {
    await floating.show('a');
    page.turn('hidden');
  });

  it('the app is not locked for being hidden; without the window it is, from then on', () => {
    vi.advanceTimersByTime(120_000);
    idle.check();
    expect(locks).toEqual([]);
    floating.close();
    vi.advanceTimersByTime(29_000);
    idle.check();
    expect(locks).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(locks).toEqual(['hidden']);
  });

  it('the clock ticks by the timers of that window, and stands still once that is hidden too', () => {
    const clock = new Clock({ nowMs: () => Date.now(), monotonicMs: () => 0 }, views);
    const seen: number[] = [];
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(clock.nowMs);
      });
    });
    flushSync();
    const before = page.timers;
    for (let i = 0; i < 2; i++) {
      vi.advanceTimersByTime(1_000);
      flushSync();
    }
    expect([seen.length, page.timers, small.timers]).toEqual([3, before, 3]);
    small.turn('hidden');
    flushSync();
    const count = small.timers;
    vi.advanceTimersByTime(10_000);
    expect([page.timers, small.timers]).toEqual([before, count]);
    stop();
  });

  it('what is done there counts as use', () => {
    vi.advanceTimersByTime(59 * 60_000);
    small.dispatchEvent(new Event('keydown'));
    expect(locks).toEqual(['asleep']);
  });
});

describe('the window that may write to the clipboard', () => {
  it('is the one that has the focus', async () => {
    expect(views.focused).toBeNull();
    await floating.show('a');
    small.document.focused = true;
    expect(views.focused).toBe(small);
    small.close();
    expect(views.focused).toBeNull();
  });
});
