import { decodeBase64 } from '../../bytes/base64';
import { Failure } from '../../failure';
import type { SourceFile } from '../content';
import type { Format, Rows } from '../format';
import { mostRows } from '../rows';
import { readList } from './uri-list';

/**
 * The pages that Stratum, Aegis, Ente and Raivo write for printing: with links in the text, or with QR codes alone. Nothing of the
 * page is ever shown or run; it is looked through as text.
 */
export const html: Format = {
  id: 'html',
  recognise: ({ text }) =>
    text !== null && /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|table)/i.test(text.slice(0, 4096))
      ? 'yes'
      : 'no',
  read: ({ text }) => Promise.resolve(readPage(text ?? '')),
};

const link = /(?:(?:apple-)?otpauth(?:-migration)?|motp|steam):\/\/[^\s<>"']+/gi;
const image = /src\s*=\s*["']data:image\/(?:png|jpe?g|webp|gif);base64,([^"']+)["']/gi;
/** A page with more codes than this was not made by an authenticator. */
const mostPictures = 5000;

/** A link that stands in the text and behind it counts once. */
function readPage(page: string): Rows {
  const links = new Set<string>();
  for (const [text] of page.matchAll(link)) {
    links.add(unescaped(text));
    if (links.size > mostRows) throw new Failure('file/too-large');
  }
  if (links.size > 0) return readList([...links].join('\n'));
  const pictures: SourceFile[] = [];
  for (const [, data = ''] of page.matchAll(image)) {
    const bytes = decodeBase64(data.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '='));
    if (bytes && pictures.length < mostPictures) pictures.push({ name: `${pictures.length + 1}`, bytes });
  }
  return { kind: 'read', rows: [], rejected: [], remarks: [], pictures };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Character references (HTML §13.5), as far as a link can hold them. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
