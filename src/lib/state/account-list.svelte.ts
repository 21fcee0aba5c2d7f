import type { Entry } from '../entry/entry';
import { arranged, collatorOf } from '../entry/order';
import { search, SearchIndex } from '../entry/search';
import type { Settings } from '../settings/settings';
import { whenIdle } from './when-idle';

/** A tag that accounts have. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** In most names of most languages. */
const mostCommon = 'e';

type Looked = Pick<Settings, 'order' | 'searchIn'>;

/** The accounts as the list shows them: in order, of the tags that were chosen, and found by the search. */
export class AccountList {
  readonly #entries: () => readonly Entry[];
  readonly #locale: () => string;
  readonly #settings: () => Looked;
  /** It is the screen's, and goes with it: nothing of it outlives a lock. */
  readonly #index = new SearchIndex();
  #query = $state('');
  #chosen: readonly string[] = $state.raw([]);
  readonly #sorted = $derived.by(() => arranged(this.#entries(), this.#settings().order, this.#locale()));
  readonly #tags = $derived.by(() => countTags(this.#entries(), this.#locale()));
  readonly #tagged = $derived.by(() => withTags(this.#sorted, this.tags));
  readonly #found = $derived.by(() => search(this.#tagged, this.#query, this.#settings().searchIn, this.#index));

  constructor(entries: () => readonly Entry[], locale: () => string, settings: () => Looked) {
    this.#entries = entries;
    this.#locale = locale;
    this.#settings = settings;
  }

  get query(): string {
    return this.#query;
  }

  set query(text: string) {
    this.#query = text;
  }

  /**
   * Makes ready what a search goes through, so that the first key of one does not wait for it: with 5,000 accounts some 10 ms, three times.
   * [Note: Practised] The last are a search whose finds nobody sees: an engine takes 8 ms for the first one and half of what it took
   * before for those that follow, since it has compiled what it ran.
   */
  prepareSearch(): void {
    const entries = this.#tagged;
    const { searchIn } = this.#settings();
    this.#index.of(entries);
    whenIdle(() => {
      this.#index.prepareGuesses(entries);
      whenIdle(() => void search(entries, mostCommon, searchIn, this.#index));
    });
  }

  get found(): readonly Entry[] {
    return this.#query.trim() === '' ? this.#tagged : this.#found;
  }

  /** How many there are in all. */
  get count(): number {
    return this.#entries().length;
  }

  /** Whether all accounts are shown, so that a place in the list is a place among all. */
  get isWhole(): boolean {
    return this.#query.trim() === '' && this.tags.length === 0;
  }

  /** All there are, in alphabetical order. */
  get allTags(): readonly TagCount[] {
    return this.#tags;
  }

  /** The chosen ones; an account is shown that has all of them. */
  get tags(): readonly string[] {
    return this.#chosen.filter((tag) => this.#tags.some((one) => one.tag === tag));
  }

  toggleTag(tag: string): void {
    this.#chosen = this.#chosen.includes(tag) ? this.#chosen.filter((one) => one !== tag) : [...this.#chosen, tag];
  }

  showAll(): void {
    this.#query = '';
    this.#chosen = [];
  }
}

function countTags(entries: readonly Entry[], locale: string): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const { compare } = collatorOf(locale);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => compare(a.tag, b.tag));
}

function withTags(entries: readonly Entry[], tags: readonly string[]): readonly Entry[] {
  return tags.length === 0 ? entries : entries.filter((entry) => tags.every((tag) => entry.tags.includes(tag)));
}
