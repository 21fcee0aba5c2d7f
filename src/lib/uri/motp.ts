import { dropGrouping } from '../bytes/base32';
import { decodeHex } from '../bytes/hex';
import type { Draft } from '../entry/entry';
import { Failure } from '../failure';
import { readLabel } from './label';
import { parameters, type SplitUri } from './split';

/**
 * Reads `motp://issuer:account?secret=HEX` (Aegis, Stratum). A PIN is never part of it.
 * @throws Failure `uri/no-secret`, `entry/secret-missing`, `entry/secret-not-base32` when the seed is not hex.
 */
export function readMotp({ host, path, query }: SplitUri): Draft[] {
  const values = parameters(query);
  const text = values.get('secret');
  if (text === undefined) throw new Failure('uri/no-secret');
  const digits = dropGrouping(text);
  if (digits === '') throw new Failure('entry/secret-missing');
  const secret = decodeHex(digits);
  if (secret === null) throw new Failure('entry/secret-not-base32');
  // There is no type in front, so a slash belongs to the name.
  const label = path === '' ? host : `${host}/${path}`;
  return [{ ...readLabel(label, values.get('issuer') ?? ''), otp: { kind: 'motp', secret } }];
}
