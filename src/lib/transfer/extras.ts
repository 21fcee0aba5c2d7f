import { decodeBase64 } from '../bytes/base64';
import { mostPictureBytes, pictureTypeOf } from '../entry/admit-extras';
import type { Draft, OwnPicture } from '../entry/entry';

/**
 * A picture that a file holds in Base64. `null` for what Faktor keeps none of: drawings (SVG, which could run), other types, and pictures
 * that are too large; those are named in the receipt.
 */
export function pictureIn(base64: string): OwnPicture | null {
  if (base64.length > 2 * mostPictureBytes) return null;
  const bytes = decodeBase64(base64.replace(/^data:[^,]*,/, ''));
  const type = bytes && pictureTypeOf(bytes);
  return type && bytes.length <= mostPictureBytes ? { kind: 'own', type, bytes } : null;
}

/** Later than any time in milliseconds and earlier than any in microseconds, which some programs write. */
const microsFrom = 1e14;

/** How often an account was used and when last, as a file says it; 0 and `null` stand for "never" and "not said". */
export function useOf(count: number | null, lastUsed: number | null = null): Pick<Draft, 'useCount' | 'usedAtMs'> {
  const ms = lastUsed === null || lastUsed <= 0 ? null : lastUsed >= microsFrom ? lastUsed / 1000 : lastUsed;
  return { useCount: count ?? 0, usedAtMs: ms };
}
