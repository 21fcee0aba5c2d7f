import type { Bytes } from './bytes';

/** UTF-8 of `text`. A lone surrogate becomes U+FFFD; texts of an admitted entry have none. */
export function encodeUtf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/**
 * The same text in memory of its own. A part that is cut out of a text shares that text's memory, and keeps all of it: a name
 * out of a link would keep the link with its secret. A lone surrogate becomes U+FFFD.
 */
export function ownText(text: string): string {
  return decodeUtf8(encodeUtf8(text)) ?? '';
}

/** Text of UTF-8 `bytes`; `null` when they are not UTF-8. A byte order mark stays: whoever reads a file decides on it. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
