/** The last moment that `Date` knows (ECMA-262 §21.4.1.1), in milliseconds since 1970. */
const lastMs = 8.64e15;

/** When a code is good: `fromMs` ≤ t < `untilMs`, milliseconds since 1970. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A code and when it is good. */
export interface TimedCode extends Span {
  readonly text: string;
}

/**
 * The period that `nowMs` falls in, and how many went before it since 1970: the moving factor of every code that follows
 * the clock (RFC 6238 §4.2, with T0 = 0).
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15, or the period is not 1 to 2^31−1 s.
 */
export function periodAt(nowMs: number, periodSeconds: number): Span & { readonly count: number } {
  assertTime(nowMs);
  if (!Number.isInteger(periodSeconds) || periodSeconds < 1 || periodSeconds > 2 ** 31 - 1) {
    throw new RangeError('a period is 1 to 2^31-1 s');
  }
  // Whole milliseconds divided by whole milliseconds: exact, where seconds with a fraction would be rounded.
  const periodMs = periodSeconds * 1000;
  const fromMs = nowMs - (nowMs % periodMs);
  return { count: fromMs / periodMs, fromMs, untilMs: fromMs + periodMs };
}

/** @throws RangeError when `nowMs` is not a number from 0 to 8.64e15: a broken clock must not become a wrong code. */
export function assertTime(nowMs: number): void {
  if (!(nowMs >= 0 && nowMs <= lastMs)) throw new RangeError('a time is 0 to 8.64e15 ms');
}
