import type { Bytes } from '../bytes/bytes';
import { Failure } from '../failure';

/**
 * Reads a `HashMap<String, String>` of Java's object serialisation (Java Object Serialization Specification §6), and nothing else:
 * no other class is looked at, and nothing in the file can name one to be made. Entries come in file order.
 * @throws Failure `transfer/damaged` for everything that is no such map or is not whole.
 */
export function readJavaMap(bytes: Bytes): ReadonlyMap<string, string> {
  return new Reader(bytes).map();
}

const tag = {
  null: 0x70,
  reference: 0x71,
  class: 0x72,
  object: 0x73,
  string: 0x74,
  block: 0x77,
  end: 0x78,
  long: 0x7c,
};
/** Of Java's primitive types, in bytes. */
const sizes = new Map([...'BZCSFIDJ'].map((type, i) => [type, 2 ** Math.floor(i / 2)]));
const firstHandle = 0x7e0000;
const className = 'java.util.HashMap';

class Reader {
  readonly #view: DataView;
  readonly #bytes: Bytes;
  /** What a reference can point back to; only texts matter. */
  readonly #handles: (string | null)[] = [];
  #at = 4;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  map(): ReadonlyMap<string, string> {
    this.#expect(tag.object);
    const fieldBytes = this.#classDescription();
    this.#handles.push(null);
    // Load factor and, not from every Android, threshold; then a block with capacity and size.
    this.#take(fieldBytes);
    this.#expect(tag.block);
    this.#expect(8);
    this.#take(4);
    const size = this.#int();
    const entries = new Map<string, string>();
    for (let i = 0; i < size; i++) {
      const key = this.#text();
      const value = this.#text();
      if (key !== null && value !== null) entries.set(key, value);
    }
    return entries;
  }

  /** How many bytes the object's fields take. */
  #classDescription(): number {
    this.#expect(tag.class);
    if (this.#utf(this.#short()) !== className) throw damaged();
    // Its version (8 bytes) and flags (1), then its fields, which are of primitive types.
    this.#take(9);
    this.#handles.push(null);
    const fields = this.#short();
    let bytes = 0;
    for (let i = 0; i < fields; i++) {
      const size = sizes.get(String.fromCharCode(this.#byte()));
      if (size === undefined) throw damaged();
      bytes += size;
      this.#utf(this.#short());
    }
    this.#expect(tag.end);
    this.#expect(tag.null);
    return bytes;
  }

  /** A text, or a reference to one that was there before. */
  #text(): string | null {
    const kind = this.#byte();
    if (kind === tag.null) return null;
    if (kind === tag.reference) {
      const text = this.#handles[this.#int() - firstHandle];
      if (text === undefined || text === null) throw damaged();
      return text;
    }
    if (kind !== tag.string && kind !== tag.long) throw damaged();
    if (kind === tag.long && this.#int() !== 0) throw damaged();
    const text = this.#utf(kind === tag.string ? this.#short() : this.#int());
    this.#handles.push(text);
    return text;
  }

  /** Modified UTF-8: NUL in two bytes, and the halves of a pair in three each, which UTF-16 puts together again. */
  #utf(length: number): string {
    const bytes = this.#take(length);
    const units: string[] = [];
    for (let i = 0; i < bytes.length; i++) {
      const first = bytes[i] ?? 0;
      const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : 2;
      let unit = more === 0 ? first : more === 1 ? first & 0x1f : first & 0x0f;
      for (let k = 0; k < more; k++) unit = (unit << 6) | ((bytes[++i] ?? 0) & 0x3f);
      units.push(String.fromCharCode(unit));
    }
    return units.join('');
  }

  #take(length: number): Bytes {
    if (length < 0 || this.#at + length > this.#bytes.length) throw damaged();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  #byte(): number {
    return this.#take(1)[0] ?? 0;
  }

  #short(): number {
    this.#take(2);
    return this.#view.getUint16(this.#at - 2);
  }

  #int(): number {
    this.#take(4);
    return this.#view.getUint32(this.#at - 4);
  }

  #expect(byte: number): void {
    if (this.#byte() !== byte) throw damaged();
  }
}

function damaged(): Failure {
  return new Failure('transfer/damaged');
}
