import type { Draft } from '../entry/entry';
import { readSecretText } from '../entry/read-secret';
import { Failure } from '../failure';
import { decodePath, type SplitUri } from './split';

/**
 * Reads `steam://KEY`, Bitwarden's way to write a Steam Guard key: Base32 and nothing else.
 * @throws Failure `uri/unsupported-type` for the links that Steam itself opens (`steam://run/…`), or `entry/secret-…`.
 */
export function readSteam({ host, path }: SplitUri): Draft[] {
  if (path !== '') throw new Failure('uri/unsupported-type');
  return [{ issuer: 'Steam', account: '', otp: { kind: 'steam', secret: readSecretText(decodePath(host)) } }];
}
