import { concat } from '../bytes/concat';
import type { Bytes } from '../bytes/bytes';
import { mostCodes, readPaperCode, tagOf } from './paper-code';

/** How far the codes of one backup have come. */
export interface PaperProgress {
  readonly count: number;
  /** From 1. */
  readonly missing: readonly number[];
  /** Which one was read last. */
  readonly last: number;
}

export type Taken =
  | { readonly kind: 'taken'; readonly progress: PaperProgress }
  /** All are there. `bytes` are the file as it was printed. */
  | { readonly kind: 'whole'; readonly bytes: Bytes }
  /** Of another backup than the codes before: a sheet of another day. It is not taken. */
  | { readonly kind: 'other-backup'; readonly progress: PaperProgress }
  | { readonly kind: 'other' | 'too-new' | 'damaged' };

/** Puts the codes of one paper backup together, in any order; one that is read again changes nothing. */
export class PaperStack {
  readonly #pieces = new Map<number, Bytes>();
  #tag = '';
  #count = 0;
  #last = 0;

  get progress(): PaperProgress | null {
    return this.#count === 0 ? null : this.#progress();
  }

  async add(text: string): Promise<Taken> {
    const reading = await readPaperCode(text);
    if (reading.kind !== 'code') return reading;
    const { tag, index, count, piece } = reading.code;
    if (this.#count > 0 && (tag !== this.#tag || count !== this.#count)) {
      return { kind: 'other-backup', progress: this.#progress() };
    }
    this.#tag = tag;
    this.#count = count;
    this.#last = index;
    this.#pieces.set(index, piece);
    return this.#pieces.size < count ? { kind: 'taken', progress: this.#progress() } : this.#join();
  }

  clear(): void {
    this.#pieces.clear();
    this.#count = 0;
    this.#tag = '';
  }

  async #join(): Promise<Taken> {
    const bytes = concat(...Array.from({ length: this.#count }, (_, i) => this.#pieces.get(i + 1) ?? new Uint8Array()));
    if ((await tagOf(bytes)) === this.#tag) return { kind: 'whole', bytes };
    // Codes of two prints cannot have one tag, short of somebody making them so.
    this.clear();
    return { kind: 'damaged' };
  }

  #progress(): PaperProgress {
    const all = Array.from({ length: this.#count }, (_, i) => i + 1);
    return { count: this.#count, missing: all.filter((index) => !this.#pieces.has(index)), last: this.#last };
  }
}

/**
 * The file in a text that holds all its codes, one a line, in any order, as a plain QR reader writes them down. `null` for a text without
 * any code; the numbers of the codes that are missing, or cannot be read, else.
 */
export async function readPaperText(text: string): Promise<Bytes | readonly number[] | null> {
  const stack = new PaperStack();
  for (const line of text.slice(0, mostTextLength).split('\n')) {
    const taken = await stack.add(line.trim());
    if (taken.kind === 'whole') return taken.bytes;
  }
  return stack.progress?.missing ?? null;
}

/** Of all codes that go on paper, twice over. */
const mostTextLength = 2 * mostCodes * 1000;
