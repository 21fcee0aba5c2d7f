import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, with its bytes. Sockets and files that vanish meanwhile are passed over. */
function* filesBelow(dir: string): Generator<{ path: string; bytes: Buffer }> {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* filesBelow(path);
    else if (stat?.isFile()) yield { path, bytes: readFileSync(path) };
  }
}

/** A text in UTF-8 and UTF-16LE, the two encodings in which Chromium stores text. */
export function encodings(text: string): Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
}

/** The files below `dir` that hold any of the needles: `path: name of the needle`. */
export function searchProfile(dir: string, needles: Record<string, Buffer[]>): string[] {
  const hits: string[] = [];
  for (const { path, bytes } of filesBelow(dir)) {
    for (const [name, forms] of Object.entries(needles)) {
      if (forms.some((form) => bytes.includes(form))) hits.push(`${path}: ${name}`);
    }
  }
  return hits;
}
