import { deviceTime, type Time } from '../device/time';
import { rungs, type Rung } from './ladder';
import type { Pixels } from './pixels';
import { isEmpty, Scene } from './scene';
import { readZxing } from './zxing';

/** What a picture's retries may take together, in plain looks at it, … */
const MOST_LOOKS = 14;
/** … but this many milliseconds are always free: on a small picture a plain look takes less than one. */
const FREE_MS = 150;

/**
 * The distinct texts of all QR codes in a still picture, empty for none. Takes milliseconds when the plain look finds one;
 * else it climbs the ladder for as long as 14 plain looks take or 150 ms, whichever is longer, and leaves
 * out what would not fit in. Rejects when the decoder fails.
 */
export async function readPicture(pixels: Pixels, time: Pick<Time, 'monotonicMs'> = deviceTime): Promise<string[]> {
  if (isEmpty(pixels)) return [];
  const startMs = time.monotonicMs();
  const texts = await readZxing(pixels);
  if (texts.length > 0) return texts;
  const lookMs = time.monotonicMs() - startMs;
  const untilMs = startMs + lookMs + Math.max(FREE_MS, MOST_LOOKS * lookMs);
  return climb(new Scene(pixels), rungs, (looks) => time.monotonicMs() + looks * lookMs <= untilMs);
}

/** The text of one QR code in a camera frame, or none: a single look, for the next frame is near. Rejects when the decoder fails. */
export async function readFrame(pixels: Pixels): Promise<string[]> {
  return isEmpty(pixels) ? [] : readZxing(pixels, { maxNumberOfSymbols: 1 });
}

/** As `readFrame`, with one more try when it finds none: `turn` 0, 1, 2 and so on goes through the ladder, round and round. */
export async function readHardFrame(pixels: Pixels, turn: number): Promise<string[]> {
  const texts = await readFrame(pixels);
  const rung = rungs[turn % rungs.length];
  return texts.length > 0 || !rung || isEmpty(pixels) ? texts : rung.read(new Scene(pixels));
}

async function climb(scene: Scene, all: readonly Rung[], fits: (looks: number) => boolean): Promise<string[]> {
  for (const rung of all) {
    if (!fits(rung.looks)) continue;
    const texts = await rung.read(scene);
    if (texts.length > 0) return texts;
  }
  return [];
}
