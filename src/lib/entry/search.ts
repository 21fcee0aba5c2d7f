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
  let scored = scores(folded, words, fields);
  if (scored.length === 0) scored = scoresWithSlips(folded, words, fields);
  return scored.sort((a, b) => a.score - b.score).map(({ at }) => entries[at] as T);
}

/** An entry that fits, by its place. */
interface Scored {
  readonly at: number;
  score: number;
}

function scores(folded: Folded, words: readonly string[], fields: readonly SearchField[]): Scored[] {
  // The longest leaves the fewest to be asked for the others.
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const others = words.filter((word) => word !== longest);
  const scored = scoresOfWord(folded, longest, fields);
  if (others.length === 0) return scored;
  return scored.flatMap(({ at, score }) => {
    const texts = folded.texts[at];
    const sum = texts ? others.reduce((all, word) => all + fitOf(word, texts, fields, false), score) : Infinity;
    return sum < Infinity ? [{ at, score: sum }] : [];
  });
}

/** The entries in which the word occurs, each with its best occurrence, in their order. */
function scoresOfWord({ whole, starts }: Folded, word: string, fields: readonly SearchField[]): Scored[] {
  const adds = searchFields.map((field) => (fields.includes(field) ? fieldAdds[field] : Infinity));
  const scored: Scored[] = [];
  let text = 0;
  for (let from = whole.indexOf(word); from >= 0; from = whole.indexOf(word, from + 1)) {
    while ((starts[text + 1] ?? Infinity) <= from) text++;
    // Before the line's end.
    const bounds = { start: starts[text] ?? 0, end: (starts[text + 1] ?? 0) - 1 };
    const score = fitAt(whole, from, word, bounds) + (adds[text % adds.length] ?? Infinity);
    if (score === Infinity) continue;
    const at = Math.floor(text / adds.length);
    const last = scored.at(-1);
    if (last?.at !== at) scored.push({ at, score });
    else if (score < last.score) last.score = score;
  }
  return scored;
}

/** How well the word fits that stands at `from` in the text of these bounds. */
function fitAt(whole: string, from: number, word: string, { start, end }: { start: number; end: number }): number {
  if (from === start) return from + word.length === end ? fits.whole : fits.start;
  return isLetter(whole[from - 1] ?? '') ? fits.inside : fits.wordStart;
}

/** Of all entries, word by word; only of use where nothing fits without. */
function scoresWithSlips({ texts }: Folded, words: readonly string[], fields: readonly SearchField[]): Scored[] {
  return texts.flatMap((one, at) => {
    const score = words.reduce((all, word) => all + fitOf(word, one, fields, true), 0);
    return score < Infinity ? [{ at, score }] : [];
  });
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
  let least: number | null = null;
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    const fit = fitAt(text, from, word, { start: 0, end: text.length });
    least = Math.min(least ?? fit, fit);
  }
  return least;
}

/** Or a digit. */
function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
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
