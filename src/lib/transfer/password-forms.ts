import type { Bytes } from '../bytes/bytes';
import { encodeUtf8 } from '../bytes/utf8';

/**
 * The bytes that a password may have been when the file was written: as typed, and composed (NFC) and decomposed (NFD) where that
 * differs. Other programs normalise nothing, and keyboards differ in what they write for "ü".
 */
export function passwordForms(password: string): readonly Bytes[] {
  return [...new Set([password, password.normalize('NFC'), password.normalize('NFD')])].map(encodeUtf8);
}

/** What the first form gives that `open` can use; `null` when none does: the password is another one. */
export async function firstThatOpens<T>(
  password: string,
  open: (password: Bytes) => Promise<T | null>,
): Promise<T | null> {
  for (const form of passwordForms(password)) {
    const opened = await open(form);
    if (opened !== null) return opened;
  }
  return null;
}
