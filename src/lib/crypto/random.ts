import type { Bytes } from '../bytes/bytes';

/** `length` bytes (1–65,536) from the browser's cryptographic generator. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
