import type { Entry } from '../entry/entry';
import { bytesOf, wipeEntry, wipeEntryBut } from '../entry/entry-bytes';
import { Failure, type FailureCode } from '../failure';
import type { FormatId, Remark } from '../transfer';
import { admitRows } from './import-admit';
import { planRows, type ImportDecision, type PlannedRow, type ReadAccount } from './import-plan';
import {
  carriedOut,
  joinRemarks,
  receiptOf,
  undone,
  type ImportChange,
  type Receipt,
  type RejectedInFile,
} from './import-receipt';
import type { FileReader, ReadFile } from './import-reader';

/** Where a chosen file stands. */
export type FileStand =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly share: number | null }
  | { readonly kind: 'which-program'; readonly among: readonly FormatId[] }
  | { readonly kind: 'needs-password'; readonly isWrong: boolean }
  | { readonly kind: 'needs-file'; readonly name: string }
  /** The person ended the reading. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'read'; readonly formatId: FormatId | 'faktor'; readonly count: number };

export interface ChosenFile {
  readonly id: number;
  readonly name: string;
  readonly stand: FileStand;
}

export interface ImportOptions {
  readonly reader: FileReader;
  readonly nowMs: () => number;
  readonly present: () => readonly Entry[];
  /** Writes what `edit` makes of the newest entries: all or nothing. */
  readonly change: (edit: (newest: readonly Entry[]) => readonly Entry[]) => Promise<void>;
}

interface Held {
  readonly id: number;
  readonly file: File;
  formatId: FormatId | null;
  read: {
    readonly accounts: readonly ReadAccount[];
    readonly rejected: readonly RejectedInFile[];
    readonly remarks: readonly Remark[];
  } | null;
}

/**
 * Files of other programs on their way into the vault: chosen, read one after the other, compared with the vault, looked at, written
 * in one change, and taken back as a whole. Nothing is written before `save`; `end` wipes what was not saved.
 */
export class Import {
  readonly #options: ImportOptions;
  readonly #held = new Map<number, Held>();
  #nextId = 1;
  #queue: Promise<void> = Promise.resolve();
  #work = new AbortController();
  #files: readonly ChosenFile[] = $state.raw([]);
  #plan: readonly PlannedRow[] = $state.raw([]);
  #receipt: Receipt | null = $state.raw(null);
  #change: ImportChange | null = $state.raw(null);

  constructor(options: ImportOptions) {
    this.#options = options;
  }

  get files(): readonly ChosenFile[] {
    return this.#files;
  }

  get plan(): readonly PlannedRow[] {
    return this.#plan;
  }

  get rejected(): readonly RejectedInFile[] {
    return this.#read().flatMap(({ rejected }) => rejected);
  }

  get remarks(): readonly Remark[] {
    return joinRemarks(this.#read().flatMap(({ remarks }) => remarks));
  }

  /** What the last import came to; `null` before one. */
  get receipt(): Receipt | null {
    return this.#receipt;
  }

  get canUndo(): boolean {
    return this.#change !== null;
  }

  /** Adds files to those that were chosen, and reads again those that wait for another file. */
  async choose(files: readonly File[]): Promise<void> {
    this.#receipt = null;
    const added = files.map((file) => this.#hold(file));
    const waiting = this.#files.filter(({ stand }) => stand.kind === 'needs-file').map(({ id }) => id);
    await this.#readAll([...waiting, ...added]);
  }

  async answerPassword(id: number, password: string): Promise<void> {
    await this.#readAll([id], password);
  }

  async answerProgram(id: number, formatId: FormatId): Promise<void> {
    const held = this.#held.get(id);
    if (held) held.formatId = formatId;
    await this.#readAll([id]);
  }

  /** Reads a file again that was stopped. */
  async readAgain(id: number): Promise<void> {
    await this.#readAll([id]);
  }

  remove(id: number): void {
    const held = this.#held.get(id);
    this.#held.delete(id);
    for (const { entry } of held?.read?.accounts ?? []) wipeEntry(entry);
    this.#files = this.#files.filter((file) => file.id !== id);
    this.#replan();
  }

  /** Stops the file that is being read; it can be read again. */
  cancel(): void {
    this.#work.abort();
    this.#work = new AbortController();
  }

  tick(entryId: string, isTicked: boolean): void {
    this.#plan = this.#plan.map((row) => (row.entry.id === entryId ? { ...row, isTicked } : row));
  }

  /** Ticks or unticks all that may be ticked. */
  tickAll(isTicked: boolean): void {
    this.#plan = this.#plan.map((row) => (canTick(row) ? { ...row, isTicked } : row));
  }

  decide(entryId: string, decision: ImportDecision): void {
    this.#plan = this.#plan.map((row) => (row.entry.id === entryId ? { ...row, decision, isTicked: true } : row));
  }

  /** The same for all accounts that differ; `keep` leaves them as they are in the vault. */
  decideAll(decision: ImportDecision | 'keep'): void {
    this.#plan = this.#plan.map((row) => {
      if (row.match.kind !== 'differs') return row;
      return decision === 'keep' ? { ...row, isTicked: false } : { ...row, decision, isTicked: true };
    });
  }

