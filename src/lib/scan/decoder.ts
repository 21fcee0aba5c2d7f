import { startWorker } from '../device/trusted-types';
import { Failure } from '../failure';
import type { DecoderReply, DecoderRequest, Picture, ReadKind } from './decoder-message';
import workerUrl from './decoder.worker.ts?worker&url';

/** How long an unused worker stays, for the next picture of a batch. Ending it frees the pictures it has seen. */
const IDLE_MS = 3000;

type Ask = { readonly kind: 'warm' } | { readonly kind: ReadKind; readonly picture: Picture };

interface Waiting {
  resolve(texts: readonly string[]): void;
  reject(reason: unknown): void;
}

/** One borrower's hold on the shared worker. */
export interface Decoder {
  /** Resolves when the decoder is loaded. Rejects with Failure scan/decoder-failed, or with the signal's reason. */
  warm(signal?: AbortSignal): Promise<void>;
  /**
   * The texts in a picture, which goes to the worker and is closed there. Rejects with Failure scan/decoder-failed, or
   * with the signal's reason.
   */
  read(kind: ReadKind, picture: Picture, signal?: AbortSignal): Promise<readonly string[]>;
  /** Gives it back; a second call does nothing. */
  release(): void;
}

/** The worker that all borrowers share: started by the first request, ended when it fails or nobody holds it. */
class DecoderWorker {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #borrowers = 0;
  #lastId = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  hold(): void {
    clearTimeout(this.#idle);
    this.#borrowers += 1;
  }

  release(): void {
    this.#borrowers -= 1;
    if (this.#borrowers > 0) return;
    this.#idle = setTimeout(() => {
      this.#end();
    }, IDLE_MS);
  }

  ask(request: Ask, signal?: AbortSignal): Promise<readonly string[]> {
    if (signal?.aborted) {
      if (request.kind !== 'warm') request.picture.close();
      return Promise.reject(signal.reason);
    }
    const id = ++this.#lastId;
    return new Promise<readonly string[]>((resolve, reject) => {
      const onAbort = (): void => {
        this.#forget(id);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const done = (): void => signal?.removeEventListener('abort', onAbort);
      this.#waiting.set(id, {
        resolve: (texts) => (done(), resolve(texts)),
        reject: (reason) => (done(), reject(reason)),
      });
      this.#send({ ...request, id });
    });
  }

  #send(message: DecoderRequest): void {
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(message, message.kind === 'warm' ? [] : [message.picture]);
    } catch (cause) {
      if (message.kind !== 'warm') message.picture.close();
      this.#end(cause);
    }
  }

  #start(): Worker {
    const worker = startWorker(workerUrl);
    worker.addEventListener('message', (event: MessageEvent<DecoderReply>) => {
      const { id, texts } = event.data;
      // After a failure its WebAssembly is not to be relied on, if it was ever loaded.
      if (!texts) return this.#end();
      this.#waiting.get(id)?.resolve(texts);
      this.#waiting.delete(id);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#end(event.error);
    });
    return worker;
  }

  /** A look that nobody waits for is broken off, unless somebody else's is behind it. */
  #forget(id: number): void {
    this.#waiting.delete(id);
    if (this.#waiting.size === 0 && this.#borrowers <= 1) this.#end();
  }

  /** Ends the worker and refuses who still waits; the next request starts a new one. */
  #end(cause?: unknown): void {
    this.#worker?.terminate();
    this.#worker = null;
    const failure = new Failure('scan/decoder-failed', {}, { cause });
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(failure);
  }
}

const shared = new DecoderWorker();

/** Takes hold of the decoder. The caller releases it, also after a failure. */
export function borrowDecoder(): Decoder {
  shared.hold();
  let held = true;
  return {
    warm: async (signal) => void (await shared.ask({ kind: 'warm' }, signal)),
    read: (kind, picture, signal) => shared.ask({ kind, picture }, signal),
    release: () => {
      if (held) shared.release();
      held = false;
    },
  };
}
