import type { Grey } from './pixels';

// Indices are in range throughout; `?? 0` is for the compiler.

/** How far above the darkest grey a pixel may lie and still count as black, in grey levels of 0 to 255. */
const BLACK_MARGIN = 6;

/**
 * Black is what is within 6 levels of the darkest grey, all else is white. This is what reads a code without a quiet zone
 * on a dark page: page and code differ by a few levels, which local averaging takes for one surface.
 */
export function blackPoint({ levels, width, height }: Grey): Grey {
  let darkest = 255;
  for (const level of levels) if (level < darkest) darkest = level;
  const limit = darkest + BLACK_MARGIN;
  const sharp = new Uint8Array(levels.length);
  for (let i = 0; i < levels.length; i++) if ((levels[i] ?? 0) > limit) sharp[i] = 255;
  return { levels: sharp, width, height };
}

/** Twice as wide and high, interpolated between neighbours (bilinear). Codes of 1 to 2 pixels a module need it. */
export function upscale2x({ levels, width, height }: Grey): Grey {
  const wide = new Uint8Array(width * 2 * height);
  for (let y = 0; y < height; y++) stretch(levels, y * width, 1, width, wide, y * width * 2, 1);
  const large = new Uint8Array(width * 2 * height * 2);
  for (let x = 0; x < width * 2; x++) stretch(wide, x, width * 2, height, large, x, width * 2);
  return { levels: large, width: width * 2, height: height * 2 };
}

/** Half as wide and high, each pixel the mean of four: against noise. An odd last row or column is dropped; 1 stays 1. */
export function halve(grey: Grey): Grey {
  const width = Math.max(1, grey.width >> 1);
  const height = Math.max(1, grey.height >> 1);
  const { levels } = grey;
  const small = new Uint8Array(width * height);
  const right = grey.width > 1 ? 1 : 0;
  const below = grey.height > 1 ? grey.width : 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * 2 * grey.width + x * 2;
      const sum =
        (levels[i] ?? 0) + (levels[i + right] ?? 0) + (levels[i + below] ?? 0) + (levels[i + below + right] ?? 0);
      small[y * width + x] = (sum + 2) >> 2;
    }
  }
  return { levels: small, width, height };
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
    const here = from[start + i * step] ?? 0;
    const before = i > 0 ? (from[start + (i - 1) * step] ?? 0) : here;
    const after = i < count - 1 ? (from[start + (i + 1) * step] ?? 0) : here;
    to[toStart + 2 * i * toStep] = (3 * here + before + 2) >> 2;
    to[toStart + (2 * i + 1) * toStep] = (3 * here + after + 2) >> 2;
  }
}
