import type { Bytes } from '../bytes/bytes';
import type { GenerationStamp } from './generations';
import type { Ending, LockoutRecord } from './lockout-record';

/** Where the sealed vault lies, and beside it the counter of wrong passwords and the names that outlive a wipe. */
export interface VaultStore {
  /** The sealed vault that counts, or `null` when there is none, or when its bytes are missing. */
  read(): Promise<Bytes | null>;
  /** The revision that counts, or `null` when there is no vault. */
  headRevision(): Promise<number | null>;
  /** What is stored, newest first. Nothing in it is authenticated. */
  generations(): Promise<readonly GenerationStamp[]>;
  readGeneration(revision: number): Promise<Bytes | null>;
  /** The highest revision of all that is stored, also of what is broken; 0 for none. */
  highestRevision(): Promise<number>;
  /**
   * Writes `bytes` as `revision` if the head still is `expected`. `conflict` means that nothing was written. Older
   * generations stay until `settle`. Throws Failure `vault/storage-full`, `vault/write-failed` or
   * `vault/storage-unavailable`; then, too, nothing was written.
   */
  write(bytes: Bytes, revision: number, expected: number | null, also?: AlsoWritten): Promise<'written' | 'conflict'>;
  /** The generation was read back and opened: those that it makes superfluous go. Throws as `write`, as do all that change something. */
  settle(revision: number): Promise<void>;
  /** The generation that was just written did not read back: it goes, and `expected` counts again. */
  takeBack(revision: number, expected: number | null): Promise<void>;
  /** Takes a broken generation out of the row; its bytes are kept for a rescue, and the newest of the others counts. */
  setAside(revision: number, asideAtMs: number): Promise<void>;
  /** What was set aside, the newest first. */
  asides(): Promise<readonly Aside[]>;
  dropAside(revision: number): Promise<void>;
  readLockout(): Promise<LockoutRecord | null>;
  /** Applies `edit` to the record, a fresh one when there is none, and resolves once the result is on disk. Throws as `write`. */
  changeLockout(edit: (record: LockoutRecord) => LockoutRecord): Promise<LockoutRecord>;
  readRetained(): Promise<Retained>;
  /** Throws as `write`. */
  writeRetained(change: RetainedChange): Promise<void>;
  /** Destroys every generation, also what was set aside, and the counter, and notes why; what is retained stays. Throws as `write`. */
  wipe(ending: Ending): Promise<void>;
  /** Deletes a database that cannot be opened; the next use makes a new one. Throws Failure `vault/storage-unavailable`. */
  rebuild(): Promise<void>;
  close(): void;
}

/** What goes to disk in the same transaction as the vault, or not at all. */
export interface AlsoWritten {
  readonly names?: SealedNames | null | undefined;
  /** Once it is settled, no older generation is kept. */
  readonly alone?: boolean;
  /** By the writer's clock, as in the header; `null` when it is not known. */
  readonly savedAtMs?: number | null;
}

export interface Sealed extends AlsoWritten {
  readonly bytes: Bytes;
  readonly revision: number;
  readonly expected: number | null;
}

/** A generation that did not open. */
export interface Aside {
  readonly revision: number;
  readonly bytes: Bytes;
  readonly asideAtMs: number;
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
