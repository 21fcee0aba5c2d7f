import { equalBytes } from '../bytes/equal';
import type { Entry, RecoveryCode } from '../entry/entry';
import { sameAccount, sameKey } from '../entry/same';
import type { Leftover } from '../transfer';

/** Where an account of the file and one of the vault, with the same key, say different things. */
export type Difference = 'issuer' | 'account' | 'url' | 'notes' | 'tags' | 'recoveryCodes' | 'counter' | 'pin';

/**
 * What the vault has of an account that was read. An account is the same when type, secret and parameters are; never by its name
 * or its secret alone.
 */
export type Match =
  | { readonly kind: 'new' }
  /** Another key under the same name: both are kept. */
  | { readonly kind: 'namesake' }
  | { readonly kind: 'already' }
  /** The same account stands in the chosen files before. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'differs'; readonly present: Entry; readonly what: readonly Difference[] };

/** `combine` keeps what the vault has and adds what it lacks; `replace` takes the file's details; `add` keeps both. */
export type ImportDecision = 'add' | 'combine' | 'replace';

/** An account that was read, and what will become of it. */
export interface PlannedRow {
  /** The id that it gets if it comes to be an account of its own. */
  readonly entry: Entry;
  readonly fileId: number;
  /** Its place in the file, from 1. */
  readonly row: number;
  readonly isTrashed: boolean;
  readonly left: readonly Leftover[];
  readonly match: Match;
  readonly decision: ImportDecision;
  readonly isTicked: boolean;
}

export type ReadAccount = Pick<PlannedRow, 'entry' | 'fileId' | 'row' | 'isTrashed' | 'left'>;

/** Compares what was read with the vault, and with what was read before it. */
export function planRows(read: readonly ReadAccount[], present: readonly Entry[]): PlannedRow[] {
  const inVault = new Lookup(present);
  const before = new Lookup([]);
  return read.map((account) => {
    const match = matchOf(account.entry, inVault, before);
    before.add(account.entry);
    const decision = match.kind === 'differs' ? 'combine' : 'add';
    return { ...account, match, decision, isTicked: ticks(account, match) };
  });
}

/** What would be lost otherwise is ticked; what would change nothing, or lay in the trash, is not. */
function ticks({ entry, isTrashed }: ReadAccount, match: Match): boolean {
  if (isTrashed || match.kind === 'already' || match.kind === 'repeated') return false;
  return match.kind !== 'differs' || combined(match.present, entry) !== null;
}

function matchOf(entry: Entry, inVault: Lookup, before: Lookup): Match {
  const twins = inVault.withKeyOf(entry);
  const twin = twins.find((one) => sameAccount(one, entry)) ?? twins[0];
  if (twin) {
    const what = differences(twin, entry);
    return what.length === 0 ? { kind: 'already' } : { kind: 'differs', present: twin, what };
  }
  const isRepeated = before.withKeyOf(entry).some((one) => differences(one, entry).length === 0);
  if (isRepeated) return { kind: 'repeated' };
  return inVault.isNamed(entry) ? { kind: 'namesake' } : { kind: 'new' };
}

/** What the file says otherwise; what it leaves empty is no difference. */
export function differences(present: Entry, read: Entry): Difference[] {
  const texts = (['issuer', 'account', 'url', 'notes'] as const).filter(
    (field) => read[field] !== '' && read[field] !== present[field],
  );
  const tags = read.tags.some((tag) => !present.tags.includes(tag)) ? (['tags'] as const) : [];
  const counter = counterOf(read) > counterOf(present) ? (['counter'] as const) : [];
  const pin = pinOf(read) !== undefined && pinOf(read) !== pinOf(present) ? (['pin'] as const) : [];
  const codes = moreCodes(present, read).length > 0 ? (['recoveryCodes'] as const) : [];
  return [...texts, ...tags, ...codes, ...counter, ...pin];
}

