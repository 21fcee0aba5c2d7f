import type { Draft } from '../../entry/entry';
import { displayName } from '../../entry/display-name';
import { Failure } from '../../failure';
import { readLabel } from '../../uri/label';
import { readMigration, type Migration } from '../../uri/migration';
import { readUri } from '../../uri/read';
import { parameters, splitUri } from '../../uri/split';
import type { Content } from '../content';
import type { Format, RejectedRow, Remark, Row, Rows } from '../format';
import { mostRows } from '../rows';
import { readEnteDisplay } from './ente-display';
import { fromWinAuth, withBlanks } from './win-auth';

const scheme = /(?:apple-)?otpauth(?:-migration)?:\/\/|^(?:steam|motp):\/\//im;

/**
 * A list of links, one a line: what most programs write as "text". Blank lines and `#` remarks are passed over; what stands before a
 * link on its line is too; a line without a link is counted and told. Links of Google's export are put together over the whole file.
 */
export const uriList: Format = {
  id: 'uri-list',
  recognise: ({ text }) => (text !== null && scheme.test(text) ? 'yes' : 'no'),
  read: async (content: Content) => readList(content.text ?? ''),
};

/** Exported for formats whose content is such a list inside something else. */
export function readList(text: string): Rows {
  const list = new List();
  let notRead = 0;
  for (const line of linesOf(text)) {
    const link = linkIn(line);
    if (link) list.add(link);
    else if (line.trim() !== '' && !line.trimStart().startsWith('#')) notRead++;
  }
  return list.finish(notRead > 0 ? [{ kind: 'not-read', count: notRead }] : []);
}

/** One after the other: as a list of their own, the lines of a large file would take several times its memory. */
function* linesOf(text: string): Generator<string> {
  const ends = /\r\n|\r|\n/g;
  let start = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield text.slice(start, end.index);
    start = ends.lastIndex;
  }
  yield text.slice(start);
}

/** Several links may stand on one line, with commas between them; a comma inside a link is followed by no scheme. */
function linkIn(line: string): string | null {
  const start = line.search(scheme);
  return start < 0 ? null : line.slice(start);
}

/** What the label calls it, which stands apart from the secret; empty for links that are built another way. */
function nameIn(link: string): string {
  const uri = splitUri(link.trim());
  if (uri === null || !/^(?:apple-)?otpauth$/.test(uri.scheme)) return '';
  return displayName(readLabel(uri.path, parameters(uri.query).get('issuer') ?? '')).slice(0, 200);
}

class List {
  readonly #rows: Row[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #batches = new Map<string, { of: number; seen: Set<number> }>();
  #row = 0;

  add(link: string): void {
    for (const one of link.split(/,(?=\s*(?:apple-)?otpauth(?:-migration)?:\/\/)/i, mostRows + 1)) {
      if (this.#row >= mostRows) throw new Failure('file/too-large');
      try {
        this.#addOne(one.trim());
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        this.#rejected.push({ row: ++this.#row, name: nameIn(one), code: error.code });
      }
    }
  }

  finish(remarks: readonly Remark[]): Rows {
    const parts = [...this.#batches].map(([batch, { of, seen }]) => ({
      kind: 'parts' as const,
      batch,
      have: [...seen].sort((a, b) => a - b),
      of,
    }));
    const [only, ...others] = this.#rejected;
    // A list of one link that is none is a broken file, and its reason is the file's.
    if (only && others.length === 0 && this.#rows.length === 0) throw new Failure(only.code);
    return { kind: 'read', rows: this.#rows, rejected: this.#rejected, remarks: [...parts, ...remarks] };
  }

  #addOne(link: string): void {
    if (!/^otpauth-migration:/i.test(link)) {
      const display = readEnteDisplay(link);
      for (const read of readUri(withBlanks(link))) {
        const { draft, ...row } = fromWinAuth(link, read);
        this.#take({ ...draft, ...display.draft }, { ...display.row, ...row });
      }
      return;
    }
    const migration = readMigration(link);
    if (this.#isRepeated(migration)) return;
    for (const draft of migration.drafts) this.#take(draft);
    for (const { issuer, account, code } of migration.refused) {
      this.#rejected.push({ row: ++this.#row, name: (issuer || account).slice(0, 200), code });
    }
  }

  #take(draft: Draft, more: Partial<Row> = {}): void {
    this.#rows.push({ ...more, row: ++this.#row, draft });
  }

  /** A code that was scanned twice into the same list counts once. */
  #isRepeated({ batchId, batchSize, batchIndex }: Migration): boolean {
    if (batchSize < 2 || batchSize > 1000) return false;
    const key = `${batchId} ${batchSize}`;
    const batch = this.#batches.get(key) ?? { of: batchSize, seen: new Set<number>() };
    this.#batches.set(key, batch);
    if (batch.seen.has(batchIndex + 1)) return true;
    batch.seen.add(batchIndex + 1);
    return false;
  }
}
