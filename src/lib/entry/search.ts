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
export type SearchIndex = WeakMap<object, Folded>;

/**
 * The entries in which every blank-separated word of `query` occurs in one of `fields` (of the address, its host), the best
 * match first and otherwise in the order given. Where there is none, those in which it occurs with one slip: a letter too
 * many, too few, wrong, or two exchanged. An empty query finds everything.
 */
export function search<T extends Searched>(
  entries: readonly T[],
  query: string,
  fields: readonly SearchField[] = searchFields,
  index: SearchIndex = new WeakMap(),
): T[] {
  const words = foldSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  const folded = entries.map((entry) => [entry, foldedOf(entry, index)] as const);
  const found = best(folded, words, fields, false);
  return found.length > 0 ? found : best(folded, words, fields, true);
}

type Candidates<T> = readonly (readonly [T, Folded])[];

function best<T>(
  all: Candidates<T>,
  words: readonly string[],
  fields: readonly SearchField[],
  withSlips: boolean,
): T[] {
  const scored: { entry: T; score: number }[] = [];
  for (const [entry, folded] of all) {
    if (!withSlips && !words.every((word) => folded.whole.includes(word))) continue;
    let score = 0;
    for (const word of words) score += fitOf(word, folded.texts, fields, withSlips);
    if (score < Infinity) scored.push({ entry, score });
  }
  return scored.sort((a, b) => a.score - b.score).map(({ entry }) => entry);
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

function foldedOf(entry: Searched, index: SearchIndex): Folded {
  const known = index.get(entry);
  if (known) return known;
  const { issuer, account, url, tags, notes } = entry;
  const texts = {
    issuer: foldSearch(issuer),
    account: foldSearch(account),
    url: foldSearch(host(url)),
    // On lines of their own, so that no word matches across two of them.
    tags: foldSearch(tags.join('\n')),
    notes: foldSearch(notes),
  };
  const folded = { texts, whole: Object.values(texts).join('\n') };
  index.set(entry, folded);
  return folded;
}

function host(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
}