/** Mine, with what it lacks of the file's; `null` when that changes nothing. A counter never goes back. */
export function combined(present: Entry, read: Entry): Entry | null {
  const issuer = present.issuer || read.issuer;
  const account = present.account || read.account;
  const url = present.url || read.url;
  const notes = joinedNotes(present.notes, read.notes);
  const tags = joinedTags(present.tags, read.tags);
  const otp = withCounter(pinOf(present) === undefined ? withPin(present, pinOf(read)) : present, read).otp;
  const added = addedBy(present, read);
  const changed = { ...present, issuer, account, url, notes, tags, otp, ...added, changedAtMs: read.changedAtMs };
  return isChanged(present, changed) ? changed : null;
}

/** The file's details under the id and the age of mine. A counter never goes back. */
export function replaced(present: Entry, read: Entry): Entry {
  const { issuer, account, url, notes, tags, changedAtMs } = read;
  const otp = withCounter(withPin(present, pinOf(read)), read).otp;
  const details = { issuer, account, url: url || present.url, notes, tags, otp, changedAtMs };
  return { ...present, ...details, ...addedBy(present, read) };
}

/** What only adds: recovery codes are never taken away, and a picture of one's own is kept. */
function addedBy(present: Entry, read: Entry): Pick<Entry, 'favourite' | 'picture' | 'recoveryCodes'> {
  const more = moreCodes(present, read);
  return {
    favourite: present.favourite || read.favourite,
    picture: present.picture ?? read.picture,
    recoveryCodes: more.length > 0 ? [...present.recoveryCodes, ...more] : present.recoveryCodes,
  };
}

function moreCodes(present: Entry, read: Entry): readonly RecoveryCode[] {
  return read.recoveryCodes.filter(({ text }) => !present.recoveryCodes.some((one) => equalBytes(one.text, text)));
}

const mostNotes = 10_000;
const mostTags = 64;

/** Notes that would grow too long stay as they are; both are then in the preview as different. */
function joinedNotes(mine: string, theirs: string): string {
  if (theirs === '' || mine.includes(theirs)) return mine;
  const joined = mine === '' ? theirs : `${mine}\n\n${theirs}`;
  return joined.length > mostNotes ? mine : joined;
}

function joinedTags(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const more = theirs.filter((tag) => !mine.includes(tag));
  return more.length === 0 ? mine : [...mine, ...more].slice(0, mostTags);
}

function isChanged(before: Entry, after: Entry): boolean {
  const fields = ['issuer', 'account', 'url', 'notes', 'tags', 'favourite', 'picture', 'recoveryCodes', 'otp'] as const;
  return fields.some((field) => before[field] !== after[field]);
}

function counterOf({ otp }: Entry): number {
  return otp.kind === 'hotp' ? otp.counter : 0;
}

function pinOf({ otp }: Entry): string | undefined {
  return otp.kind === 'motp' || otp.kind === 'yandex' ? otp.pin : undefined;
}

function withCounter(entry: Entry, read: Entry): Entry {
  if (entry.otp.kind !== 'hotp' || counterOf(read) <= entry.otp.counter) return entry;
  return { ...entry, otp: { ...entry.otp, counter: counterOf(read) } };
}

function withPin(entry: Entry, pin: string | undefined): Entry {
  if (pin === undefined || (entry.otp.kind !== 'motp' && entry.otp.kind !== 'yandex')) return entry;
  return { ...entry, otp: { ...entry.otp, pin } };
}

/** Finds accounts by key without comparing each with each: 10,000 of a file with 10,000 of a vault. */
class Lookup {
  readonly #byKey = new Map<number, Entry[]>();
  readonly #names = new Map<string, true>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const key = hashOf(entry.otp.secret);
    const alike = this.#byKey.get(key);
    if (alike) alike.push(entry);
    else this.#byKey.set(key, [entry]);
    this.#names.set(nameOf(entry), true);
  }

  withKeyOf(entry: Entry): readonly Entry[] {
    return (this.#byKey.get(hashOf(entry.otp.secret)) ?? []).filter((one) => sameKey(one, entry));
  }

  isNamed(entry: Entry): boolean {
    return this.#names.has(nameOf(entry));
  }
}

function nameOf({ issuer, account }: Entry): string {
  return `${issuer}\n${account}`.toLowerCase();
}

/** FNV-1a of 32 bits: tells keys apart well enough to compare few of them, and gives nothing away that matters. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
