import type { Draft } from '../entry/entry';
import { Failure } from '../failure';
import { foreignFailure } from './foreign';
import { readMigration } from './migration';
import { readMotp } from './motp';
import { readOtpauth } from './otpauth';
import { splitUri, type SplitUri } from './split';
import { readSteam } from './steam';

type Reader = (uri: SplitUri, text: string) => readonly Draft[];

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['otpauth', readOtpauth],
  ['apple-otpauth', readOtpauth],
  ['otpauth-migration', (_uri, text) => readTransfer(text)],
  ['steam', readSteam],
  ['motp', readMotp],
]);

/**
 * The accounts in the text of a QR code, or in a URI that was pasted: one, or many for a Google transfer (whose batch
 * `readMigration` tells). Blanks, control characters and a byte order mark around the text do not matter. Secrets come
 * out as bytes; the text is the caller's to drop.
 * @throws Failure `uri/…` when it is something else or not complete, `entry/secret-…` when the key is no key. No failure
 * holds any of the text.
 */
export function readUri(text: string): Draft[] {
  const trimmed = trim(text);
  const uri = splitUri(trimmed);
  const reader = uri === null ? undefined : readers.get(uri.scheme);
  if (uri === null || reader === undefined) throw foreignFailure(trimmed);
  return [...reader(uri, trimmed)];
}

/** All or nothing; `readMigration` gives the accounts that can be read beside those that cannot. */
function readTransfer(text: string): readonly Draft[] {
  const { drafts, refused } = readMigration(text);
  const [first] = refused;
  if (first) throw new Failure(first.code);
  return drafts;
}

/** A loop, since a pattern anchored at the end takes quadratic time on long runs of blanks. */
function trim(text: string): string {
  const invisible = /[\s\p{Cc}\p{Cf}]/u;
  let start = 0;
  let end = text.length;
  while (start < end && invisible.test(text.charAt(start))) start++;
  while (end > start && invisible.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
