import { Failure, type FailureCode } from '../failure';
import type { OpenVault } from '../vault';
import type { LinkRecord } from '../vault/later';
import { backupName } from './backup.svelte';
import { digestOf, writeLinked, type Found, type Links, type Pickers, type Places } from './link-write';
import type { Phase } from './phase';

/** How the linked file stands. */
export type LinkState =
  | { readonly kind: 'none' }
  /** A change is on its way there. */
  | { readonly kind: 'pending'; readonly name: string }
  | { readonly kind: 'current'; readonly name: string; readonly writtenAtMs: number }
  /** The browser wants a click before it lets the page write. */
  | { readonly kind: 'waiting'; readonly name: string; readonly writtenAtMs: number | null }
  | { readonly kind: 'failing'; readonly name: string; readonly code: FailureCode; readonly writtenAtMs: number | null }
  /** Something lies there that was not written from here; nothing is written until the person has decided. */
  | { readonly kind: 'foreign'; readonly name: string; readonly found: Found; readonly digest: string };

/** How long a change waits for others before it is written. */
const restMs = 1000;
/** After a failure it is tried again, at first after so long, then after twice as long, up to the most. */
const firstRetryMs = 15_000;
const mostRetryMs = 600_000;

export interface LinkedFileOptions<Place> {
  readonly vault: {
    readonly phase: Phase;
    ask<T>(work: (vault: Pick<OpenVault, 'sealedBytes'>) => Promise<T>): Promise<T>;
  };
  readonly links: Links<Place>;
  readonly places: Places<Place> & Pickers<Place>;
  readonly nameOf: (place: Place) => string;
  /** One at a time over all tabs. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  readonly nowMs: () => number;
}

/**
 * A sealed copy of the vault in a file at a place of the person's own, written after each change. What is to be written is taken
 * when the change is made, as sealed bytes: so it is also written when the vault locks right after. Whatever does not work is a
 * state that the screens show, and is tried again.
 */
export class LinkedFile<Place> {
  readonly #options: LinkedFileOptions<Place>;
  #state: LinkState = $state.raw({ kind: 'none' });
  /** The newest sealed vault that this page knows. */
  #held: { readonly vaultId: string; readonly revision: number; readonly bytes: Uint8Array<ArrayBuffer> } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;
  #turn: Promise<void> = Promise.resolve();

