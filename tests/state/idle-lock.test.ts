import { beforeEach, describe, expect, it } from 'vitest';
import type { TabChannel, TabNews } from '../../src/lib/device/tab-channel';
import { IdleLock } from '../../src/lib/state/idle-lock.svelte';

/** Two clocks that a test moves by hand. */
class FakeTime {
  wall = Date.UTC(2026, 10, 21);
  monotonic = 0;
  nowMs = () => this.wall;
  monotonicMs = () => this.monotonic;

  /** Both clocks go on, with a look at them every five seconds, as the watch does. */
  pass(seconds: number, lock: IdleLock): void {
    for (let i = 0; i < seconds; i += 5) {
      const step = Math.min(5, seconds - i) * 1000;
      this.wall += step;
      this.monotonic += step;
      lock.check();
    }
  }
}

class FakeTabs implements TabChannel {
  told: TabNews[] = [];
  #listeners: ((news: TabNews) => void)[] = [];
  tell(news: TabNews): void {
    this.told.push(news);
  }
  onNews(listener: (news: TabNews) => void): void {
    this.#listeners.push(listener);
  }
  hear(news: TabNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}

let time: FakeTime;
let tabs: FakeTabs;
let locks: string[];
let isFilling: boolean;
let hideSeconds: number | null;
let lock: IdleLock;

beforeEach(() => {
  time = new FakeTime();
  tabs = new FakeTabs();
  locks = [];
  isFilling = false;
  hideSeconds = null;
  lock = new IdleLock(time, tabs, {
    isOpen: () => locks.length === 0,
    idleMinutes: () => 5,
    hideSeconds: () => hideSeconds,
    isFilling: () => isFilling,
    lock: (reason) => locks.push(reason),
  });
});

describe('idle time', () => {
  it('locks after the set minutes and not before', () => {
    time.pass(299, lock);
    expect(locks).toEqual([]);
    time.pass(1, lock);
    expect(locks).toEqual(['idle']);
  });

  it('begins anew with each use, here or in another tab', () => {
    time.pass(290, lock);
    lock.used();
    time.pass(290, lock);
    tabs.hear({ kind: 'used' });
    time.pass(290, lock);
    expect(locks).toEqual([]);
    expect(tabs.told).toContainEqual({ kind: 'used' });
  });

  it('is not shortened by a press that comes after its end', () => {
    time.pass(295, lock);
    time.wall += 6000;
    time.monotonic += 6000;
    lock.used();
    expect(locks).toEqual(['idle']);
  });

  it('is not lengthened by a wall clock that is set back', () => {
    time.pass(200, lock);
    time.wall -= 3_600_000;
    time.pass(100, lock);
    expect(locks).toEqual(['idle']);
  });

  it('warns a minute before only while something is being filled in, and a use takes the warning back', () => {
    time.pass(250, lock);
    expect(lock.secondsToLock).toBeNull();
    isFilling = true;
    time.pass(5, lock);
    expect(lock.secondsToLock).toBe(45);
    lock.used();
    lock.check();
    expect(lock.secondsToLock).toBeNull();
    time.pass(290, lock);
    expect(locks).toEqual([]);
  });
});

describe('sleep', () => {
  it('locks when the wall clock ran ahead of the monotonic one', () => {
    time.pass(10, lock);
    time.wall += 40_000;
    lock.check();
    expect(locks).toEqual(['asleep']);
  });

  it('locks after a silence longer than any throttling of a hidden page', () => {
    time.wall += 125_000;
    time.monotonic += 125_000;
    lock.check();
    expect(locks).toEqual(['asleep']);
  });

  it('does not mistake a hidden page that is woken once a minute for sleep', () => {
    for (let i = 0; i < 4; i++) {
      time.wall += 61_000;
      time.monotonic += 61_000;
      lock.check();
    }
    expect(locks).toEqual([]);
  });
});

describe('a hidden page', () => {
  it('locks after the set seconds', () => {
    hideSeconds = 30;
    lock.turned(true);
    time.pass(29, lock);
    expect(locks).toEqual([]);
    time.pass(1, lock);
    expect(locks).toEqual(['hidden']);
  });

  it('stays open when it is seen again in time, or used in another tab', () => {
    hideSeconds = 30;
    lock.turned(true);
    time.pass(20, lock);
    tabs.hear({ kind: 'used' });
    time.pass(20, lock);
    lock.turned(false);
    time.pass(60, lock);
    expect(locks).toEqual([]);
  });

  it('stays open for as long as it likes by default', () => {
    lock.turned(true);
    time.pass(240, lock);
    expect(locks).toEqual([]);
  });
});
