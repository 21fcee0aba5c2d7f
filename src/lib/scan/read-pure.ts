import { deviceTime, type Time } from '../device/time';
import { isEmpty, Scene } from './scene';
import { pixelsOf, type Grey, type Pixels } from './pixels';
import { readPure } from './pure-decoder';
import { blackPoint, halve, upscale2x } from './steps';
import { sharpen } from './surroundings';

export { loadPure } from './pure-decoder';

/** When no further look at a picture is begun. */
const MOST_MS = 1500;
const frameEffort = { all: false, retryMs: 30 };
const pictureEffort = { all: true, retryMs: 200 };

const looks: readonly ((grey: Grey) => Grey)[] = [halve, (grey) => sharpen(grey, 8), blackPoint];

/**
 * As `readPicture`, where there is no WebAssembly: the distinct texts of all codes in a still picture, with fewer retries,
 * of which none begins after one and a half seconds. Rejects when the decoder's file cannot be had.
 */
export async function readPicturePure(pixels: Pixels, time: Pick<Time, 'monotonicMs'> = deviceTime): Promise<string[]> {
  if (isEmpty(pixels)) return [];
  const untilMs = time.monotonicMs() + MOST_MS;
  const texts = await readPure(pixels, pictureEffort);
  if (texts.length > 0) return texts;
  const scene = new Scene(pixels);
  for (const change of scene.isSmall ? [...looks, upscale2x] : looks) {
    if (time.monotonicMs() > untilMs) break;
    const found = await readPure(pixelsOf(change(scene.grey)), pictureEffort);
    if (found.length > 0) return found;
  }
  return [];
}

/** As `readFrame`: the text of one QR code in a camera frame, or none. Rejects when the decoder's file cannot be had. */
export async function readFramePure(pixels: Pixels): Promise<string[]> {
  return isEmpty(pixels) ? [] : readPure(pixels, frameEffort);
}
