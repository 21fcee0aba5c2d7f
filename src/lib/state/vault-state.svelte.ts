import { readFile } from '../device/file';
import type { TabChannel } from '../device/tab-channel';
import type { Entry } from '../entry/entry';
import { wipeEntry, withOwnBytes } from '../entry/entry-bytes';
import { Failure } from '../failure';
import type { AdoptAnswer, IntakeKey, OpenedSlot, OpenVault, Shown, Vault, VaultStore, WaysIn } from '../vault';
import { updated, withEntries, type Edit } from './entry-edits';
import type { LockoutState } from './lockout.svelte';
import { lookAround } from './look-around';
import { empty, openPhase, type LockReason, type Phase, type RefusalKind } from './phase';
import { Proof } from './proof.svelte';
import { bringBackOrClose, noRescuer, type Rescuer } from './rescuer';
import { failureIn, Unwritten } from './unwritten';

export type { LockReason, Phase, RefusalKind } from './phase';
const maxBackupBytes = 64 * 1024 * 1024;

/** The vault as the screens see it. Holds the only reference to the open vault; locking drops it. */
export class VaultState {
  /** Given by `create`, by `prove` and by opening the vault with a key that stands in for a forgotten password. */
  readonly proof = new Proof();
  /** Whether the open vault was made just now, and what there is to say to that has not been dismissed. */
  isNew = $state(false);
  readonly unwritten = new Unwritten((work) => this.using(work));
  readonly #store: VaultStore;
  readonly #load: () => Promise<Vault>;
  readonly #tabs: TabChannel;
  readonly #lockout: LockoutState;
  readonly #onPhase: (phase: Phase) => void;
  readonly #rescuer: Rescuer;
  #open: OpenVault | null = null;
  #phase: Phase = $state.raw({ kind: 'starting' });

