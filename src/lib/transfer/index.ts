import { Failure } from '../failure';
import type { Bytes } from '../bytes/bytes';
import { askWorker } from './ask-worker';
import type { SourceFile } from './content';
import type { Answers, FileReading } from './read-file';
import type { WriteOrder } from './writer';

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
export { fitTo, type Fitting } from './fit';
export type { OtpKind } from '../otp/params';
export { targetIds, type Loss, type Misfit, type Target, type TargetId } from './target';
export { allTargets, targetNamed } from './targets';
export type { WriteOrder } from './writer';

/**
 * Reads one file in a Worker of its own. The file's bytes are copied, so that it can be read again under another password.
 * @throws Failure as `readFile`, and as `askWorker`.
 */
export async function readFileInWorker(
  startWorker: () => Worker,
  file: SourceFile,
  { onProgress, ...answers }: Answers,
  signal?: AbortSignal,
): Promise<FileReading> {
  const answer = await askWorker(startWorker, { kind: 'read', file, answers }, onProgress, signal);
  if (answer.kind !== 'reading') throw new Failure('transfer/reader-failed');
  return answer.reading;
}

/**
 * Writes the file of another program in a Worker of its own. The bytes are the caller's to wipe.
 * @throws Failure `crypto/kdf-memory`, and as `askWorker`.
 */
export async function writeFileInWorker(
  startWorker: () => Worker,
  order: WriteOrder,
  signal?: AbortSignal,
): Promise<Bytes> {
  const answer = await askWorker(startWorker, { kind: 'write', order }, () => undefined, signal);
  if (answer.kind !== 'written') throw new Failure('transfer/writer-failed');
  return answer.bytes;
}
