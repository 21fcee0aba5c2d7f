import type { Entry } from './entry';
import { foldSearch } from './fold';
import { Words } from './words';

export const searchFields = ['issuer', 'account', 'url', 'tags', 'notes'] as const;
export type SearchField = (typeof searchFields)[number];
export type Searched = Pick<Entry, SearchField>;

/** How well a word fits, the less the better, before what the field adds; small whole numbers, which engines reckon with fastest. */
const fits = { whole: 0, start: 4, wordStart: 8, inside: 16, slip: 32 } as const;
const fieldAdds: Readonly<Record<SearchField, number>> = { issuer: 0, account: 1, url: 2, tags: 2, notes: 4 };
/** Of a word that does not fit: more than the fits of any number of words come to. */
const noFit = 1_000_000;
/** Shorter words are not guessed at. */
const leastSlipLetters = 4;

/** One of an entry for each of `searchFields`. */
type Texts = readonly string[];

/** A list of entries, folded once; made of names alone, never of a secret. */
class Folded {
  /** Of all entries, one after the other. */
  readonly #texts: Texts;
  /**
   * All texts, each with a line's end behind it. [Note: One text] A word is looked for here instead of in each entry: one pass of the
   * engine's own search costs about a sixth of asking 5,000 short texts.
   */
  readonly whole: string;
  /** Where in `whole` each text begins, ascending, and at last where it ends. */
  readonly starts: Uint32Array;
  #words: Words | null = null;

  constructor(entries: readonly Texts[]) {
    this.#texts = entries.flat();
    this.starts = new Uint32Array(this.#texts.length + 1);
    for (const [i, text] of this.#texts.entries()) this.starts[i + 1] = (this.starts[i] ?? 0) + text.length + 1;
    this.whole = this.#texts.map((text) => `${text}\n`).join('');
  }

  /** How many entries there are. */
  get count(): number {
    return this.#texts.length / searchFields.length;
  }

  /** Found out when a search first has to guess. */
  get words(): Words {
    this.#words ??= new Words(this.#texts);
    return this.#words;
  }
}

/** What was folded before, by entry, and by list of entries: a list that is searched again needs no look at each entry. */
export class SearchIndex {
  readonly #entries = new WeakMap<Searched, Texts>();
  readonly #lists = new WeakMap<readonly Searched[], Folded>();

  of(entries: readonly Searched[]): Folded {
    const known = this.#lists.get(entries) ?? new Folded(entries.map((entry) => this.#folded(entry)));
    this.#lists.set(entries, known);
    return known;
  }

  /** Makes ready what guessing at slips goes through: of 5,000 entries, some 10 ms. */
  prepareGuesses(entries: readonly Searched[]): void {
    void this.of(entries).words;
  }

  #folded(entry: Searched): Texts {
    const known = this.#entries.get(entry) ?? fold(entry);
    this.#entries.set(entry, known);
    return known;
  }
}

/**
 * The entries in which every blank-separated word of `query` occurs in one of `fields` (of the address, its host), the best
 * match first and otherwise in the order given. Where there is none, those in which it occurs with one slip: a letter too
 * many, too few, wrong, or two exchanged. An empty query finds everything.
 */
export function search<T extends Searched>(
  entries: readonly T[],
  query: string,
  fields: readonly SearchField[] = searchFields,
  index = new SearchIndex(),
): T[] {
  const words = [...new Set(foldSearch(query).split(/\s+/).filter(Boolean))];
  if (words.length === 0) return [...entries];
  const folded = index.of(entries);
  let ranks = ranksOf(folded, words, fields, false);
  if (ranks.length === 0) ranks = ranksOf(folded, words, fields, true);
  return Array.from(ranks.sort(), (rank) => entries[rank % entries.length] as T);
}

/**
 * An entry that fits, as one number: how well times how many entries there are, plus its place. [Note: Ranks are numbers] They sort by
 * themselves, the best match first and otherwise in order; a list of objects takes the engine many times as long.
 */
type Ranks = Float64Array;

function ranksOf(folded: Folded, words: readonly string[], fields: readonly SearchField[], withSlips: boolean): Ranks {
  const [first, ...others] = words.map((word) => fitsOf(folded, word, fields, withSlips));
  const ranks: number[] = [];
  for (const at of first?.places ?? []) {
    const sum = others.reduce((all, one) => all + one.at(at), first?.at(at) ?? noFit);
    if (sum < noFit) ranks.push(sum * folded.count + at);
  }
  return new Float64Array(ranks);
}

/**
 * How well a word fits each entry, by its best occurrence. [Note: Only what fits] The places of those that it fits stand beside: to go
 * through thousands of entries for the few, with every word, made a keystroke an eighth longer.
 */
class Fits {
  /** Of the entries that it fits, in the order in which that was found. */
  readonly places: number[] = [];
  readonly #fits: Uint32Array;

  constructor(count: number) {
    this.#fits = new Uint32Array(count).fill(noFit);
  }

  at(place: number): number {
    return this.#fits[place] ?? noFit;
  }

  /** Nothing, where the word is known to fit as well or better. */
  add(place: number, fit: number): void {
    const before = this.at(place);
    if (fit >= before) return;
    if (before === noFit) this.places.push(place);
    this.#fits[place] = fit;
  }
}

function fitsOf(folded: Folded, word: string, fields: readonly SearchField[], withSlips: boolean): Fits {
  const adds = searchFields.map((field) => (fields.includes(field) ? fieldAdds[field] : noFit));
  const found = new Fits(folded.count);
  findExactly(folded, word, adds, found);
  if (withSlips && word.length >= leastSlipLetters) findWithSlips(folded, word, adds, found);
  return found;
}

function findExactly({ whole, starts }: Folded, word: string, adds: readonly number[], found: Fits): void {
  let from = whole.indexOf(word);
  for (let at = 0; from >= 0; at++) {
    // Entry by entry first, not text by text: most have none.
    const first = at * adds.length;
    const next = starts[first + adds.length] ?? Infinity;
    for (let text = first; from >= 0 && from < next; from = whole.indexOf(word, from + 1)) {
      while ((starts[text + 1] ?? Infinity) <= from) text++;
      // Before the line's end.
      const fit = fitAt(whole, from, word, starts[text] ?? 0, (starts[text + 1] ?? 0) - 1);
      found.add(at, fit + (adds[text - first] ?? noFit));
    }
  }
}

function findWithSlips({ count, words }: Folded, word: string, adds: readonly number[], found: Fits): void {
  const isIn = words.slippedInto(word);
  for (let at = 0; at < count; at++) {
    for (const [field, add] of adds.entries()) {
      if (isIn(at * adds.length + field)) found.add(at, fits.slip + add);
    }
  }
}

/** How well the word fits that stands at `from` in the text between `start` and `end`. */
function fitAt(whole: string, from: number, word: string, start: number, end: number): number {
  if (from === start) return from + word.length === end ? fits.whole : fits.start;
  return isLetter(whole[from - 1] ?? '') ? fits.inside : fits.wordStart;
}

/** Or a digit. */
function isLetter(character: string): boolean {
  // First what most of them are: asking the expression takes several times as long.
  return (character >= 'a' && character <= 'z') || /[\p{L}\p{N}]/u.test(character);
}

/** In the order of `searchFields`. */
function fold({ issuer, account, url, tags, notes }: Searched): Texts {
  // Tags on lines of their own, so that no word matches across two of them.
  return [issuer, account, host(url), tags.join('\n'), notes].map(foldSearch);
}

function host(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
}
