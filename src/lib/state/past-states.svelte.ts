import { difference, type Difference } from '../entry/difference';
import type { Entry } from '../entry/entry';
import type { Past } from '../vault';
import type { VaultState } from './vault-state.svelte';

/** An older state of the vault and what has become of it. */
export interface PastState extends Past {
  readonly difference: Difference;
}

/** The older states, for as long as a screen shows them. */
export class PastStates {
  readonly #vault: Pick<VaultState, 'entries' | 'ask' | 'using'>;
  #past: readonly Past[] | null = $state.raw(null);
  readonly #list = $derived.by(() => {
    const now = this.#vault.entries;
    return this.#past?.map((past): PastState => ({ ...past, difference: difference(past.entries, now) })) ?? null;
  });

  constructor(vault: Pick<VaultState, 'entries' | 'ask' | 'using'>) {
    this.#vault = vault;
  }

  /** Newest first; `null` until they have been read. */
  get list(): readonly PastState[] | null {
    return this.#list;
  }

  /** Throws Failure `vault/*`, as do the next two. */
  async look(): Promise<void> {
    this.#past = await this.#vault.ask((vault) => vault.past());
  }

  /** Brings one entry back as it was. */
  async restoreOne(entry: Entry): Promise<void> {
    await this.#bringBack([entry], false);
  }

  /** Brings back all entries of a state, and no others. */
  async restoreAll({ entries }: Past): Promise<void> {
    await this.#bringBack(entries, true);
  }

  async #bringBack(entries: readonly Entry[], all: boolean): Promise<void> {
    const known = (this.#past ?? []).flatMap((past) => past.entries);
    await this.#vault.using((vault) => vault.bringBack(entries, known, all));
    await this.look();
  }
}
