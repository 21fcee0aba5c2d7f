import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import type { FormatId } from '../../../src/lib/transfer/format';
import { readFile, type Answers, type FileReading } from '../../../src/lib/transfer/read-file';
import type { SourceFile } from '../../../src/lib/transfer/content';

const folder = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url));

export interface ExpectedEntry {
  readonly type: string;
  readonly issuer: string;
  readonly label: string;
  readonly secret: string;
  readonly algorithm: string;
  readonly digits: number;
  readonly period: number | null;
  readonly counter?: number;
  readonly code?: string;
  readonly groups?: readonly string[];
  readonly note?: string;
  readonly favorite?: boolean;
  readonly trashed?: boolean;
  readonly hasIcon?: boolean;
  readonly pin?: string;
  readonly hasPicture?: boolean;
  readonly recovery?: readonly string[];
  readonly uses?: number;
  readonly usedAtMs?: number;
}

export interface Expected {
  readonly format: string;
  readonly password?: string;
  readonly error?: string;
  readonly needs?: readonly string[];
  readonly entries: readonly ExpectedEntry[];
  readonly failures?: readonly unknown[];
}

/** What each real export must give, or `null` where the collection is not beside the project. */
export function expectedFiles(): ReadonlyMap<string, Expected> | null {
  if (!existsSync(folder)) return null;
  const all = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<string, Expected>;
  return new Map(Object.entries(all).filter(([path]) => path !== '_meta'));
}

/** Whose content does not tell them apart, so that the person is asked. */
const named: Readonly<Record<string, FormatId>> = {
  'authenticator-plus-sqlcipher': 'sealed-database',
  'andotp-encrypted': 'andotp',
  'andotp-encrypted-old': 'andotp',
  'steam-mafile-encrypted': 'steam',
  'totp-authenticator-encrypted': 'totp-authenticator',
};

/** What a person answers to the question which program a file is from; `null` where nobody asks. */
export function formatNamedFor({ format }: Expected): FormatId | null {
  return named[format] ?? null;
}

export function fixture(path: string): SourceFile {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(folder + path)) as Bytes };
}

/** The other files in a file's folder: what a person who chooses the folder's files hands over with it. */
export function siblingsOf(path: string): SourceFile[] {
  const inFolder = dirname(path);
  return readdirSync(folder + inFolder, { withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== basename(path))
    .map((one) => fixture(`${inFolder}/${one.name}`));
}

/** As a person would: where the program has to be named, `formatId` names it. */
export async function readAs(
  file: SourceFile,
  { password = null, formatId = null, siblings = [] }: Partial<Answers> = {},
): Promise<FileReading> {
  return readFile(file, { password, formatId, siblings, onProgress: () => undefined });
}
