import type { Grey } from './pixels';

/** How much of a pixel's difference from its surroundings is added to it. */
const SHARPNESS = 3;
/** Noise in an even area stays this far from the line between dark and light, in grey levels. */
const EVEN_MARGIN = 1;

/**
 * Each pixel moved away from the mean of the square of 2 × `radius` + 1 around it, four times as far as it was: undoes
 * much of a blur of up to about half a module, and brings out faint contrast.
 */
export function sharpen(grey: Grey, radius: number): Grey {
  const levels = new Uint8ClampedArray(meansOf(grey, radius));
  for (let i = 0; i < levels.length; i++) {
    const level = grey.levels[i] ?? 0;
    levels[i] = level + SHARPNESS * (level - (levels[i] ?? 0));
  }
  return { ...grey, levels: new Uint8Array(levels.buffer) };
}

/**
 * Black is what is darker than the square of 2 × `radius` + 1 around it, all else white: whatever glare or shadow does to
 * a whole area drops out.
 */
export function againstSurroundings(grey: Grey, radius: number): Grey {
  const levels = meansOf(grey, radius);
  for (let i = 0; i < levels.length; i++) levels[i] = (grey.levels[i] ?? 0) < (levels[i] ?? 0) - EVEN_MARGIN ? 0 : 255;
  return { ...grey, levels };
}

/** The mean of the square around each pixel, as much of it as lies in the picture. Its time does not depend on `radius`. */
function meansOf({ levels, width, height }: Grey, radius: number): Uint8Array {
  const means = new Uint8Array(levels.length);
  const columns = new Uint32Array(width);
  for (let y = -radius; y < height; y++) {
    if (y + radius < height) addRow(columns, levels, (y + radius) * width, 1);
    if (y > radius) addRow(columns, levels, (y - radius - 1) * width, -1);
    if (y < 0) continue;
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
    let sum = 0;
    let count = 0;
    for (let x = -radius; x < width; x++) {
      if (x + radius < width) {
        sum += columns[x + radius] ?? 0;
        count += rows;
      }
      if (x > radius) {
        sum -= columns[x - radius - 1] ?? 0;
        count -= rows;
      }
      if (x >= 0) means[y * width + x] = sum / count;
    }
  }
  return means;
}

function addRow(columns: Uint32Array, levels: Uint8Array, start: number, sign: 1 | -1): void {
  for (let x = 0; x < columns.length; x++) columns[x] = (columns[x] ?? 0) + sign * (levels[start + x] ?? 0);
}
