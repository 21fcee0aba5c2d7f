import type { Pixels } from '../../../src/lib/scan/pixels';
import type { Colour } from './draw';
import type { Random } from './random';

/** Row by row, a 3 × 3 matrix that takes a point of the new picture to one of the old. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** Draws `from` through `back`, with `samples` × `samples` looks a pixel, on `ground`. */
export function warp(from: Pixels, width: number, height: number, back: Matrix, ground: Colour, samples = 2): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const [a, b, c, d, e, f, g, h, i] = back;
  const sum = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum.fill(0);
      for (let s = 0; s < samples * samples; s++) {
        const u = x + ((s % samples) + 0.5) / samples;
        const v = y + (Math.floor(s / samples) + 0.5) / samples;
        const w = g * u + h * v + i;
        look(from, (a * u + b * v + c) / w - 0.5, (d * u + e * v + f) / w - 0.5, ground, sum);
      }
      for (let k = 0; k < 3; k++) data[(y * width + x) * 4 + k] = (sum[k] ?? 0) / (samples * samples);
    }
  }
  return { data, width, height };
}

/** Adds the colour at a point between pixels (bilinear) to `sum`. */
function look(from: Pixels, x: number, y: number, ground: Colour, sum: Float64Array): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  for (let k = 0; k < 4; k++) {
    const [column, row] = [left + (k & 1), top + (k >> 1)];
    const weight = (k & 1 ? x - left : 1 - x + left) * (k >> 1 ? y - top : 1 - y + top);
    const inside = column >= 0 && row >= 0 && column < from.width && row < from.height;
    const at = (row * from.width + column) * 4;
    for (let j = 0; j < 3; j++) sum[j] = (sum[j] ?? 0) + weight * ((inside ? from.data[at + j] : ground[j]) ?? 0);
  }
}

/** Larger or smaller. */
export function resize(from: Pixels, width: number, height: number, samples = 3): Pixels {
  return warp(
    from,
    width,
    height,
    [from.width / width, 0, 0, 0, from.height / height, 0, 0, 0, 1],
    [255, 255, 255],
    samples,
  );
}

/** Turned by `degrees` in a frame that holds it all. */
export function rotate(from: Pixels, degrees: number, ground: Colour): Pixels {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const width = Math.ceil(from.width * Math.abs(cos) + from.height * Math.abs(sin));
  const height = Math.ceil(from.width * Math.abs(sin) + from.height * Math.abs(cos));
  const x = from.width / 2 - (cos * width) / 2 - (sin * height) / 2;
  const y = from.height / 2 + (sin * width) / 2 - (cos * height) / 2;
  return warp(from, width, height, [cos, sin, x, -sin, cos, y, 0, 0, 1], ground);
}

/** Seen from a side: `tiltX`, `tiltY` of about 0.1 to 0.4 are how much shorter the far edge is; turned by `degrees`. */
export interface View {
  readonly scale: number;
  readonly tiltX: number;
  readonly tiltY: number;
  readonly degrees: number;
  readonly x: number;
  readonly y: number;
}

/** Lays `from` into a frame as a camera sees it, its middle at (x, y). */
export function project(from: Pixels, width: number, height: number, view: View, ground: Colour): Pixels {
  const [cos, sin] = [Math.cos((view.degrees * Math.PI) / 180), Math.sin((view.degrees * Math.PI) / 180)];
  const [p, q] = [view.tiltX / from.width / view.scale, view.tiltY / from.height / view.scale];
  const [mx, my] = [from.width / 2, from.height / 2];
  const k = 1 / view.scale;
  // From a frame's point less the middle: w = 1 - p·u - q·v, then the turned and scaled point over w.
  const [g, h] = [-p, -q];
  const i = 1 - g * view.x - h * view.y;
  const row = (a: number, b: number, m: number): [number, number, number] => [
    a * k + m * g,
    b * k + m * h,
    -a * k * view.x - b * k * view.y + m * i,
  ];
  return warp(from, width, height, [...row(cos, sin, mx), ...row(-sin, cos, my), g, h, i], ground);
}

/** Gaussian, `sigma` in pixels. */
export function blur(from: Pixels, sigma: number): Pixels {
  return pass(pass(from, sigma, 4, from.width), sigma, from.width * 4, from.height);
}

/** One direction; `step` bytes lie between neighbours, of which a line has `count`. */
function pass({ data, width, height }: Pixels, sigma: number, step: number, count: number): Pixels {
  const radius = Math.ceil(sigma * 3);
  const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)));
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const out = new Uint8ClampedArray(data.length).fill(255);
  for (let at = 0; at < data.length; at++) {
    if (at % 4 === 3) continue;
    const place = Math.floor(at / step) % count;
    let sum = 0;
    for (let k = -radius; k <= radius; k++) {
      const near = Math.min(count - 1, Math.max(0, place + k)) - place;
      sum += (kernel[k + radius] ?? 0) * (data[at + near * step] ?? 0);
    }
    out[at] = sum / total;
  }
  return { data: out, width, height };
}

/** Changes each pixel's three levels by `change`, in place. */
export function shade(on: Pixels, change: (level: number, x: number, y: number) => number): Pixels {
  for (let i = 0; i < on.width * on.height; i++) {
    const [x, y] = [i % on.width, Math.floor(i / on.width)];
    for (let k = 0; k < 3; k++) on.data[i * 4 + k] = change(on.data[i * 4 + k] ?? 0, x, y);
  }
  return on;
}

/** Adds normal noise of deviation `sigma`, the same to all three levels; and `dust`, a share of pixels, black or white. */
export function noise(on: Pixels, random: Random, sigma: number, dust = 0): Pixels {
  for (let i = 0; i < on.data.length; i += 4) {
    const change = random.normal() * sigma;
    const speck = dust > 0 && random.next() < dust ? random.pick([0, 255]) : null;
    for (let k = 0; k < 3; k++) on.data[i + k] = speck ?? (on.data[i + k] ?? 0) + change;
  }
  return on;
}
