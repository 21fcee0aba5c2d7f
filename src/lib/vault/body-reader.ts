import type { Bytes } from '../bytes/bytes';
import type { Entry } from '../entry/entry';
import { wipeEntry } from '../entry/entry-bytes';
import { decodeAndWipe, type Body } from './codec';
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
    if (byteCount >= leastBytes) this.#waiting ??= this.#start();
  }

  /**
   * `decrypt` gives the bytes, which are wiped or handed over: there is never a second copy. It is asked again where the worker fails.
   * The order of the entries may differ: it means nothing. Throws Failure `vault/damaged` and what `decrypt` throws.
   */
  async read(decrypt: () => Promise<Bytes>): Promise<Body> {
    const plain = await decrypt();
    if (plain.length < leastBytes) return decodeAndWipe(plain);
    try {
      const worker = this.#waiting ?? this.#start();
      this.#waiting = null;
      const body = await ask(worker, plain);
      if (body) return body;
    } finally {
      // Nothing is left of what was handed over.
      if (plain.length > 0) plain.fill(0);
    }
    // Where there is no worker, or it failed, it is read here; and here it is said what is wrong with it.
    return decodeAndWipe(await decrypt());
  }
}

/** Hands the bytes over. `null` when the worker could not read them; what it read of them is wiped. */
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
      worker.postMessage(plain, [plain.buffer]);
    });
    if (end) return { ...end.rest, entries: Array.from(end.order, (at) => entries[at] as Entry) };
    for (const entry of entries) wipeEntry(entry);
    return null;
  } finally {
    worker.terminate();
  }
}
