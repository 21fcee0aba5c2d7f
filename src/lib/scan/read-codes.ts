import { prepareZXingModule, readBarcodes, type ReaderOptions, type ZXingModuleOverrides } from 'zxing-wasm/reader';
import { blackPoint, halve, upscale2x, type Pixels } from './pixels';

/** 'Plain', for the default text mode spells control characters out. The library's try* defaults are all on and stay on. */
const QR: ReaderOptions = { formats: ['QRCode'], textMode: 'Plain' };

/** Twice a 4K screenshot still goes; a larger picture would take a quarter of a gigabyte when doubled. */
const UPSCALE_PIXELS = 3840 * 2160;

interface Step {
  fits(pixels: Pixels): boolean;
  change(pixels: Pixels): Pixels;
  options: ReaderOptions;
}

const small = ({ width, height }: Pixels): boolean => width * height <= UPSCALE_PIXELS;
const always = (): boolean => true;
const same = (pixels: Pixels): Pixels => pixels;

/** What is tried on a picture that the plain call found nothing in: most fruitful first, by measurement on 1,800 pictures. */
const ladder: readonly Step[] = [
  { fits: small, change: upscale2x, options: { tryDenoise: true } },
  { fits: always, change: blackPoint, options: {} },
  { fits: always, change: same, options: { binarizer: 'GlobalHistogram' } },
  { fits: small, change: upscale2x, options: {} },
  { fits: always, change: halve, options: { tryDenoise: true } },
];

/**
 * Where the decoder's WebAssembly comes from; its own default is a foreign server. Resolves when it runs, rejects when it
 * cannot be loaded. Call before the first read.
 */
export async function prepareDecoder(source: ZXingModuleOverrides): Promise<void> {
  await prepareZXingModule({ overrides: source, fireImmediately: true });
}

/**
 * The distinct texts of all QR codes in a still picture, empty for none. Takes milliseconds when the first look finds
 * one, up to some hundred when it has to climb the whole ladder, seconds for the largest. Rejects when the decoder fails.
 */
export async function readPicture(pixels: Pixels): Promise<string[]> {
  const texts = await read(pixels, QR);
  if (texts.length > 0) return texts;
  for (const step of ladder) {
    if (!step.fits(pixels)) continue;
    const found = await read(step.change(pixels), { ...QR, ...step.options });
    if (found.length > 0) return found;
  }
  return [];
}

/** The text of one QR code in a camera frame, or none: a single look, for the next frame is near. Rejects when the decoder fails. */
export function readFrame(pixels: Pixels): Promise<string[]> {
  return read(pixels, { ...QR, maxNumberOfSymbols: 1 });
}

async function read(pixels: Pixels, options: ReaderOptions): Promise<string[]> {
  // zxing-wasm looks at data, width and height alone, which is what lets node hand in pixels without an ImageData class.
  const results = await readBarcodes(pixels as ImageData, options);
  const texts = results.filter((result) => result.isValid && result.text !== '').map((result) => result.text);
  return [...new Set(texts)];
}
