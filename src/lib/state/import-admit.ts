import { encodeHex } from '../bytes/hex';
import { wipe } from '../bytes/wipe';
import { randomBytes } from '../crypto/random';
import { admit } from '../entry/admit';
import { displayName } from '../entry/display-name';
import { Failure } from '../failure';
import type { Row } from '../transfer';
import type { ReadAccount } from './import-plan';
import type { RejectedInFile } from './import-receipt';
import type { OwnRow } from './own-file';

export interface Admitted {
  readonly accounts: readonly ReadAccount[];
  readonly rejected: readonly RejectedInFile[];
}

/** Takes the rows of one file through the door of the vault. One that does not pass is rejected, and its secret wiped. */
export function admitRows(
  rows: readonly (Row | OwnRow)[],
  { fileId, file }: { readonly fileId: number; readonly file: string },
  nowMs: number,
): Admitted {
  const accounts: ReadAccount[] = [];
  const rejected: RejectedInFile[] = [];
  for (const one of rows) {
    const id = encodeHex(randomBytes(16));
    if ('entry' in one) {
      // It was admitted in its vault, and comes with all that it had there.
      accounts.push({ ...one, entry: { ...one.entry, id, changedAtMs: nowMs }, fileId, left: [] });
      continue;
    }
    const { row, draft, isTrashed = false, left = [] } = one;
    try {
      const entry = admit(draft, { id, nowMs });
      accounts.push({ entry, fileId, row, isTrashed, left });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      for (const bytes of [draft.otp.secret, ...(draft.recoveryCodes ?? []).map(({ text }) => text)]) wipe(bytes);
      rejected.push({ file, row, name: displayName(draft), code: error.code });
    }
  }
  return { accounts, rejected };
}
