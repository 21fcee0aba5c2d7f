import { Failure } from '../failure';

/** Pixels each way: twice what the largest tile shows, on a screen with three dots to a pixel. */
const side = 128;

/** Which part of a picture is kept: a square, by its share of the shorter side and where it stands. */
export interface Crop {
  /** 1 takes as much as fits; 4 a square of a quarter of that. */
  readonly zoom: number;
  /** 0–1: from the left and from the top, of the room that is left. */
  readonly across: number;
  readonly down: number;
}
export const middle: Crop = { zoom: 1, across: 0.5, down: 0.5 };

/**
 * Decodes a picture. A drawing (SVG) is refused before anything reads it: it can hold a program. Throws Failure
 * `scan/vector-image`, `scan/not-an-image`.
 */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  const head = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer());
  if (file.type.includes('svg') || /<(?:svg|\?xml|!DOCTYPE)/i.test(head)) throw new Failure('scan/vector-image');
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw new Failure('scan/not-an-image', {}, { cause });
  }
}

/** Draws the part that is kept into a canvas. */
export function drawSquare(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const { width, height } = picture;
  const cut = Math.min(width, height) / crop.zoom;
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Failure('scan/not-an-image');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (width - cut) * crop.across, (height - cut) * crop.down, cut, cut, 0, 0, side, side);
}

/** Safari writes PNG where WebP is asked for, and PNG gets small by fewer pixels only. */
function smaller(canvas: HTMLCanvasElement, pixels: number): HTMLCanvasElement {
  const small = document.createElement('canvas');
  small.width = small.height = pixels;
  small.getContext('2d')?.drawImage(canvas, 0, 0, pixels, pixels);
  return small;
}

/** The drawn square as a new file, WebP where the browser writes it, at most `mostBytes`. Throws Failure `scan/not-an-image`. */
export async function encodeSquare(canvas: HTMLCanvasElement, mostBytes: number): Promise<Uint8Array> {
  for (const pixels of [side, side / 2]) {
    const small = smaller(canvas, pixels);
    for (const quality of [0.9, 0.7, 0.4]) {
      const blob = await new Promise<Blob | null>((resolve) => {
        small.toBlob(resolve, 'image/webp', quality);
      });
      if (blob && blob.size <= mostBytes) return new Uint8Array(await blob.arrayBuffer());
    }
  }
  throw new Failure('scan/not-an-image');
}
