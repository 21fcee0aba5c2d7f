import type { Grey } from '../../../src/lib/scan/pixels';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A code's corners as it is held: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Of the code's side, on each side: 4 modules of the smallest code are a fifth, 4 of a usual one a tenth. */
const QUIET = 0.12;
const LEAST_SIDE = 320;
const MOST_SIDE = 900;
/** A code of 21 modules at less than a pixel each is none. */
const LEAST_CODE = 15;

/**
 * The code alone, seen straight on, about twice as large, on white. Null when the corners span no code. Bilinear; the
 * mapping is a homography from the unit square (Heckbert 1989, section 2.2).
 */
export function flatten(grey: Grey, corners: Quad): Grey | null {
  const map = fromUnitSquare(corners);
  const longest = Math.max(
    ...corners.map(({ x, y }, i) => Math.hypot(x - cornerAt(corners, i + 1).x, y - cornerAt(corners, i + 1).y)),
  );
  if (!map || !(longest >= LEAST_CODE)) return null;
  const side = Math.round(Math.min(MOST_SIDE, Math.max(LEAST_SIDE, longest * 2 * (1 + 2 * QUIET))));
  const levels = new Uint8Array(side * side).fill(255);
  const unit = (i: number): number => ((i + 0.5) / side) * (1 + 2 * QUIET) - QUIET;
  for (let row = 0; row < side; row++) {
    const v = unit(row);
    if (v < 0 || v > 1) continue;
    for (let column = 0; column < side; column++) {
      const u = unit(column);
      if (u < 0 || u > 1) continue;
      const { x, y } = map(u, v);
      levels[row * side + column] = between(grey, x - 0.5, y - 0.5);
    }
  }
  return { levels, width: side, height: side };
}

function cornerAt(corners: Quad, index: number): Point {
  return corners[index % 4] ?? corners[0];
}

/** Null when the corners lie on a line. */
function fromUnitSquare([a, b, c, d]: Quad): ((u: number, v: number) => Point) | null {
  const [sumX, sumY] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
  const [x1, x2, y1, y2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y];
  const area = x1 * y2 - x2 * y1;
  if (!(Math.abs(area) >= 1)) return null;
  const g = (sumX * y2 - x2 * sumY) / area;
  const h = (x1 * sumY - sumX * y1) / area;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / w,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / w,
    };
  };
}

/** The level at a point between pixels; the picture's edge goes on for ever. */
function between({ levels, width, height }: Grey, x: number, y: number): number {
  const clampX = (column: number): number => Math.min(width - 1, Math.max(0, column));
  const clampY = (row: number): number => Math.min(height - 1, Math.max(0, row)) * width;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [x0, x1, y0, y1] = [clampX(left), clampX(left + 1), clampY(top), clampY(top + 1)];
  const right = x - left;
  const above = (levels[y0 + x0] ?? 0) * (1 - right) + (levels[y0 + x1] ?? 0) * right;
  const below = (levels[y1 + x0] ?? 0) * (1 - right) + (levels[y1 + x1] ?? 0) * right;
  return above + (below - above) * (y - top);
}
