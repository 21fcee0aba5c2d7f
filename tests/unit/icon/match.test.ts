import { describe, expect, it } from 'vitest';
import { brandOf } from '../../../src/lib/icon/match';
import { builtBook } from './book';

const book = builtBook();
const slugOf = (issuer: string, url = '', account = 'ute@example.org') => brandOf(book, { issuer, account, url })?.slug;

/** Issuers as services and other apps write them, and what they are. */
const issuers: readonly (readonly [string, string])[] = [
  ['GitHub', 'github'],
  ['github.com', 'github'],
  ['GitHub (Work)', 'github'],
  ['GITLAB', 'gitlab'],
  ['gitlab.com', 'gitlab'],
  ['Google', 'google'],
  ['accounts.google.com', 'google'],
  ['Google Workspace', 'google'],
  ['Gmail', 'gmail'],
  ['Facebook', 'facebook'],
  ['Instagram', 'instagram'],
  ['Twitter', 'x'],
  ['X', 'x'],
  ['Discord', 'discord'],
  ['Dropbox', 'dropbox'],
  ['PayPal', 'paypal'],
  ['Pay Pal', 'paypal'],
  ['Steam', 'steam'],
  ['Epic Games', 'epicgames'],
  ['Reddit', 'reddit'],
  ['Twitch', 'twitch'],
  ['WordPress.com', 'wordpress'],
  ['Mastodon', 'mastodon'],
  ['Proton', 'proton'],
  ['ProtonMail', 'protonmail'],
  ['Tutanota', 'tuta'],
  ['Bitwarden', 'bitwarden'],
  ['1Password', '1password'],
  ['LastPass', 'lastpass'],
  ['Cloudflare', 'cloudflare'],
  ['DigitalOcean', 'digitalocean'],
  ['Hetzner', 'hetzner'],
  ['Hetzner Online GmbH', 'hetzner'],
  ['IONOS', 'ionos'],
  ['OVHcloud', 'ovh'],
  ['netcup', 'netcup'],
  ['npm', 'npm'],
  ['npmjs.com', 'npm'],
  ['PyPI', 'pypi'],
  ['Docker', 'docker'],
  ['Nextcloud', 'nextcloud'],
  ['Synology', 'synology'],
  ['Home Assistant', 'homeassistant'],
  ['Stripe', 'stripe'],
  ['Coinbase', 'coinbase'],
  ['Binance.com', 'binance'],
  ['Sparkasse', 'sparkasse'],
  ['N26', 'n26'],
  ['Deutsche Bahn', 'deutschebahn'],
  ['Deutsche Telekom', 'deutschetelekom'],
  ['Vodafone', 'vodafone'],
  ['Bitbucket', 'bitbucket'],
  ['Atlassian', 'atlassian'],
  ['Figma', 'figma'],
  ['Notion', 'notion'],
  ['eBay', 'ebay'],
  ['Etsy', 'etsy'],
  ['Booking.com', 'bookingdotcom'],
  ['WEB.DE', 'webdotde'],
  ['GMX', 'gmx'],
  ['Battle.net', 'battledotnet'],
  ['Hugging Face', 'huggingface'],
  ['Vercel', 'vercel'],
  ['Codeberg', 'codeberg'],
];

describe('the icon of an account', () => {
  it.each(issuers)('is found by the issuer %s', (issuer, slug) => {
    expect(slugOf(issuer)).toBe(slug);
  });

  it.each([
    ['https://github.com/login', 'github'],
    ['https://accounts.google.com/signin', 'google'],
    ['https://mail.google.com/', 'gmail'],
    ['https://www.ebay.co.uk/', 'ebay'],
    ['https://www.t-online.de', 'deutschetelekom'],
    ['https://account.proton.me/login', 'proton'],
    ['https://www.web.de:8443/konto', 'webdotde'],
  ])('is found by the host of %s where the issuer tells nothing', (url, slug) => {
    expect(slugOf('Mein Zugang', url)).toBe(slug);
  });

  it('is found by the name where there is no issuer, with what stands before a colon', () => {
    expect(slugOf('', '', 'Dropbox')).toBe('dropbox');
    expect(slugOf('', '', 'GitHub:ute@example.org')).toBe('github');
  });

  it.each([
    ['Beispielwerk', ''],
    ['Stadtwerke Kundenportal', ''],
    ['Account', ''],
    ['', ''],
    ['…', 'https://192.168.178.1/'],
    ['Shell Bank', 'https://bank.example/'],
    ['e@mail', ''],
    ['https://', 'not an address'],
  ])('is none where none is certain: %s %s', (issuer, url) => {
    expect(slugOf(issuer, url, 'ute@example.org')).toBeUndefined();
  });

  it('never throws, whatever a file wrote', () => {
    for (const odd of ['\u0000', '𝔊𝔦𝔱', '...', '.com', '((', 'a'.repeat(1024), '__proto__', 'constructor']) {
      expect(() => slugOf(odd, `https://${odd}`, odd)).not.toThrow();
    }
  });
});
