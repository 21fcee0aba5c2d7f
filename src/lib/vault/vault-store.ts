import type { Bytes } from '../bytes/bytes';
import type { Ending, LockoutRecord } from './lockout-record';

/** Where the sealed vault lies, and beside it the counter of wrong passwords and the names that outlive a wipe. */
export interface VaultStore {
  /** The sealed vault, or `null` when there is none. */
  read(): Promise<Bytes | null>;
  /** The revision that counts, or `null`. */
  headRevision(): Promise<number | null>;
  /**
   * Writes `bytes` as `revision` if the head still is `expected`. `conflict` means that nothing was written.
   * Throws Failure `vault/storage-full`, `vault/write-failed` or `vault/storage-unavailable`; then, too, nothing was written.
   */
  write(bytes: Bytes, revision: number, expected: number | null, also?: AlsoWritten): Promise<'written' | 'conflict'>;
  readLockout(): Promise<LockoutRecord | null>;
  /** Applies `edit` to the record, a fresh one when there is none, and resolves once the result is on disk. Throws as `write`. */
  changeLockout(edit: (record: LockoutRecord) => LockoutRecord): Promise<LockoutRecord>;
  readRetained(): Promise<Retained>;
  /** Throws as `write`. */
  writeRetained(change: RetainedChange): Promise<void>;
  /** Destroys every generation and the counter, and notes why; what is retained stays. Throws as `write`. */
  wipe(ending: Ending): Promise<void>;
  close(): void;
}

/** What goes to disk in the same transaction as the vault, or not at all. */
export interface AlsoWritten {
  readonly names?: SealedNames | null | undefined;
  /** No other generation is kept. */
  readonly alone?: boolean;
}

/** The names that outlive a wipe, and the device key that they are sealed under. */
export interface SealedNames {
  readonly key: CryptoKey;
  readonly sealed: Bytes;
}

export interface Retained {
  /** Whether the person lets names be kept. */
  readonly keeps: boolean;
  readonly names: SealedNames | null;
}

/** `names: null` deletes list and key. */
export type RetainedChange = Partial<Retained>;
