import type { Bytes } from '../bytes/bytes';
import { Failure } from '../failure';

/** The cost of Argon2id (RFC 9106), as stored with what it protects. */
export interface Argon2idCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

const most = { memoryKiB: 1024 * 1024, iterations: 16, parallelism: 8, work: 4 * 1024 * 1024 };

/**
 * Refuses a cost that a file may ask for and a device should not try: over 1 GiB, 16 iterations, 8 lanes or 4 GiB of memory
 * passes in all. Throws Failure `crypto/kdf-cost`.
 */
export function checkCost(cost: Argon2idCost): void {
  const { memoryKiB, iterations, parallelism } = cost;
  const whole = [memoryKiB, iterations, parallelism].every((n) => Number.isSafeInteger(n) && n >= 1);
  const fits =
    whole &&
    memoryKiB >= 8 * parallelism &&
    memoryKiB <= most.memoryKiB &&
    iterations <= most.iterations &&
    parallelism <= most.parallelism &&
    memoryKiB * iterations <= most.work;
  if (!fits) throw new Failure('crypto/kdf-cost', whole ? { memoryMiB: Math.round(memoryKiB / 1024), iterations } : {});
}

export interface Argon2idRequest {
  readonly password: Bytes;
  readonly salt: Bytes;
  readonly cost: Argon2idCost;
}

/**
 * Derives 32 bytes. The password is handed over: it is wiped when the work is done. Aborting the signal ends the work and
 * rejects with the signal's reason. Throws Failure `crypto/kdf-cost`, `crypto/kdf-memory` or `crypto/worker-failed`.
 */
export type DeriveArgon2id = (request: Argon2idRequest, signal?: AbortSignal) => Promise<Bytes>;

/** What the worker answers in the end. */
export type Argon2idAnswer = { kind: 'key'; key: Bytes } | { kind: 'no-memory' } | { kind: 'failed' };
/** What it tells meanwhile, where WebAssembly is forbidden and the work takes long. `share` goes from 0 to 1. */
export interface Argon2idProgress {
  kind: 'progress';
  share: number;
}

/**
 * The deriver of the app: each run has a worker of its own that is ended after it, because ending it is the only sure way
 * to give its memory, with all that passed through it, back. `onProgress` hears the share that is done, 0 to 1, where the
 * worker can tell it, and `null` at the end.
 */
export function argon2idInWorker(
  startWorker: () => Worker,
  onProgress: (share: number | null) => void = () => undefined,
): DeriveArgon2id {
  return async (request, signal) => {
    checkCost(request.cost);
    signal?.throwIfAborted();
    const worker = startWorker();
    try {
      const answer = await ask(worker, request, onProgress, signal);
      if (answer.kind === 'key') return answer.key;
      if (answer.kind === 'no-memory') {
        throw new Failure('crypto/kdf-memory', { memoryMiB: Math.round(request.cost.memoryKiB / 1024) });
      }
      throw new Failure('crypto/worker-failed');
    } finally {
      onProgress(null);
      worker.terminate();
    }
  };
}

function ask(
  worker: Worker,
  request: Argon2idRequest,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Argon2idAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Argon2idAnswer | Argon2idProgress>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else resolve(data);
    };
    worker.onerror = worker.onmessageerror = () => {
      reject(new Failure('crypto/worker-failed'));
    };
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    worker.postMessage(request, [request.password.buffer]);
  });
}