  /** Writes all that is ticked, or nothing. Throws Failure `vault/*`; everything then stays as it is. */
  async save(): Promise<void> {
    const plan = this.#plan;
    let change: ImportChange | null = null;
    const total = this.#files.reduce((sum, { id, stand }) => sum + (stand.kind === 'read' ? this.#countOf(id) : 0), 0);
    const unread = this.#files.filter(({ stand }) => stand.kind !== 'read').map(({ name }) => name);
    const receipt = receiptOf(plan, this.rejected, this.remarks, total, unread);
    await this.#options.change((newest) => {
      const done = carriedOut(newest, plan);
      change = done.change;
      return done.entries;
    });
    this.#receipt = receipt;
    this.#change = change;
    this.#forget(new Set(this.#options.present().flatMap(bytesOf)));
  }

  /** Takes the last import back as a whole. Throws Failure `vault/*`. */
  async undo(): Promise<void> {
    const change = this.#change;
    if (!change) return;
    await this.#options.change((newest) => undone(newest, change));
    this.#change = null;
  }

  /** Drops and wipes what was not saved. */
  end(): void {
    this.#work.abort();
    this.#forget(new Set(this.#options.present().flatMap(bytesOf)));
    this.#receipt = null;
    this.#change = null;
  }

  #hold(file: File): number {
    const id = this.#nextId++;
    this.#held.set(id, { id, file, formatId: null, read: null });
    this.#files = [...this.#files, { id, name: file.name, stand: { kind: 'waiting' } }];
    return id;
  }

  /** One file after the other: a key derivation may take most of a device's memory. */
  #readAll(ids: readonly number[], password: string | null = null): Promise<void> {
    for (const id of ids) this.#stand(id, { kind: 'waiting' });
    for (const id of ids) this.#queue = this.#queue.then(() => this.#readOne(id, password));
    return this.#queue;
  }

  async #readOne(id: number, password: string | null): Promise<void> {
    const held = this.#held.get(id);
    if (!held) return;
    const { signal } = this.#work;
    this.#stand(id, { kind: 'reading', share: null });
    try {
      const onProgress = (share: number) => {
        this.#stand(id, { kind: 'reading', share });
      };
      const siblings = [...this.#held.values()].filter((one) => one !== held).map(({ file }) => file);
      const asked = { file: held.file, formatId: held.formatId, password, siblings, onProgress };
      this.#took(held, await this.#options.reader.read(asked, signal), password !== null);
    } catch (error) {
      if (signal.aborted) this.#stand(id, stopped(password));
      else if (error instanceof Failure) this.#stand(id, { kind: 'failed', code: error.code });
      else throw error;
    }
  }

  #took(held: Held, reading: ReadFile, hadPassword: boolean): void {
    const { id, file } = held;
    if (!this.#held.has(id)) return;
    if (reading.kind === 'which-program') this.#stand(id, reading);
    else if (reading.kind === 'needs-file') this.#stand(id, { kind: 'needs-file', name: reading.name });
    else if (reading.kind !== 'read') this.#stand(id, { kind: 'needs-password', isWrong: hadPassword });
    else {
      const admitted = admitRows(reading.rows, { fileId: id, file: file.name }, this.#options.nowMs());
      const rejected = [...reading.rejected.map((one) => ({ ...one, file: file.name })), ...admitted.rejected];
      held.read = { accounts: admitted.accounts, rejected, remarks: reading.remarks };
      this.#stand(id, { kind: 'read', formatId: reading.formatId, count: admitted.accounts.length });
      this.#replan();
    }
  }

  #read(): NonNullable<Held['read']>[] {
    return this.#files.flatMap(({ id }) => this.#held.get(id)?.read ?? []);
  }

  #countOf(id: number): number {
    const read = this.#held.get(id)?.read;
    return read ? read.accounts.length + read.rejected.length : 0;
  }

  #replan(): void {
    const made = new Map(this.#plan.map((row) => [row.entry.id, row]));
    const fresh = planRows(
      this.#read().flatMap(({ accounts }) => accounts),
      this.#options.present(),
    );
    // What the person has decided already stays, as long as it still can be decided.
    this.#plan = fresh.map((row) => {
      const before = made.get(row.entry.id);
      const same = before?.match.kind === row.match.kind;
      return before && same ? { ...row, decision: before.decision, isTicked: before.isTicked } : row;
    });
  }

  #stand(id: number, stand: FileStand): void {
    this.#files = this.#files.map((file) => (file.id === id ? { ...file, stand } : file));
  }

  /** `kept`: bytes that the vault holds now. */
  #forget(kept: ReadonlySet<Uint8Array>): void {
    for (const { entry } of this.#plan) wipeEntryBut(kept, entry);
    this.#held.clear();
    this.#files = [];
    this.#plan = [];
  }
}

/** A password is asked for once more, for it is not kept. */
function stopped(password: string | null): FileStand {
  return password === null ? { kind: 'stopped' } : { kind: 'needs-password', isWrong: false };
}

/** What is there already cannot be taken once more. */
export function canTick({ match }: PlannedRow): boolean {
  return match.kind !== 'already' && match.kind !== 'repeated';
}
