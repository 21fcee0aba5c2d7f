/** Frames in, the first text in each out, or null. The bench puts zxing-wasm beside this file. */
import { prepareZXingModule, readBarcodes } from './zxing/reader/index.js';

const wasm = new URL('zxing/zxing_reader.wasm', import.meta.url).href;
const ready = prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
const options = { formats: ['QRCode'], textMode: 'Plain', maxNumberOfSymbols: 1 };
let canvas;

onmessage = async ({ data: frame }) => {
  const [width, height] = [frame.displayWidth ?? frame.width, frame.displayHeight ?? frame.height];
  canvas ??= new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  canvas.drawImage(frame, 0, 0);
  frame.close();
  await ready;
  const [found] = await readBarcodes(canvas.getImageData(0, 0, width, height), options);
  postMessage(found?.text ?? null);
};
