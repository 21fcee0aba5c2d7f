import type { FailureCode } from '../failure';
import type { SourceFile } from './content';
import type { Answers, FileReading } from './read-file';

export interface WorkerQuestion {
  readonly file: SourceFile;
  readonly answers: Omit<Answers, 'onProgress'>;
}

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'reading'; readonly reading: FileReading }
  | { readonly kind: 'failure'; readonly code: FailureCode; readonly details: Readonly<Record<string, number>> }
  | { readonly kind: 'bug' };
