import type { BackupQuestion, BackupWorkerAnswer } from '../../src/lib/vault/backup-message';
import { answerBackup } from '../../src/lib/vault/answer-backup';
import { deriveHere } from '../unit/vault/quick-vault';

/** The Worker that opens sealed files, in this thread: what goes in and out is copied, as a Worker's messages are. */
export function backupWorker(log: string[] = []): Worker {
  log.push('started');
  let isOver = false;
  const worker = {
    onmessage: null as ((event: { data: BackupWorkerAnswer }) => void) | null,
    postMessage: (question: BackupQuestion) => {
      const tell = (data: BackupWorkerAnswer) => {
        if (!isOver) worker.onmessage?.({ data: structuredClone(data) });
      };
      void answerBackup(structuredClone(question), deriveHere).then(tell);
    },
    terminate: () => {
      isOver = true;
      log.push('ended');
    },
  };
  return worker as unknown as Worker;
}
