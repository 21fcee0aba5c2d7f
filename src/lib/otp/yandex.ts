import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from '../bytes/concat';
import { encodeUtf8 } from '../bytes/utf8';
import { wipe } from '../bytes/wipe';
import type { YandexParams } from './params';
import { periodAt, type TimedCode } from './period';

const periodSeconds = 30;
const letters = 8;
const alphabet = 26;

/**
 * The Yandex.Key code at `nowMs`: HMAC-SHA-256 under a key made of PIN and secret, truncated as RFC 4226 §5.3 does but to
 * 63 bits, in eight letters. Yandex published no description; the vectors are Aegis's.
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15, or the secret or the PIN is empty.
 */
export function yandex({ secret }: YandexParams, pin: string, nowMs: number): TimedCode {
  const { count, fromMs, untilMs } = periodAt(nowMs, periodSeconds);
  if (secret.length === 0) throw new RangeError('a secret has at least one byte');
  if (pin === '') throw new RangeError('a PIN is not empty');
  const material = concat(encodeUtf8(pin), secret);
  const key = sha256(material);
  try {
    return { text: inLetters(truncated(key, count)), fromMs, untilMs };
  } finally {
    wipe(material);
    wipe(key);
  }
}

function truncated(key: Uint8Array, count: number): bigint {
  const message = new DataView(new ArrayBuffer(8));
  message.setBigUint64(0, BigInt(count));
  // A leading zero byte is dropped, as if the key were a number: once, however many there are.
  const mac = hmac(sha256, key[0] === 0 ? key.subarray(1) : key, new Uint8Array(message.buffer));
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return new DataView(mac.buffer, mac.byteOffset).getBigUint64(offset) & 0x7fff_ffff_ffff_ffffn;
}

/** The value modulo 26^8 with `a` for 0, the most significant letter first. */
function inLetters(value: bigint): string {
  let left = Number(value % BigInt(alphabet) ** BigInt(letters));
  let text = '';
  while (text.length < letters) {
    text = String.fromCharCode(97 + (left % alphabet)) + text;
    left = Math.floor(left / alphabet);
  }
  return text;
}
