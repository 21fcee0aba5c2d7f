import type { Bytes } from '../bytes/bytes';
import { decodeHex, encodeHex } from '../bytes/hex';
import type { Entry, UnknownFields } from '../entry/entry';
import { Failure } from '../failure';
import { hashNames, otpKinds, type HashName, type OtpParams } from '../otp/params';
import { addedFromCbor, addedToCbor } from './codec-added';
import { asMap, cborItems, encodedInSteps, FieldReader, type CborMap } from './cbor';
import { inOneGo } from './steps';

/** An entry that was deleted and can be brought back. */
export interface Trashed {
  readonly entry: Entry;
  /** By the clock of whoever deleted it. */
  readonly deletedAtMs: number;
  readonly unknown: UnknownFields;
}

/** What the vault seals. */
export interface Body {
  readonly entries: readonly Entry[];
  /** Entries of a kind that this version does not know, as they stand; never dropped. */
  readonly foreign: readonly CborMap[];
  readonly trash: readonly Trashed[];
  /** What is in the trash and is no entry that this version knows; never dropped. */
  readonly foreignTrash: readonly CborMap[];
  readonly unknown: UnknownFields;
}

export const emptyBody: Body = { entries: [], foreign: [], trash: [], foreignTrash: [], unknown: new Map() };

/** The key under which an entry's `unknown` keeps the unknown fields of its `otp`. */
const otpKey = 'otp';

export function encodeBody(body: Body): Bytes {
  return inOneGo(encodedBody(body));
}

/** The same in steps of a few milliseconds, however many entries there are. */
export function encodedBody(body: Body): Generator<void, Bytes> {
  const trash = [...body.trash.map(trashedToCbor), ...body.foreignTrash];
  const rest = new Map<string, unknown>([...body.unknown, ...(trash.length > 0 ? [['trash', trash] as const] : [])]);
  const entries: readonly (Entry | CborMap)[] = [...body.entries, ...body.foreign];
  return encodedInSteps(rest, 'entries', entries, (one) => (one instanceof Map ? one : entryToCbor(one)));
}

/** Secrets come out as bytes of their own memory. Throws Failure `vault/damaged`. */
export function decodeBody(bytes: Uint8Array): Body {
  const entries: Entry[] = [];
  const rest = readBody(bytes, (entry) => entries.push(entry));
  return { ...rest, entries };
}

/** As `decodeBody`; the bytes are wiped. */
export function decodeAndWipe(bytes: Bytes): Body {
  try {
    return decodeBody(bytes);
  } finally {
    bytes.fill(0);
  }
}

/** As `decodeBody`, with each entry handed to `onEntry` once it is read. */
export function readBody(bytes: Uint8Array, onEntry: (entry: Entry) => void): Omit<Body, 'entries'> {
  const entries = entriesIn(bytes);
  for (;;) {
    const step = entries.next();
    if (step.done) return step.value;
    onEntry(step.value);
  }
}

/** The same with the entries as they come, for whoever has to pause; the body without them comes last. */
export function* entriesIn(bytes: Uint8Array): Generator<Entry, Omit<Body, 'entries'>> {
  const foreign: CborMap[] = [];
  const items = cborItems(bytes, 'entries');
  let item = items.next();
  for (; !item.done; item = items.next()) {
    if (isKnown(item.value)) yield entryFromCbor(asMap(item.value));
    else foreign.push(asMap(item.value));
  }
  const fields = new FieldReader(item.value);
  fields.list('entries');
  const all = fields.has('trash') ? fields.list('trash').map(asMap) : [];
  const isOfKnown = (one: CborMap) => isKnown(one.get('entry'));
  const trash = all.filter(isOfKnown).map(trashedFromCbor);
  return { foreign, trash, foreignTrash: all.filter((one) => !isOfKnown(one)), unknown: fields.rest };
}

/** Whether this is an entry of a kind that this version knows. */
function isKnown(entry: unknown): boolean {
  return entry instanceof Map && isKnownOtp(entry.get(otpKey));
}

