import { decode, encode, Tokenizer, tokensToObject, Type } from 'cborg';
import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { Failure } from '../failure';

/**
 * CBOR (RFC 8949) as the vault uses it: maps with text keys, deterministic encoding, and a reader that refuses everything
 * else with Failure `vault/damaged`.
 */

export type CborMap = Map<string, unknown>;

export function encodeCbor(value: unknown): Bytes {
  return new Uint8Array(encode(value, { typeEncoders: { undefined: noUndefined } }));
}

/** Of thousands, so many are encoded in one step: a few milliseconds. */
export const itemsInStep = 250;

/**
 * The same of a map that has the `items` as a list under `key`, in steps, for whoever has to pause: of thousands, encoding all at once would make the
 * page stand still. The bytes that it took on the way are wiped.
 */
export function* encodedInSteps<T>(
  map: ReadonlyMap<string, unknown>,
  key: string,
  items: readonly T[],
  toCbor: (item: T) => unknown,
): Generator<void, Bytes> {
  const parts: Bytes[] = [];
  try {
    for (let from = 0; from < items.length; from += itemsInStep) {
      const some = items.slice(from, from + itemsInStep);
      parts.push(encodeCbor(some.map(toCbor)).subarray(listHead(some.length).length));
      yield;
    }
    const rest = encodeCbor(new Map([...map, [key, []]]));
    parts.push(rest);
    const at = placeOf(rest, key);
    return concat(rest.subarray(0, at), listHead(items.length), ...parts.slice(0, -1), rest.subarray(at + 1));
  } finally {
    for (const part of parts) part.fill(0);
  }
}

/** Where the value of `key` begins. */
function placeOf(bytes: Bytes, key: string): number {
  const tokens = new Tokenizer(bytes, options);
  for (let left = lengthAt(tokens, Type.map); left > 0; left--) {
    if (valueAt(tokens) === key) return tokens.pos();
    valueAt(tokens);
  }
  throw new TypeError('the map has no such key');
}

/** What stands before a list of so many items: a number, but for its major type (RFC 8949 §3.1). */
function listHead(length: number): Bytes {
  const head = encodeCbor(length);
  head[0] = (head[0] ?? 0) | 0x80;
  return head;
}

/** A value of `undefined` would be read back as something else: a bug, found here. */
function noUndefined(): never {
  throw new TypeError('undefined cannot be stored');
}

const options = {
  ...{ useMaps: true, rejectDuplicateMapKeys: true, allowUndefined: false },
  ...{ strict: false, allowIndefinite: true, allowBigInt: true },
};

/** Throws Failure `vault/damaged` when the bytes are not one CBOR map with text keys. */
export function decodeCborMap(bytes: Uint8Array): CborMap {
  try {
    return asMap(decode(bytes, options));
  } catch (cause) {
    throw orDamaged(cause);
  }
}

/**
 * The same for a map that has a list under `key`, with its items as they come, and at last the map without them: of thousands that are all read before
 * they are looked at, collecting the garbage takes as long as reading. Throws as `decodeCborMap`.
 */
export function* cborItems(bytes: Uint8Array, key: string): Generator<unknown, CborMap> {
  try {
    const tokens = new Tokenizer(bytes, options);
    const map: CborMap = new Map<string, unknown>();
    for (let left = lengthAt(tokens, Type.map); left > 0; left--) {
      const name = valueAt(tokens);
      if (typeof name !== 'string' || map.has(name)) throw new Failure('vault/damaged');
      if (name === key) for (let items = lengthAt(tokens, Type.array); items > 0; items--) yield valueAt(tokens);
      map.set(name, name === key ? [] : valueAt(tokens));
    }
    if (!tokens.done()) throw new Failure('vault/damaged');
    return map;
  } catch (cause) {
    throw orDamaged(cause);
  }
}

/** How many there are of what begins here; always told beforehand, as deterministic encoding has it (RFC 8949 §4.2.1). */
function lengthAt(tokens: Tokenizer, type: Type): number {
  const token = tokens.next();
  if (!Type.equals(token.type, type) || !Number.isSafeInteger(token.value)) throw new Failure('vault/damaged');
  return token.value as number;
}

function valueAt(tokens: Tokenizer): unknown {
  const value: unknown = tokensToObject(tokens, options);
  // How the library says that the bytes end here, or a list of which nobody said where it begins.
  if (typeof value === 'symbol') throw new Failure('vault/damaged');
  return value;
}

/** Whatever the library says is wrong with the bytes. */
function orDamaged(cause: unknown): Failure {
  return cause instanceof Failure ? cause : new Failure('vault/damaged');
}

export function asMap(value: unknown): CborMap {
  if (!(value instanceof Map)) throw new Failure('vault/damaged');
  for (const key of value.keys()) if (typeof key !== 'string') throw new Failure('vault/damaged');
  return value as CborMap;
}

const nothing: CborMap = new Map();

/** Takes known fields out of a map one by one; `rest` is what this version does not know. The map itself stays as it is. */
export class FieldReader {
  readonly #map: CborMap;
  /** Noted, not deleted: a vault has thousands of maps, and taking them apart would take longer than reading them. */
  readonly #taken: string[] = [];

  constructor(map: CborMap) {
    this.#map = map;
  }

  /** What was not taken until now. */
  get rest(): ReadonlyMap<string, unknown> {
    if (this.#taken.length === this.#map.size) return nothing;
    return new Map([...this.#map].filter(([key]) => !this.#taken.includes(key)));
  }

  text(key: string): string {
    return this.#take(key, (value) => typeof value === 'string');
  }

  /** Whether the field is there, and not taken yet. */
  has(key: string): boolean {
    return this.#map.has(key) && !this.#taken.includes(key);
  }

  /** What is there, to be looked at before it is taken. */
  peek(key: string): unknown {
    return this.has(key) ? this.#map.get(key) : undefined;
  }

  truth(key: string): boolean {
    return this.#take(key, (value) => typeof value === 'boolean');
  }

  /** A whole number from 0 to 2^53−1. */
  uint(key: string): number {
    return this.#take(key, (value) => Number.isSafeInteger(value) && (value as number) >= 0);
  }

  bytes(key: string, length?: number): Bytes {
    return this.#take(key, (value) => value instanceof Uint8Array && (length === undefined || value.length === length));
  }

  list(key: string): readonly unknown[] {
    return this.#take(key, Array.isArray);
  }

  texts(key: string): readonly string[] {
    return this.#take(key, (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'));
  }

  map(key: string): CborMap {
    return asMap(this.#take(key, (value) => value instanceof Map));
  }

  #take<T>(key: string, fits: (value: unknown) => boolean): T {
    const value = this.#map.get(key);
    if (!fits(value) || this.#taken.includes(key)) throw new Failure('vault/damaged');
    this.#taken.push(key);
    return value as T;
  }
}
