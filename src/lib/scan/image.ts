import { Failure } from '../failure';
import { borrowDecoder } from './decoder';

/**
 * The distinct texts of all QR codes in a picture file, at its native size (above 40 megapixels it is scaled down to that).
 * The texts may be secrets: nothing here keeps them. Throws Failure scan/not-an-image when the browser cannot decode the
 * file (an SVG is none), scan/no-code-found, scan/decoder-failed; the signal's reason when aborted.
 */
export async function scanImage(picture: Blob, signal?: AbortSignal): Promise<string[]> {
  signal?.throwIfAborted();
  const bitmap = await bitmapOf(picture);
  const decoder = borrowDecoder();
  try {
    const texts = await decoder.read('picture', bitmap, signal);
    if (texts.length === 0) throw new Failure('scan/no-code-found');
    return [...texts];
  } finally {
    decoder.release();
  }
}

/** The browser decodes, not zxing-wasm's own loader, which knows neither WebP nor how a photo was turned. */
async function bitmapOf(picture: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture);
  } catch (cause) {
    throw new Failure('scan/not-an-image', {}, { cause });
  }
}
