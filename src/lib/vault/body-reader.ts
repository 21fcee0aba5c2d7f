import type { Bytes } from '../bytes/bytes';
import { decodeBody, type Body } from './codec';
import { fromColumns, type EntryColumns } from './entry-columns';

/** What the worker answers. */
export interface BodyAnswer extends Omit<Body, 'entries'> {
  readonly entries: EntryColumns;
}

/** Below this, reading takes less time than asking a worker: some 250 entries. */
const leastBytes = 64 * 1024;

/**
 * Reads what was sealed. [Note: Thousands of entries] A body of that many is read in a worker of its own, ended afterwards, so that
 * the page stands still for the taking over alone, which is a fifth of it. The worker is handed the bytes and never a key.
 */
export class BodyReader {
  readonly #start: () => Worker;
  #waiting: Worker | null = null;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** A body of about so many bytes is to be read soon: the worker starts while the key is being derived. */
  expect(byteCount: number): void {
    if (byteCount < leastBytes || this.#waiting) return;
    this.#waiting = this.#start();
    this.#waiting.postMessage(null);
  }

  /** Wipes `plain`. The order of the entries may differ: it means nothing. Throws Failure `vault/damaged`. */
  async read(plain: Bytes): Promise<Body> {
    try {
      if (plain.length < leastBytes) return decodeBody(plain);
      const worker = this.#waiting ?? this.#start();
      this.#waiting = null;
      // Where there is no worker, or it failed, it is read here; and here it is said what is wrong with it.
      const answer = await ask(worker, plain);
      return answer ? { ...answer, entries: fromColumns(answer.entries) } : decodeBody(plain);
    } finally {
      plain.fill(0);
    }
  }
}

/** `null` when the worker could not read the bytes. */
async function ask(worker: Worker, plain: Bytes): Promise<BodyAnswer | null> {
  try {
    return await new Promise<BodyAnswer | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<BodyAnswer | null>) => {
        resolve(data);
      };
      worker.onerror = worker.onmessageerror = () => {
        resolve(null);
      };
      worker.postMessage(plain);
    });
  } finally {
    worker.terminate();
  }
}
