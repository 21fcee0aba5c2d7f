import { Failure } from '../failure';
import type { WorkerAnswer, WorkerQuestion } from './worker-message';

/** One file to read or to write, one answer; the page ends this Worker afterwards. */
self.onmessage = async ({ data }: MessageEvent<WorkerQuestion>) => {
  post(await answer(data));
};

async function answer(question: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    return question.kind === 'read' ? await read(question) : await write(question);
  } catch (error) {
    if (error instanceof Failure) return { kind: 'failure', code: error.code, details: error.details };
    // What it says could quote the file.
    return { kind: 'bug' };
  }
}

async function read({ file, answers }: Extract<WorkerQuestion, { kind: 'read' }>): Promise<WorkerAnswer> {
  const { readFile } = await import('./read-file');
  const onProgress = (share: number) => {
    post({ kind: 'progress', share });
  };
  return { kind: 'reading', reading: await readFile(file, { ...answers, onProgress }) };
}

async function write({ order }: Extract<WorkerQuestion, { kind: 'write' }>): Promise<WorkerAnswer> {
  const { writeFile } = await import('./writers');
  return { kind: 'written', bytes: await writeFile(order) };
}

function post(message: WorkerAnswer): void {
  self.postMessage(message);
}
