import { independentHotp } from './independent-hotp';

/** RFC 6238 with SHA-1, 6 digits and 30 s, written from the RFC and sharing nothing with Faktor. `key` is the raw secret. */
export function independentTotp(key: Buffer, timeMs: number): string {
  return independentHotp(key, Math.floor(timeMs / 1000 / 30));
}

/** RFC 4648 §6 without padding. */
export function base32(key: Buffer): string {
  let bits = '';
  for (const byte of key) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}
