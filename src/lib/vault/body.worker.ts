import type { Bytes } from '../bytes/bytes';
import { answerBody, practise } from './answer-body';

let isAsked = false;

/** Reads one body and answers; the page ends this worker afterwards. `null` comes before, where the body takes its time. */
self.onmessage = ({ data: plain }: MessageEvent<Bytes | null>) => {
  if (!plain) {
    goOn(practise());
    return;
  }
  isAsked = true;
  answerBody(plain, (answer, transfer) => {
    self.postMessage(answer, { transfer });
  });
};

/** A turn at a time: what is to be read meanwhile does not wait for the last. */
function goOn(turns: Iterator<void>): void {
  if (isAsked || turns.next().done) return;
  setTimeout(() => {
    goOn(turns);
  });
}
