import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../src/lib/failure';
import { ClipboardState, type CodeSource } from '../../src/lib/state/clipboard-state.svelte';

const startMs = Date.UTC(2026, 10, 21, 12, 0, 0);
const periodMs = 30_000;

let written: string[];
let isFocused: boolean;
let isDenied: boolean;
let late: 'take' | 'wait' | 'next';
let clipboard: ClipboardState;
let correctedBy: number;
let focus: () => void;
let copied: () => void;

const codeNowMs = () => Date.now() + correctedBy;

/** A code that names its period. */
const source: CodeSource = {
  entryId: 'one',
  code: () => {
    const period = Math.floor((codeNowMs() - startMs) / periodMs);
    return { text: `code-${String(period)}`, untilMs: startMs + (period + 1) * periodMs };
  },
};

beforeEach(() => {
  vi.useFakeTimers({ now: startMs });
  written = [];
  correctedBy = 0;
  isFocused = true;
  isDenied = false;
  late = 'take';
  clipboard = new ClipboardState({
    time: { nowMs: codeNowMs, monotonicMs: () => Date.now() - startMs },
    write: (text) => {
      if (isDenied) return Promise.reject(new Failure('clipboard/denied'));
      written.push(text);
      return Promise.resolve();
    },
    hasFocus: () => isFocused,
    keepMinutes: () => 15,
    lastSeconds: 5,
    late: () => late,
  });
  const page = {
    addEventListener: (_: string, listener: () => void) => (focus = listener),
    document: { addEventListener: (_: string, listener: () => void) => (copied = listener) },
  };
  clipboard.start(page as unknown as Window);
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('copy', () => {
  it('copies once, and says when the code has run out', async () => {
    await clipboard.copy(source);
    expect(clipboard.content).toEqual({ kind: 'code', code: 'code-0' });
    await pass(31);
    expect(written).toEqual(['code-0']);
    expect(clipboard.content).toEqual({ kind: 'older' });
    await clipboard.refresh();
    expect(clipboard.content).toEqual({ kind: 'code', code: 'code-1' });
  });

  it('takes a code that is about to end, or waits for the next, as set', async () => {
    await pass(27);
    await clipboard.copy(source);
    expect(written).toEqual(['code-0']);
    late = 'wait';
    await clipboard.copy(source);
    expect(clipboard.content).toEqual({ kind: 'waiting' });
    expect(written).toEqual(['code-0']);
    await pass(3);
    expect(written).toEqual(['code-0', 'code-1']);
    expect(clipboard.content).toEqual({ kind: 'code', code: 'code-1' });
  });

  it('takes the next code at once where that is set, and keeps it as the present one after the turn', async () => {
    late = 'next';
    await pass(27);
    await clipboard.copy({ ...source, next: () => 'code-1' });
    expect(written).toEqual(['code-1']);
    await pass(10);
    expect(clipboard.content).toEqual({ kind: 'code', code: 'code-1' });
    await pass(30);
    expect(clipboard.content).toEqual({ kind: 'older' });
  });

  it('passes a refusal on and keeps its record', async () => {
    isDenied = true;
    await expect(clipboard.copy(source)).rejects.toMatchObject({ code: 'clipboard/denied' });
    expect(clipboard.content).toEqual({ kind: 'nothing' });
  });
});

describe('keep', () => {
  it('replaces the code at each turn while the page has the focus', async () => {
    await clipboard.keep(source);
    await pass(90);
    expect(written).toEqual(['code-0', 'code-1', 'code-2', 'code-3']);
  });

  it('says that the code is older without the focus, and replaces it at once on focus', async () => {
    await clipboard.keep(source);
    isFocused = false;
    await pass(35);
    expect(clipboard.content).toEqual({ kind: 'older' });
    isFocused = true;
    focus();
    await pass(0);
    expect(clipboard.content).toEqual({ kind: 'code', code: 'code-1' });
    expect(clipboard.armedId).toBe('one');
  });

  it('ends after the set time, by another copy, and when the person copies something else', async () => {
    await clipboard.keep(source);
    await pass(15 * 60 + 1);
    expect(clipboard.armedId).toBeNull();
    await clipboard.keep(source);
    await clipboard.copy({ ...source, entryId: 'two' });
    expect(clipboard.armedId).toBeNull();
    await clipboard.keep(source);
    copied();
    expect(clipboard.armedId).toBeNull();
    expect(clipboard.content).toEqual({ kind: 'nothing' });
  });
});

describe('a correction of the clock', () => {
  it('replaces a code that is kept at once, and turns with the new time', async () => {
    await clipboard.keep(source);
    correctedBy = 40_000;
    await clipboard.retime();
    expect(written).toEqual(['code-0', 'code-1']);
    await pass(21);
    expect(written).toEqual(['code-0', 'code-1', 'code-2']);
  });

  it('within a period moves the end of what was copied', async () => {
    await clipboard.copy(source);
    correctedBy = 20_000;
    await clipboard.retime();
    expect(clipboard.content).toEqual({ kind: 'code', code: 'code-0' });
    await pass(11);
    expect(clipboard.content).toEqual({ kind: 'older' });
  });

  it('moves the time for which a copy waits, and does nothing where nothing is due', async () => {
    await clipboard.retime();
    late = 'wait';
    await pass(27);
    await clipboard.copy(source);
    correctedBy = -20_000;
    await clipboard.retime();
    await pass(22);
    expect(written).toEqual([]);
    await pass(2);
    expect(written).toEqual(['code-1']);
  });
});

describe('stop', () => {
  it('overwrites the code when the page has the focus', async () => {
    await clipboard.keep(source);
    await clipboard.stop();
    expect(written).toEqual(['code-0', '']);
    expect(clipboard.content).toEqual({ kind: 'nothing' });
    await pass(60);
    expect(written).toHaveLength(2);
  });

  it('says that a code may still be there when it could not', async () => {
    await clipboard.copy(source);
    isFocused = false;
    await clipboard.stop();
    expect(clipboard.content).toEqual({ kind: 'left' });
    clipboard.dismiss();
    expect(clipboard.content).toEqual({ kind: 'nothing' });
  });

  it('writes nothing when nothing is ours', async () => {
    await clipboard.stop();
    await clipboard.copy(source);
    copied();
    await clipboard.stop();
    expect(written).toEqual(['code-0']);
  });
});
