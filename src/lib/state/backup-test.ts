import { encodeHex } from '../bytes/hex';
import type { BackupHead, BackupPrints, EntryPrint } from '../vault/later';

/** How a file and the open vault compare. */
export type Comparison =
  | { readonly kind: 'other-vault'; readonly savedAtMs: number }
  /** Every account is in it as it is here, with the same code. */
  | { readonly kind: 'whole'; readonly count: number }
  | {
      readonly kind: 'differs';
      readonly savedAtMs: number;
      /** The vault was written after the file was: that alone explains a difference. */
      readonly isOlder: boolean;
      /** Ids of accounts that are here and not in the file, and of those that the file has otherwise. */
      readonly missing: readonly string[];
      readonly changed: readonly string[];
      /** How many the file has that are not here. */
      readonly more: number;
    };

interface Present {
  readonly vaultId: string;
  readonly revision: number;
  readonly prints: readonly EntryPrint[];
}

/** Whether the file is of the vault at all, which its open part tells. */
export function isOfVault(head: BackupHead, vaultId: string): boolean {
  return encodeHex(head.vaultId) === vaultId;
}

/** Compares entry by entry what the file gave, opened apart from the vault, with what is here. */
export function compare({ head, prints }: Pick<BackupPrints, 'head' | 'prints'>, present: Present): Comparison {
  const { savedAtMs } = head;
  if (!isOfVault(head, present.vaultId)) return { kind: 'other-vault', savedAtMs };
  const inFile = new Map(prints.map((one) => [keyOf(one), one]));
  const here = new Set(present.prints.map(keyOf));
  const missing = present.prints.filter((one) => !inFile.has(keyOf(one)));
  const changed = present.prints.filter((one) => {
    const other = inFile.get(keyOf(one));
    return other && (other.print !== one.print || other.code !== one.code);
  });
  const more = prints.filter((one) => !here.has(keyOf(one))).length;
  if (missing.length + changed.length + more === 0) return { kind: 'whole', count: present.prints.length };
  const ids = (list: readonly EntryPrint[]) => list.map(({ id }) => id);
  const isOlder = head.revision < present.revision;
  return { kind: 'differs', savedAtMs, isOlder, missing: ids(missing), changed: ids(changed), more };
}

/** An entry that this version does not know has no id, and is the same only as it stands. */
function keyOf({ id, print }: EntryPrint): string {
  return id || print;
}
