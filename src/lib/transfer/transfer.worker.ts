import { Failure } from '../failure';
import type { Answers } from './read-file';
import { readFile } from './read-file';
import type { SourceFile } from './content';
import type { WorkerAnswer, WorkerQuestion } from './worker-message';

/** One file, one answer; the page ends this Worker afterwards. */
self.onmessage = async ({ data }: MessageEvent<WorkerQuestion>) => {
  post(await answer(data.file, data.answers));
};

async function answer(file: SourceFile, answers: Omit<Answers, 'onProgress'>): Promise<WorkerAnswer> {
  try {
    const onProgress = (share: number) => {
      post({ kind: 'progress', share });
    };
    return { kind: 'reading', reading: await readFile(file, { ...answers, onProgress }) };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'failure', code: error.code, details: error.details };
    // What it says could quote the file.
    return { kind: 'bug' };
  }
}

function post(message: WorkerAnswer): void {
  self.postMessage(message);
}
