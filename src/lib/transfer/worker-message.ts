import type { FailureCode } from '../failure';
import type { Bytes } from '../bytes/bytes';
import type { SourceFile } from './content';
import type { Answers, FileReading } from './read-file';
import type { WriteOrder } from './writer';

export type WorkerQuestion =
  | { readonly kind: 'read'; readonly file: SourceFile; readonly answers: Omit<Answers, 'onProgress'> }
  | { readonly kind: 'write'; readonly order: WriteOrder };

export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'reading'; readonly reading: FileReading }
  | { readonly kind: 'written'; readonly bytes: Bytes }
  | { readonly kind: 'failure'; readonly code: FailureCode; readonly details: Readonly<Record<string, number>> }
  | { readonly kind: 'bug' };
