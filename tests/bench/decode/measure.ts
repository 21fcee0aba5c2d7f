import type { Rung } from '../../../src/lib/scan/ladder';
import { readPicture } from '../../../src/lib/scan/read-codes';
import { Scene } from '../../../src/lib/scan/scene';
import { readZxing } from '../../../src/lib/scan/zxing';
import type { Made } from './kinds';

/** What one way of reading came to. */
export interface Outcome {
  readonly isRead: boolean;
  /** It told a text that is not in the picture. */
  readonly isWrong: boolean;
  readonly ms: number;
}

export interface Row {
  readonly kind: string;
  readonly index: number;
  readonly plain: Outcome;
  readonly ladder: Outcome;
  /** Each rung alone, for pictures that the plain look missed. */
  readonly alone: ReadonlyMap<string, Outcome>;
}

/** Reads a picture in all ways. */
export async function measure(kind: string, index: number, made: Made, rungs: readonly Rung[]): Promise<Row> {
  const { picture, texts } = made;
  // What is measured runs often enough to be compiled, and not behind the garbage of making the picture.
  const plain = await timed(texts, () => readZxing(picture));
  const ladder = await timed(texts, () => readPicture(picture));
  const alone = new Map<string, Outcome>();
  if (!plain.isRead) {
    for (const rung of rungs) alone.set(rung.name, await timed(texts, () => rung.read(new Scene(picture))));
  }
  return { kind, index, plain, ladder, alone };
}

async function timed(texts: readonly string[], read: () => Promise<readonly string[]>): Promise<Outcome> {
  const startMs = performance.now();
  const found = await read();
  const ms = performance.now() - startMs;
  return {
    isRead: texts.every((text) => found.includes(text)),
    isWrong: found.some((text) => !texts.includes(text)),
    ms,
  };
}

/** The value below which `share` of them lie; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
