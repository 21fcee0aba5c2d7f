import { hotp } from './hotp';
import type { SteamParams } from './params';
import { periodAt, type TimedCode } from './period';

/** What Steam writes codes in: no vowels and nothing that is easily mistaken. */
const symbols = '23456789BCDFGHJKMNPQRTVWXY';
const length = 5;
const periodSeconds = 30;

/**
 * The Steam Guard code at `nowMs`: the truncated value of RFC 4226 §5.3 under SHA-1, in five symbols, the least
 * significant first.
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15, or the secret is empty.
 */
export function steam({ secret }: SteamParams, nowMs: number): TimedCode {
  const { count, fromMs, untilMs } = periodAt(nowMs, periodSeconds);
  // Ten digits hold all 31 bits, so nothing of the value is lost on the way through decimal.
  let value = Number(hotp({ secret, algorithm: 'SHA1', digits: 10 }, count));
  let text = '';
  while (text.length < length) {
    text += symbols.charAt(value % symbols.length);
    value = Math.floor(value / symbols.length);
  }
  return { text, fromMs, untilMs };
}
