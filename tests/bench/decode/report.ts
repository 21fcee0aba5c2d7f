import type { Rung } from '../../../src/lib/scan/ladder';
import { quantile, type Row } from './measure';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}`;
const ratio = (value: number): string => value.toFixed(1);
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');

/** Times are ratios to the plain look at the same picture. */
export function kindTable(rows: readonly Row[]): string {
  const groups = [...new Set(rows.map(({ kind }) => kind))].map((kind) => rows.filter((row) => row.kind === kind));
  const cells = (name: string, of: readonly Row[]): (string | number)[] => {
    const ratios = of.map(({ plain, ladder }) => ladder.ms / plain.ms);
    return [
      name,
      of.length,
      percent(of.filter(({ plain }) => plain.isRead).length, of.length),
      percent(of.filter(({ ladder }) => ladder.isRead).length, of.length),
      ratio(quantile(ratios, 0.5)),
      ratio(quantile(ratios, 0.95)),
    ];
  };
  const body = groups.map((of) => cells(of[0]?.kind ?? '', of));
  const half = (odd: number): Row[] => rows.filter(({ index }) => index % 2 === odd);
  const sums = [cells('judged half', half(0)), cells('held-out half', half(1)), cells('all', rows)];
  return table(['kind', 'pictures', 'plain %', 'ladder %', '× plain, median', '× plain, p95'], [...body, ...sums]);
}

/** Each rung: what it reads of what is left when its turn comes, and what it reads of all that the plain look missed. */
export function rungTable(rows: readonly Row[], rungs: readonly Rung[]): string {
  const missed = rows.filter(({ plain }) => !plain.isRead);
  let left = missed;
  const reads = (row: Row, name: string): boolean => row.alone.get(name)?.isRead === true;
  const body = rungs.map(({ name, looks }) => {
    const gained = left.filter((row) => reads(row, name));
    left = left.filter((row) => !reads(row, name));
    const held = missed.filter(({ index }) => index % 2 === 1);
    const costs = missed.map((row) => (row.alone.get(name)?.ms ?? NaN) / row.plain.ms);
    return [
      name,
      gained.filter(({ index }) => index % 2 === 0).length,
      gained.filter(({ index }) => index % 2 === 1).length,
      held.filter((row) => reads(row, name)).length,
      missed.filter((row) => row.alone.get(name)?.isWrong).length,
      looks || '',
      ratio(quantile(costs, 0.5)),
      ratio(quantile(costs, 0.95)),
    ];
  });
  const half = (of: readonly Row[], odd: number): number => of.filter(({ index }) => index % 2 === odd).length;
  const last = ['left over', half(left, 0), half(left, 1), '', '', '', '', ''];
  const first = ['missed by the plain look', half(missed, 0), half(missed, 1), '', '', '', '', ''];
  const head = ['rung', 'gained, judged half', 'gained, held-out half', 'alone, held-out half', 'wrong'];
  return table([...head, 'cost set', 'cost, median', 'cost, p95'], [first, ...body, last]);
}

/** What else would still gain: candidates on what the whole ladder leaves, and on what the plain look missed. */
export function candidateTable(rows: readonly Row[], rungs: readonly Rung[], candidates: readonly Rung[]): string {
  const missed = rows.filter(({ plain }) => !plain.isRead);
  const left = missed.filter((row) => !rungs.some(({ name }) => row.alone.get(name)?.isRead));
  const body = candidates.map(({ name }) => {
    const count = (of: readonly Row[]): number => of.filter((row) => row.alone.get(name)?.isRead).length;
    const costs = missed.map((row) => (row.alone.get(name)?.ms ?? NaN) / row.plain.ms);
    return [name, count(missed), count(left), ratio(quantile(costs, 0.5))];
  });
  return table(
    ['not in the ladder', `of ${missed.length} missed`, `of ${left.length} left over`, 'cost, median'],
    body,
  );
}
