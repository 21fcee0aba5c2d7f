import type { Bytes } from '../bytes/bytes';
import { encodeHex } from '../bytes/hex';
import { randomBytes } from '../crypto/random';
import type { Entry } from '../entry/entry';
import { foldName } from '../entry/fold';
import { asMap, cborItems, encodedInSteps, FieldReader, itemsInStep, type CborMap } from './cbor';

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

/**
 * Whether every account stands letter by letter in the list as it is encoded, and no other, as is the rule. In steps: of thousands, reading all at
 * once would make the page stand still. Throws Failure `vault/damaged`.
 */
export function* isFollowedIn(encoded: Bytes, entries: readonly Entry[]): Generator<void, boolean> {
  const isAmong = amongLetterByLetter(entries);
  let count = 0;
  for (const item of cborItems(encoded, 'present')) {
    if (!isAmong(nameFromCbor(new FieldReader(asMap(item))))) return false;
    if (++count % itemsInStep === 0) yield;
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

/** In steps. */
export function encodedList({ present, lost }: NameList): Generator<void, Bytes> {
  const rest = new Map([['lost', lost.map((one) => nameToCbor(one).set('done', one.isDone ? 1 : 0))]]);
  return encodedInSteps(rest, 'present', present, nameToCbor);
}

/** In steps. Throws Failure `vault/damaged`. */
export function* decodedList(bytes: Bytes): Generator<void, NameList> {
  const present: AccountName[] = [];
  const items = cborItems(bytes, 'present');
  let item = items.next();
  for (; !item.done; item = items.next()) {
    present.push(nameFromCbor(new FieldReader(asMap(item.value))));
    if (present.length % itemsInStep === 0) yield;
  }
  const fields = new FieldReader(item.value);
  fields.list('present');
  const lost = fields.list('lost').map((value) => new FieldReader(asMap(value)));
  return { present, lost: lost.map((one) => ({ ...nameFromCbor(one), isDone: one.uint('done') === 1 })) };
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
