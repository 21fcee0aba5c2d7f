import { slipsInto } from './slip';

/**
 * The words of texts. [Note: Each once] Most names, addresses and tags of a list stand in it many times, so each text is taken apart once
 * and each word is asked once: in a list of 5,000 accounts a guess costs as much as a search, and not fifty times that.
 */
export class Words {
  readonly #words: readonly string[];
  /** Of each different text, the places of its words. */
  readonly #wordsOf: readonly (readonly number[])[];
  /** Which of the different ones each text is. */
  readonly #which: Uint32Array;

  constructor(texts: readonly string[]) {
    const words = new Places();
    const different = new Places();
    this.#which = new Uint32Array(texts.map((text) => different.of(text)));
    this.#wordsOf = different.all.map((text) => wordsIn(text).map((word) => words.of(word)));
    this.#words = words.all;
  }

  /** Tells by its place whether a word stands in a text that begins as typed, but for one slip. */
  slippedInto(typed: string): (at: number) => boolean {
    const fit = this.#words.map((word) => slipsInto(typed, word));
    const has = this.#wordsOf.map((words) => words.some((word) => fit[word]));
    return (at) => has[this.#which[at] ?? 0] ?? false;
  }
}

/** Of a folded text. */
function wordsIn(text: string): readonly string[] {
  // First what most of them are: in all scripts it takes several times as long.
  return text.split(/^[\0-\x7f]*$/.test(text) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u);
}

/** Gives each different text a place. */
class Places {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  of(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}
