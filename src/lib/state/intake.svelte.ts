import { encodeHex } from '../bytes/hex';
import { wipe } from '../bytes/wipe';
import { randomBytes } from '../crypto/random';
import { admit } from '../entry/admit';
import type { Draft, Entry } from '../entry/entry';
import { sameAccount, sameKey } from '../entry/same';
import { Failure, type FailureCode } from '../failure';
import { readMigration, type Migration } from '../uri/migration';
import { readUri } from '../uri/read';

export type Decision = 'add' | 'replace' | 'skip';

/** An account that was read and is not kept yet. */
export interface Candidate {
  readonly entry: Entry;
  /** What the vault has of it: nothing, the same account with the same key, or the same account with another key. */
  readonly match: { kind: 'new' } | { kind: 'already' } | { kind: 'other-secret'; present: Entry };
  readonly decision: Decision;
}

/** A part of a transfer in several QR codes; `index` counts from 1. */
export interface Batch {
  readonly index: number;
  readonly size: number;
}

export interface IntakeOptions {
  readonly nowMs: () => number;
  /** What the vault holds now. */
  readonly present: () => readonly Entry[];
  readonly put: (...entries: readonly Entry[]) => Promise<void>;
}

/**
 * What was read by camera, picture, link or form, from the text to the vault. Nothing is kept before `save`; `clear` wipes
 * what was not saved.
 */
export class Intake {
  readonly #options: IntakeOptions;
  #candidates: readonly Candidate[] = $state.raw([]);
  #rejected: readonly FailureCode[] = $state.raw([]);
  #batch: Batch | null = $state.raw(null);

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** Accounts of a transfer that could not be taken over, one code each. */
  get rejected(): readonly FailureCode[] {
    return this.#rejected;
  }

  get batch(): Batch | null {
    return this.#batch;
  }

  /** Reads the texts of one picture or paste. Throws Failure `uri/*` or `entry/*` when none of them holds an account. */
  readTexts(texts: readonly string[]): void {
    const read = texts.map((text) => attempt(() => draftsOf(text)));
    const drafts = read.flatMap((one) => (one.kind === 'read' ? one.value : []));
    const refused = read.flatMap((one) => (one.kind === 'refused' ? [one.failure] : []));
    const [first] = refused;
    if (drafts.length === 0 && first) throw first;
    this.#offer(drafts, refused);
    this.#batch = texts.map(batchOf).find((batch) => batch !== null) ?? null;
  }

  /** Takes a filled-in form. Throws Failure `entry/*`. */
  readDraft(draft: Draft): void {
    this.#offer([draft], []);
  }

  decide(entryId: string, decision: Decision): void {
    this.#candidates = this.#candidates.map((one) => (one.entry.id === entryId ? { ...one, decision } : one));
  }

  /** Writes what was decided, all or nothing, and returns the ids. Throws Failure `vault/*`; the candidates then stay. */
  async save(): Promise<string[]> {
    const entries = this.#candidates.flatMap((candidate) => this.#outcome(candidate));
    if (entries.length > 0) await this.#options.put(...entries);
    const kept = new Set(entries.map(({ otp }) => otp.secret));
    this.#wipeBut(kept);
    return entries.map(({ id }) => id);
  }

  /** Drops and wipes what was not saved. */
  clear(): void {
    this.#wipeBut(new Set());
  }

  #offer(drafts: readonly Draft[], failures: readonly Failure[]): void {
    const nowMs = this.#options.nowMs();
    const read = drafts.map((draft) => attempt(() => admit(draft, { id: encodeHex(randomBytes(16)), nowMs })));
    const entries = read.flatMap((one) => (one.kind === 'read' ? [one.value] : []));
    const refused = [...failures, ...read.flatMap((one) => (one.kind === 'refused' ? [one.failure] : []))];
    const [first] = refused;
    if (entries.length === 0 && first) throw first;
    this.clear();
    this.#candidates = entries.map((entry) => this.#candidate(entry));
    this.#rejected = refused.map(({ code }) => code);
  }

  #candidate(entry: Entry): Candidate {
    const alike = this.#options.present().filter((one) => sameAccount(one, entry));
    if (alike.some((one) => sameKey(one, entry))) return { entry, match: { kind: 'already' }, decision: 'skip' };
    const [present] = alike;
    if (present) return { entry, match: { kind: 'other-secret', present }, decision: 'replace' };
    return { entry, match: { kind: 'new' }, decision: 'add' };
  }

  #outcome({ entry, match, decision }: Candidate): Entry[] {
    if (decision === 'skip') return [];
    if (decision === 'add' || match.kind !== 'other-secret') return [entry];
    const present = this.#options.present().find(({ id }) => id === match.present.id);
    return [present ? { ...present, otp: entry.otp, changedAtMs: entry.changedAtMs } : entry];
  }

  #wipeBut(kept: ReadonlySet<Uint8Array>): void {
    for (const { entry } of this.#candidates) if (!kept.has(entry.otp.secret)) wipe(entry.otp.secret);
    this.#candidates = [];
    this.#rejected = [];
    this.#batch = null;
  }
}

type Attempt<T> = { kind: 'read'; value: T } | { kind: 'refused'; failure: Failure };

/** One that cannot be read does not stop the others; it is reported with them. */
function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { kind: 'read', value: work() };
  } catch (error) {
    if (error instanceof Failure) return { kind: 'refused', failure: error };
    throw error;
  }
}

/** Several links may stand in one paste, a line each. */
function draftsOf(text: string): Draft[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 ? lines.flatMap((line) => readUri(line)) : readUri(text);
}

function batchOf(text: string): Batch | null {
  if (!text.trim().toLowerCase().startsWith('otpauth-migration:')) return null;
  const read = attempt<Migration>(() => readMigration(text.trim()));
  if (read.kind === 'refused' || read.value.batchSize < 2) return null;
  return { index: read.value.batchIndex + 1, size: read.value.batchSize };
}
