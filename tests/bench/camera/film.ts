import { closeSync, openSync, writeSync } from 'node:fs';
import type { Pixels } from '../../../src/lib/scan/pixels';
import { blur } from '../decode/distort';
import type { Random } from '../decode/random';

/** Pixels; both even. */
export const filmWidth = 1280;
export const filmHeight = 720;
export const framesPerSecond = 30;
/** The wall that a code hangs on. */
const WALL = 119;
/** Steps of blur, in pixels of deviation each, that a picture is kept in. */
const BLUR_STEP = 0.5;

/** Where a frame shows the picture: its middle from that of the frame, in pixels, its size, turn and sharpness. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly degrees: number;
  /** Deviation of a Gaussian, in pixels of the picture. */
  readonly blur: number;
}

/** A picture and how the hand moves it from frame to frame. */
export interface Film {
  readonly picture: Pixels;
  readonly poses: readonly Pose[];
  /** Deviation in levels of grey, anew in each frame. */
  readonly noise: number;
}

/**
 * Writes a film for Chromium's --use-file-for-fake-video-capture, as YUV4MPEG2 (the file's name ends in .y4m): 1.4 MB a
 * frame, at 30 a second. The browser starts it when the camera opens, and loops it.
 */
export function writeFilm(path: string, { picture, poses, noise }: Film, random: Random): void {
  const blurred = new Map<number, Uint8Array>();
  const grain = Int8Array.from({ length: 1 << 18 }, () => Math.round(random.normal() * noise));
  const colour = Buffer.alloc((filmWidth * filmHeight) / 2, 128);
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${filmWidth} H${filmHeight} F${framesPerSecond}:1 Ip A1:1 C420\n`);
  for (const pose of poses) {
    const steps = Math.round(pose.blur / BLUR_STEP);
    const levels = blurred.get(steps) ?? levelsOf(steps === 0 ? picture : blur(picture, steps * BLUR_STEP));
    blurred.set(steps, levels);
    const luma = Buffer.alloc(filmWidth * filmHeight, WALL);
    draw(luma, levels, picture, pose);
    finish(luma, grain, random.whole(0, grain.length - 1));
    writeSync(file, 'FRAME\n');
    writeSync(file, luma);
    writeSync(file, colour);
  }
  closeSync(file);
}

function levelsOf({ data, width, height }: Pixels): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0);
}

/** Lays the picture into the frame, each pixel between the four nearest. */
function draw(luma: Uint8Array, levels: Uint8Array, { width, height }: Pixels, pose: Pose): void {
  const angle = (pose.degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / pose.scale, Math.sin(angle) / pose.scale];
  for (let y = 0; y < filmHeight; y++) {
    for (let x = 0; x < filmWidth; x++) {
      const [dx, dy] = [x + 0.5 - filmWidth / 2 - pose.x, y + 0.5 - filmHeight / 2 - pose.y];
      const [u, v] = [cos * dx + sin * dy + width / 2 - 0.5, cos * dy - sin * dx + height / 2 - 0.5];
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue;
      const [left, top] = [Math.trunc(u), Math.trunc(v)];
      const [right, below, at] = [u - left, v - top, top * width + left];
      const upper = (levels[at] ?? 0) * (1 - right) + (levels[at + 1] ?? 0) * right;
      const lower = (levels[at + width] ?? 0) * (1 - right) + (levels[at + width + 1] ?? 0) * right;
      luma[y * filmWidth + x] = upper * (1 - below) + lower * below;
    }
  }
}

/** Adds the grain and brings the levels to those of video: black is 16 and white 235 (BT.601). */
function finish(luma: Uint8Array, grain: Int8Array, from: number): void {
  for (let i = 0; i < luma.length; i++) {
    const level = (luma[i] ?? 0) + (grain[(from + i) % grain.length] ?? 0);
    luma[i] = 16 + (Math.min(255, Math.max(0, level)) / 255) * 219;
  }
}
