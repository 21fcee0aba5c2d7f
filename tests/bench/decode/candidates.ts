import { readBarcodes } from 'zxing-wasm/reader';
import type { Rung } from '../../../src/lib/scan/ladder';
import { greyOf, pixelsOf, type Grey, type Pixels } from '../../../src/lib/scan/pixels';
import { readPure } from '../../../src/lib/scan/pure-decoder';
import type { Scene } from '../../../src/lib/scan/scene';
import { halve, upscale2x } from '../../../src/lib/scan/steps';
import { sharpen } from '../../../src/lib/scan/surroundings';
import { readZxing, type ZxingOptions } from '../../../src/lib/scan/zxing';
import { flatten } from './flatten';

const otherEffort = { all: false, retryMs: 30 };

/** What was tried and is not in the ladder; the bench goes on to measure it. */
export const candidates: readonly Rung[] = [
  changed('denoised', (grey) => grey, { tryDenoise: true }),
  changed('half, denoised', halve, { tryDenoise: true }),
  changed('double', upscale2x),
  changed('double, global histogram', upscale2x, { binarizer: 'GlobalHistogram' }),
  changed('threshold 96', (grey) => mapped(grey, (level) => (level <= 96 ? 0 : 255)), { binarizer: 'FixedThreshold' }),
  changed('threshold 160', (grey) => mapped(grey, (level) => (level <= 160 ? 0 : 255)), {
    binarizer: 'FixedThreshold',
  }),
  changed('white point', whitePoint, { binarizer: 'FixedThreshold' }),
  changed('contrast stretch', stretched),
  changed('blur', blurred),
  changed('sharp, radius 4', (grey) => sharpen(grey, 4)),
  { name: 'flat and sharp', looks: 0, read: readFlat },
  { name: 'double, other decoder', looks: 0, read: ({ grey }) => readPure(pixelsOf(upscale2x(grey)), otherEffort) },
  { name: 'red alone', looks: 0, read: ({ pixels }) => readZxing(redOf(pixels)) },
  {
    name: 'other decoder, half',
    looks: 0,
    read: ({ grey }) => readPure(pixelsOf(halve(grey)), otherEffort),
  },
  {
    name: 'other decoder, sharp',
    looks: 0,
    read: ({ grey }) => readPure(pixelsOf(sharpen(grey, 8)), otherEffort),
  },
];

function changed(name: string, change: (grey: Grey) => Grey, options: ZxingOptions = {}): Rung {
  return { name, looks: 0, read: ({ grey }) => readZxing(pixelsOf(change(grey)), options) };
}

/** Cuts out what was found but not read, lays it flat and sharpens it. */
async function readFlat({ pixels, grey }: Scene): Promise<string[]> {
  const results = await readBarcodes(pixels as ImageData, { formats: ['QRCode'], returnErrors: true });
  for (const { isValid, position } of results) {
    const { topLeft, topRight, bottomRight, bottomLeft } = position;
    const flat = isValid ? null : flatten(grey, [topLeft, topRight, bottomRight, bottomLeft]);
    const texts = flat ? await readZxing(pixelsOf(sharpen(flat, 8))) : [];
    if (texts.length > 0) return texts;
  }
  return [];
}

function mapped(grey: Grey, change: (level: number) => number): Grey {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, level) => change(level));
  return { ...grey, levels: grey.levels.map((level) => table[level] ?? 0) };
}

/** The lightest grey, and what is near it, is white; all else is black. */
function whitePoint(grey: Grey): Grey {
  let lightest = 0;
  for (const level of grey.levels) lightest = Math.max(lightest, level);
  return mapped(grey, (level) => (level >= lightest - 6 ? 255 : 0));
}

/** The darkest and the lightest half percent are left out, what is between goes from black to white. */
function stretched(grey: Grey): Grey {
  const counts = new Uint32Array(256);
  for (const level of grey.levels) counts[level] = (counts[level] ?? 0) + 1;
  const levelAt = (share: number): number => {
    let sum = 0;
    return counts.findIndex((count) => (sum += count) >= share * grey.levels.length);
  };
  const [low, high] = [levelAt(0.005), levelAt(0.995)];
  return mapped(grey, (level) => ((level - low) * 255) / Math.max(1, high - low));
}

/** The mean of 3 × 3. */
function blurred({ levels, width, height }: Grey): Grey {
  const out = new Uint8Array(levels.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let k = 0; k < 9; k++) sum += levels[(y + Math.floor(k / 3) - 1) * width + x + (k % 3) - 1] ?? 0;
      out[y * width + x] = sum / 9;
    }
  }
  return { levels: out, width, height };
}

function redOf(pixels: Pixels): Pixels {
  const grey = greyOf(pixels);
  return pixelsOf({ ...grey, levels: grey.levels.map((_, i) => pixels.data[i * 4] ?? 0) });
}
