import {
  prepareZXingModule,
  purgeZXingModule,
  readBarcodes,
  type ReaderOptions,
  type ReadResult,
  type ZXingModuleOverrides,
} from 'zxing-wasm/reader';
import type { Pixels } from './pixels';

/** 'Plain', for the default text mode spells control characters out. The library's try* defaults are all on and stay on. */
const QR: ReaderOptions = { formats: ['QRCode'], textMode: 'Plain' };

/** The smallest code has 21 modules; on pictures with less than a pixel for each, zxing 3.1.4 reads beyond its memory. */
const LEAST_SIDE = 21;

/** What a retry does otherwise than a plain look. */
export type ZxingOptions = Pick<ReaderOptions, 'binarizer' | 'tryDenoise' | 'maxNumberOfSymbols'>;

/** Beside the instance that the library itself keeps, for a new one. */
let source: ZXingModuleOverrides | null = null;

/**
 * Where the decoder's WebAssembly comes from; its own default is a foreign server. Resolves when it runs, rejects when it
 * cannot be loaded. Call before the first read.
 */
export async function prepareZxing(from: ZXingModuleOverrides): Promise<void> {
  source = from;
  await prepareZXingModule({ overrides: from, fireImmediately: true });
}

/** The distinct texts of all QR codes, empty for none. Rejects when the decoder cannot be loaded again after a fault. */
export async function readZxing(pixels: Pixels, options: ZxingOptions = {}): Promise<string[]> {
  if (Math.min(pixels.width, pixels.height) < LEAST_SIDE) return [];
  const results = await look(pixels, { ...QR, ...options });
  const texts = results.filter((result) => result.isValid && result.text !== '').map((result) => result.text);
  return [...new Set(texts)];
}

/**
 * Noise in long narrow pictures can still lead zxing out of its memory. Such a look has found nothing; the instance is not
 * to be relied on, so that the next look gets a new one.
 */
async function look(pixels: Pixels, options: ReaderOptions): Promise<ReadResult[]> {
  try {
    // zxing-wasm looks at data, width and height alone, which is what lets node hand in pixels without an ImageData class.
    return await readBarcodes(pixels as ImageData, options);
  } catch (error) {
    if (source === null) throw error;
    purgeZXingModule();
    await prepareZxing(source);
    return [];
  }
}
