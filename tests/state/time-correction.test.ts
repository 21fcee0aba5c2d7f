import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/lib/entry/entry';
import { codeAt } from '../../src/lib/otp/code';
import type { TotpParams } from '../../src/lib/otp/params';
import { maxClockCorrectionMs, readSettings } from '../../src/lib/settings/settings';
import { ClipboardState } from '../../src/lib/state/clipboard-state.svelte';
import { Clock, correctedTime } from '../../src/lib/state/clock.svelte';
import { Codes } from '../../src/lib/state/codes.svelte';

const otp: TotpParams = {
  kind: 'totp',
  secret: new TextEncoder().encode('12345678901234567890'),
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
};
const entry = { id: 'one', otp } as unknown as Entry;
/** 10 s into a period. */
const deviceMs = Date.UTC(2026, 10, 21, 12, 0, 10);
let correctionMs = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: deviceMs });
});
afterEach(() => {
  vi.useRealTimers();
});

const device = { nowMs: () => Date.now(), monotonicMs: () => performance.now() };
const corrected = correctedTime(device, () => correctionMs);
const views = { visible: globalThis as unknown as Window, onChange: () => () => undefined };

describe.each([
  ['behind', 25_000, 25],
  ['ahead', -25_000, 15],
])('codes on a device that is %s, corrected by %d ms', (_, ms, secondsLeft) => {
  beforeEach(() => {
    correctionMs = ms;
  });

  it('are those of the corrected time, with its seconds left', () => {
    const shown = new Codes(new Clock(corrected, views)).show(entry);
    const right = codeAt(otp, deviceMs + ms);
    expect(right.kind === 'timed' && right.text).toBe(shown.text);
    expect(shown.secondsLeft).toBe(secondsLeft);
  });

  it('are replaced in the clipboard when they end by the corrected time', async () => {
    const written: string[] = [];
    const clipboard = new ClipboardState({
      time: corrected,
      write: (text) => {
        written.push(text);
        return Promise.resolve();
      },
      hasFocus: () => true,
      keepMinutes: () => 5,
      lastSeconds: 5,
      late: () => 'take',
    });
    const source = {
      entryId: 'one',
      code: () => {
        const code = codeAt(otp, corrected.nowMs());
        return code.kind === 'timed' ? code : null;
      },
    };
    await clipboard.keep(source);
    await vi.advanceTimersByTimeAsync(secondsLeft * 1000 - 1);
    expect(written).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toHaveLength(2);
    expect(written[1]).toBe(source.code()?.text);
    await clipboard.stop();
  });
});

describe('the corrected time', () => {
  it('follows the setting at once, leaves the device and the monotonic clock alone, and stops at 1970', () => {
    correctionMs = 12_000;
    expect(corrected.nowMs() - device.nowMs()).toBe(12_000);
    correctionMs = -12_000;
    expect(corrected.nowMs() - device.nowMs()).toBe(-12_000);
    expect(corrected.monotonicMs()).toBe(device.monotonicMs());
    expect(correctedTime({ nowMs: () => 5, monotonicMs: () => 5 }, () => -12_000).nowMs()).toBe(0);
  });
});

describe('the setting', () => {
  const read = (clockCorrectionMs: unknown) => readSettings(JSON.stringify({ clockCorrectionMs })).clockCorrectionMs;

  it.each([0, 12_000, -12_000, maxClockCorrectionMs, -maxClockCorrectionMs])('keeps %d ms', (ms) => {
    expect(read(ms)).toBe(ms);
  });

  it.each([1.5, maxClockCorrectionMs + 1, -maxClockCorrectionMs - 1, '12000', null, {}])('takes %s for none', (ms) => {
    expect(read(ms)).toBe(0);
  });
});
