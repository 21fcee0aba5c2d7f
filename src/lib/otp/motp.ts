import { md5 } from '@noble/hashes/legacy.js';
import { encodeHex } from '../bytes/hex';
import { encodeUtf8 } from '../bytes/utf8';
import { wipe } from '../bytes/wipe';
import type { MotpParams } from './params';
import { periodAt, type TimedCode } from './period';

const periodSeconds = 10;
const digits = 6;

/**
 * The Mobile-OTP code at `nowMs`: the first six hex digits of MD5 over the number of the ten-second period in decimal, the
 * seed in lower-case hex, and the PIN (motp.sourceforge.net). MD5 is weak, but it is what the service computes.
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15, or the seed or the PIN is empty.
 */
export function motp({ secret }: MotpParams, pin: string, nowMs: number): TimedCode {
  const { count, fromMs, untilMs } = periodAt(nowMs, periodSeconds);
  if (secret.length === 0) throw new RangeError('a seed has at least one byte');
  if (pin === '') throw new RangeError('a PIN is not empty');
  const message = encodeUtf8(String(count) + encodeHex(secret) + pin);
  try {
    return { text: encodeHex(md5(message)).slice(0, digits), fromMs, untilMs };
  } finally {
    wipe(message);
  }
}
