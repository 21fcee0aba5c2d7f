import type { Bytes } from '../bytes/bytes';
import { wipe } from '../bytes/wipe';
import { decodeUtf8 } from '../bytes/utf8';
import { Failure } from '../failure';
import type { IntakeKey, IntakeStore } from '../vault';
import { openShared } from '../vault/later';
import type { Phase } from './vault-state.svelte';

/** What came of a share, told once: it waits, there is no vault to seal it to, it could not be kept, or it came too early. */
export type ShareOutcome = 'kept' | 'no-vault' | 'failed' | 'unsupported';

/** What was shared, in clear. */
export interface Shared {
  readonly texts: readonly string[];
  readonly pictures: readonly Blob[];
}

export interface SharingVault {
  readonly phase: Phase;
  intakeKey(): Promise<IntakeKey>;
}

const outcomes: Readonly<Record<string, ShareOutcome>> = {
  '#/shared/kept': 'kept',
  '#/shared/no-vault': 'no-vault',
  '#/shared/failed': 'failed',
};

/** What other apps shared with Faktor, sealed until the vault is open. See [Note: Intake key]. */
export class SharedIntake {
  readonly #store: IntakeStore;
  readonly #vault: SharingVault;
  /** From the vault itself: the one beside it may have been swapped. */
  #publicKey: Bytes | null = null;
  #outcome: ShareOutcome | null = $state.raw(null);

  constructor(store: IntakeStore, vault: SharingVault, page: Pick<Window, 'location' | 'history'> = window) {
    this.#store = store;
    this.#vault = vault;
    this.#outcome = outcomes[page.location.hash] ?? null;
    if (this.#outcome) page.history.replaceState(null, '', '#/add');
    // Where the web server sends a share that came before there was a service worker to take it.
    if (new URLSearchParams(page.location.search).get('share') !== 'unsupported') return;
    this.#outcome = 'unsupported';
    page.history.replaceState(null, '', `${page.location.pathname}#/`);
  }

  get outcome(): ShareOutcome | null {
    return this.#outcome;
  }

  /** The public half of the intake key of the vault that is or was open last; `null` before. */
  get publicKey(): Bytes | null {
    return this.#publicKey;
  }

  /** The person has seen it. */
  forgetOutcome(): void {
    this.#outcome = null;
  }

  /** From now on the key that the service worker seals to is the open vault's, and there is none without a vault. */
  start(): void {
    $effect.root(() => {
      $effect(() => {
        void this.#follow(this.#vault.phase.kind);
      });
    });
  }

  /** Takes what waits out of the store, for the open vault's screen; `null` when nothing does. Throws Failure `vault/*`. */
  async take(): Promise<Shared | null> {
    const items = (await this.#store.items()).filter(({ kind }) => kind !== 'draft' && kind !== 'use');
    if (items.length === 0) return null;
    const key = await this.#vault.intakeKey();
    const texts: string[] = [];
    const pictures: Blob[] = [];
    try {
      for (const { kind, sealed } of items) {
        const bytes = await openShared(key, kind, sealed);
        if (bytes && kind === 'picture') pictures.push(new Blob([bytes]));
        else if (bytes) texts.push(decodeUtf8(bytes) ?? '');
        if (bytes) wipe(bytes);
      }
    } finally {
      wipe(key.privateKey);
    }
    await this.#store.remove(items.map(({ id }) => id));
    return { texts, pictures };
  }

  /** A store that cannot be written only means that nothing can be shared: unlocking goes on. */
  async #follow(phase: Phase['kind']): Promise<void> {
    try {
      if (phase === 'absent') {
        this.#publicKey = null;
        await this.#store.clear();
      }
      if (phase !== 'open') return;
      const { publicKey, privateKey } = await this.#vault.intakeKey();
      wipe(privateKey);
      this.#publicKey = publicKey;
      await this.#store.publish(publicKey);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
}
