import { argon2idHere } from '../crypto/argon2id-here';
import { answerBackup } from './answer-backup';
import type { BackupQuestion, BackupWorkerAnswer } from './backup-message';

/**
 * Opens one sealed file and answers once; the page ends this Worker afterwards. It knows nothing of the open vault: what it finds
 * comes from the file and from what the person typed, as it would on a device that has neither.
 */
self.onmessage = async ({ data }: MessageEvent<BackupQuestion>) => {
  const onProgress = (share: number) => {
    post({ kind: 'progress', share });
  };
  post(await answerBackup(data, argon2idHere(onProgress)));
};

function post(message: BackupWorkerAnswer): void {
  self.postMessage(message);
}
