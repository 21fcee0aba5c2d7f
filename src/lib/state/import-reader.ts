import { encodeUtf8 } from '../bytes/utf8';
import { readFile as readBytes } from '../device/file';
import { Failure } from '../failure';
import { scanImage } from '../scan';
import {
  mostBytes,
  readFileInWorker,
  type FileReading,
  type FormatId,
  type RejectedRow,
  type Rows,
  type SourceFile,
} from '../transfer';
import { isOwnFile, readOwnFile, type OwnReading } from './own-file';

export interface Asked {
  readonly file: File;
  readonly formatId: FormatId | null;
  readonly password: string | null;
  readonly siblings: readonly File[];
  readonly onProgress: (share: number) => void;
}

export type ReadFile = FileReading | OwnReading;

export interface FileReader {
  /** Throws Failure `file/*`, `transfer/*`, `crypto/*`; rejects with the signal's reason when it is aborted. */
  readonly read: (asked: Asked, signal: AbortSignal) => Promise<ReadFile>;
}

/** Larger ones are no manifest. In bytes. */
const mostSiblingBytes = 1024 * 1024;

/** Reads files by the transfer Worker, and the pictures in them by the scanner, whose texts are a list of links again. */
export class WorkerFileReader implements FileReader {
  readonly #startWorker: () => Worker;
  readonly #startBackupWorker: () => Worker;

  /** Each starts a Worker that reads one file: of another program, and Faktor's own. */
  constructor(startWorker: () => Worker, startBackupWorker: () => Worker) {
    this.#startWorker = startWorker;
    this.#startBackupWorker = startBackupWorker;
  }

  async read({ file, siblings, ...answers }: Asked, signal: AbortSignal): Promise<ReadFile> {
    const source = await sourceOf(file);
    if (isOwnFile(source.bytes)) {
      return readOwnFile(this.#startBackupWorker, source.bytes, answers.password, answers.onProgress, signal);
    }
    const near = siblings.filter(({ size }) => size <= mostSiblingBytes);
    const sources = await Promise.all(near.map(sourceOf));
    const reading = await this.#ask(source, { ...answers, siblings: sources }, signal);
    if (reading.kind !== 'read' || !reading.pictures?.length) return reading;
    return { ...(await this.#withPictures(reading, reading.pictures, signal)), formatId: reading.formatId };
  }

  #ask(source: SourceFile, answers: Parameters<typeof readFileInWorker>[2], signal: AbortSignal): Promise<FileReading> {
    return readFileInWorker(this.#startWorker, source, answers, signal);
  }

  async #withPictures(reading: Rows, pictures: readonly SourceFile[], signal: AbortSignal): Promise<Rows> {
    const texts: string[] = [];
    const unread: RejectedRow[] = [];
    let row = Math.max(0, ...[...reading.rows, ...reading.rejected].map((one) => one.row));
    for (const { name, bytes } of pictures) {
      try {
        texts.push(...(await scanImage(new Blob([bytes]), signal)));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // A file that is one picture fails as a whole, with the scanner's reason.
        if (pictures.length === 1 && row === 0) throw error;
        unread.push({ row: ++row, name, code: error.code });
      }
    }
    const list = texts.length > 0 ? await this.#readTexts(texts, signal) : null;
    const shift = row;
    const moved = <R extends { readonly row: number }>(one: R): R => ({ ...one, row: one.row + shift });
    return {
      kind: 'read',
      rows: [...reading.rows, ...(list?.rows ?? []).map(moved)],
      rejected: [...reading.rejected, ...unread, ...(list?.rejected ?? []).map(moved)],
      remarks: [...reading.remarks, ...(list?.remarks ?? [])],
    };
  }

  async #readTexts(texts: readonly string[], signal: AbortSignal): Promise<Rows | null> {
    const source = { name: '', bytes: encodeUtf8(texts.join('\n')) };
    const answers = { formatId: 'uri-list', password: null, siblings: [], onProgress: () => undefined } as const;
    const list = await this.#ask(source, answers, signal);
    return list.kind === 'read' ? list : null;
  }
}

async function sourceOf(file: File): Promise<SourceFile> {
  return { name: file.name, bytes: await readBytes(file, mostBytes) };
}
