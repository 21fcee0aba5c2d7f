import type { Entry } from './entry';
import { foldSearch } from './fold';
import { slipsInto } from './slip';

export const searchFields = ['issuer', 'account', 'url', 'tags', 'notes'] as const;
export type SearchField = (typeof searchFields)[number];
export type Searched = Pick<Entry, SearchField>;

/** How well a word fits, the less the better, before what the field adds. */
const fits = { whole: 0, start: 1, wordStart: 2, inside: 4, slip: 8 } as const;
const fieldAdds: Readonly<Record<SearchField, number>> = { issuer: 0, account: 0.25, url: 0.5, tags: 0.5, notes: 1 };
/** Shorter words are not guessed at. */
const leastSlipLetters = 4;

type Texts = Readonly<Record<SearchField, string>>;

/** Entries, folded once; made of names alone, never of a secret. */
interface Folded {
  readonly texts: readonly Texts[];
  /**
   * All texts of all entries, each on a line of its own. [Note: One text] A word is looked for here before it is in any entry: one
   * pass of the engine's own search costs about a sixth of asking 5,000 short texts.
   */
  readonly whole: string;
  /** Where in `whole` each entry begins, ascending. */
  readonly starts: readonly number[];
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
    const lines = texts.map((one) => searchFields.map((field) => one[field]).join('\n'));
    let at = 0;
    const starts = lines.map((line) => {
      const start = at;
      at += line.length + 1;
      return start;
    });
    return { texts, whole: lines.join('\n'), starts };
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
  const words = foldSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  const folded = index.of(entries);
  let scored = scores(folded, words, fields, false);
  if (scored.length === 0) scored = scores(folded, words, fields, true);
  return scored.sort((a, b) => a.score - b.score).map(({ at }) => entries[at] as T);
}

/** Of those that fit, by their place. */
function scores(
  all: Folded,
  words: readonly string[],
  fields: readonly SearchField[],
  withSlips: boolean,
): { at: number; score: number }[] {
  const scored: { at: number; score: number }[] = [];
  for (const at of withSlips ? all.texts.keys() : placesOf(words, all)) {
    const texts = all.texts[at];
    if (!texts) continue;
    let score = 0;
    for (const word of words) score += fitOf(word, texts, fields, withSlips);
    if (score < Infinity) scored.push({ at, score });
  }
  return scored;
}

/** The entries in which the longest of the words occurs, which leaves the fewest to be looked at. */
function placesOf(words: readonly string[], { whole, starts }: Folded): number[] {
  const word = words.reduce((longest, one) => (one.length > longest.length ? one : longest));
  const places: number[] = [];
  let place = 0;
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, starts[place] ?? Infinity)) {
    while ((starts[place] ?? Infinity) <= at) place++;
    places.push(place - 1);
  }
  return places;
}

function fitOf(word: string, texts: Texts, fields: readonly SearchField[], withSlips: boolean): number {
  let least = Infinity;
  for (const field of fields) {
    const text = texts[field];
    const fit = exactFit(word, text) ?? (withSlips && slips(word, text) ? fits.slip : Infinity);
    least = Math.min(least, fit + fieldAdds[field]);
  }
  return least;
}

function exactFit(word: string, text: string): number | null {
  const at = text.indexOf(word);
  if (at < 0) return null;
  if (at === 0) return text.length === word.length ? fits.whole : fits.start;
  return isWordStart(text, word) ? fits.wordStart : fits.inside;
}

function isWordStart(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at > 0; at = text.indexOf(word, at + 1)) {
    if (/[^\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
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
