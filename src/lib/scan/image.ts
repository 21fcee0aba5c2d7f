import { Failure } from '../failure';
import { scaleFor } from './bitmap-pixels';
import { borrowDecoder } from './decoder';
import { HEAD_BYTES, readHead, type PictureHead } from './picture-head';

/** What no device is asked to decode: 250 megapixels are a gigabyte of memory, the largest phone's photo has 200. */
const MOST_PIXELS = 250_000_000;
/** No camera makes larger files. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * The distinct texts of all QR codes in a picture file, at its native size (above 40 megapixels it is scaled down to that).
 * The texts may be secrets: nothing here keeps them. Throws Failure scan/empty-file, file/too-large,
 * scan/vector-image,
 * scan/image-too-large (also when the browser could not decode one of more than 40 megapixels), scan/not-an-image,
 * scan/animated-image when there is no code in the first picture of an animation, scan/no-code-found,
 * scan/decoder-failed; the signal's reason when aborted.
 */
export async function scanImage(picture: Blob, signal?: AbortSignal): Promise<string[]> {
  signal?.throwIfAborted();
  const head = await headOf(picture);
  signal?.throwIfAborted();
  const bitmap = await bitmapOf(picture, head);
  const decoder = borrowDecoder();
  try {
    const texts = await decoder.read('picture', bitmap, signal);
    if (texts.length === 0) throw new Failure(head.isAnimated ? 'scan/animated-image' : 'scan/no-code-found');
    return [...texts];
  } finally {
    decoder.release();
  }
}

/** Refuses what the browser need not try. */
async function headOf(picture: Blob): Promise<PictureHead> {
  if (picture.size === 0) throw new Failure('scan/empty-file');
  if (picture.size > MOST_BYTES) throw new Failure('file/too-large');
  const head = readHead(await bytesOf(picture));
  if (head.format === 'svg' || picture.type === 'image/svg+xml') throw new Failure('scan/vector-image');
  if (head.width * head.height > MOST_PIXELS) throw new Failure('scan/image-too-large');
  return head;
}

async function bytesOf(picture: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await picture.slice(0, HEAD_BYTES).arrayBuffer());
  } catch (cause) {
    // The file was moved or changed since it was chosen.
    throw new Failure('scan/not-an-image', {}, { cause });
  }
}

/** The browser decodes, not zxing-wasm's own loader, which knows neither WebP nor how a photo was turned. */
async function bitmapOf(picture: Blob, { width, height }: PictureHead): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture);
  } catch (cause) {
    // What the head calls a picture of such a size is one; it was too much for the device's memory.
    const isLarge = width * height > 0 && scaleFor(width, height) < 1;
    throw new Failure(isLarge ? 'scan/image-too-large' : 'scan/not-an-image', {}, { cause });
  }
}
