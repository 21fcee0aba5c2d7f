import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RevealMode } from '../../src/lib/settings/settings';
import { Reveal } from '../../src/lib/state/reveal.svelte';

let mode: RevealMode;
let seconds: number;
let reveal: Reveal;

beforeEach(() => {
  vi.useFakeTimers();
  mode = 'tap';
  seconds = 10;
  reveal = new Reveal({ mode: () => mode, seconds: () => seconds });
});
afterEach(() => {
  vi.useRealTimers();
});

const hidden = () => ['a', 'b'].filter((id) => reveal.isHidden(id));

describe('codes that are hidden until they are asked for', () => {
  it('are all shown where that is not asked for', () => {
    mode = 'always';
    expect(hidden()).toEqual([]);
  });

  it('are shown one at a time', () => {
    expect(hidden()).toEqual(['a', 'b']);
    reveal.show('a');
    expect(hidden()).toEqual(['b']);
    reveal.show('b');
    expect(hidden()).toEqual(['a']);
  });

  it('are hidden again after the seconds that are set, counted from the last wish', () => {
    reveal.show('a');
    vi.advanceTimersByTime(6_000);
    reveal.show('b');
    vi.advanceTimersByTime(9_999);
    expect(hidden()).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(hidden()).toEqual(['a', 'b']);
  });

  it('stay until they are hidden by hand where no time is set', () => {
    seconds = 0;
    reveal.show('a');
    vi.advanceTimersByTime(86_400_000);
    expect(hidden()).toEqual(['b']);
    reveal.hide();
    expect(hidden()).toEqual(['a', 'b']);
  });

  it('are shown as long as they are held, whatever time an earlier wish had', () => {
    reveal.show('a');
    mode = 'hold';
    reveal.hold('a');
    vi.advanceTimersByTime(60_000);
    expect(hidden()).toEqual(['b']);
    reveal.hide();
    expect(hidden()).toEqual(['a', 'b']);
  });
});
