import { Failure } from '../failure';
import type { WorkerAnswer, WorkerQuestion } from './worker-message';

type Result = Exclude<WorkerAnswer, { kind: 'progress' | 'failure' | 'bug' }>;

/**
 * Puts one question to a Worker of its own, and ends it afterwards. Aborting the signal ends it at once and rejects with the signal's
 * reason. What the question holds is copied.
 * @throws Failure what the Worker's work throws, and `transfer/reader-failed` or `transfer/writer-failed` when the Worker could not be started or met a bug.
 */
export function askWorker(
  startWorker: () => Worker,
  question: WorkerQuestion,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = startWorker();
    const broken = question.kind === 'read' ? 'transfer/reader-failed' : 'transfer/writer-failed';
    const fail = (error: Error) => {
      worker.terminate();
      reject(error);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'failure') fail(new Failure(data.code, data.details));
      else if (data.kind === 'bug') fail(new Failure(broken));
      else {
        worker.terminate();
        resolve(data);
      }
    };
    worker.onerror = worker.onmessageerror = () => {
      fail(new Failure(broken));
    };
    signal?.addEventListener('abort', () => {
      fail(signal.reason as Error);
    });
    worker.postMessage(question);
  });
}
