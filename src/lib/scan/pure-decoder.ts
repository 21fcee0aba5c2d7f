import { greyOf, pixelsOf, type Pixels } from './pixels';
import { halve } from './steps';

/** The library's own limit to a side. */
const MOST_SIDE = 4096;

/** How much is asked of a read without WebAssembly. */
export interface PureEffort {
  /** Every code in the picture, not the first alone. */
  readonly all: boolean;
  /** What the library's own retries may take, in milliseconds; its plain look is not counted. */
  readonly retryMs: number;
}

/** Rejects when the decoder's file cannot be had. */
export async function loadPure(): Promise<void> {
  await import('qr/decode.js');
}

/**
 * The distinct texts of the QR codes in a picture, empty for none. A side above 4,096 pixels is halved until it fits.
 * Rejects when the decoder's file cannot be had.
 */
export async function readPure(pixels: Pixels, { all, retryMs }: PureEffort): Promise<string[]> {
  const { decodeQR, decodeQRBatch } = await import('qr/decode.js');
  const fitting = within(pixels);
  const { width, height } = fitting;
  const options = { effort: Infinity, timeLimit: retryMs };
  if (all) {
    const [results = []] = await decodeQRBatch([fitting], { ...options, maxSize: { width, height } });
    return [...new Set(results.filter((result) => typeof result === 'string').filter((text) => text !== ''))];
  }
  try {
    const text = decodeQR(fitting, options);
    return text === '' ? [] : [text];
  } catch {
    // It throws where there is no code, and tells that from a broken one in words only.
    return [];
  }
}

function within(pixels: Pixels): Pixels {
  let fitting = pixels;
  while (Math.max(fitting.width, fitting.height) > MOST_SIDE) fitting = pixelsOf(halve(greyOf(fitting)));
  return fitting;
}
