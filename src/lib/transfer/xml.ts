import type { Element } from '@xmldom/xmldom';
import { Failure } from '../failure';

/** In characters; the XML files that hold keys are settings of apps, and small. */
const mostText = 20 * 1024 * 1024;
/** Each becomes an object some hundred times its size. */
const mostTags = 200_000;

/**
 * The root element of an XML text. A document type is refused before anything is parsed: no export has one, and it is where entities
 * are declared, those that fetch and those that multiply.
 * @throws Failure `transfer/damaged`, `file/too-large`.
 */
export async function readXml(text: string): Promise<Element> {
  if (text.length > mostText || hasMoreTags(text, mostTags)) throw new Failure('file/too-large');
  if (/<!(?:doctype|entity)/i.test(text)) throw new Failure('transfer/damaged');
  const { DOMParser, onErrorStopParsing } = await import('@xmldom/xmldom');
  const root = parse(() => new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml'));
  if (!root) throw new Failure('transfer/damaged');
  return root;
}

function hasMoreTags(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0 && count <= most; at = text.indexOf('<', at + 1)) count++;
  return count > most;
}

/** The parser throws errors of its own for what is not well formed. */
function parse(document: () => { readonly documentElement: Element | null }): Element | null {
  try {
    return document().documentElement;
  } catch {
    throw new Failure('transfer/damaged');
  }
}

/** Whether a text begins as XML does; cheap. */
export function looksLikeXml(text: string | null): text is string {
  return text !== null && /^\s*<(?:\?xml|map[\s>])/.test(text.slice(0, 200));
}

/** The texts that an Android app keeps in its settings (`shared_prefs`): `<map><string name="…">…</string></map>`, in file order. */
export async function readPreferences(text: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let node = (await readXml(text)).firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1 || node.nodeName !== 'string') continue;
    const name = (node as Element).getAttribute('name');
    if (name !== null) texts.set(name, node.textContent ?? '');
  }
  return texts;
}
