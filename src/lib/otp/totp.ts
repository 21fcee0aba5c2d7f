import { hotp } from './hotp';
import type { TotpParams } from './params';

/** The last moment that `Date` knows (ECMA-262 §21.4.1.1), in milliseconds since 1970. */
const lastMs = 8.64e15;

/** A code and when it is good: `fromMs` ≤ t < `untilMs`, milliseconds since 1970. */
export interface TimedCode {
  readonly text: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The code of RFC 6238 §4 at `nowMs`, with T0 = 0.
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15, or a parameter is out of range.
 */
export function totp(params: TotpParams, nowMs: number): TimedCode {
  assertTime(nowMs);
  const { periodSeconds } = params;
  if (!Number.isInteger(periodSeconds) || periodSeconds < 1 || periodSeconds > 2 ** 31 - 1) {
    throw new RangeError('a period is 1 to 2^31-1 s');
  }
  // Whole milliseconds divided by whole milliseconds: exact, where seconds with a fraction would be rounded.
  const periodMs = periodSeconds * 1000;
  const fromMs = nowMs - (nowMs % periodMs);
  return { text: hotp(params, fromMs / periodMs), fromMs, untilMs: fromMs + periodMs };
}

/** @throws RangeError when `nowMs` is not a number from 0 to 8.64e15: a broken clock must not become a wrong code. */
export function assertTime(nowMs: number): void {
  if (!(nowMs >= 0 && nowMs <= lastMs)) throw new RangeError('a time is 0 to 8.64e15 ms');
}