  /** `load` fetches the part that seals and opens, once it is needed. `onPhase` hears of every change. */
  constructor(
    store: VaultStore,
    load: () => Promise<Vault>,
    tabs: TabChannel,
    lockout: LockoutState,
    onPhase: (phase: Phase) => void = () => undefined,
    rescuer: Rescuer = noRescuer,
  ) {
    this.#store = store;
    this.#load = load;
    this.#tabs = tabs;
    this.#lockout = lockout;
    this.#onPhase = onPhase;
    this.#rescuer = rescuer;
    tabs.onNews((news) => {
      if (news.kind === 'locked') this.#close('elsewhere');
      if (news.kind === 'written') void this.#follow();
    });
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Whether no vault is open, for a screen that goes: while it is torn down, the phase still reads as it was before. */
  get isClosed(): boolean {
    return this.#open === null;
  }

  /** The entries of the open vault; none while it is closed. */
  get entries(): readonly Entry[] {
    return this.#phase.kind === 'open' ? this.#phase.entries : [];
  }

  /** Looks whether there is a vault, here or in the second place, and what wrong passwords have led to. */
  async start(): Promise<void> {
    const phase = await lookAround(this.#store, this.#lockout, this.#rescuer);
    // It may have been opened meanwhile; and a lock that goes on keeps its reason.
    if (this.#open || (phase.kind === 'locked' && this.#phase.kind === 'locked')) return;
    this.#enter(phase);
  }

  /** Throws Failure `vault/*` and `crypto/*`, as do all verbs below. */
  async create(password: string, signal?: AbortSignal): Promise<void> {
    const { vault, opened } = await (await this.#load()).createProven(password, signal);
    await this.#opened(vault);
    this.proof.hold(opened);
    this.isNew = true;
    await this.#tell();
  }

  async unlock(shown: Shown, signal?: AbortSignal): Promise<'open' | RefusalKind> {
    // What broke since the start is better brought back from the second place than from an older state.
    await this.#rescuer.survey(true);
    const answer = await this.#asking((vault) => vault.unlockProven(shown, signal));
    if (answer.kind !== 'open') return answer.kind;
    await this.#opened(answer.vault, answer.opened);
    // Only a recovery key is followed by a change of the ways in; a passkey opens every day.
    if (answer.opened.slot.kind === 'recovery') this.proof.hold(answer.opened);
    else answer.opened.vaultKey.fill(0);
    return 'open';
  }

  /** Whether this opens the vault; if so, the proof of it is held for a change of the ways in. Counted as in `unlock`. */
  async prove(shown: Shown, signal?: AbortSignal): Promise<'right' | RefusalKind> {
    const open = this.#current();
    const answer = await this.#asking((vault) => vault.prove(shown, signal));
    if (answer.kind !== 'right') return answer.kind;
    if (open === this.#open) this.proof.hold(answer.opened);
    else answer.opened.vaultKey.fill(0);
    return 'right';
  }

  /** One change of the ways in, for which the proof is used up. When it fails, the proof stays for another try. */
  async changeWays(work: (ways: WaysIn, open: OpenVault, opened: OpenedSlot) => Promise<void>): Promise<void> {
    const open = this.#current();
    await work((await this.#load()).ways, open, this.proof.get());
    this.proof.drop();
    if (open === this.#open) this.#show(open);
    this.#tabs.tell({ kind: 'written' });
  }

  /** The ways into the vault that is stored here, as far as anyone may know them. */
  async storedWays(): ReturnType<Vault['storedWays']> {
    return (await this.#load()).storedWays();
  }

  /** Whether this is the password of the vault, for a step that asks for it again. Counted as in `unlock`. */
  async verifyPassword(password: string, signal?: AbortSignal): Promise<'right' | RefusalKind> {
    return (await this.#asking((vault) => vault.verify(password, signal))).kind;
  }

  /** Gives the open vault another password. Whether `next` is a good one is not judged here. */
  async changePassword(current: string, next: string, signal?: AbortSignal): Promise<'right' | RefusalKind> {
    const open = this.#current();
    return (await this.#asking((vault) => vault.changePassword(open, current, next, signal))).kind;
  }

  /** Deletes the vault; the names of its accounts stay if they may. */
  async reset(): Promise<void> {
    await this.#lockout.reset();
    await this.#gone();
    await this.#tell();
  }

  /** Opens a backup and makes it the vault of this browser, where there is none yet. Throws Failure `file/*` too. */
  async adopt(backup: Blob, shown: Shown, signal?: AbortSignal): Promise<AdoptAnswer['kind']> {
    const bytes = await readFile(backup, maxBackupBytes);
    const vault = await this.#load();
    const answer = await vault.adopt(bytes, shown, signal);
    if (answer.kind === 'open') {
      await this.#opened(answer.vault);
      await this.#tell();
    }
    return answer.kind;
  }

  /** Whether the last wrong password allowed wipes the vault. Only an open vault can be told to do without. */
  async setWipes(wipes: boolean): Promise<void> {
    this.#current();
    await this.#lockout.setWipes(wipes);
  }

  /** Whether the names of the accounts outlive a wipe or a reset. `false` deletes the list and its key. */
  async setKeepsNames(keeps: boolean): Promise<void> {
    const open = this.#current();
    await (await this.#load()).setKeepsNames(open, keeps);
    this.#onPhase(this.#phase);
    await this.#tell();
  }

  /** Locks this tab and all others. */
  lock(reason: LockReason): void {
    if (!this.#open) return;
    this.#close(reason);
    this.#tabs.tell({ kind: 'locked' });
  }

  /** Writes entries: those with a known id take the old one's place, others come at the end. All or none. */
  async put(...entries: readonly Entry[]): Promise<void> {
    await this.change((present) => withEntries(present, entries));
  }

  /** Writes what `edit` makes of the newest state of an entry. Throws Failure `entry/gone` too, and whatever `edit` throws. */
  async update(id: string, edit: (newest: Entry) => Entry): Promise<void> {
    await this.change((present) => updated(present, id, edit));
  }

  /** Writes what `edit` makes of the newest entries: all or nothing. */
  async change(edit: Edit): Promise<void> {
    await this.unwritten.watch(edit);
  }

  /** Deletes entries, all in one write, and returns them with bytes of their own, for `undo`; without those that were gone already. */
  async remove(...ids: readonly string[]): Promise<readonly Entry[]> {
    const gone = new Set(ids);
    let removed: readonly Entry[] = [];
    await this.change((present) => {
      for (const entry of removed) wipeEntry(entry);
      removed = present.filter(({ id }) => gone.has(id)).map(withOwnBytes);
      return present.filter(({ id }) => !gone.has(id));
    });
    return removed;
  }

  /** A copy of the pair that shares are sealed to while the vault is locked; the caller wipes it. */
  async intakeKey(): Promise<IntakeKey> {
    return this.#current().intakeKey();
  }

  /** Lets `work` write to the open vault, and shows what has become of it here and in the other tabs. */
  async using<T>(work: (vault: OpenVault) => Promise<T>): Promise<T> {
    const vault = this.#current();
    const answer = await work(vault);
    if (vault === this.#open) this.#show(vault);
    this.#tabs.tell({ kind: 'written' });
    return answer;
  }

  /** Lets `work` read what else the open vault has. Nothing of it is to be kept when the vault is locked. */
  async ask<T>(work: (vault: OpenVault) => Promise<T>): Promise<T> {
    return work(this.#current());
  }

  /** Every question for the vault's password goes through here, and every tab hears what came of it. */
  async #asking<A extends { kind: string }>(ask: (vault: Vault) => Promise<A>): Promise<A> {
    const vault = await this.#load();
    let outcome = '';
    try {
      const answer = await ask(vault);
      outcome = answer.kind;
      return answer;
    } catch (error) {
      outcome = error instanceof Failure ? error.code : '';
      throw error;
    } finally {
      if (outcome === 'wiped' || outcome === 'vault/gone') await this.#gone();
      const told = this.#tell();
      // Where it is open, the person waits for the codes, and not for what the counter says.
      if (outcome !== 'open') await told;
    }
  }

  /** There is no vault any more. */
  async #gone(): Promise<void> {
    const vault = this.#open;
    this.#open = null;
    this.proof.drop();
    vault?.close();
    await this.start();
  }

  async #tell(): Promise<void> {
    this.#tabs.tell({ kind: 'written' });
    await this.#lockout.look().catch(failureIn);
  }

  /** Another tab wrote. What cannot be followed (another vault, another key) goes; what is left nowhere else stays. */
  async #follow(): Promise<void> {
    const vault = this.#open;
    if (!vault) return this.start();
    try {
      await vault.refresh();
      await this.#lockout.look();
      if (vault === this.#open) this.#show(vault);
    } catch (error) {
      if (failureIn(error).code === 'vault/lost') return;
      this.#close('elsewhere');
      await this.start();
    }
  }

  #current(): OpenVault {
    if (!this.#open) throw new Failure('vault/locked');
    return this.#open;
  }

  /** Throws Failure `vault/*` when it came from the second place and cannot be brought back; then it is closed again. */
  async #opened(vault: OpenVault, opened?: OpenedSlot): Promise<void> {
    await bringBackOrClose(this.#rescuer, vault, opened);
    this.#open = vault;
    this.#show(vault);
  }

  #show(vault: OpenVault): void {
    this.#enter(openPhase(vault));
  }

  #close(reason: LockReason): void {
    const vault = this.#open;
    if (!vault) return;
    this.#open = null;
    this.isNew = false;
    this.proof.drop();
    this.unwritten.forget();
    this.#enter({ kind: 'locked', reason });
    vault.close();
  }

  #enter(phase: Phase): void {
    const before = this.#phase;
    this.#phase = phase;
    if (phase.kind !== 'open') empty(before);
    this.#onPhase(phase);
  }
}
