/** One line of the result: what was measured of both, in the unit that the title names. */
export interface Row {
  readonly title: string;
  readonly faktor: number;
  readonly floor: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}

/** A table in Markdown, as it stands in docs/bench.md. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ title, faktor, floor }) => [title, shown(faktor), shown(floor), ratio(faktor, floor)]);
  const all = [['', 'Faktor', 'floor', 'ratio'], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0), 4));
  const format = (line: readonly string[]) =>
    `| ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [format(head), rule, ...body.map(format)].join('\n');
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function ratio(faktor: number, floor: number): string {
  return floor === 0 ? '–' : `${(faktor / floor).toFixed(2)} ×`;
}
