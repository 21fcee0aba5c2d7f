import { decode, encode } from 'cborg';
import type { Bytes } from '../bytes/bytes';
import { Failure } from '../failure';

/**
 * CBOR (RFC 8949) as the vault uses it: maps with text keys, deterministic encoding, and a reader that refuses everything
 * else with Failure `vault/damaged`.
 */

export type CborMap = Map<string, unknown>;

export function encodeCbor(value: unknown): Bytes {
  return new Uint8Array(encode(value, { typeEncoders: { undefined: noUndefined } }));
}

/** A value of `undefined` would be read back as something else: a bug, found here. */
function noUndefined(): never {
  throw new TypeError('undefined cannot be stored');
}

/** Throws Failure `vault/damaged` when the bytes are not one CBOR map with text keys. */
export function decodeCborMap(bytes: Uint8Array): CborMap {
  try {
    const value: unknown = decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true, allowUndefined: false });
    return asMap(value);
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure('vault/damaged');
  }
}

export function asMap(value: unknown): CborMap {
  if (!(value instanceof Map)) throw new Failure('vault/damaged');
  for (const key of value.keys()) if (typeof key !== 'string') throw new Failure('vault/damaged');
  return value as CborMap;
}

const empty: CborMap = new Map();

/**
 * Takes known fields out of a map one by one; `rest` is what this version does not know. The map handed in stays as it is.
 */
export class FieldReader {
  #left: CborMap;

  constructor(map: CborMap) {
    this.#left = new Map(map);
  }

  /** Takes them out of the map itself, which nobody else looks at: a vault of thousands of entries is read without thousands of copies. */
  static of(map: CborMap): FieldReader {
    const reader = new FieldReader(empty);
    reader.#left = map;
    return reader;
  }

  get rest(): ReadonlyMap<string, unknown> {
    return this.#left;
  }

  text(key: string): string {
    return this.#take(key, (value) => typeof value === 'string');
  }

  /** Whether the field is there, and not taken yet. */
  has(key: string): boolean {
    return this.#left.has(key);
  }

  /** What is there, to be looked at before it is taken. */
  peek(key: string): unknown {
    return this.#left.get(key);
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
    const value = this.#left.get(key);
    if (!fits(value)) throw new Failure('vault/damaged');
    this.#left.delete(key);
    return value as T;
  }
}
