import { ownText } from '../bytes/utf8';
import { Failure, type FailureCode } from '../failure';

/** Something that was read and cannot be taken over: never silence, always a reason. */
export interface Refused {
  readonly code: FailureCode;
  /** Of the account or the file; empty when it has none. */
  readonly name: string;
  /** Of a text with several lines, from 1. */
  readonly line?: number | undefined;
}

/** What was refused, for a list; anything but a Failure is a bug and is thrown on. */
export function refusedBy(error: unknown, name = '', line?: number): Refused {
  if (!(error instanceof Failure)) throw error;
  return { code: error.code, name: ownText(name), line };
}
