import type { Entry } from './entry';

type Named = Pick<Entry, 'id' | 'issuer' | 'account'>;
type Arranged = Named & Pick<Entry, 'favourite' | 'position' | 'useCount' | 'usedAtMs' | 'createdAtMs'>;

export const orders = ['name', 'most-used', 'last-used', 'newest', 'hand'] as const;
export type Order = (typeof orders)[number];

/**
 * The entries in alphabetical order of the language (`locale` is a BCP 47 tag), by issuer, then by account; numbers
 * count as numbers ("Shop 2" before "Shop 10"). An entry without issuer stands where its account belongs, as that is the
 * name it shows. Entries named alike keep a fixed order, whatever order they come in.
 * @throws RangeError when `locale` is not a language tag.
 */
export function inOrder<T extends Named>(entries: readonly T[], locale: string): T[] {
  const collator = collatorOf(locale);
  // Most neighbours have an issuer in common, and to be told so a collator takes its time.
  const compare = (a: string, b: string) => (a === b ? 0 : collator.compare(a, b));
  return [...entries].sort(
    (a, b) =>
      compare(a.issuer || a.account, b.issuer || b.account) ||
      compare(a.account, b.account) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

const collators = new Map<string, Intl.Collator>();

/** Each made once: a browser takes milliseconds to make one. Throws as `inOrder`. */
export function collatorOf(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return collator;
}

/** The entries in one of the orders, favourites before the others; what the order leaves open is alphabetical. Throws as `inOrder`. */
export function arranged<T extends Arranged>(entries: readonly T[], order: Order, locale: string): T[] {
  const rank = ranks[order];
  const sorted = inOrder(entries, locale);
  const isPlain = order === 'name' && !sorted.some(({ favourite }) => favourite);
  // The sort is stable: what it finds alike stays in alphabetical order.
  return isPlain ? sorted : sorted.sort((a, b) => Number(b.favourite) - Number(a.favourite) || rank(a) - rank(b));
}

/** The lower, the further to the top. */
const ranks: Readonly<Record<Order, (entry: Arranged) => number>> = {
  name: () => 0,
  'most-used': ({ useCount }) => -useCount,
  'last-used': ({ usedAtMs }) => -(usedAtMs ?? 0),
  newest: ({ createdAtMs }) => -createdAtMs,
  hand: ({ position }) => position ?? Number.MAX_SAFE_INTEGER,
};

/** The entries that get another place when the one at `from` of `shown` goes to `to`: all of `shown` are counted anew. */
export function moved<T extends Arranged>(shown: readonly T[], from: number, to: number): ReadonlyMap<string, number> {
  const row = [...shown];
  row.splice(to, 0, ...row.splice(from, 1));
  return new Map(row.map(({ id }, position) => [id, position]));
}
