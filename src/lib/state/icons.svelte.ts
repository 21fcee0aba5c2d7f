import type { Entry } from '../entry/entry';
import { IconBook, type Brand } from '../icon/book';
import { foldBrand } from '../icon/fold';
import { brandOf } from '../icon/match';

export { iconSteps, type Brand } from '../icon/book';
export { groundOf, initialsOf, inkOn } from '../icon/initials';

/** What an icon is found by. */
export type Marked = Pick<Entry, 'issuer' | 'account' | 'url' | 'picture'>;

export interface IconFiles {
  /** The book first, then the shards. */
  readonly names: readonly string[];
  readonly fetch: (name: string) => Promise<Uint8Array>;
}

/**
 * The icons of services. [Note: All icons or none] They are fetched once, all files in one order, whatever accounts there
 * are: so neither the server nor the network learns from a request who has an account where.
 */
export class Icons {
  readonly #files: IconFiles;
  #book: IconBook | null = $state.raw(null);
  #isSettled = $state.raw(false);
  #loading: Promise<void> | null = null;
  readonly #found = new WeakMap<Marked, Brand | null>();

  constructor(files: IconFiles) {
    this.#files = files;
  }

  /** Whether it is known what there is; before, an account has neither icon nor initials, so that nothing flickers. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** All brands in the order of their slugs; empty until they are there. */
  get brands(): readonly Brand[] {
    return this.#book?.brands ?? [];
  }

  /** Fetches all there is, once. What fails leaves initials; the next call tries anew. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** The brand that belongs to an entry: the chosen one, else the one that is found. */
  of(entry: Marked): Brand | null {
    const book = this.#book;
    if (!book) return null;
    let brand = this.#found.get(entry);
    if (brand === undefined) {
      const { picture } = entry;
      const chosen = picture?.kind === 'named' ? book.of(picture.name) : undefined;
      brand = chosen ?? brandOf(book, entry) ?? null;
      this.#found.set(entry, brand);
    }
    return brand;
  }

  /** The first `most` brands whose title or slug has this in it, those that begin with it before others. */
  search(typed: string, most: number): readonly Brand[] {
    const wanted = foldBrand(typed);
    if (wanted === '') return [];
    const places = this.brands.map((brand) => ({ brand, at: foldBrand(brand.title).indexOf(wanted) }));
    const found = places.filter(({ at, brand }) => at >= 0 || brand.slug.includes(wanted));
    return found
      .sort((one, other) => Number(one.at !== 0) - Number(other.at !== 0))
      .slice(0, most)
      .map(({ brand }) => brand);
  }

  /** The drawing of a brand, for a box of `iconSteps` each way. */
  pathOf({ slug }: Brand): string {
    return this.#book?.pathOf(slug) ?? '';
  }

  async #load(): Promise<void> {
    try {
      const { names, fetch } = this.#files;
      const [book, ...shards] = await Promise.all(names.map(fetch));
      this.#book = new IconBook(new TextDecoder().decode(book), shards);
    } catch {
      // No network and no precache yet: initials do.
      this.#loading = null;
    }
    this.#isSettled = true;
  }
}
