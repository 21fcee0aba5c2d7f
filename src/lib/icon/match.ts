import type { Entry } from '../entry/entry';
import type { Brand, IconBook } from './book';

/** Words that say which account of a service it is, and nothing of the service. */
const generic = new Set(
  (
    'account accounts konto konten login signin sso id mail email webmail cloud app web online portal kundenportal admin ' +
    'work arbeit business geschäftlich private privat personal home team teams enterprise workspace dev test prod staging ' +
    'inc llc ltd gmbh ag se ev com net org io de services service dienste 2fa mfa otp totp authenticator'
  ).split(' '),
);

/** Labels under which others register names: the label before them names the service, as in `bbc.co.uk`. */
const secondLevel = new Set(['co', 'com', 'ac', 'gov', 'org', 'net', 'edu']);

/** Services whose host, or whose name at times, is another than their brand's. */
const called: ReadonlyMap<string, string> = new Map([
  ['t-online', 'deutschetelekom'],
  ['telekom', 'deutschetelekom'],
  ['ovhcloud', 'ovh'],
  ['npmjs', 'npm'],
  ['web.de', 'webdotde'],
  ['mail.google', 'gmail'],
  ['battle.net', 'battledotnet'],
  ['booking.com', 'bookingdotcom'],
]);

/**
 * The brand of an account, by its issuer, then by the host of its URL; where there is no issuer, by its name. `undefined`
 * where none is certain: no icon says less than a wrong one.
 */
export function brandOf(book: IconBook, { issuer, account, url }: Pick<Entry, 'issuer' | 'account' | 'url'>) {
  const named = issuer === '' ? beforeColon(account) : issuer;
  return byName(book, named) ?? byUrl(book, url);
}

/** "GitHub: ute" is what some programs write where an issuer is missing. */
function beforeColon(account: string): string {
  return account.split(':', 1)[0] ?? '';
}

function byName(book: IconBook, name: string): Brand | undefined {
  const plain = name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').trim();
  const slug = called.get(plain.toLowerCase());
  const whole = slug === undefined ? (book.named(name) ?? book.named(plain)) : book.of(slug);
  if (whole) return whole;
  if (/^[^\s/]+\.[a-z]{2,}$/i.test(plain)) return byHost(book, plain.slice(plain.indexOf('@') + 1).toLowerCase());
  const words = plain.split(/[\s/|–—:_-]+/u);
  const telling = words.filter((word) => !generic.has(word.toLowerCase()));
  return telling.length > 0 && telling.length < words.length ? book.named(telling.join(' ')) : undefined;
}

function byUrl(book: IconBook, url: string): Brand | undefined {
  return URL.canParse(url) ? byHost(book, new URL(url).hostname) : undefined;
}

/** From the label that names the service outwards: `accounts.google.com` gives "google". */
function byHost(book: IconBook, host: string): Brand | undefined {
  const labels = host.split('.');
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  const end = secondLevel.has(labels.at(-2) ?? '') && labels.length > 2 ? -2 : -1;
  const label = labels.at(end - 1) ?? '';
  const whole = labels.slice(-2).join('.');
  const below = labels.slice(end - 2, end).join('.');
  const known = called.get(below) ?? called.get(whole) ?? called.get(label);
  return known === undefined ? book.named(label) : book.of(known);
}
