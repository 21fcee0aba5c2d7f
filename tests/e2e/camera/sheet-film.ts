import { closeSync, openSync, writeSync } from 'node:fs';
import type { PrintedCode, Sheet } from '../printed';

/** In pixels; both even. */
const width = 960;
const height = 720;
/** Of 30 a second: a third of a second over each code, in which the hand that holds the phone trembles. */
const framesOfCode = 10;

/** Writes what a camera sees that is held over the codes of a sheet one after the other, as YUV4MPEG2 for Chromium's fake camera. */
export function makeFilm(sheet: Sheet, codes: readonly PrintedCode[], path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, `YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420\n`);
  const grey = Buffer.alloc((width * height) / 2, 128);
  for (const code of codes) {
    for (let i = 0; i < framesOfCode; i++) {
      writeSync(file, 'FRAME\n');
      writeSync(file, view(sheet, code.x + (i % 3), code.y - (i % 2)));
      writeSync(file, grey);
    }
  }
  closeSync(file);
}

/** One and a half times as large as on the picture of the sheet; what is beside the sheet is a grey table. */
function view(sheet: Sheet, middleX: number, middleY: number): Buffer {
  const scale = 1.5;
  const luma = Buffer.alloc(width * height, 110);
  for (let y = 0; y < height; y++) {
    const fromY = Math.floor(middleY + (y - height / 2) / scale);
    if (fromY < 0 || fromY >= sheet.height) continue;
    for (let x = 0; x < width; x++) {
      const fromX = Math.floor(middleX + (x - width / 2) / scale);
      if (fromX < 0 || fromX >= sheet.width) continue;
      luma[y * width + x] = videoLevel(sheet.levels[fromY * sheet.width + fromX] ?? 255);
    }
  }
  return luma;
}

/** Video black is 16 and white 235 (BT.601). */
function videoLevel(grey: number): number {
  return Math.round(16 + (grey / 255) * 219);
}
