import { appendFileSync, mkdirSync } from 'node:fs';

/** What a test counted, as a line on the screen and in a file that `npm run soak` prints at its end. */
export function tell(what: string, figures: Readonly<Record<string, number | string>>): void {
  const line = `${what}: ${Object.entries(figures)
    .map(([name, figure]) => `${name} ${String(figure)}`)
    .join(', ')}`;
  process.stdout.write(`  ${line}\n`);
  mkdirSync('tests/.out', { recursive: true });
  appendFileSync('tests/.out/figures.txt', `${line}\n`);
}
