import type { Bytes } from '../bytes/bytes';

/** Beginnings of files whose insides look random too, because they are compressed: pictures, archives, documents. */
const known = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'PK',
  '\x1f\x8b',
  '%PDF',
  '7z\xbc',
  'bplist',
  'SQLite',
  'OggS',
];
/** Far above what random bytes reach (255, give or take 23), far below what text and most formats have. */
const mostUneven = 500;
const leastBytes = 28;
/** Enough to tell. */
const mostLooked = 64 * 1024;

/**
 * Whether bytes may be a bare ciphertext: none of the known beginnings, and all values about equally often (chi-squared over the 256
 * of them). For formats that have no sign of their own; it rules out, it never proves.
 */
export function looksRandom(bytes: Bytes): boolean {
  if (bytes.length < leastBytes) return false;
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  if (known.some((magic) => begin.startsWith(magic))) return false;
  const looked = bytes.subarray(0, mostLooked);
  const counts = new Uint32Array(256);
  for (const byte of looked) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = looked.length / 256;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) <= mostUneven;
}
