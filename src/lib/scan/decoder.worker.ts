/** The only place where WebAssembly decodes pictures: the page's policy allows none, this worker's own response does. */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { BitmapReader } from './bitmap-pixels';
import type { DecoderReply, DecoderRequest } from './decoder-message';
import { readFrame, readHardFrame, readPicture } from './read-codes';
import { loadPure, readFramePure, readPicturePure } from './read-pure';
import { prepareZxing } from './zxing';

/** Whether WebAssembly runs; where it is forbidden, or its file cannot be had, the other decoder stands in. */
const hasZxing: Promise<boolean> = prepareZxing({ locateFile: () => wasmUrl }).then(
  () => true,
  () => loadPure().then(() => false),
);
// Every request awaits it and answers for it; this keeps the time before the first one quiet.
hasZxing.catch(() => undefined);
const bitmaps = new BitmapReader();
let hardFrames = 0;

async function answer(request: DecoderRequest): Promise<readonly string[]> {
  const zxing = await hasZxing;
  if (request.kind === 'warm') return [];
  const pixels = bitmaps.read(request.picture);
  request.picture.close();
  if (request.kind === 'picture') bitmaps.clear();
  if (!zxing) return request.kind === 'picture' ? readPicturePure(pixels) : readFramePure(pixels);
  if (request.kind === 'frame') return readFrame(pixels);
  return request.kind === 'hard-frame' ? readHardFrame(pixels, hardFrames++) : readPicture(pixels);
}

addEventListener('message', (event: MessageEvent<DecoderRequest>) => {
  const reply = (texts: DecoderReply['texts']): void => {
    postMessage({ id: event.data.id, texts } satisfies DecoderReply);
  };
  answer(event.data).then(reply, () => {
    if (event.data.kind !== 'warm') event.data.picture.close();
    reply(null);
  });
});
