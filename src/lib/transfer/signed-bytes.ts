import type { Bytes } from '../bytes/bytes';

/** Bytes as Java programs write them into JSON: a list of numbers from −128 to 127 (or to 255). `null` for anything else. */
export function bytesOfNumbers(list: unknown): Bytes | null {
  if (!Array.isArray(list) || list.length > 1_000_000) return null;
  const isByte = (item: unknown) => Number.isInteger(item) && Number(item) >= -128 && Number(item) <= 255;
  return list.every(isByte) ? Uint8Array.from(list as number[], (number) => number & 0xff) : null;
}
