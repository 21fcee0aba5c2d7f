import type { Bytes } from '../bytes/bytes';
import { wipe } from '../bytes/wipe';
import type { Entry } from '../entry/entry';
import { Failure } from '../failure';
import type { IntakeKey } from '../vault';
import { openDraft, sealDraft } from '../vault/later';
import type { WorkStore } from './unsaved-work.svelte';

/** How often an account was used since that was last written, and when last. */
interface Use {
  readonly count: number;
  readonly usedAtMs: number;
}

export interface UsageOptions {
  readonly store: WorkStore;
  readonly intakeKey: () => Promise<IntakeKey>;
  /** The public half, as the open vault had it; `null` where it could not be had. */
  readonly publicKey: () => Bytes | null;
  readonly nowMs: () => number;
}

/**
 * [Note: Use is counted late] A use writes no generation of the vault: that would push older ones out, and its time would stand in the
 * open header. It is counted in memory, folded into the next change that is written anyway, and until then sealed to the intake key
 * beside the vault whenever the page is hidden or locked: one small record, which goes with the vault. What a crash or a second
 * tab makes of a count is not exact, and need not be: it only orders the list.
 */
export class Usage {
  readonly #options: UsageOptions;
  #uses = new Map<string, Use>();
  /** Those that no record has yet. */
  #unsealed = new Map<string, Use>();

  /** Whether there is a record of some of them. */
  #isSealed = false;

  constructor(options: UsageOptions) {
    this.#options = options;
  }

  note(entryId: string): void {
    const usedAtMs = this.#options.nowMs();
    for (const uses of [this.#uses, this.#unsealed]) add(uses, entryId, { count: 1, usedAtMs });
  }

  /** The entries with the uses that are not in them yet; the same ones where there are none. */
  readonly fold = (entries: readonly Entry[]): readonly Entry[] => {
    if (this.#uses.size === 0) return entries;
    return entries.map((entry) => {
      const use = this.#uses.get(entry.id);
      if (!use) return entry;
      const usedAtMs = Math.max(use.usedAtMs, entry.usedAtMs ?? 0);
      return { ...entry, useCount: entry.useCount + use.count, usedAtMs };
    });
  };

  /** What was folded is in the vault now. */
  readonly written = (): void => {
    const isSealed = this.#isSealed;
    this.#isSealed = false;
    this.#uses.clear();
    this.#unsealed.clear();
    if (isSealed) void this.#attempt(() => this.#drop());
  };

  /** The vault was opened: takes what was sealed before. */
  async open(): Promise<void> {
    await this.#attempt(async () => {
      const items = (await this.#options.store.items()).filter(({ kind }) => kind === 'use');
      if (items.length === 0) return;
      const key = await this.#options.intakeKey();
      try {
        for (const { sealed } of items) this.#take(await openDraft(key, sealed));
      } finally {
        wipe(key.privateKey);
      }
      await this.#options.store.remove(items.map(({ id }) => id));
    });
  }

  /** Seals what no record has yet: the page is hidden, or the vault was locked, and then `forgets` all. */
  async keep(forgets: boolean): Promise<void> {
    const publicKey = this.#options.publicKey();
    const fields = new Map([...this.#unsealed].map(([id, { count, usedAtMs }]) => [id, [count, usedAtMs]]));
    this.#unsealed = new Map();
    if (forgets) this.#uses = new Map();
    if (fields.size === 0 || !publicKey) return;
    this.#isSealed = true;
    await this.#attempt(async () => {
      const sealed = await sealDraft(publicKey, fields);
      await this.#options.store.add([{ kind: 'use', sealed }]);
    });
  }

  #take(fields: ReadonlyMap<string, unknown> | null): void {
    for (const [id, value] of fields ?? []) {
      const [count, usedAtMs] = Array.isArray(value) ? (value as unknown[]) : [];
      if (typeof count !== 'number' || typeof usedAtMs !== 'number') continue;
      for (const uses of [this.#uses, this.#unsealed]) add(uses, id, { count, usedAtMs });
    }
  }

  async #drop(): Promise<void> {
    const items = (await this.#options.store.items()).filter(({ kind }) => kind === 'use');
    if (items.length > 0) await this.#options.store.remove(items.map(({ id }) => id));
  }

  /** A store that cannot be used only means that a count is lost. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
}

function add(uses: Map<string, Use>, id: string, { count, usedAtMs }: Use): void {
  const before = uses.get(id);
  uses.set(id, { count: (before?.count ?? 0) + count, usedAtMs: Math.max(before?.usedAtMs ?? 0, usedAtMs) });
}
