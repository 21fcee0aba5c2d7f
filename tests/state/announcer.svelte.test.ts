// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../src/lib/state/announcer.svelte';

it('an effect may announce and forget without being called again by it', () => {
  const announcer = new Announcer();
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      runs++;
      announcer.say('Mill jo was deleted.');
      announcer.forget();
    });
  });
  flushSync();
  flushSync();
  stop();
  expect([runs, announcer.message, announcer.turn]).toEqual([1, '', 2]);
});

describe('what changes with every key', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is said once, as it is half a second after the last key', () => {
    vi.useFakeTimers();
    const announcer = new Announcer();
    let found = 30;
    const key = (left: number) => {
      found = left;
      announcer.sayAfterPause(() => `${String(found)} accounts found`);
    };
    key(12);
    vi.advanceTimersByTime(499);
    key(3);
    vi.advanceTimersByTime(499);
    expect([announcer.message, announcer.turn]).toEqual(['', 0]);
    found = 2;
    vi.advanceTimersByTime(1);
    expect([announcer.message, announcer.turn]).toEqual(['2 accounts found', 1]);
    vi.advanceTimersByTime(10_000);
    expect(announcer.turn).toBe(1);
  });

  it('gives way to what is said at once, and is dropped with the rest', () => {
    vi.useFakeTimers();
    const announcer = new Announcer();
    announcer.sayAfterPause(() => '3 accounts found');
    announcer.say('Code copied');
    vi.advanceTimersByTime(1000);
    expect(announcer.message).toBe('Code copied');
    announcer.sayAfterPause(() => '3 accounts found');
    announcer.forget();
    vi.advanceTimersByTime(1000);
    expect(announcer.message).toBe('');
  });
});
