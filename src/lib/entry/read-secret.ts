import { decodeBase32, dropGrouping } from '../bytes/base32';
import type { Bytes } from '../bytes/bytes';
import { decodeHex } from '../bytes/hex';
import { Failure } from '../failure';

/** Shorter hex is more likely a mistyped Base32 key than somebody's hex dump. */
const leastHexDigits = 16;

/**
 * The bytes of a key as services print it and people type it: Base32 in either case, grouped with blanks or dashes,
 * padded or not. What is not Base32 but an even number of hex digits, 16 or more, with a letter among them, is read as
 * hex: some services show their keys so. Digits alone stay refused, for they may be anything.
 *
 * The text is the caller's to drop; the bytes are the caller's to wipe.
 * @throws Failure `entry/secret-missing`, `entry/secret-not-base32`, or `entry/secret-too-short` for less than a byte.
 */
export function readSecretText(text: string): Bytes {
  const characters = dropGrouping(text);
  if (characters === '') throw new Failure('entry/secret-missing');
  const secret = decodeBase32(characters) ?? decodeHexKey(characters);
  if (secret === null) throw new Failure('entry/secret-not-base32');
  if (secret.length === 0) throw new Failure('entry/secret-too-short');
  return secret;
}

function decodeHexKey(characters: string): Bytes | null {
  return characters.length >= leastHexDigits && /[a-f]/i.test(characters) ? decodeHex(characters) : null;
}

/**
 * The bytes of a Mobile-OTP seed, which people are given in hex, grouped or not.
 * @throws Failure `entry/secret-missing`, or `entry/secret-not-hex`.
 */
export function readSeedText(text: string): Bytes {
  const characters = dropGrouping(text);
  if (characters === '') throw new Failure('entry/secret-missing');
  const secret = decodeHex(characters);
  if (secret === null) throw new Failure('entry/secret-not-hex');
  return secret;
}
