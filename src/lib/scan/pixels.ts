/**
 * A picture as ImageData holds it: RGBA, 4 bytes a pixel, row by row from the top left; `width` and `height` in pixels.
 * The steps below give back a new picture and leave theirs as it was; it is opaque and grey, for a decoder sees no more.
 */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** How far above the darkest grey a pixel may lie and still count as black, in grey levels of 0 to 255. */
const BLACK_MARGIN = 6;

/**
 * Black is what is within 6 levels of the darkest grey, all else is white. This is what reads a code without a quiet zone
 * on a dark page: page and code differ by a few levels, which local averaging takes for one surface.
 */
export function blackPoint(pixels: Pixels): Pixels {
  const grey = greyOf(pixels);
  let darkest = 255;
  for (const level of grey) if (level < darkest) darkest = level;
  const limit = darkest + BLACK_MARGIN;
  for (let i = 0; i < grey.length; i++) grey[i] = at(grey, i) <= limit ? 0 : 255;
  return pixelsOfGrey(grey, pixels.width, pixels.height);
}

/** Twice as wide and high, interpolated between neighbours (bilinear). Codes of 1 to 2 pixels a module need it. */
export function upscale2x(pixels: Pixels): Pixels {
  const { width, height } = pixels;
  const grey = greyOf(pixels);
  const wide = new Uint8Array(width * 2 * height);
  for (let y = 0; y < height; y++) stretch(grey, y * width, 1, width, wide, y * width * 2, 1);
  const large = new Uint8Array(width * 2 * height * 2);
  for (let x = 0; x < width * 2; x++) stretch(wide, x, width * 2, height, large, x, width * 2);
  return pixelsOfGrey(large, width * 2, height * 2);
}

/** Half as wide and high, each pixel the mean of four. An odd last row or column is dropped; a side of 1 stays 1. */
export function halve(pixels: Pixels): Pixels {
  const width = Math.max(1, pixels.width >> 1);
  const height = Math.max(1, pixels.height >> 1);
  const grey = greyOf(pixels);
  const small = new Uint8Array(width * height);
  const right = pixels.width > 1 ? 1 : 0;
  const below = pixels.height > 1 ? pixels.width : 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * 2 * pixels.width + x * 2;
      small[y * width + x] =
        (at(grey, i) + at(grey, i + right) + at(grey, i + below) + at(grey, i + below + right) + 2) >> 2;
    }
  }
  return pixelsOfGrey(small, width, height);
}

/** Doubles one line of `count` levels: each level becomes two, at a quarter and three quarters of its place. */
function stretch(
  from: Uint8Array,
  start: number,
  step: number,
  count: number,
  to: Uint8Array,
  toStart: number,
  toStep: number,
): void {
  for (let i = 0; i < count; i++) {
    const here = at(from, start + i * step);
    const before = i > 0 ? at(from, start + (i - 1) * step) : here;
    const after = i < count - 1 ? at(from, start + (i + 1) * step) : here;
    to[toStart + 2 * i * toStep] = (3 * here + before + 2) >> 2;
    to[toStart + (2 * i + 1) * toStep] = (3 * here + after + 2) >> 2;
  }
}

/** Luma with zxing's own weights (of 1024), so that a step sees the levels that the decoder would see. */
function greyOf({ data, width, height }: Pixels): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < grey.length; i++, j += 4) {
    grey[i] = (306 * at(data, j) + 601 * at(data, j + 1) + 117 * at(data, j + 2) + 512) >> 10;
  }
  return grey;
}

function pixelsOfGrey(grey: Uint8Array, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (let i = 0, j = 0; i < grey.length; i++, j += 4) data[j] = data[j + 1] = data[j + 2] = at(grey, i);
  return { data, width, height };
}

/** The index is in range wherever this is called; a picture shorter than its size says reads as black. */
function at(levels: Uint8Array | Uint8ClampedArray, index: number): number {
  return levels[index] ?? 0;
}
