import { Failure } from '../failure';

/**
 * Apple's binary property list. Small because it reads only what a keyed archive holds; the kept library for it reads every text that
 * is not ASCII in the wrong byte order.
 */
export type Plist =
  | null
  | boolean
  | number
  | string
  | Uint8Array<ArrayBuffer>
  | PlistReference
  | readonly Plist[]
  | ReadonlyMap<string, Plist>;

/** A keyed archive's pointer into its list of objects. */
export interface PlistReference {
  readonly kind: 'reference';
  readonly index: number;
}

/** More objects, or deeper ones, are no export. */
const mostObjects = 200_000;
const mostDepth = 64;
const trailerLength = 32;

/** @throws Failure `transfer/damaged` for anything but a whole list. */
export function readBinaryPlist(bytes: Uint8Array<ArrayBuffer>): Plist {
  try {
    return new PlistReader(bytes).root();
  } catch (error) {
    // A read beyond the end.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

class PlistReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  readonly #offsets: readonly number[];
  readonly #referenceSize: number;
  readonly #top: number;
  #read = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const trailer = bytes.length - trailerLength;
    if (trailer < 8 || String.fromCharCode(...bytes.subarray(0, 6)) !== 'bplist') throw damaged();
    const offsetSize = this.#view.getUint8(trailer + 6);
    this.#referenceSize = this.#view.getUint8(trailer + 7);
    const count = this.#uint(trailer + 8, 8);
    this.#top = this.#uint(trailer + 16, 8);
    const table = this.#uint(trailer + 24, 8);
    if (count > mostObjects) throw damaged();
    this.#offsets = Array.from({ length: count }, (_, i) => this.#uint(table + i * offsetSize, offsetSize));
  }

  root(): Plist {
    return this.#object(this.#top, 0);
  }

  #object(index: number, depth: number): Plist {
    const at = this.#offsets[index];
    if (at === undefined || depth > mostDepth || ++this.#read > mostObjects) throw damaged();
    const marker = this.#view.getUint8(at);
    const low = marker & 0x0f;
    switch (marker >> 4) {
      case 0x0:
        return low === 8 ? false : low === 9 ? true : null;
      case 0x1:
        return this.#uint(at + 1, 2 ** low);
      case 0x2:
        return low === 2 ? this.#view.getFloat32(at + 1) : this.#view.getFloat64(at + 1);
      case 0x3:
        return this.#view.getFloat64(at + 1);
      case 0x8:
        return { kind: 'reference', index: this.#uint(at + 1, low + 1) };
      default:
        return this.#sized(marker >> 4, at, low, depth);
    }
  }

  /** The kinds that tell their length: data, texts, lists, dictionaries. */
  #sized(kind: number, at: number, low: number, depth: number): Plist {
    const isLong = low === 0x0f;
    const lengthSize = isLong ? 2 ** (this.#view.getUint8(at + 1) & 0x0f) : 0;
    const length = isLong ? this.#uint(at + 2, lengthSize) : low;
    const start = at + 1 + (isLong ? 1 + lengthSize : 0);
    if (length > this.#bytes.length) throw damaged();
    if (kind === 0x4) return this.#slice(start, length);
    if (kind === 0x5) return new TextDecoder('latin1').decode(this.#slice(start, length));
    if (kind === 0x6) return new TextDecoder('utf-16be').decode(this.#slice(start, length * 2));
    const references = (from: number) =>
      Array.from({ length }, (_, i) => this.#uint(from + i * this.#referenceSize, this.#referenceSize));
    if (kind === 0xa || kind === 0xc) return references(start).map((index) => this.#object(index, depth + 1));
    if (kind !== 0xd) throw damaged();
    const values = references(start + length * this.#referenceSize);
    return new Map(
      references(start).map((key, i) => [
        String(this.#object(key, depth + 1)),
        this.#object(values[i] ?? -1, depth + 1),
      ]),
    );
  }

  #slice(start: number, length: number): Uint8Array<ArrayBuffer> {
    if (start + length > this.#bytes.length) throw damaged();
    return this.#bytes.slice(start, start + length);
  }

  /** Big-endian; larger than 2^53 is damage here. */
  #uint(at: number, size: number): number {
    if (size < 1 || size > 16) throw damaged();
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + this.#view.getUint8(at + i);
    // Negative numbers are written in eight bytes; none of them means anything here.
    return Number.isSafeInteger(value) ? value : 0;
  }
}

/**
 * An `NSKeyedArchiver` archive as plain values: references followed, its classes' own shapes (`NS.objects`, `NS.keys`, `NS.string`,
 * `NS.data`) taken off. @throws Failure `transfer/damaged`.
 */
export function readKeyedArchive(bytes: Uint8Array<ArrayBuffer>): Plist {
  const archive = readBinaryPlist(bytes);
  const objects = archive instanceof Map ? archive.get('$objects') : undefined;
  const top = archive instanceof Map ? archive.get('$top') : undefined;
  if (!Array.isArray(objects) || !(top instanceof Map)) throw damaged();
  let followed = 0;
  const resolve = (value: Plist, depth: number): Plist => {
    if (depth > mostDepth || ++followed > mostObjects) throw damaged();
    if (isReference(value)) return resolve(objects[value.index] ?? null, depth + 1);
    if (Array.isArray(value)) return value.map((one: Plist) => resolve(one, depth + 1));
    if (!(value instanceof Map)) return value === '$null' ? null : value;
    return unwrapped(value, (one) => resolve(one, depth + 1));
  };
  const plain = new Map([...top].map(([key, value]) => [key, resolve(value, 0)]));
  return plain.size === 1 && plain.has('root') ? (plain.get('root') ?? null) : plain;
}

function unwrapped(map: ReadonlyMap<string, Plist>, resolve: (value: Plist) => Plist): Plist {
  const text = map.get('NS.string') ?? map.get('NS.bytes');
  if (typeof text === 'string') return text;
  const data = map.get('NS.data');
  if (data !== undefined) return resolve(data);
  const objects = map.get('NS.objects');
  const keys = map.get('NS.keys');
  if (Array.isArray(objects) && Array.isArray(keys)) {
    return new Map(keys.map((key: Plist, i) => [String(resolve(key)), resolve(objects[i] as Plist)]));
  }
  if (Array.isArray(objects)) return objects.map((one: Plist) => resolve(one));
  return new Map([...map].filter(([key]) => key !== '$class').map(([key, value]) => [key, resolve(value)]));
}

function isReference(value: Plist): value is PlistReference {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function damaged(): Failure {
  return new Failure('transfer/damaged');
}
