import { encodeHex } from '../bytes/hex';
import { wipe } from '../bytes/wipe';
import { randomBytes } from '../crypto/random';
import { admit } from '../entry/admit';
import { displayName } from '../entry/display-name';
import type { Draft, Entry } from '../entry/entry';
import { bytesOf, wipeEntryBut } from '../entry/entry-bytes';
import { sameAccount, sameKey } from '../entry/same';
import { Failure } from '../failure';
import { readText, type FoundText, type ReadText } from './read-text';
import { refusedBy, type Refused } from './refused';
import { isPart, TransferParts, type Transfer } from './transfer-parts';
import type { ReadWork } from './work';

export type Decision = 'add' | 'replace' | 'skip';

/** An account that was read and is not kept yet. */
export interface Candidate {
  readonly entry: Entry;
  /** What the vault has of it: nothing, the same account with the same key, or the same account with another key. */
  readonly match: { kind: 'new' } | { kind: 'already' } | { kind: 'other-secret'; present: Entry };
  readonly decision: Decision;
}

/** What came of texts: `candidates` to look at, a transfer that still misses parts, or no account at all. */
export type Outcome =
  | { readonly kind: 'candidates' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused'; readonly refused: readonly Refused[] };

export interface IntakeOptions {
  readonly nowMs: () => number;
  /** What the vault holds now. */
  readonly present: () => readonly Entry[];
  readonly put: (...entries: readonly Entry[]) => Promise<void>;
}

/**
 * What was read by camera, screen, picture, link or form, from the text to the vault. Nothing is kept before `save`;
 * `clear` wipes what was not saved. Accounts are held back while parts of their transfer are missing.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #parts = new TransferParts();
  readonly #held: { drafts: Draft[]; refused: Refused[] } = { drafts: [], refused: [] };
  #candidates: readonly Candidate[] = $state.raw([]);
  #rejected: readonly Refused[] = $state.raw([]);
  #transfers: readonly Transfer[] = $state.raw([]);
  #isSaving = false;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** What was read with the candidates and could not be taken over. */
  get rejected(): readonly Refused[] {
    return this.#rejected;
  }

  /** Transfers that miss parts. */
  get transfers(): readonly Transfer[] {
    return this.#transfers;
  }

  /** Reads the texts of one picture, paste or drop; `refused` is what of it held no text at all. */
  readTexts(texts: readonly FoundText[], refused: readonly Refused[] = []): Outcome {
    const read = texts.flatMap(readText);
    const failed = [...refused, ...read.flatMap((one) => one.refused)];
    const hasPart = read.some(({ migration }) => migration !== null && isPart(migration));
    if (!hasPart && read.every(({ drafts }) => drafts.length === 0)) return { kind: 'refused', refused: failed };
    for (const one of read) this.#hold(one);
    this.#held.refused.push(...refused);
    return this.#offerIfWhole();
  }

  /** Goes on with what was read, without the missing parts. */
  proceed(): Outcome {
    return this.#offerAll();
  }

  /** Takes a filled-in form. Throws Failure `entry/*`. */
  readDraft(draft: Draft): void {
    const outcome = this.#offer([draft], []);
    const code = outcome.kind === 'refused' ? outcome.refused[0]?.code : undefined;
    if (code) throw new Failure(code);
  }

  /** Whether it is on its way into the vault, which locking does not stop. */
  get isSaving(): boolean {
    return this.#isSaving;
  }

  /** What is neither kept nor wiped; `null` for nothing. The secrets stay this object's. */
  unsaved(): Omit<ReadWork, 'kind' | 'isFromPicture'> | null {
    const candidates = this.#candidates.map(({ entry }) => entry);
    const drafts = [...candidates, ...this.#held.drafts, ...this.#parts.aside];
    const { parts } = this.#parts;
    return drafts.length + parts.length > 0 ? { drafts, parts } : null;
  }

  /** Goes on where `unsaved` was; takes the secrets over. */
  resume({ drafts, parts }: Omit<ReadWork, 'kind' | 'isFromPicture'>): Outcome {
    this.#held.drafts.push(...drafts);
    for (const part of parts.filter(isPart)) this.#parts.add(part, { drafts: part.drafts, refused: [] });
    return this.#offerIfWhole();
  }

  decide(entryId: string, decision: Decision): void {
    this.#candidates = this.#candidates.map((one) => (one.entry.id === entryId ? { ...one, decision } : one));
  }

  /** Writes what was decided, all or nothing, and returns the ids. Throws Failure `vault/*`; the candidates then stay. */
  async save(): Promise<string[]> {
    const entries = this.#candidates.flatMap((candidate) => this.#outcome(candidate));
    await this.#put(entries);
    const kept = new Set(entries.flatMap(bytesOf));
    this.#wipeBut(kept);
    this.#transfers = [];
    return entries.map(({ id }) => id);
  }

  async #put(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    this.#isSaving = true;
    try {
      await this.#options.put(...entries);
    } finally {
      this.#isSaving = false;
    }
  }

  /** Drops and wipes what was not saved, also what is held back. */
  clear(): void {
    this.#wipeBut(new Set());
    this.#parts.clear();
    for (const { otp } of this.#held.drafts) wipe(otp.secret);
    this.#held.drafts = [];
    this.#held.refused = [];
    this.#transfers = [];
  }

  #offerIfWhole(): Outcome {
    this.#transfers = this.#parts.transfers.filter(({ missing }) => missing.length > 0);
    return this.#transfers.length > 0 ? { kind: 'incomplete' } : this.#offerAll();
  }

  #hold({ drafts, refused, migration }: ReadText): void {
    if (migration && isPart(migration)) {
      this.#parts.add(migration, { drafts, refused });
    } else {
      this.#held.drafts.push(...drafts);
      this.#held.refused.push(...refused);
    }
  }

  #offerAll(): Outcome {
    const { drafts, refused } = this.#parts.take();
    const held = { drafts: [...this.#held.drafts, ...drafts], refused: [...this.#held.refused, ...refused] };
    this.#held.drafts = [];
    this.#held.refused = [];
    const outcome = this.#offer(held.drafts, held.refused);
    if (outcome.kind === 'refused') this.#transfers = [];
    return outcome;
  }

  #offer(drafts: readonly Draft[], refused: readonly Refused[]): Outcome {
    const nowMs = this.#options.nowMs();
    const entries: Entry[] = [];
    const failed = [...refused];
    for (const draft of drafts) {
      try {
        addOnce(entries, admit(draft, { id: encodeHex(randomBytes(16)), nowMs }));
      } catch (error) {
        failed.push(refusedBy(error, displayName(draft)));
        wipe(draft.otp.secret);
      }
    }
    if (entries.length === 0) return { kind: 'refused', refused: failed };
    this.#wipeBut(new Set());
    this.#candidates = entries.map((entry) => this.#candidate(entry));
    this.#rejected = failed;
    return { kind: 'candidates' };
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
    for (const { entry } of this.#candidates) wipeEntryBut(kept, entry);
    this.#candidates = [];
    this.#rejected = [];
  }
}

/** The same code may stand in two pictures. */
function addOnce(entries: Entry[], entry: Entry): void {
  if (entries.some((one) => sameAccount(one, entry) && sameKey(one, entry))) wipe(entry.otp.secret);
  else entries.push(entry);
}
