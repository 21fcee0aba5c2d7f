import { Failure } from '../failure';
import { mostRows } from './rows';

/** A row of a table with named columns. What stands beyond the last name is in `cells` alone. */
export class CsvRow {
  readonly #columns: ReadonlyMap<string, number>;
  readonly cells: readonly string[];

  constructor(columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.#columns = columns;
    this.cells = cells;
  }

  /** Without blanks around it; empty when the column or the cell is not there. The name's letter case does not matter. */
  text(column: string): string {
    const index = this.#columns.get(column.toLowerCase());
    return (index === undefined ? undefined : this.cells[index])?.trim() ?? '';
  }
}

export interface Csv {
  /** In lower case and without blanks around them. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * A table whose first line names its columns (RFC 4180, and what spreadsheets make of it: `;` and tabs between the cells, lines ended
 * by LF or CRLF, rows longer or shorter than the header). Blank lines are passed over.
 * @throws Failure `transfer/damaged` when there is no header.
 */
export async function readCsv(text: string): Promise<Csv> {
  const [header, ...rows] = await readCells(text);
  if (!header) throw new Failure('transfer/damaged');
  const names = header.map((name) => name.trim().toLowerCase());
  const columns = new Map<string, number>();
  for (const [index, name] of names.entries()) if (!columns.has(name)) columns.set(name, index);
  return { header: names, rows: rows.map((cells) => new CsvRow(columns, cells)) };
}

/**
 * The cells of a table without a header.
 * @throws Failure `transfer/damaged` when a quote is never closed: it would swallow all rows after it.
 */
export async function readCells(text: string): Promise<readonly (readonly string[])[]> {
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
    preview: mostRows + 2,
  });
  if (data.length > mostRows + 1) throw new Failure('file/too-large');
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Failure('transfer/damaged');
  return data;
}

/** The names of the first line, in lower case, as far as they can be told cheaply: enough to recognise a table by. */
export function csvHeader(text: string): readonly string[] {
  const end = text.search(/[\r\n]/);
  const line = text.slice(0, end < 0 ? 4096 : Math.min(end, 4096));
  return line.split(/[,;\t]/).map((name) => name.replace(/"/g, '').trim().toLowerCase());
}
