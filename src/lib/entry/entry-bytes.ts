import { equalBytes } from '../bytes/equal';
import { wipe } from '../bytes/wipe';
import type { Entry } from './entry';

type Holder = Pick<Entry, 'otp' | 'picture' | 'recoveryCodes'>;

/** All bytes of an entry that locking wipes: its secret, its recovery codes, its own picture. */
export function bytesOf({ otp, picture, recoveryCodes }: Holder): readonly Uint8Array[] {
  const ofPicture = picture?.kind === 'own' ? picture.bytes : null;
  // Of thousands, nearly all have no more than that.
  if (recoveryCodes.length === 0 && !ofPicture) return [otp.secret];
  return [otp.secret, ...recoveryCodes.map(({ text }) => text), ...(ofPicture ? [ofPicture] : [])];
}

export function wipeEntry(entry: Holder): void {
  for (const bytes of bytesOf(entry)) wipe(bytes);
}

/** Wipes what is not among `kept`, the bytes that somebody else holds. */
export function wipeEntryBut(kept: ReadonlySet<Uint8Array>, entry: Holder): void {
  for (const bytes of bytesOf(entry)) if (!kept.has(bytes)) wipe(bytes);
}

/** A copy whose bytes outlive the vault's; the caller wipes it. */
export function withOwnBytes(entry: Entry): Entry {
  return withBytes(entry, (bytes) => bytes.slice());
}

/** The entry with the bytes that `held` already has, so that no second copy of them lies about: that one is wiped. */
export function withBytesOf(held: Holder, entry: Entry): Entry {
  const known = bytesOf(held);
  if (bytesOf(entry).every((bytes) => known.includes(bytes))) return entry;
  return withBytes(entry, (bytes) => {
    const same = known.find((one) => one !== bytes && equalBytes(one, bytes));
    if (!same) return bytes;
    wipe(bytes);
    return same;
  });
}

function withBytes(entry: Entry, from: (bytes: Uint8Array) => Uint8Array): Entry {
  const { otp, picture, recoveryCodes } = entry;
  return {
    ...entry,
    otp: { ...otp, secret: from(otp.secret) },
    picture: picture?.kind === 'own' ? { ...picture, bytes: from(picture.bytes) } : picture,
    recoveryCodes: recoveryCodes.map((code) => ({ ...code, text: from(code.text) })),
  };
}
