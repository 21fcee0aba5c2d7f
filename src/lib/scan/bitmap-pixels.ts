import type { Picture } from './decoder-message';
import type { Pixels } from './pixels';

/** A larger picture is scaled down to this: 40 megapixels are 160 MB, and only camera photos are that large. */
const MAX_PIXELS = 40_000_000;
/** The longest side that every browser's canvas takes. */
const MAX_SIDE = 16_384;
/** The canvas's own size: iOS gives a blank canvas above 16.7 megapixels, so that a picture is drawn strip by strip. */
const STRIP_PIXELS = 4_194_304;

/** Turns bitmaps and frames into pixels, over one canvas that frames of the same size share. For a worker. */
export class BitmapReader {
  readonly #canvas = new OffscreenCanvas(1, 1);

  /**
   * The pixels on white (a transparent picture is made for a light page), at native size up to 40 megapixels and 16,384 a
   * side. Leaves the picture open. Throws when the canvas or the memory cannot be had.
   */
  read(picture: Picture): Pixels {
    const [ownWidth, ownHeight] = sizeOf(picture);
    const scale = scaleFor(ownWidth, ownHeight);
    const width = Math.max(1, Math.floor(ownWidth * scale));
    const height = Math.max(1, Math.floor(ownHeight * scale));
    const stripHeight = Math.min(height, Math.max(1, Math.floor(STRIP_PIXELS / width)));
    if (stripHeight === height) return this.#strip(picture, width, height, 0, height);
    const data = new Uint8ClampedArray(width * height * 4);
    for (let top = 0; top < height; top += stripHeight) {
      const strip = this.#strip(picture, width, height, top, Math.min(stripHeight, height - top));
      data.set(strip.data, top * width * 4);
    }
    return { data, width, height };
  }

  /** Drops what was drawn last. */
  clear(): void {
    this.#resize(1, 1);
  }

  #strip(picture: Picture, width: number, height: number, top: number, rows: number): ImageData {
    this.#resize(width, rows);
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new TypeError('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, rows);
    context.drawImage(picture, 0, -top, width, height);
    return context.getImageData(0, 0, width, rows);
  }

  #resize(width: number, height: number): void {
    // Setting a size clears the canvas even when it is the same, so that it is left alone between frames.
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }
}

function sizeOf(picture: Picture): [number, number] {
  return 'displayWidth' in picture ? [picture.displayWidth, picture.displayHeight] : [picture.width, picture.height];
}

/** The factor, 1 at most, that brings a picture of this size within the limits. */
export function scaleFor(width: number, height: number): number {
  return Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)), MAX_SIDE / Math.max(width, height));
}
