import type { Bytes } from '../bytes/bytes';
import { forgetMatch } from '../bytes/forget-match';
import { wipe } from '../bytes/wipe';
import { Failure } from '../failure';
import type { IntakeKey, SharedItem } from '../vault';
import { openDraft, sealDraft } from '../vault/later';
import type { Phase } from './vault-state.svelte';
import { readWork, writeWork, type Work } from './work';

const dayMs = 86_400_000;
/** What nobody went on with for so long is deleted. */
const keptForDays = 30;
/** Each lock over a half-filled form leaves one; the oldest go. */
const mostKept = 10;

/** The part of IntakeStore that is used here. */
export interface WorkStore {
  items(): Promise<readonly SharedItem[]>;
  add(items: readonly Omit<SharedItem, 'id'>[]): Promise<void>;
  remove(ids: readonly number[]): Promise<void>;
}

export interface UnsavedOptions {
  readonly store: WorkStore;
  readonly vault: { readonly phase: Phase; readonly isClosed: boolean; intakeKey(): Promise<IntakeKey> };
  /** The public half of the vault's intake key, as the open vault had it; `null` where it could not be had. */
  readonly publicKey: () => Bytes | null;
  readonly nowMs: () => number;
}

/**
 * What a person was filling in when the vault locked: sealed to its intake key, and offered again once it is open. See
 * [Note: Intake key]. Where nothing can be stored, it is lost, as it was before.
 */
export class UnsavedWork {
  readonly #options: UnsavedOptions;
  /** The drafts that wait, the newest last; of these only the number shows. */
  #ids: readonly number[] = $state.raw([]);
  /** Opened, and on its way to its screen. */
  #opened: Work | null = null;

  constructor(options: UnsavedOptions) {
    this.#options = options;
  }

  /** How many wait. */
  get count(): number {
    return this.#ids.length;
  }

  /** Looks after each unlocking. */
  start(): void {
    $effect.root(() => {
      $effect(() => {
        if (this.#options.vault.phase.kind === 'open') void this.#look();
        else this.#forget();
      });
    });
  }

  /**
   * Seals what a screen held when it went, if it went because the vault locked. `work` may be wiped as soon as this has
   * been called.
   */
  async keep(work: Work | null): Promise<void> {
    const publicKey = this.#options.publicKey();
    const { store, vault } = this.#options;
    if (!work || !publicKey || !vault.isClosed) return;
    const sealing = sealDraft(publicKey, writeWork(work));
    const keptAtMs = this.#options.nowMs();
    await this.#attempt(async () => {
      const sealed = await sealing;
      if (vault.phase.kind === 'absent') return;
      await store.add([{ kind: 'draft', sealed, keptAtMs }]);
      // The person may have been faster.
      if (vault.phase.kind === 'open') await this.#look();
    });
  }

  /** Takes the newest out of the store, for its screen, which fetches it by `take`. `null` when it cannot be opened. Throws Failure `vault/*`. */
  async open(): Promise<Work | null> {
    const id = this.#ids.at(-1);
    const item = (await this.#options.store.items()).find((one) => one.id === id);
    this.#ids = this.#ids.slice(0, -1);
    if (id === undefined || !item) return null;
    const key = await this.#options.vault.intakeKey();
    try {
      const map = await openDraft(key, item.sealed);
      this.#opened = map && readWork(map);
    } finally {
      wipe(key.privateKey);
    }
    await this.#options.store.remove([id]);
    return this.#opened;
  }

  /** What was opened, handed to the screen that it is for; it is gone from here. */
  take(isMine: (work: Work) => boolean): Work | null {
    const work = this.#opened;
    this.#opened = null;
    return work && isMine(work) ? work : null;
  }

  /** Deletes the newest. Throws Failure `vault/*`. */
  async discard(): Promise<void> {
    const id = this.#ids.at(-1);
    if (id === undefined) return;
    await this.#options.store.remove([id]);
    this.#ids = this.#ids.slice(0, -1);
  }

  #forget(): void {
    this.#ids = [];
    this.#opened = null;
    // The password and what was typed last went through patterns.
    forgetMatch();
  }

  async #look(): Promise<void> {
    await this.#attempt(async () => {
      const { store, nowMs } = this.#options;
      const drafts = (await store.items()).filter(({ kind }) => kind === 'draft');
      const oldestMs = nowMs() - keptForDays * dayMs;
      const kept = drafts.filter(({ keptAtMs = 0 }) => keptAtMs >= oldestMs).slice(-mostKept);
      const gone = drafts.filter((draft) => !kept.includes(draft));
      if (gone.length > 0) await store.remove(gone.map(({ id }) => id));
      if (this.#options.vault.phase.kind === 'open') this.#ids = kept.map(({ id }) => id);
    });
  }

  /** A store that cannot be used only means that nothing is offered. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
}
