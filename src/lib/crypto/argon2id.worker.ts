import type { Argon2idProgress, Argon2idRequest } from './argon2id';
import { answerArgon2id } from './argon2id-here';

/** One request, one answer; the page ends this worker afterwards. */
self.onmessage = async ({ data }: MessageEvent<Argon2idRequest>) => {
  const onProgress = (share: number) => {
    const progress: Argon2idProgress = { kind: 'progress', share };
    self.postMessage(progress);
  };
  self.postMessage(await answerArgon2id(data, onProgress));
};
