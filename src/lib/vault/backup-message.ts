import type { Bytes } from '../bytes/bytes';
import type { Entry } from '../entry/entry';
import type { FailureCode } from '../failure';
import type { Credential } from './credential';
import type { EntryPrint } from './entry-print';
import type { BackupHead } from './open-backup';

/** One sealed file for the Worker that opens it. */
export interface BackupQuestion {
  readonly bytes: Bytes;
  readonly credential: Credential;
  /** Prints of the entries, with their codes at this time; or the entries themselves. */
  readonly wanted: { readonly kind: 'prints'; readonly atMs: number } | { readonly kind: 'entries' };
}

export interface BackupPrints {
  readonly kind: 'prints';
  readonly head: BackupHead;
  readonly prints: readonly EntryPrint[];
}

/** All that a sealed file holds. The secrets are the receiver's to wipe. */
export interface BackupEntries {
  readonly kind: 'entries';
  readonly head: BackupHead;
  readonly entries: readonly Entry[];
  readonly trashed: readonly Entry[];
  /** How many there are of a kind that this version does not know. */
  readonly foreignCount: number;
}

export type BackupContent = BackupPrints | BackupEntries;
export type BackupRefusal = { readonly kind: 'wrong-password' } | { readonly kind: 'wrong-key' };

export type BackupWorkerAnswer =
  | BackupContent
  | BackupRefusal
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'failure'; readonly code: FailureCode; readonly details: Readonly<Record<string, number>> }
  | { readonly kind: 'bug' };
