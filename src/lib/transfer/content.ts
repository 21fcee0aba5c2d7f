import type { Bytes } from '../bytes/bytes';
import { decodeUtf8 } from '../bytes/utf8';
import { parseJson } from './json';

export interface SourceFile {
  /** For the person only. */
  readonly name: string;
  readonly bytes: Bytes;
}

/** Larger files are no exports, and a browser would have to hold several copies of one. In bytes. */
export const mostBytes = 100 * 1024 * 1024;

/** A file as formats look at it: each view of it is made once, when the first of them asks. */
export class Content {
  readonly file: SourceFile;
  #text: string | null | undefined;
  #json: unknown;
  #hasJson = false;

  constructor(file: SourceFile) {
    this.file = file;
  }

  get bytes(): Bytes {
    return this.file.bytes;
  }

  /** Without a byte order mark; `null` when the bytes are no text in UTF-8 or UTF-16. */
  get text(): string | null {
    this.#text ??= readText(this.bytes);
    return this.#text;
  }

  /** The value when the whole text is JSON, else `undefined`. Parsing is tried only where the text begins like an object or a list. */
  get json(): unknown {
    if (!this.#hasJson) {
      this.#hasJson = true;
      if (this.text !== null && /^\s*[[{]/.test(this.text)) this.#json = parseJson(this.text);
    }
    return this.#json;
  }

  /** Whether the file begins with these bytes (or this ASCII text). */
  startsWith(magic: string | readonly number[]): boolean {
    const bytes = typeof magic === 'string' ? [...magic].map((character) => character.charCodeAt(0)) : magic;
    return bytes.length <= this.bytes.length && bytes.every((byte, i) => byte === this.bytes[i]);
  }
}

function readText(bytes: Bytes): string | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeUtf8(bytes);
  return text === null || text.includes('\0') ? null : text.replace(/^\uFEFF/, '');
}
