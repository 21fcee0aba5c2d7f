import type { Bytes } from '../bytes/bytes';
import { answerBody } from './answer-body';
import { wipeBody } from './sealed-body';

/** Reads one body and answers once; the page ends this worker afterwards. */
self.onmessage = ({ data: plain }: MessageEvent<Bytes>) => {
  const body = answerBody(plain);
  self.postMessage(body);
  plain.fill(0);
  if (body) wipeBody(body);
};
