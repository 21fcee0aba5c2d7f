import { encodeHex } from '../bytes/hex';
import { wipe } from '../bytes/wipe';
import { randomBytes } from '../crypto/random';
import { admit } from '../entry/admit';
import { displayName } from '../entry/display-name';
import { Failure } from '../failure';
import type { Row } from '../transfer';
import type { ReadAccount } from './import-plan';
import type { RejectedInFile } from './import-receipt';

export interface Admitted {
  readonly accounts: readonly ReadAccount[];
  readonly rejected: readonly RejectedInFile[];
}

/** Takes the rows of one file through the door of the vault. One that does not pass is rejected, and its secret wiped. */
export function admitRows(
  rows: readonly Row[],
  { fileId, file }: { readonly fileId: number; readonly file: string },
  nowMs: number,
): Admitted {
  const accounts: ReadAccount[] = [];
  const rejected: RejectedInFile[] = [];
  for (const { row, draft, isTrashed = false, left = [] } of rows) {
    try {
      const entry = admit(draft, { id: encodeHex(randomBytes(16)), nowMs });
      accounts.push({ entry, fileId, row, isTrashed, left });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      for (const bytes of [draft.otp.secret, ...(draft.recoveryCodes ?? []).map(({ text }) => text)]) wipe(bytes);
      rejected.push({ file, row, name: displayName(draft), code: error.code });
    }
  }
  return { accounts, rejected };
}
