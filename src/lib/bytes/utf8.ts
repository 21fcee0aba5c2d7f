import type { Bytes } from './bytes';

/** UTF-8 of `text`. A lone surrogate becomes U+FFFD; texts of an admitted entry have none. */
export function encodeUtf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Text of UTF-8 `bytes`; `null` when they are not UTF-8. A byte order mark stays: whoever reads a file decides on it. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