  constructor(options: LinkedFileOptions<Place>) {
    this.#options = options;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Whether this browser lets a page keep a file. */
  get canLink(): boolean {
    return this.#options.places.canPick();
  }

  /** Follows the vault from now on, and writes at once what waits when the page is hidden. */
  start(page: Pick<Window, 'document' | 'addEventListener'> = window): void {
    $effect.root(() => {
      $effect(() => {
        void this.follow(this.#options.vault.phase);
      });
    });
    const flush = () => void this.flush();
    page.document.addEventListener('visibilitychange', flush);
    page.addEventListener('pagehide', flush);
  }

  /** The vault was opened, changed, locked or ended. */
  async follow(phase: Phase): Promise<void> {
    if (phase.kind === 'absent') return this.unlink();
    if (phase.kind === 'locked') return this.flush();
    if (phase.kind !== 'open') return;
    const { vaultId, revision } = phase;
    if (this.#held?.vaultId === vaultId && this.#held.revision === revision) return;
    const isFirst = this.#held?.vaultId !== vaultId;
    try {
      this.#held = { vaultId, revision, bytes: await this.#options.vault.ask((vault) => vault.sealedBytes()) };
    } catch (error) {
      // Locked again already: the next unlocking finds what is missing there.
      if (!(error instanceof Failure)) throw error;
      return;
    }
    if (isFirst) return this.flush();
    if (this.#state.kind === 'current') this.#state = { kind: 'pending', name: this.#state.name };
    // What failed is not waited for once there is more to write.
    if (this.#state.kind === 'failing') this.#stopWaiting();
    if (this.#state.kind !== 'none') this.#timer ??= setTimeout(() => void this.flush(), restMs);
  }

  /** Writes now what waits, or tries again what failed. */
  flush(): Promise<void> {
    this.#stopWaiting();
    this.#turn = this.#turn.then(() => this.#write());
    return this.#turn;
  }

  /** When what was begun has come to an end. */
  async flushed(): Promise<void> {
    await this.#turn;
  }

  /** From a click: the person says where, and the vault is linked to it. Throws Failure `file/*` and `vault/*`. */
  async choose(): Promise<void> {
    const place = await this.#options.places.pickNew(backupName(this.#options.nowMs()));
    if (place) await this.link(place);
  }

  /** From a click: the person says which file it is, for the vault to be opened from and linked to. `null` when called off. */
  async pick(): Promise<{ readonly place: Place; readonly file: File } | null> {
    const { nameOf, places } = this.#options;
    const place = await places.pick();
    // While the click still counts; where it does not, the screen asks for another one.
    if (place) await places.isPermitted(place, true);
    return place && { place, file: new File([await places.read(place)], nameOf(place)) };
  }

  /** Links the open vault to a file, and writes it there unless something else lies in it. */
  async link(place: Place): Promise<void> {
    await this.#link(place, []);
  }

  /** Links the vault to the backup that it was just opened from: what lies there is its own. */
  async linkOpened(place: Place, file: File): Promise<void> {
    await this.#link(place, [await digestOf(new Uint8Array(await file.arrayBuffer()))]);
  }

  /** From a click: lets the browser ask for permission. */
  async allow(): Promise<void> {
    const record = await this.#record();
    if (record && (await this.#options.places.isPermitted(record.handle, true))) await this.flush();
  }

  /** Writes over what was seen there, and over nothing that came later. */
  async overwrite(): Promise<void> {
    const state = this.#state;
    const record = await this.#record();
    if (state.kind !== 'foreign' || !record) return;
    await this.#options.links.write({ ...record, own: [...record.own, state.digest] });
    await this.flush();
  }

  /** What lies there now, to be looked at. Throws Failure `file/*`. */
  async found(): Promise<File | null> {
    const record = await this.#record();
    if (!record) return null;
    return new File([await this.#options.places.read(record.handle)], this.#options.nameOf(record.handle));
  }

  /** The file stays as it is, and is not written any more. */
  async unlink(): Promise<void> {
    this.#held = this.#options.vault.phase.kind === 'absent' ? null : this.#held;
    this.#state = { kind: 'none' };
    await this.#options.links.clear().catch(onlyFailure);
  }

  async #link(handle: Place, own: readonly string[]): Promise<void> {
    const { links, vault } = this.#options;
    if (vault.phase.kind !== 'open') throw new Failure('vault/locked');
    await links.write({ handle, vaultId: vault.phase.vaultId, own, writtenAtMs: null });
    this.#state = { kind: 'pending', name: this.#options.nameOf(handle) };
    await this.follow(vault.phase);
    await this.flush();
  }

  /** The link of the vault that is held; `null` where there is none, or it cannot be read. */
  async #record(): Promise<LinkRecord<Place> | null> {
    const record = (await this.#options.links.read().catch(onlyFailure)) ?? null;
    return record?.vaultId === this.#held?.vaultId ? record : null;
  }

  async #write(): Promise<void> {
    const held = this.#held;
    if (!held) return;
    const { exclusively, nameOf, places } = this.#options;
    await exclusively(async () => {
      const record = await this.#record();
      if (!record) {
        this.#state = { kind: 'none' };
        return;
      }
      const { writtenAtMs } = record;
      const name = nameOf(record.handle);
      try {
        if (!(await places.isPermitted(record.handle))) throw new Failure('file/no-permission');
        const done = await writeLinked(record, held.bytes, this.#options);
        this.#retryMs = firstRetryMs;
        const isLast = this.#held === held;
        if (done.kind === 'written')
          this.#state = isLast ? { kind: 'current', name, writtenAtMs: done.atMs } : { kind: 'pending', name };
        else this.#state = { ...done, name };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const { code } = error;
        if (code === 'file/no-permission') this.#state = { kind: 'waiting', name, writtenAtMs };
        else this.#failed({ kind: 'failing', name, code, writtenAtMs });
      }
    });
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #failed(state: LinkState): void {
    this.#state = state;
    this.#timer ??= setTimeout(() => void this.flush(), this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, mostRetryMs);
  }
}

function onlyFailure(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
}
