import { writeFileSync } from 'node:fs';
import { qrPicture, type Look } from '../../unit/scan/qr-picture';

/** Sizes in pixels; both even. `still` frames at 30 a second, which the browser loops. The rest is how the code is drawn. */
export interface CameraFilm extends Look {
  width?: number;
  height?: number;
  still?: number;
}

/** The grey of the wall that the code hangs on. */
const WALL = 119;

/**
 * Writes what a camera sees that looks at a QR code of `text`, for Chromium's --use-file-for-fake-video-capture, as
 * YUV4MPEG2 (name the file .y4m). A frame of 1280x720 takes 1.4 MB. Throws when the code does not fit.
 */
export async function makeCameraFile(text: string, path: string, options: CameraFilm = {}): Promise<void> {
  const { width = 1280, height = 720, still = 3, ...look } = options;
  const code = await qrPicture(text, { module: 6, ...look });
  if (code.width > width || code.height > height) throw new RangeError('the code is larger than the frame');
  const luma = Buffer.alloc(width * height, WALL);
  const left = (width - code.width) >> 1;
  const top = (height - code.height) >> 1;
  for (let y = 0; y < code.height; y++) {
    for (let x = 0; x < code.width; x++) {
      luma[(top + y) * width + left + x] = videoLevel(code.data[(y * code.width + x) * 4] ?? 0);
    }
  }
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = [Buffer.from('FRAME\n'), luma, grey];
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420\n`);
  writeFileSync(path, Buffer.concat([header, ...Array.from({ length: still }, () => frame).flat()]));
}

/** Video black is 16 and white 235 (BT.601). */
function videoLevel(grey: number): number {
  return Math.round(16 + (grey / 255) * 219);
}
