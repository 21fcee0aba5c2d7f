import type { Bytes } from '../bytes/bytes';
import { answerBody, practise } from './answer-body';

/** Reads one body and answers; the page ends this worker afterwards. `null` comes before, where the body takes its time. */
self.onmessage = ({ data: plain }: MessageEvent<Bytes | null>) => {
  if (!plain) {
    practise();
    return;
  }
  answerBody(plain, (answer, transfer) => {
    self.postMessage(answer, { transfer });
  });
};
