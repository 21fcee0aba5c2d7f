import { ownText } from '../bytes/utf8';
import { Failure } from '../failure';

/** Most characters (UTF-16 units) a text may have. */
const most = { name: 1024, notes: 10_000, url: 2048, tag: 256 } as const;
const mostTags = 64;

/**
 * An issuer or account: one line, in NFC, without blanks around it. Lone surrogates (which UTF-8 and URIs cannot hold)
 * become U+FFFD.
 * @throws Failure `entry/text-too-long`.
 */
export function admitName(text: string): string {
  return within(oneLine(text), most.name);
}

/**
 * Notes keep their lines.
 * @throws Failure `entry/text-too-long`.
 */
export function admitNotes(text: string): string {
  return within(tidy(text), most.notes);
}

/**
 * Tags without empty and repeated ones, in the order given.
 * @throws Failure `entry/text-too-long`, also for too many tags.
 */
export function admitTags(tags: readonly string[]): readonly string[] {
  const kept = new Set(tags.map((tag) => within(oneLine(tag), most.tag)));
  kept.delete('');
  if (kept.size > mostTags) throw new Failure('entry/text-too-long', { most: mostTags });
  return [...kept];
}

/**
 * Nothing, or an http(s) address; `example.com` and `example.com:8443/login` get `https://` in front. Other schemes are
 * refused, since a `javascript:` address from a file would run when opened.
 * @throws Failure `entry/url`, `entry/text-too-long`.
 */
export function admitUrl(text: string): string {
  const written = oneLine(text);
  if (written === '') return '';
  const url = hasScheme(written) ? written : `https://${written}`;
  if (!isWebAddress(url)) throw new Failure('entry/url');
  return within(url, most.url);
}

/** `host:port` looks like a scheme but is none: after a port comes its end, a path, a query or a fragment. */
function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^:]+:\d+(?:[/?#]|$)/.test(text);
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/\\]/i.test(url) && URL.canParse(url);
}

function oneLine(text: string): string {
  return tidy(text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '));
}

function tidy(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .trim();
}

function within(text: string, limit: number): string {
  if (text.length > limit) throw new Failure('entry/text-too-long', { most: limit });
  return ownText(text);
}