function isKnownOtp(otp: unknown): boolean {
  if (!(otp instanceof Map)) return false;
  const algorithm: unknown = otp.get('algorithm');
  const isOneOf = (names: readonly unknown[], name: unknown) => names.includes(name);
  return isOneOf(otpKinds, otp.get('kind')) && (algorithm === undefined || isOneOf(hashNames, algorithm));
}

/** An entry as it stands in the body. */
export function entryToCbor(entry: Entry): CborMap {
  return new Map<string, unknown>([
    ...entry.unknown,
    ['id', idBytes(entry.id)],
    ['createdAtMs', entry.createdAtMs],
    ['changedAtMs', entry.changedAtMs],
    ['issuer', entry.issuer],
    ['account', entry.account],
    ['url', entry.url],
    ['notes', entry.notes],
    ['tags', entry.tags],
    [otpKey, otpToCbor(entry.otp, entry.unknown.get(otpKey))],
    ...addedToCbor(entry),
  ]);
}

function trashedToCbor({ entry, deletedAtMs, unknown }: Trashed): CborMap {
  return new Map<string, unknown>([...unknown, ['deletedAtMs', deletedAtMs], ['entry', entryToCbor(entry)]]);
}

function trashedFromCbor(map: CborMap): Trashed {
  const fields = new FieldReader(map);
  const deletedAtMs = fields.uint('deletedAtMs');
  return { entry: entryFromCbor(fields.map('entry')), deletedAtMs, unknown: fields.rest };
}

function idBytes(id: string): Uint8Array {
  const bytes = decodeHex(id);
  if (bytes?.length !== 16) throw new TypeError('an entry id is 16 bytes of hex');
  return bytes;
}

function otpToCbor(otp: OtpParams, unknown: unknown): CborMap {
  const map: CborMap = new Map<string, unknown>(unknown instanceof Map ? (unknown as CborMap) : []);
  for (const [key, value] of Object.entries(otp)) map.set(key, value);
  return map;
}

function entryFromCbor(map: CborMap): Entry {
  const fields = new FieldReader(map);
  const otp = new FieldReader(fields.map(otpKey));
  const { favourite, picture, recoveryCodes, position, useCount, usedAtMs } = addedFromCbor(fields);
  // One by one: there are thousands of entries, and spreading objects into each takes longer than all the rest.
  return {
    id: encodeHex(fields.bytes('id', 16)),
    createdAtMs: fields.uint('createdAtMs'),
    changedAtMs: fields.uint('changedAtMs'),
    issuer: fields.text('issuer'),
    account: fields.text('account'),
    url: fields.text('url'),
    notes: fields.text('notes'),
    tags: fields.texts('tags'),
    otp: otpFromCbor(otp),
    favourite,
    picture,
    recoveryCodes,
    position,
    useCount,
    usedAtMs,
    unknown: unknownOf(fields.rest, otp.rest),
  };
}

function unknownOf(rest: UnknownFields, otpRest: UnknownFields): UnknownFields {
  return otpRest.size === 0 ? rest : new Map([...rest, [otpKey, otpRest]]);
}

function otpFromCbor(fields: FieldReader): OtpParams {
  const kind = fields.text('kind') as OtpParams['kind'];
  const secret = fields.bytes('secret');
  if (kind === 'steam') return { kind, secret };
  if (kind === 'motp' || kind === 'yandex') {
    return fields.has('pin') ? { kind, secret, pin: pinFrom(fields) } : { kind, secret };
  }
  const algorithm = fields.text('algorithm') as HashName;
  const digits = fields.uint('digits');
  if (digits < 1 || digits > 10) throw new Failure('vault/damaged');
  if (kind === 'hotp') return { kind, secret, algorithm, digits, counter: fields.uint('counter') };
  const periodSeconds = fields.uint('periodSeconds');
  if (periodSeconds < 1) throw new Failure('vault/damaged');
  return { kind, secret, algorithm, digits, periodSeconds };
}

/** A PIN is kept or it is not; an empty one is neither. */
function pinFrom(fields: FieldReader): string {
  const pin = fields.text('pin');
  if (pin === '') throw new Failure('vault/damaged');
  return pin;
}
