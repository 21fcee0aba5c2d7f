import { hotp } from './hotp';
import type { HotpParams } from './params';

/** A code of HOTP and the moving factor that it belongs to. */
export interface CounterCode {
  readonly counter: number;
  readonly text: string;
}

/** How far a resynchronisation looks ahead (RFC 4226 §7.4 has the server do the same). */
export const searchedAhead = 100;

/** The next `count` codes, from the counter on. Fewer at the end of the counter. Nothing is moved on. */
export function codesAhead(otp: HotpParams, count: number): CounterCode[] {
  const counters = Array.from({ length: count }, (_, i) => otp.counter + i);
  return counters.filter(Number.isSafeInteger).map((counter) => ({ counter, text: hotp(otp, counter) }));
}

/**
 * The counter of a code that worked: the first among the one shown last and the next hundred. `null` when it is none of
 * them. Blanks and dashes in `text` do not count.
 */
export function counterOf(otp: HotpParams, text: string): number | null {
  const code = text.replace(/[\s\p{Pd}]/gu, '');
  const from = Math.max(otp.counter - 1, 0);
  const to = Math.min(otp.counter + searchedAhead - 1, Number.MAX_SAFE_INTEGER);
  for (let i = 0; from + i <= to; i++) if (hotp(otp, from + i) === code) return from + i;
  return null;
}
