import type { Bytes } from '../bytes/bytes';
import { answerBody, practise } from './answer-body';
import { wipeBody } from './sealed-body';

/** Reads one body and answers once; the page ends this worker afterwards. `null` comes before, where the body takes its time. */
self.onmessage = ({ data: plain }: MessageEvent<Bytes | null>) => {
  if (!plain) {
    practise();
    return;
  }
  const read = answerBody(plain);
  self.postMessage(read?.answer ?? null, { transfer: read ? [read.answer.entries.secrets.buffer] : [] });
  plain.fill(0);
  if (read) wipeBody(read.toWipe);
};
