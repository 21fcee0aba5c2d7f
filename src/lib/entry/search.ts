import type { Entry } from './entry';
import { foldSearch } from './fold';
import { Words } from './words';

export const searchFields = ['issuer', 'account', 'url', 'tags', 'notes'] as const;
export type SearchField = (typeof searchFields)[number];
export type Searched = Pick<Entry, SearchField>;

/** How well a word fits, the less the better, before what the field adds; small whole numbers, which engines reckon with fastest. */
const fits = { whole: 0, start: 4, wordStart: 8, inside: 16, slip: 32 } as const;
const fieldAdds: Readonly<Record<SearchField, number>> = { issuer: 0, account: 1, url: 2, tags: 2, notes: 4 };
/** Of a word that does not fit. */
const noFit = 1000;
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
  const { places, fits } = words.map((word) => hitsOf(folded, word, fields, withSlips)).reduce(both);
  return new Float64Array(places.map((at, i) => (fits[i] ?? 0) * folded.count + at));
}

/**
 * The places of the entries that fit, ascending, and how well each does. [Note: Only what fits] A number for each of thousands of
 * entries, fitting or not, made a keystroke an eighth longer.
 */
interface Hits {
  readonly places: number[];
  readonly fits: number[];
}

function hitsOf(folded: Folded, word: string, fields: readonly SearchField[], withSlips: boolean): Hits {
  const adds = searchFields.map((field) => (fields.includes(field) ? fieldAdds[field] : noFit));
  const exact = exactHits(folded, word, adds);
  return withSlips && word.length >= leastSlipLetters ? either(exact, slippedHits(folded, word, adds)) : exact;
}

/** By the best occurrence in each entry. */
function exactHits({ whole, starts }: Folded, word: string, adds: readonly number[]): Hits {
  const hits: Hits = { places: [], fits: [] };
  let from = whole.indexOf(word);
  for (let at = 0; from >= 0; at++) {
    // Entry by entry first, not text by text: most have none.
    const first = at * adds.length;
    const next = starts[first + adds.length] ?? Infinity;
    let least = noFit;
    for (let text = first; from >= 0 && from < next; from = whole.indexOf(word, from + 1)) {
      while ((starts[text + 1] ?? Infinity) <= from) text++;
      // Before the line's end.
      const fit = fitAt(whole, from, word, starts[text] ?? 0, (starts[text + 1] ?? 0) - 1);
      least = Math.min(least, fit + (adds[text - first] ?? noFit));
    }
    if (least < noFit) add(hits, at, least);
  }
  return hits;
}

function slippedHits({ count, words }: Folded, word: string, adds: readonly number[]): Hits {
  const hits: Hits = { places: [], fits: [] };
  const isIn = words.slippedInto(word);
  for (let at = 0; at < count; at++) {
    const least = adds.reduce((one, other, i) => (other < one && isIn(at * adds.length + i) ? other : one), noFit);
    if (least < noFit) add(hits, at, fits.slip + least);
  }
  return hits;
}

/** What both words fit: the sum tells how well. */
function both(one: Hits, other: Hits): Hits {
  const hits: Hits = { places: [], fits: [] };
  let j = 0;
  for (const [i, at] of one.places.entries()) {
    while ((other.places[j] ?? Infinity) < at) j++;
    if (other.places[j] === at) add(hits, at, (one.fits[i] ?? noFit) + (other.fits[j] ?? noFit));
  }
  return hits;
}

/** What either fits, as well as the better of them does. */
function either(one: Hits, other: Hits): Hits {
  const hits: Hits = { places: [], fits: [] };
  let [i, j] = [0, 0];
  while (i < one.places.length || j < other.places.length) {
    const at = Math.min(one.places[i] ?? Infinity, other.places[j] ?? Infinity);
    const fit = one.places[i] === at ? (one.fits[i++] ?? noFit) : noFit;
    add(hits, at, Math.min(fit, other.places[j] === at ? (other.fits[j++] ?? noFit) : noFit));
  }
  return hits;
}

function add({ places, fits }: Hits, at: number, fit: number): void {
  places.push(at);
  fits.push(fit);
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
