import type { Bytes } from '../bytes/bytes';
import type { Entry } from '../entry/entry';
import type { OtpParams } from '../otp/params';

type TextField = 'id' | 'issuer' | 'account' | 'url' | 'notes';
type FigureField = 'createdAtMs' | 'changedAtMs' | 'position' | 'useCount' | 'usedAtMs';
/** What few entries have. */
type Rare = Pick<Entry, 'favourite' | 'picture' | 'recoveryCodes' | 'unknown'>;

type EachWithout<One, Field extends string> = One extends unknown ? Omit<One, Field> : never;
type KeyOfEach<One> = One extends unknown ? keyof One : never;
type Params = EachWithout<OtpParams, 'secret'>;

/**
 * Entries as one list for each field. [Note: Columns] So the page takes thousands of them over from a worker in half the time: the
 * browser copies a few long lists instead of many small objects with the names of their fields.
 */
export interface EntryColumns {
  readonly texts: Readonly<Record<TextField, readonly string[]>>;
  /** `null` is NaN. */
  readonly figures: Readonly<Record<FigureField, Float64Array>>;
  readonly tags: Alike<readonly string[]>;
  readonly otp: Alike<Params>;
  /** One after the other; to be handed over, not copied. */
  readonly secrets: Bytes;
  readonly secretLengths: readonly number[];
  /** By the entry's place. */
  readonly rare: ReadonlyMap<number, Rare>;
}

/** Values of which many are alike: each once, and for every entry which one it has. */
interface Alike<T> {
  readonly values: readonly T[];
  readonly which: readonly number[];
}

/** Takes entries apart one by one, while each is fresh in the processor's memory. */
export class ColumnsMaker {
  readonly #texts: Record<TextField, string[]> = { id: [], issuer: [], account: [], url: [], notes: [] };
  readonly #figures: Record<FigureField, number[]> = {
    ...{ createdAtMs: [], changedAtMs: [], useCount: [] },
    ...{ position: [], usedAtMs: [] },
  };
  readonly #tags = new Distinct<readonly string[]>();
  readonly #otp = new Distinct<Params>();
  readonly #secrets: Uint8Array[] = [];
  readonly #rare = new Map<number, Entry>();

  get count(): number {
    return this.#secrets.length;
  }

  /** Those of which more is told than copied; the caller's to wipe, once what `take` gave has been told. */
  get rareEntries(): readonly Entry[] {
    return [...this.#rare.values()];
  }

  add(entry: Entry): void {
    const { otp, tags } = entry;
    this.#texts.id.push(entry.id);
    this.#texts.issuer.push(entry.issuer);
    this.#texts.account.push(entry.account);
    this.#texts.url.push(entry.url);
    this.#texts.notes.push(entry.notes);
    this.#figures.createdAtMs.push(entry.createdAtMs);
    this.#figures.changedAtMs.push(entry.changedAtMs);
    this.#figures.useCount.push(entry.useCount);
    this.#figures.position.push(entry.position ?? NaN);
    this.#figures.usedAtMs.push(entry.usedAtMs ?? NaN);
    this.#tags.add(tags.length === 0 ? '' : JSON.stringify(tags), () => tags);
    this.#otp.add(keyOf(otp), () => paramsOf(otp));
    if (isRare(entry)) this.#rare.set(this.#secrets.length, entry);
    this.#secrets.push(otp.secret);
  }

  /** The secrets that were added are wiped. */
  take(): EntryColumns {
    return {
      texts: this.#texts,
      figures: mapped(this.#figures, (column) => Float64Array.from(column)),
      tags: this.#tags.all,
      otp: this.#otp.all,
      secretLengths: this.#secrets.map(({ length }) => length),
      secrets: joinAndWipe(this.#secrets),
      rare: new Map([...this.#rare].map(([place, entry]) => [place, rareOf(entry)])),
    };
  }
}

/** The entries again, each secret in memory of its own; the columns' secrets are wiped. */
export function fromColumns({ texts, figures, tags, otp, secrets, secretLengths, rare }: EntryColumns): Entry[] {
  const { issuer, account, url, notes } = texts;
  const { createdAtMs, changedAtMs, position, useCount, usedAtMs } = figures;
  let secretAt = 0;
  const entries = texts.id.map((id, i): Entry => {
    const secret = secrets.slice(secretAt, (secretAt += secretLengths[i] ?? 0));
    // Field by field: of thousands, spreading one object in the middle of another takes as long as all the rest.
    const { favourite, picture, recoveryCodes, unknown } = rare.get(i) ?? usual;
    return {
      id,
      createdAtMs: createdAtMs[i] ?? 0,
      changedAtMs: changedAtMs[i] ?? 0,
      issuer: issuer[i] ?? '',
      account: account[i] ?? '',
      url: url[i] ?? '',
      notes: notes[i] ?? '',
      tags: tags.values[tags.which[i] ?? 0] ?? [],
      otp: { ...otp.values[otp.which[i] ?? 0], secret } as OtpParams,
      favourite,
      picture,
      recoveryCodes,
      unknown,
      position: orNull(position[i]),
      useCount: useCount[i] ?? 0,
      usedAtMs: orNull(usedAtMs[i]),
    };
  });
  secrets.fill(0);
  return entries;
}

const usual: Rare = { favourite: false, picture: null, recoveryCodes: [], unknown: new Map() };

function isRare({ favourite, picture, recoveryCodes, unknown }: Rare): boolean {
  return favourite || picture !== null || recoveryCodes.length > 0 || unknown.size > 0;
}

function rareOf({ favourite, picture, recoveryCodes, unknown }: Rare): Rare {
  return { favourite, picture, recoveryCodes, unknown };
}

function paramsOf({ secret: _secret, ...rest }: OtpParams): Params {
  return rest;
}

/** Tells parameters apart. Only the PIN, which comes last, is free text. */
function keyOf(otp: OtpParams): string {
  const { kind, algorithm, digits, periodSeconds, counter, pin } = otp as Partial<Record<KeyOfEach<Params>, unknown>>;
  return `${kind},${algorithm},${digits},${periodSeconds},${counter},${pin}`;
}

function orNull(figure = NaN): number | null {
  return Number.isNaN(figure) ? null : figure;
}

function mapped<F extends string, A, B>(of: Readonly<Record<F, A>>, to: (value: A) => B): Record<F, B> {
  return Object.fromEntries(Object.entries<A>(of).map(([field, value]) => [field, to(value)])) as Record<F, B>;
}

function joinAndWipe(secrets: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(secrets.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const secret of secrets) {
    all.set(secret, at);
    at += secret.length;
    secret.fill(0);
  }
  return all;
}

/** Finds out which values are alike, by a key. */
class Distinct<T> {
  readonly all: { readonly values: T[]; readonly which: number[] } = { values: [], which: [] };
  readonly #places = new Map<string, number>();

  add(key: string, valueOf: () => T): void {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.all.values.push(valueOf()) - 1;
      this.#places.set(key, place);
    }
    this.all.which.push(place);
  }
}
