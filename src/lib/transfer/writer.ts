import type { Bytes } from '../bytes/bytes';
import { encodeUtf8 } from '../bytes/utf8';
import type { Entry } from '../entry/entry';
import type { TargetId } from './target';

/**
 * Writes the file of another program: one file in `writers/` each, `writers.ts` is their table. What may be in `entries` and what is
 * left out of them, `targets.ts` says; a writer drops nothing beyond that, and makes nothing up. It runs in the transfer Worker, which
 * is ended afterwards: that gives back the memory in which the secrets stood as text.
 */
export type Writer = (entries: readonly Entry[], writing: Writing) => Promise<Bytes>;

export interface Writing {
  /** For the dates in the file. ms since 1970. */
  readonly nowMs: number;
  /** Where Faktor runs, for formats that name the program by its host. */
  readonly host: string;
  /** UTF-8 of the file's own password, as typed: no program normalises it. `null`: readable by anyone. */
  readonly password: Bytes | null;
}

/** What is asked of the Worker. */
export interface WriteOrder {
  readonly target: Exclude<TargetId, 'google'>;
  readonly entries: readonly Entry[];
  readonly writing: Writing;
}

/** As the programs write it themselves: indented, so that a person can look at it. */
export function jsonBytes(value: unknown, indent = 2): Bytes {
  return encodeUtf8(JSON.stringify(value, null, indent));
}

/** Seconds since 1970. */
export function secondsOf(ms: number): number {
  return Math.floor(ms / 1000);
}
