import { displayName } from '../entry/display-name';
import { Failure } from '../failure';
import type { RejectedRow, Remark, Row, Rows } from './format';

/** What a reader says of one row: an account, or `null` for a row that holds no one-time code at all. */
export type OneRow = Omit<Row, 'row'> | null;

interface Named {
  readonly issuer?: string;
  readonly account?: string;
}

/** Nobody has so many accounts; it keeps a file that was made to from filling the memory with rows. */
export const mostRows = 100_000;

/**
 * Reads every one of `sources`. What throws a Failure becomes a rejected row under the name that `nameOf` finds, and no other row
 * suffers from it; what is `null` is counted and told as a remark. Anything else that is thrown is a bug and is thrown on.
 */
export function readRows<T>(
  sources: Iterable<T>,
  read: (source: T) => OneRow,
  nameOf: (source: T) => Named,
  remarks: readonly Remark[] = [],
): Rows {
  const rows: Row[] = [];
  const rejected: RejectedRow[] = [];
  let row = 0;
  let withoutCode = 0;
  for (const source of sources) {
    if (++row > mostRows) throw new Failure('file/too-large');
    try {
      const one = read(source);
      if (one) rows.push({ ...one, row });
      else withoutCode++;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      rejected.push({ row, name: nameFor(nameOf(source)), code: error.code });
    }
  }
  const without: Remark[] = withoutCode > 0 ? [{ kind: 'without-code', count: withoutCode }] : [];
  return { kind: 'read', rows, rejected, remarks: [...remarks, ...without] };
}

/** The rows of several files as those of one, numbered through. */
export function joinRows(parts: readonly Rows[]): Rows {
  let before = 0;
  const shifted = parts.map((part) => {
    const shift = before;
    before += Math.max(0, ...[...part.rows, ...part.rejected].map(({ row }) => row));
    const moved = <R extends { readonly row: number }>(one: R): R => ({ ...one, row: one.row + shift });
    return { ...part, rows: part.rows.map(moved), rejected: part.rejected.map(moved) };
  });
  return {
    kind: 'read',
    rows: shifted.flatMap(({ rows }) => rows),
    rejected: shifted.flatMap(({ rejected }) => rejected),
    remarks: shifted.flatMap(({ remarks }) => remarks),
    pictures: shifted.flatMap(({ pictures = [] }) => pictures),
  };
}

/** Cut, because a name comes from the file and may be a novel. */
function nameFor({ issuer = '', account = '' }: Named): string {
  return displayName({ issuer, account }).slice(0, 200);
}
