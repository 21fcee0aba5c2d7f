import type { Bytes } from '../bytes/bytes';

/** What the worker is asked for. `alone`: what was written before must not be read again. */
export type MirrorAsk = { readonly name: string } & (
  { readonly kind: 'read' | 'clear' } | { readonly kind: 'write'; readonly content: Bytes; readonly alone: boolean }
);
export type MirrorAnswer = { kind: 'done'; content: Bytes | null } | { kind: 'unsupported' | 'failed' };

/** A file that holds one whole content or none. Every verb throws MirrorError. */
export interface MirrorFile {
  read(): Promise<Bytes | null>;
  write(content: Bytes, alone: boolean): Promise<void>;
  clear(): Promise<void>;
}

/** Why the mirror is of no use: this browser has no place for it, or the place cannot be read or written now. */
export class MirrorError extends Error {
  readonly kind: 'unsupported' | 'failed';

  constructor(kind: 'unsupported' | 'failed') {
    super(`mirror ${kind}`);
    this.kind = kind;
  }
}

/** Longer than this nobody waits for the mirror: the vault itself is stored without it. */
const patienceMs = 5000;

/** The file in the origin private file system, by its worker. One verb at a time: the caller holds the mirror's lock. */
export function mirrorFileInWorker(name: string, startWorker: () => Worker): MirrorFile {
  let worker: Worker | null = null;
  const ask = async (request: MirrorAsk): Promise<Bytes | null> => {
    try {
      worker ??= startWorker();
      const answer = await answerOf(worker, request);
      if (answer.kind !== 'done') throw new MirrorError(answer.kind);
      return answer.content;
    } catch (error) {
      worker?.terminate();
      worker = null;
      throw error instanceof MirrorError ? error : new MirrorError('failed');
    }
  };
  return {
    read: () => ask({ kind: 'read', name }),
    write: async (content, alone) => void (await ask({ kind: 'write', name, content, alone })),
    clear: async () => void (await ask({ kind: 'clear', name })),
  };
}

async function answerOf(worker: Worker, request: MirrorAsk): Promise<MirrorAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<MirrorAnswer>((resolve, reject) => {
      const fail = () => {
        reject(new MirrorError('failed'));
      };
      timer = setTimeout(fail, patienceMs);
      worker.onmessage = ({ data }: MessageEvent<MirrorAnswer>) => {
        resolve(data);
      };
      worker.onerror = worker.onmessageerror = fail;
      worker.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
  }
}
