import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import type { SourceFile } from '../../../src/lib/transfer/content';
import type { FormatId, RejectedRow, Remark } from '../../../src/lib/transfer/format';
import type { Expected } from './fixtures';

/** What a file of the project's own must give, as the script that made the file says. */
export interface OwnFile extends Omit<Expected, 'failures'> {
  readonly format: FormatId;
  /** Of a container: the format of what is in it. */
  readonly inner?: FormatId;
  readonly rejected?: readonly RejectedRow[];
  readonly remarks?: readonly Remark[];
  /** Files that are chosen with it. */
  readonly siblings?: readonly string[];
  /** Its content does not tell what it is, so the format has to be named. */
  readonly named?: boolean;
}

const folder = fileURLToPath(new URL('../../vectors/transfer/', import.meta.url));

/** The lists: every script `make-<name>.py` (or `.mjs`) writes one, `<name>.json`. */
export function ownLists(): readonly string[] {
  return readdirSync(folder).flatMap((name) => /^make-(.*)\.(?:py|mjs)$/.exec(name)?.[1] ?? []);
}

/** The files of one script in `tests/vectors/transfer`, by the list that it wrote beside them. */
export function ownFiles(list: string): readonly (readonly [string, OwnFile])[] {
  return Object.entries(JSON.parse(readFileSync(`${folder}${list}.json`, 'utf8')) as Record<string, OwnFile>);
}

export function ownFile(name: string): SourceFile {
  return { name, bytes: new Uint8Array(readFileSync(folder + name)) as Bytes };
}
