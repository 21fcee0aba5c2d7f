/**
 * A name as it is compared with those of brands: lower case, without accents, blanks and marks; "+" and "&" are words, as in
 * "Disney+" and "AT&T".
 */
export function foldBrand(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('+', 'plus')
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
