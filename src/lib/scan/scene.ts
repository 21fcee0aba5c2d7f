import { greyOf, type Grey, type Pixels } from './pixels';

/** Twice a 4K screenshot still goes; a larger picture would take a quarter of a gigabyte when doubled. */
const UPSCALE_PIXELS = 3840 * 2160;

/** A picture, and its levels of grey, which are worked out once for all looks at it. */
export class Scene {
  readonly pixels: Pixels;
  #grey: Grey | null = null;

  constructor(pixels: Pixels) {
    this.pixels = pixels;
  }

  get grey(): Grey {
    return (this.#grey ??= greyOf(this.pixels));
  }

  /** May be doubled. */
  get isSmall(): boolean {
    return this.pixels.width * this.pixels.height <= UPSCALE_PIXELS;
  }
}

/** Has no pixel; a decoder would refuse it. */
export function isEmpty({ width, height }: Pixels): boolean {
  return width < 1 || height < 1;
}
