import type { Bytes } from '../bytes/bytes';
import { answerBody } from './answer-body';

/** Reads one body and answers; the page ends this worker afterwards. */
self.onmessage = ({ data: plain }: MessageEvent<Bytes>) => {
  answerBody(plain, (answer, transfer) => {
    self.postMessage(answer, { transfer });
  });
};
