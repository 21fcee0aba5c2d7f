import { Failure } from '../failure';
import { Content, mostBytes, type SourceFile } from './content';
import type { Context, FormatId, Reading, Rows } from './format';
import { candidatesFor, formatNamed } from './formats';
import { joinRows } from './rows';

/** A container in a container: no export is deeper. */
const mostDepth = 2;

/** What the person has said of a file so far. */
export interface Answers extends Context {
  /** Which program the file is from, where its content does not tell. */
  readonly formatId: FormatId | null;
}

/** What came of a file, and as which format it was read; of a container, the format of what is in it. */
export type FileReading =
  | { readonly kind: 'which-program'; readonly among: readonly FormatId[] }
  | (Exclude<Reading, { kind: 'not-mine' | 'files' }> & { readonly formatId: FormatId });

/**
 * Recognises a file by its content and reads it.
 * @throws Failure `transfer/empty`, `transfer/unknown` when no format knows it, `file/too-large`, and what its format throws.
 */
export async function readFile(file: SourceFile, answers: Answers, depth = 0): Promise<FileReading> {
  if (file.bytes.length === 0) throw new Failure('transfer/empty');
  if (file.bytes.length > mostBytes) throw new Failure('file/too-large');
  const content = new Content(file);
  const asked = answers.formatId === null ? null : formatNamed(answers.formatId);
  const candidates = asked ? [asked] : await candidatesFor(content);
  const [format] = candidates;
  if (!format) throw new Failure('transfer/unknown');
  if (candidates.length > 1) return { kind: 'which-program', among: candidates.map(({ id }) => id) };
  const reading = await format.read(content, answers);
  if (reading.kind === 'not-mine') throw new Failure('transfer/unknown');
  if (reading.kind !== 'files') return { ...reading, formatId: format.id };
  if (depth === mostDepth) throw new Failure('transfer/unknown');
  return readInner(reading.files, { ...answers, formatId: null, siblings: reading.files }, depth + 1);
}

/** What a container holds: the files in it that are known; the first that asks for something asks for all. */
async function readInner(files: readonly SourceFile[], answers: Answers, depth: number): Promise<FileReading> {
  const read: (Rows & { readonly formatId: FormatId })[] = [];
  for (const file of files) {
    const reading = await readFile(file, answers, depth).catch(notUnknown);
    if (reading === null) continue;
    if (reading.kind !== 'read') return reading;
    read.push(reading);
  }
  const [first] = read;
  if (!first) throw new Failure('transfer/unknown');
  return { ...joinRows(read), formatId: first.formatId };
}

/** Containers also hold pictures and remarks that are none of ours. */
function notUnknown(error: unknown): null {
  if (error instanceof Failure && (error.code === 'transfer/unknown' || error.code === 'transfer/empty')) return null;
  throw error;
}
