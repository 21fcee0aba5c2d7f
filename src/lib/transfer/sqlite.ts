import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';
import type { Bytes } from '../bytes/bytes';
import { Failure } from '../failure';

/** A cell as the database gives it. */
export type Cell = string | number | Uint8Array | null;
export type TableRow = ReadonlyMap<string, Cell>;

export interface SqliteFile {
  /** Lower-case column names of a table; none when there is no such table. */
  readonly columns: (table: string) => readonly string[];
  /** All rows in the order in which they lie, under lower-case column names. `table` is a name of ours, never of the file. */
  readonly rows: (table: string) => readonly TableRow[];
}

/** A list of accounts that is longer is none. */
const mostRows = 100_000;

/**
 * Opens an SQLite database in memory and hands it to `work`. Only plain tables are read, and nothing of the file is run: triggers run on
 * writing, and a view with one of our tables' names is no table.
 * @throws Failure `transfer/damaged` for what SQLite cannot read.
 */
export async function withSqlite<T>(bytes: Bytes, work: (file: SqliteFile) => T): Promise<T> {
  const { default: load } = await import('sql.js');
  const { Database } = await load({ locateFile: () => wasmUrl });
  const database = new Database(bytes);
  const all = (query: string): TableRow[] => {
    const statement = database.prepare(query);
    const rows: TableRow[] = [];
    while (statement.step() && rows.length < mostRows) {
      rows.push(
        new Map(Object.entries(statement.getAsObject()).map(([name, cell]) => [name.toLowerCase(), cell as Cell])),
      );
    }
    statement.free();
    return rows;
  };
  const isTable = (table: string) =>
    all("SELECT name FROM sqlite_master WHERE type = 'table'").some((row) => row.get('name') === table);
  try {
    return work({
      columns: (table) =>
        isTable(table) ? all(`PRAGMA table_info("${table}")`).map((row) => text(row, 'name').toLowerCase()) : [],
      rows: (table) => (isTable(table) ? all(`SELECT * FROM "${table}"`) : []),
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    // What SQLite says could quote a row.
    throw new Failure('transfer/damaged');
  } finally {
    database.close();
  }
}

/** Empty unless the cell is a text. */
export function text(row: TableRow, column: string): string {
  const cell = row.get(column);
  return typeof cell === 'string' ? cell : '';
}

/** `undefined` unless the cell is a number or a text. */
export function figure(row: TableRow, column: string): string | number | undefined {
  const cell = row.get(column);
  return typeof cell === 'string' || typeof cell === 'number' ? cell : undefined;
}
