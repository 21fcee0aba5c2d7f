import type { DeriveArgon2id } from '../crypto/argon2id';
import { Failure } from '../failure';
import type { BackupContent, BackupQuestion, BackupRefusal, BackupWorkerAnswer } from './backup-message';
import { printsOf } from './entry-print';
import { openBackup } from './open-backup';

/** What the Worker answers: never a throw, and nothing of a bug's words, which could quote the file. */
export async function answerBackup(question: BackupQuestion, derive: DeriveArgon2id): Promise<BackupWorkerAnswer> {
  try {
    return await open(question, derive);
  } catch (error) {
    if (error instanceof Failure) return { kind: 'failure', code: error.code, details: error.details };
    return { kind: 'bug' };
  }
}

async function open(
  { bytes, credential, wanted }: BackupQuestion,
  derive: DeriveArgon2id,
): Promise<BackupContent | BackupRefusal> {
  const opened = await openBackup(bytes, credential, derive);
  if (opened.kind !== 'open') return opened;
  const { head, body } = opened;
  if (wanted.kind === 'prints') return { kind: 'prints', head, prints: await printsOf(body, wanted.atMs) };
  const trashed = body.trash.map(({ entry }) => entry);
  return { kind: 'entries', head, entries: body.entries, trashed, foreignCount: body.foreign.length };
}
