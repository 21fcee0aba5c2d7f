import { displayName } from '../entry/display-name';
import type { Draft } from '../entry/entry';
import { Failure } from '../failure';
import { readMigration, type Migration } from '../uri/migration';
import { readUri } from '../uri/read';
import { refusedBy, type Refused } from './refused';

/** A text, and the name of the file that it was found in. */
export interface FoundText {
  readonly text: string;
  readonly name?: string;
}

/** What one text held. A QR code of a transfer tells its place in it. */
export interface ReadText {
  readonly drafts: readonly Draft[];
  readonly refused: readonly Refused[];
  readonly migration: Migration | null;
}

/** In characters. A paste of a thousand links is a fifth of it. */
const longestText = 1_000_000;

/** The accounts in a text: one link, or many with a line each; lines that begin with # are remarks. */
export function readText({ text, name = '' }: FoundText): ReadText[] {
  if (text.length > longestText) return [{ ...nothing, refused: [refusedBy(new Failure('uri/text-too-long'), name)] }];
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, number: i + 1 }));
  const filled = lines.filter(({ line }) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (filled.length < 2) return [readLink(filled[0]?.line ?? text, name)];
  return filled.map(({ line, number }) => readLink(line, name, number));
}

const nothing: ReadText = { drafts: [], refused: [], migration: null };
/** What may stand before a link and is not seen. */
const transferScheme = /^[\s\p{Cc}\p{Cf}]*otpauth-migration:/iu;

function readLink(link: string, name: string, line?: number): ReadText {
  try {
    return transferScheme.test(link) ? readTransfer(link, line) : { ...nothing, drafts: readUri(link) };
  } catch (error) {
    return { ...nothing, refused: [refusedBy(error, name, line)] };
  }
}

function readTransfer(link: string, line: number | undefined): ReadText {
  const migration = readMigration(link.trim());
  const refused = migration.refused.map(({ code, ...names }) => ({ code, name: displayName(names), line }));
  return { drafts: migration.drafts, refused, migration };
}
