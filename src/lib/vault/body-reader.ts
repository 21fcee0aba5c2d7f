import type { Bytes } from '../bytes/bytes';
import type { Entry } from '../entry/entry';
import { wipeEntry } from '../entry/entry-bytes';
import { decodeBody, type Body } from './codec';
import { fromColumns, type EntryColumns } from './entry-columns';

/** What the worker answers: entries, part by part, and the end; `null` at any time when it cannot read the bytes. */
export type BodyAnswer = BodyPart | BodyEnd | null;

interface BodyPart {
  readonly kind: 'part';
  readonly columns: EntryColumns;
}

interface BodyEnd {
  readonly kind: 'end';
  readonly rest: Omit<Body, 'entries'>;
  /** The places of the entries, as they came, in alphabetical order. */
  readonly order: Uint32Array;
}

/** Below this, reading takes less time than asking a worker: some 250 entries. */
const leastBytes = 64 * 1024;

/**
 * Reads what was sealed. [Note: Thousands of entries] A body of that many is read in a worker of its own, ended afterwards, and the
 * page takes the accounts over while the next ones are read. The worker is handed the bytes and never a key.
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
      return (await ask(worker, plain)) ?? decodeBody(plain);
    } finally {
      plain.fill(0);
    }
  }
}

/** `null` when the worker could not read the bytes; what it read of them is wiped. */
async function ask(worker: Worker, plain: Bytes): Promise<Body | null> {
  const entries: Entry[] = [];
  try {
    const end = await new Promise<BodyEnd | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<BodyAnswer>) => {
        if (data?.kind === 'part') for (const entry of fromColumns(data.columns)) entries.push(entry);
        else resolve(data);
      };
      worker.onerror = worker.onmessageerror = () => {
        resolve(null);
      };
      worker.postMessage(plain);
    });
    if (end) return { ...end.rest, entries: Array.from(end.order, (at) => entries[at] as Entry) };
    for (const entry of entries) wipeEntry(entry);
    return null;
  } finally {
    worker.terminate();
  }
}
