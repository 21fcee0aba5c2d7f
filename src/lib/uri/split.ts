/**
 * A URI in its parts, none of them decoded. `new URL` is no help with these: browsers disagree on the host of schemes
 * they do not know, a raw `#` (`user#EXT#@…`) would cut the name off, and a stray `%` would throw.
 */
export interface SplitUri {
  /** In lower case. */
  readonly scheme: string;
  /** What stands between `//` and the next `/` or `?`, letter case kept. */
  readonly host: string;
  /** What follows the host's `/`, up to the first `?`. */
  readonly path: string;
  /** What follows the first `?`; a `#` does not end it. */
  readonly query: string;
}

/** Splits `scheme:[//]host[/path][?query]`; `null` when `text` does not start with a scheme (RFC 3986 §3.1). */
export function splitUri(text: string): SplitUri | null {
  const start = /^([a-z][a-z0-9+.-]*):(?:\/\/)?/i.exec(text);
  if (!start) return null;
  const [before, query] = cut(text.slice(start[0].length), '?');
  const [host, path] = cut(before, '/');
  return { scheme: (start[1] ?? '').toLowerCase(), host, path, query };
}

/** Percent-decodes a path: `+` stays, and what is not valid percent-encoded UTF-8 stays as it is. */
export function decodePath(raw: string): string {
  return raw.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/**
 * The parameters of a query by lower-case name, decoded as forms are (`+` is a blank). The first of a repeated name
 * counts. `amp;` in front of a name is left over from HTML and dropped.
 */
export function parameters(query: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [written, value] of new URLSearchParams(query)) {
    const name = written.toLowerCase().replace(/^(?:amp;)+/, '');
    if (!found.has(name)) found.set(name, value);
  }
  return found;
}

/** Both sides of the first `separator`; everything and nothing when there is none. */
export function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
