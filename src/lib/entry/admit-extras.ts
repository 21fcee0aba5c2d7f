import { Failure } from '../failure';
import type { Draft, Entry, Picture, PictureType, RecoveryCode } from './entry';

/** Enough for 128 × 128 pixels; it is sealed and written with every change. */
export const mostPictureBytes = 32 * 1024;
const mostNameLength = 64;
/** Services give out 5 to 20, of up to 40 characters; a line of words is longer. */
const mostRecoveryCodes = 100;
export const mostRecoveryCodeBytes = 256;

/**
 * A picture of the person's own is what its first bytes say, whatever it is called: a drawing (SVG) could run.
 * @throws Failure `entry/picture`.
 */
export function admitPicture(picture: Picture | null): Picture | null {
  if (picture === null) return null;
  if (picture.kind === 'named') {
    if (picture.name === '' || picture.name.length > mostNameLength) throw new Failure('entry/picture', limit);
    return picture;
  }
  const type = pictureTypeOf(picture.bytes);
  if (type === null || picture.bytes.length > mostPictureBytes) throw new Failure('entry/picture', limit);
  return { ...picture, type };
}
const limit = { most: mostPictureBytes / 1024 };

/** By PNG's signature (W3C PNG §5.2) and WebP's header (RFC 9649 §2.4); `null` for anything else. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  const hasAt = (at: number, ascii: string) => [...ascii].every((one, i) => bytes[at + i] === one.charCodeAt(0));
  if (hasAt(0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  return hasAt(0, 'RIFF') && hasAt(8, 'WEBP') ? 'image/webp' : null;
}

/**
 * Without empty ones.
 * @throws Failure `entry/recovery-codes`.
 */
export function admitRecoveryCodes(codes: readonly RecoveryCode[]): readonly RecoveryCode[] {
  const kept = codes.filter(({ text }) => text.length > 0);
  if (kept.length > mostRecoveryCodes || kept.some(({ text }) => text.length > mostRecoveryCodeBytes)) {
    throw new Failure('entry/recovery-codes', { most: mostRecoveryCodes, characters: mostRecoveryCodeBytes });
  }
  return kept;
}

/** Figures that say nothing sensible say nothing: no account is turned down for how often it was used. */
export function admitUse({ useCount = 0, usedAtMs = null }: Draft): Pick<Entry, 'useCount' | 'usedAtMs'> {
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  const usedAt = usedAtMs === null ? null : Math.floor(usedAtMs);
  return {
    useCount: isWhole(useCount) ? useCount : 0,
    usedAtMs: usedAt !== null && isWhole(usedAt) ? usedAt : null,
  };
}
