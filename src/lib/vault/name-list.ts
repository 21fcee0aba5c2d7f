import type { Bytes } from '../bytes/bytes';
import { encodeHex } from '../bytes/hex';
import { randomBytes } from '../crypto/random';
import type { Entry } from '../entry/entry';
import { foldName } from '../entry/fold';
import { asMap, cborItems, decodeCborMap, encodeCbor, FieldReader, type CborMap } from './cbor';

/** What is kept of an account, so that it can be registered again. Never a secret. */
export interface AccountName {
  /** 8 random bytes in hex, the list's own. */
  readonly id: string;
  readonly issuer: string;
  readonly account: string;
  readonly url: string;
}

/** An account that was lost with a vault. */
export interface LostAccount extends AccountName {
  /** It was registered again, or ticked off by hand. */
  readonly isDone: boolean;
}

export interface NameList {
  /** The accounts of the vault that there is, or was last. Accounts named alike stand here once. */
  readonly present: readonly AccountName[];
  /** The check list. */
  readonly lost: readonly LostAccount[];
}

export const emptyList: NameList = { present: [], lost: [] };

export function isEmptyList({ present, lost }: NameList): boolean {
  return present.length === 0 && lost.length === 0;
}

/** The list once its vault is gone: what was present is lost. An account on the check list already is not listed twice. */
export function afterLoss({ present, lost }: NameList): NameList {
  const old = byName(lost);
  const gone = byName(present);
  return {
    present: [],
    lost: [
      ...lost.map((one) => ({ ...one, isDone: one.isDone && !gone.has(nameOf(one)) })),
      ...present.filter((one) => !old.has(nameOf(one))).map((one) => ({ ...one, isDone: false })),
    ],
  };
}

/** Whether every account stands in the list letter by letter, and no other: the usual case, told without folding a name. */
export function isFollowed({ present }: NameList, entries: readonly Entry[]): boolean {
  return present.length === entries.length && present.every(amongLetterByLetter(entries));
}

/**
 * The same of a list as it is encoded, some hundred names at a time: of thousands, reading all at once would make the page stand still.
 * `pause` is waited for in between, and ends it with `false`. Throws Failure `vault/damaged`.
 */
export async function isFollowedIn(
  encoded: Bytes,
  entries: readonly Entry[],
  pause: () => Promise<boolean>,
): Promise<boolean> {
  const isAmong = amongLetterByLetter(entries);
  let count = 0;
  for (const item of cborItems(encoded, 'present')) {
    if (!isAmong(nameFromCbor(new FieldReader(asMap(item))))) return false;
    if (++count % 500 === 0 && !(await pause())) return false;
  }
  return count === entries.length;
}

function amongLetterByLetter(entries: readonly Entry[]): (name: AccountName) => boolean {
  const key = ({ issuer, account }: Named) => `${issuer}\0${account}`;
  const urls = new Map(entries.map((entry) => [key(entry), entry.url]));
  return (name) => urls.get(key(name)) === name.url;
}

/** The list once the vault holds `entries`: an account that is there and was not before is ticked off. */
export function following({ present, lost }: NameList, entries: readonly Entry[]): NameList {
  const before = byName(present);
  const now = byName(entries);
  const isNew = (one: LostAccount) => now.has(nameOf(one)) && !before.has(nameOf(one));
  return {
    present: [...now].map(([name, { issuer, account, url }]) => {
      const id = before.get(name)?.id ?? encodeHex(randomBytes(8));
      return { id, issuer, account, url };
    }),
    lost: lost.map((one) => (isNew(one) ? { ...one, isDone: true } : one)),
  };
}

type Named = Pick<Entry, 'issuer' | 'account'>;

function byName<T extends Named>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [nameOf(one), one]));
}

/** Alike for the same accounts that `sameAccount` finds alike. */
function nameOf({ issuer, account }: Named): string {
  return JSON.stringify([foldName(issuer), foldName(account)]);
}

export function encodeList({ present, lost }: NameList): Bytes {
  return encodeCbor(
    new Map<string, unknown>([
      ['present', present.map(nameToCbor)],
      ['lost', lost.map((one) => nameToCbor(one).set('done', one.isDone ? 1 : 0))],
    ]),
  );
}

/** Throws Failure `vault/damaged`. */
export function decodeList(bytes: Bytes): NameList {
  const fields = new FieldReader(decodeCborMap(bytes));
  const maps = (key: string) => fields.list(key).map((value) => new FieldReader(asMap(value)));
  return {
    present: maps('present').map(nameFromCbor),
    lost: maps('lost').map((one) => ({ ...nameFromCbor(one), isDone: one.uint('done') === 1 })),
  };
}

function nameToCbor({ id, issuer, account, url }: AccountName): CborMap {
  return new Map<string, unknown>([
    ['id', id],
    ['issuer', issuer],
    ['account', account],
    ['url', url],
  ]);
}

function nameFromCbor(fields: FieldReader): AccountName {
  return {
    id: fields.text('id'),
    issuer: fields.text('issuer'),
    account: fields.text('account'),
    url: fields.text('url'),
  };
}
