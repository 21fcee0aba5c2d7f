import { encodeBase32 } from '../../bytes/base32';
import type { Entry } from '../../entry/entry';
import { writeOtpauth } from '../../uri/write-otpauth';
import { jsonBytes, type Writer } from '../writer';

const login = 1;

/** Bitwarden's unencrypted JSON: each account a login without a password, its first tag a folder. */
export const writeBitwarden: Writer = (entries) => {
  const names = [...new Set(entries.flatMap(({ tags }) => tags.slice(0, 1)))];
  const folders = new Map(names.map((name) => [name, crypto.randomUUID()]));
  return Promise.resolve(
    jsonBytes({
      encrypted: false,
      folders: [...folders].map(([name, id]) => ({ id, name })),
      items: entries.map((entry) => itemOf(entry, folders)),
    }),
  );
};

/** Bitwarden asks for a name of each item. */
function itemOf(entry: Entry, folders: ReadonlyMap<string, string>) {
  const { issuer, account, url, notes, tags, favourite, otp } = entry;
  return {
    id: crypto.randomUUID(),
    organizationId: null,
    folderId: folders.get(tags[0] ?? '') ?? null,
    type: login,
    reprompt: 0,
    name: issuer || account,
    notes: notes || null,
    favorite: favourite,
    login: {
      uris: url === '' ? [] : [{ match: null, uri: url }],
      username: account || null,
      password: null,
      totp: otp.kind === 'steam' ? `steam://${encodeBase32(otp.secret)}` : writeOtpauth(entry),
    },
    collectionIds: null,
  };
}
