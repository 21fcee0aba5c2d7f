import { foldBrand } from './fold';

/** A brand whose icon Faktor carries. */
export interface Brand {
  /** Its name in the book, which an entry keeps when the icon was chosen by hand. */
  readonly slug: string;
  readonly title: string;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** An icon's drawing is in so many steps each way (build/icon-path.ts). */
export const iconSteps = 24 * 32;

interface Placed {
  readonly brand: Brand;
  readonly shard: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The brands and where their drawings lie. The shards stay bytes; a drawing becomes text when it is asked for. Which files
 * there are, and in which form, is build/icons.ts's.
 */
export class IconBook {
  readonly brands: readonly Brand[];
  readonly #placed = new Map<string, Placed>();
  readonly #slugs = new Map<string, string>();
  readonly #shards: readonly Uint8Array[];

  /** `book` and `shards` as the build wrote them. Throws RangeError when they do not fit together. */
  constructor(book: string, shards: readonly Uint8Array[]) {
    this.#shards = shards;
    const [first = '', ...lines] = book.split('\n');
    const perShard = Number(first);
    if (!Number.isInteger(perShard) || perShard < 1) throw new RangeError('this is no book of icons');
    const names = lines.map((line, i) => this.#place(line.split('\t'), Math.floor(i / perShard)));
    // Titles first: an alias never takes the place of a brand's own name.
    for (const { slug, title } of names) this.#name(title, slug);
    for (const { slug } of names) this.#name(slug, slug);
    for (const { slug, aliases } of names) for (const alias of aliases) this.#name(alias, slug);
    this.brands = [...this.#placed.values()].map(({ brand }) => brand);
  }

  /** The brand of this slug. */
  of(slug: string): Brand | undefined {
    return this.#placed.get(slug)?.brand;
  }

  /** The brand that has this name: its title, its slug or one of its aliases. */
  named(name: string): Brand | undefined {
    const slug = this.#slugs.get(foldBrand(name));
    return slug === undefined ? undefined : this.of(slug);
  }

  /** The drawing, for a box of `iconSteps` each way; empty for an unknown slug. */
  pathOf(slug: string): string {
    const placed = this.#placed.get(slug);
    const shard = placed && this.#shards[placed.shard];
    return placed && shard ? new TextDecoder().decode(shard.subarray(placed.from, placed.to)) : '';
  }

  #place([slug = '', hex = '', length = '', title = '', ...aliases]: string[], shard: number) {
    const from = this.#filled[shard] ?? 0;
    const to = from + Number(length);
    const bytes = this.#shards[shard];
    if (!bytes || !(to <= bytes.length)) throw new RangeError('a drawing lies outside of its file');
    this.#filled[shard] = to;
    this.#placed.set(slug, { brand: { slug, title, colour: `#${hex}` }, shard, from, to });
    return { slug, title, aliases };
  }

  readonly #filled: number[] = [];

  #name(name: string, slug: string): void {
    const folded = foldBrand(name);
    if (folded !== '' && !this.#slugs.has(folded)) this.#slugs.set(folded, slug);
  }
}
