import type { Bytes } from '../bytes/bytes';
import { answerBody, practise } from './answer-body';
import { inSteps } from './steps';

let isAsked = false;

/** Reads one body and answers; the page ends this worker afterwards. `null` comes before, where the body takes its time. */
self.onmessage = ({ data: plain }: MessageEvent<Bytes | null>) => {
  if (!plain) {
    void inSteps(practise(), unlessAsked);
    return;
  }
  isAsked = true;
  answerBody(plain, (answer, transfer) => {
    self.postMessage(answer, { transfer });
  });
};

/** By a timer, behind which nothing waits: what is to be read comes before the next turn, and ends the practice. */
function unlessAsked(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(!isAsked);
    });
  });
}
