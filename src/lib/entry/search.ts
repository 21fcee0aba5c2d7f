import type { Entry } from './entry';
import { foldSearch } from './fold';
import { slipsInto } from './slip';

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

type Texts = Readonly<Record<SearchField, string>>;

/** Entries, folded once; made of names alone, never of a secret. */
interface Folded {
  readonly texts: readonly Texts[];
  /**
   * All texts of all entries, in the order of `searchFields`, each with a line's end behind it. [Note: One text] A word is looked for
   * here instead of in each entry: one pass of the engine's own search costs about a sixth of asking 5,000 short texts.
   */
  readonly whole: string;
  /** Where in `whole` each text begins, ascending, and at last where it ends. */
  readonly starts: Uint32Array;
}

/** What was folded before, by entry, and by list of entries: a list that is searched again needs no look at each entry. */
export class SearchIndex {
  readonly #entries = new WeakMap<Searched, Texts>();
  readonly #lists = new WeakMap<readonly Searched[], Folded>();

  of(entries: readonly Searched[]): Folded {
    const known = this.#lists.get(entries) ?? this.#foldedList(entries);
    this.#lists.set(entries, known);
    return known;
  }

  #foldedList(entries: readonly Searched[]): Folded {
    const texts = entries.map((entry) => this.#folded(entry));
    const lines = texts.flatMap((one) => searchFields.map((field) => `${one[field]}\n`));
    const starts = new Uint32Array(lines.length + 1);
    for (const [i, line] of lines.entries()) starts[i + 1] = (starts[i] ?? 0) + line.length;
    return { texts, whole: lines.join(''), starts };
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
  let ranks = ranksOf(folded, words, fields);
  if (ranks.length === 0) ranks = ranksWithSlips(folded, words, fields);
  return Array.from(new Float64Array(ranks).sort(), (rank) => entries[rank % entries.length] as T);
}

/**
 * An entry that fits, as one number: how well times how many entries there are, plus its place. [Note: Ranks are numbers] They sort by
 * themselves, the best match first and otherwise in order; a list of objects takes the engine many times as long.
 */
type Rank = number;

function ranksOf(folded: Folded, words: readonly string[], fields: readonly SearchField[]): Rank[] {
  // The longest leaves the fewest to be asked for the others.
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const others = words.filter((word) => word !== longest);
  const ranks = ranksOfWord(folded, longest, fields);
  const { texts } = folded;
  if (others.length === 0) return ranks;
  return ranks.flatMap((rank) => {
    const text = texts[rank % texts.length];
    const found = others.map((word) => (text ? fitOf(word, text, fields, false) : noFit));
    return found.includes(noFit) ? [] : [rank + sum(found) * texts.length];
  });
}

/** Of the entries in which the word occurs, each by its best occurrence, in their order. */
function ranksOfWord({ texts, whole, starts }: Folded, word: string, fields: readonly SearchField[]): Rank[] {
  const adds = searchFields.map((field) => (fields.includes(field) ? fieldAdds[field] : noFit));
  const ranks: Rank[] = [];
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
    if (least < noFit) ranks.push(least * texts.length + at);
  }
  return ranks;
}

/** How well the word fits that stands at `from` in the text between `start` and `end`. */
function fitAt(whole: string, from: number, word: string, start: number, end: number): number {
  if (from === start) return from + word.length === end ? fits.whole : fits.start;
  return isLetter(whole[from - 1] ?? '') ? fits.inside : fits.wordStart;
}

/** Of all entries, word by word; only of use where nothing fits without. */
function ranksWithSlips({ texts }: Folded, words: readonly string[], fields: readonly SearchField[]): Rank[] {
  return texts.flatMap((text, at) => {
    const found = words.map((word) => fitOf(word, text, fields, true));
    return found.includes(noFit) ? [] : [sum(found) * texts.length + at];
  });
}

function fitOf(word: string, texts: Texts, fields: readonly SearchField[], withSlips: boolean): number {
  let least: number = noFit;
  for (const field of fields) {
    const text = texts[field];
    const fit = exactFit(word, text) ?? (withSlips && slips(word, text) ? fits.slip : noFit);
    if (fit < noFit) least = Math.min(least, fit + fieldAdds[field]);
  }
  return least;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function exactFit(word: string, text: string): number | null {
  let least: number | null = null;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    const fit = fitAt(text, from, word, 0, text.length);
    least = Math.min(least ?? fit, fit);
  }
  return least;
}

/** Or a digit. */
function isLetter(character: string): boolean {
  // First what most of them are: asking the expression takes several times as long.
  return (character >= 'a' && character <= 'z') || /[\p{L}\p{N}]/u.test(character);
}

function slips(word: string, text: string): boolean {
  return word.length >= leastSlipLetters && text.split(/[^\p{L}\p{N}]+/u).some((one) => slipsInto(word, one));
}

function fold({ issuer, account, url, tags, notes }: Searched): Texts {
  return {
    issuer: foldSearch(issuer),
    account: foldSearch(account),
    url: foldSearch(host(url)),
    // On lines of their own, so that no word matches across two of them.
    tags: foldSearch(tags.join('\n')),
    notes: foldSearch(notes),
  };
}

function host(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
}
