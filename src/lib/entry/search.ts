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

/** An entry, folded once; made of names alone, never of a secret. */
interface Folded {
  readonly texts: Readonly<Record<SearchField, string>>;
  /** All of them, on lines of their own: what does not occur in here occurs in none. */
  readonly whole: string;
}

/** What was folded before, by entry, and by list of entries: a list that is searched again needs no look at each entry. */
export class SearchIndex {
  readonly #entries = new WeakMap<Searched, Folded>();
  readonly #lists = new WeakMap<readonly Searched[], readonly Folded[]>();

  of(entries: readonly Searched[]): readonly Folded[] {
    const known = this.#lists.get(entries) ?? entries.map((entry) => this.#folded(entry));
    this.#lists.set(entries, known);
    return known;
  }

  #folded(entry: Searched): Folded {
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
  all: readonly Folded[],
  words: readonly string[],
  fields: readonly SearchField[],
  withSlips: boolean,
): { at: number; score: number }[] {
  const scored: { at: number; score: number }[] = [];
  all.forEach(({ texts, whole }, at) => {
    if (!withSlips && !words.every((word) => whole.includes(word))) return;
    let score = 0;
    for (const word of words) score += fitOf(word, texts, fields, withSlips);
    if (score < Infinity) scored.push({ at, score });
  });
  return scored;
}

function fitOf(word: string, texts: Folded['texts'], fields: readonly SearchField[], withSlips: boolean): number {
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

function fold({ issuer, account, url, tags, notes }: Searched): Folded {
  const texts = {
    issuer: foldSearch(issuer),
    account: foldSearch(account),
    url: foldSearch(host(url)),
    // On lines of their own, so that no word matches across two of them.
    tags: foldSearch(tags.join('\n')),
    notes: foldSearch(notes),
  };
  return { texts, whole: Object.values(texts).join('\n') };
}

function host(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
}
