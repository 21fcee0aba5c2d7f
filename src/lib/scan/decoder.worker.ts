/** The only place where WebAssembly decodes pictures: the page's policy allows none, this worker's own response does. */
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { BitmapReader } from './bitmap-pixels';
import type { DecoderReply, DecoderRequest } from './decoder-message';
import { prepareDecoder, readFrame, readPicture } from './read-codes';

const ready = prepareDecoder({ locateFile: () => wasmUrl });
// Every request awaits it and answers for it; this keeps the time before the first one quiet.
ready.catch(() => undefined);
const bitmaps = new BitmapReader();

async function answer(request: DecoderRequest): Promise<readonly string[]> {
  await ready;
  if (request.kind === 'warm') return [];
  const pixels = bitmaps.read(request.bitmap);
  request.bitmap.close();
  if (request.kind === 'frame') return readFrame(pixels);
  bitmaps.clear();
  return readPicture(pixels);
}

addEventListener('message', (event: MessageEvent<DecoderRequest>) => {
  const reply = (texts: DecoderReply['texts']): void => {
    postMessage({ id: event.data.id, texts } satisfies DecoderReply);
  };
  answer(event.data).then(reply, () => {
    if (event.data.kind !== 'warm') event.data.bitmap.close();
    reply(null);
  });
});
