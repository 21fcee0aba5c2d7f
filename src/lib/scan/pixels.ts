/** A picture as ImageData holds it: RGBA, 4 bytes a pixel, row by row from the top left; `width` and `height` in pixels. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** The same in levels of grey, a byte a pixel. A step over one gives back a new one and leaves its own as it was. */
export interface Grey {
  readonly levels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Luma with zxing's own weights (of 1024), so that a step sees the levels that the decoder would see. */
export function greyOf({ data, width, height }: Pixels): Grey {
  const levels = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < levels.length; i++, j += 4) {
    levels[i] = (306 * (data[j] ?? 0) + 601 * (data[j + 1] ?? 0) + 117 * (data[j + 2] ?? 0) + 512) >> 10;
  }
  return { levels, width, height };
}

/** Opaque and grey, for a decoder sees no more. */
export function pixelsOf({ levels, width, height }: Grey): Pixels {
  const data = new Uint8ClampedArray(levels.length * 4);
  // A pixel at a time; alpha is the last of its four bytes on every device that browsers run on (little-endian).
  const words = new Uint32Array(data.buffer);
  for (let i = 0; i < levels.length; i++) words[i] = 0xff000000 | ((levels[i] ?? 0) * 0x010101);
  return { data, width, height };
}
