import { Failure } from '../failure';
import type { BackupContent, BackupQuestion, BackupRefusal, BackupWorkerAnswer } from './backup-message';

/**
 * Opens a sealed file in a Worker of its own, which is ended afterwards. Aborting the signal ends it and rejects with the signal's
 * reason. Throws Failure `vault/*` and `crypto/*`; `crypto/worker-failed` too when the Worker could not be started or met a bug.
 */
export function openBackupInWorker<Wanted extends BackupContent['kind']>(
  startWorker: () => Worker,
  question: BackupQuestion & { readonly wanted: { readonly kind: Wanted } },
  onProgress: (share: number | null) => void,
  signal?: AbortSignal,
): Promise<Extract<BackupContent, { kind: Wanted }> | BackupRefusal> {
  return new Promise<BackupContent | BackupRefusal>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = startWorker();
    const end = (settle: () => void) => {
      worker.terminate();
      onProgress(null);
      settle();
    };
    const fail = (error: Error) => {
      end(() => {
        reject(error);
      });
    };
    worker.onmessage = ({ data }: MessageEvent<BackupWorkerAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'failure') fail(new Failure(data.code, data.details));
      else if (data.kind === 'bug') fail(new Failure('crypto/worker-failed'));
      else
        end(() => {
          resolve(data);
        });
    };
    worker.onerror = worker.onmessageerror = () => {
      fail(new Failure('crypto/worker-failed'));
    };
    signal?.addEventListener('abort', () => {
      fail(signal.reason as Error);
    });
    worker.postMessage(question);
  }) as Promise<Extract<BackupContent, { kind: Wanted }> | BackupRefusal>;
}
