import type { Entry } from './entry';
import { foldSearch } from './fold';

type Searched = Pick<Entry, 'issuer' | 'account' | 'url' | 'tags'>;

/**
 * The entries in which every blank-separated word of `query` occurs, in any order, in issuer, account, host of the
 * address or a tag. Notes are left out: they may hold recovery codes, and a search should not feel its way through them.
 * An empty query finds everything. The order stays.
 */
export function search<T extends Searched>(entries: readonly T[], query: string): T[] {
  const words = foldSearch(query).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = searchText(entry);
    return words.every((word) => text.includes(word));
  });
}

/** Fields on lines of their own, so that no word matches across two of them. */
function searchText({ issuer, account, url, tags }: Searched): string {
  return foldSearch([issuer, account, host(url), ...tags].join('\n'));
}

function host(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? '';
}
