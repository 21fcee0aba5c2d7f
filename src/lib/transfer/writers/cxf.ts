import { encodeBase32 } from '../../bytes/base32';
import { encodeBase64Url } from '../../bytes/base64';
import { randomBytes } from '../../crypto/random';
import type { Entry } from '../../entry/entry';
import { jsonBytes, secondsOf, type Writer } from '../writer';

/**
 * FIDO's Credential Exchange Format 1.0: the document that its exchange protocol carries from one program to another, here as a file.
 * Each account is an item with one TOTP credential, and a note beside it.
 */
export const writeCxf: Writer = (entries, { nowMs, host }) =>
  Promise.resolve(
    jsonBytes({
      version: { major: 1, minor: 0 },
      exporterRpId: host,
      exporterDisplayName: 'Faktor',
      timestamp: secondsOf(nowMs),
      accounts: [{ id: newId(), username: '', email: '', collections: [], items: entries.map(itemOf) }],
    }),
  );

function newId(): string {
  return encodeBase64Url(randomBytes(16));
}

function itemOf(entry: Entry) {
  const { issuer, account, url, notes, tags, favourite } = entry;
  return {
    id: newId(),
    creationAt: secondsOf(entry.createdAtMs),
    modifiedAt: secondsOf(entry.changedAtMs),
    title: issuer || account,
    ...(favourite ? { favorite: true } : {}),
    ...(url === '' ? {} : { scope: { urls: [url], androidApps: [] } }),
    credentials: [totpOf(entry), ...(notes === '' ? [] : [noteOf(notes)])],
    ...(tags.length === 0 ? {} : { tags }),
  };
}

function totpOf({ issuer, account, otp }: Entry) {
  if (otp.kind !== 'totp') throw new RangeError('no place for this kind of account');
  return {
    type: 'totp',
    secret: encodeBase32(otp.secret),
    period: otp.periodSeconds,
    digits: otp.digits,
    ...(account === '' ? {} : { username: account }),
    algorithm: otp.algorithm.toLowerCase(),
    ...(issuer === '' ? {} : { issuer }),
  };
}

function noteOf(value: string) {
  return { type: 'note', content: { fieldType: 'string', value } };
}
