import type { Entry } from './entry';

type Named = Pick<Entry, 'id' | 'issuer' | 'account'>;

/**
 * The entries in alphabetical order of the language (`locale` is a BCP 47 tag), by issuer, then by account; numbers
 * count as numbers ("Shop 2" before "Shop 10"). An entry without issuer stands where its account belongs, as that is the
 * name it shows. Entries named alike keep a fixed order, whatever order they come in.
 * @throws RangeError when `locale` is not a language tag.
 */
export function inOrder<T extends Named>(entries: readonly T[], locale: string): T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...entries].sort(
    (a, b) =>
      compare(a.issuer || a.account, b.issuer || b.account) ||
      compare(a.account, b.account) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
