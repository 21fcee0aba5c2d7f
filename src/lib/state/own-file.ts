import { Failure } from '../failure';
import type { Entry } from '../entry/entry';
import type { RejectedRow } from '../transfer';
import type { Credential } from '../vault';
import { isVaultFile, openBackupInWorker, readRecoveryText, type BackupEntries } from '../vault/later';

/** Faktor's own file on the way in, beside those of other programs: it comes from the vault's room, and knows whole accounts. */
export type OwnReading =
  | { readonly kind: 'needs-password' | 'wrong-password'; readonly formatId: 'faktor' }
  | {
      readonly kind: 'read';
      readonly formatId: 'faktor';
      readonly rows: readonly OwnRow[];
      readonly rejected: readonly RejectedRow[];
      readonly remarks: readonly [];
    };

/** An account as it stood in the vault of the file. */
export interface OwnRow {
  readonly row: number;
  readonly entry: Entry;
  readonly isTrashed: boolean;
}

export function isOwnFile(bytes: Uint8Array): boolean {
  return isVaultFile(bytes);
}

/**
 * Opens a sealed file with what was typed: its password, or its recovery key as a person writes it. Throws Failure `vault/*` and
 * `crypto/*`; rejects with the signal's reason when it is aborted.
 */
export async function readOwnFile(
  startWorker: () => Worker,
  bytes: Uint8Array<ArrayBuffer>,
  typed: string | null,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<OwnReading> {
  const formatId = 'faktor';
  if (typed === null) return { kind: 'needs-password', formatId };
  const progress = (share: number | null) => {
    if (share !== null) onProgress(share);
  };
  for (const credential of credentialsIn(typed)) {
    const question = { bytes, credential, wanted: { kind: 'entries' } } as const;
    const found = await openBackupInWorker(startWorker, question, progress, signal).catch(nullIfNoSuchWay);
    if (found?.kind === 'entries') return readingOf(found);
  }
  return { kind: 'wrong-password', formatId };
}

/** A recovery key costs nothing to try, so it comes first; what reads like one may still be a password. */
function credentialsIn(typed: string): readonly Credential[] {
  const password = { kind: 'password', password: typed } as const;
  const recovery = readRecoveryText(typed);
  return recovery.kind === 'key' ? [{ kind: 'recovery', key: recovery.key }, password] : [password];
}

function nullIfNoSuchWay(error: unknown): null {
  if (error instanceof Failure && error.code === 'vault/no-such-way') return null;
  throw error;
}

function readingOf({ entries, trashed, foreignCount }: BackupEntries): OwnReading {
  const all = [
    ...entries.map((entry) => ({ entry, isTrashed: false })),
    ...trashed.map((entry) => ({ entry, isTrashed: true })),
  ];
  const rows = all.map((one, i) => ({ ...one, row: i + 1 }));
  const rejected = Array.from({ length: foreignCount }, (_, i): RejectedRow => ({
    row: rows.length + i + 1,
    name: '',
    code: 'entry/kind',
  }));
  return { kind: 'read', formatId: 'faktor', rows, rejected, remarks: [] };
}
