import { Failure } from '../failure';
import type { SourceFile } from './content';
import type { Answers, FileReading } from './read-file';
import type { WorkerAnswer } from './worker-message';

export { mostBytes, type SourceFile } from './content';
export {
  formatIds,
  leftovers,
  type FormatId,
  type Leftover,
  type RejectedRow,
  type Remark,
  type Row,
  type Rows,
} from './format';
export type { Answers, FileReading } from './read-file';

/**
 * Reads one file in a Worker of its own. Aborting the signal ends the Worker and rejects with the signal's reason. The file's bytes are
 * copied, so that it can be read again under another password.
 * @throws Failure as `readFile`, and `transfer/reader-failed` when the Worker could not be started or met a bug.
 */
export function readFileInWorker(
  startWorker: () => Worker,
  file: SourceFile,
  { onProgress, ...answers }: Answers,
  signal?: AbortSignal,
): Promise<FileReading> {
  return new Promise<FileReading>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = startWorker();
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    const fail = (error: Error) => {
      end(() => {
        reject(error);
      });
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'reading')
        end(() => {
          resolve(data.reading);
        });
      else fail(data.kind === 'failure' ? new Failure(data.code, data.details) : new Failure('transfer/reader-failed'));
    };
    worker.onerror = worker.onmessageerror = () => {
      fail(new Failure('transfer/reader-failed'));
    };
    signal?.addEventListener('abort', () => {
      fail(signal.reason as Error);
    });
    worker.postMessage({ file, answers });
  });
}
