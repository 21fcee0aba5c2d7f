import { median } from '../table';
import type { Sample } from './sample';

/** All samples of one film at one speed. */
export interface CameraRow {
  readonly film: string;
  readonly cpuRate: number;
  readonly Faktor: readonly Sample[];
  readonly floor: readonly Sample[];
}

const head = ['film', 'CPU', 'click to text, ms', 'frame to text, ms', 'frames/s', 'main thread, ms/s', 'long tasks'];

/** A table in Markdown, as it stands in docs/bench.md: `Faktor / floor = ratio` in each cell. */
export function cameraTable(rows: readonly CameraRow[]): string {
  const lines = rows.map((row) => {
    const both = (value: (sample: Sample) => number, digits = 0): string => cell(row, value, digits);
    return [
      row.film,
      `×${row.cpuRate}`,
      both((one) => one.clickToTextMs),
      both((one) => one.frameToTextMs),
      both((one) => one.framesPerSecond, 1),
      both((one) => one.busyMs),
      `${longTasks(row.Faktor)} / ${longTasks(row.floor)}`,
    ];
  });
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cell(row: CameraRow, value: (sample: Sample) => number, digits: number): string {
  const [faktor, floor] = [median(row.Faktor.map(value)), median(row.floor.map(value))];
  if (Number.isNaN(faktor) && Number.isNaN(floor)) return '';
  return `${faktor.toFixed(digits)} / ${floor.toFixed(digits)} = ${(faktor / floor).toFixed(2)} ×`;
}

/** How many in all samples, and the longest of them. */
function longTasks(samples: readonly Sample[]): string {
  const all = samples.flatMap((one) => one.longTasksMs);
  return all.length === 0 ? '0' : `${all.length} (${Math.max(...all).toFixed(0)} ms)`;
}
