import { pixelsOf, type Grey } from './pixels';
import { readPure } from './pure-decoder';
import type { Scene } from './scene';
import { blackPoint, halve, upscale2x } from './steps';
import { againstSurroundings, sharpen } from './surroundings';
import { readZxing, type ZxingOptions } from './zxing';

/** One more way to look at a picture that a plain look found nothing in. */
export interface Rung {
  readonly name: string;
  /** What it usually takes, in plain looks at the same picture, measured by `npm run bench`. */
  readonly looks: number;
  /** The distinct texts; empty for none. */
  read(scene: Scene): Promise<string[]>;
}

function changed(name: string, looks: number, change: (grey: Grey) => Grey, options: ZxingOptions = {}): Rung {
  return { name, looks, read: ({ grey }) => readZxing(pixelsOf(change(grey)), options) };
}

/** Its own retries are kept short: what they would find, another rung finds sooner. */
const otherEffort = { all: false, retryMs: 30 };

/**
 * In the order of what each gains for its cost. `npm run bench` chose it on one half of the pictures it makes; the last two
 * gain nothing there and are kept for what they gained on 989 real pictures. docs/bench-decoding.md has the figures.
 */
export const rungs: readonly Rung[] = [
  changed('black point', 2, blackPoint, { binarizer: 'FixedThreshold' }),
  changed('half size', 0.6, halve),
  changed('sharp', 3, (grey) => sharpen(grey, 8)),
  changed('against surroundings', 2.5, (grey) => againstSurroundings(grey, 16), { binarizer: 'FixedThreshold' }),
  { name: 'other decoder', looks: 1.6, read: ({ pixels }) => readPure(pixels, otherEffort) },
  { name: 'global histogram', looks: 0.5, read: ({ pixels }) => readZxing(pixels, { binarizer: 'GlobalHistogram' }) },
  {
    name: 'double, denoised',
    looks: 10,
    read: async ({ isSmall, grey }) => (isSmall ? readZxing(pixelsOf(upscale2x(grey)), { tryDenoise: true }) : []),
  },
];
