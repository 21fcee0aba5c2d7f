import { hotp } from './hotp';
import type { TotpParams } from './params';
import { periodAt, type TimedCode } from './period';

/**
 * The code of RFC 6238 §4 at `nowMs`, with T0 = 0.
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15, or a parameter is out of range.
 */
export function totp(params: TotpParams, nowMs: number): TimedCode {
  const { count, fromMs, untilMs } = periodAt(nowMs, params.periodSeconds);
  return { text: hotp(params, count), fromMs, untilMs };
}
