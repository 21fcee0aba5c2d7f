import { cut, decodePath } from './split';

/** Issuer and account, as found: `admit` tidies them. */
export interface Names {
  readonly issuer: string;
  readonly account: string;
}

/** Cisco Meraki's labels end so, and carry no issuer. */
const merakiEnd = /^(.*)\/(Meraki)$/is;

/**
 * The names in a label `issuer:account` next to an issuer stated elsewhere (empty: none).
 *
 * A stated issuer wins. The part before the colon is cut off when it is the same (letter case aside) or empty; otherwise
 * the whole label is the account, for then nobody knows which part is which. Without a stated issuer the label is split
 * at its first colon; one that stands undecoded goes before one that is percent-encoded, so a colon in a name can be
 * told from the separator.
 *
 * `decode` takes the percent-encoding off; labels that have none pass themselves.
 */
export function readLabel(label: string, statedIssuer: string, decode: (text: string) => string = decodePath): Names {
  const whole = decode(label).trim();
  const issuer = statedIssuer.trim();
  const raw = label.includes(':') ? cut(label, ':').map(decode) : cut(whole, ':');
  const [prefix = '', rest = ''] = raw.map((part) => part.trim());
  const split = whole.includes(':');
  if (issuer !== '') return { issuer, account: split ? withoutIssuer(whole, prefix, rest, issuer) : whole };
  if (split) return { issuer: prefix, account: rest };
  const meraki = merakiEnd.exec(whole);
  return meraki ? { issuer: meraki[2] ?? '', account: meraki[1] ?? '' } : { issuer: '', account: whole };
}

function withoutIssuer(whole: string, prefix: string, rest: string, issuer: string): string {
  if (prefix === '' || alike(prefix, issuer)) return rest;
  // An issuer may have a colon of its own.
  const start = whole.slice(0, issuer.length);
  return alike(start, issuer) && whole[issuer.length] === ':' ? whole.slice(issuer.length + 1).trim() : whole;
}

function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The label that `readLabel` reads back to the same names, percent-encoded. A colon in front says "no issuer" where the
 * account alone would be taken for both.
 */
export function writeLabel({ issuer, account }: Names): string {
  const ambiguous = account.includes(':') || merakiEnd.test(account);
  const prefix = issuer !== '' || ambiguous ? `${encodeURIComponent(issuer)}:` : '';
  return prefix + encodeURIComponent(account);
}
