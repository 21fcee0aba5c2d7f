import type { Time } from '../device/time';
import type { Entry } from '../entry/entry';
import { Failure } from '../failure';
import { hotp } from '../otp/hotp';
import { counterOf, type CounterCode } from '../otp/counter';
import type { HotpParams } from '../otp/params';
import type { CounterCodes } from './counter-codes.svelte';
import type { VaultState } from './vault-state.svelte';

/** What came of a code that the person says has worked: where the counter stands now, or that the code is not ahead. */
export type Resync = { kind: 'found'; counter: number } | { kind: 'not-found' };

/**
 * The HOTP codes on screen. [Note: Stored first] A counter is stored before the code behind it is shown, and moved on from
 * the newest one in the vault: so no two tabs, and no crash in between, ever show a code twice by themselves.
 */
export class Counters {
  readonly #vault: Pick<VaultState, 'entries' | 'update'>;
  readonly #time: Pick<Time, 'nowMs'>;
  readonly #shown: CounterCodes;
  readonly #pending = new Set<string>();

  constructor(vault: Pick<VaultState, 'entries' | 'update'>, time: Pick<Time, 'nowMs'>, shown: CounterCodes) {
    this.#vault = vault;
    this.#time = time;
    this.#shown = shown;
  }

  /** The code that is on screen, or `null`. It stays until it is hidden, until the next one, or until the lock. */
  textOf(entryId: string): string | null {
    return this.#shown.of(entryId)?.text ?? null;
  }

  /**
   * Moves the counter on and shows the code that was next. Presses while one is under way do nothing. Throws Failure
   * `vault/*`, `entry/gone`, `entry/counter-end`; then no code is shown.
   */
  async next(entryId: string): Promise<void> {
    await this.#once(entryId, async () => {
      this.hide(entryId);
      const shown: CounterCode[] = [];
      await this.#move(entryId, (otp) => {
        // Computed now: a lock during the write wipes the secret.
        shown.push({ counter: otp.counter, text: hotp(otp, otp.counter) });
        return otp.counter + 1;
      });
      const [code] = shown;
      const isStillThere = this.#vault.entries.some(({ id }) => id === entryId);
      if (code && isStillThere) this.#shown.show(entryId, code);
    });
  }

  /** Whether the last step can be taken back: its code is on screen, and no other step followed. */
  canStepBack({ id, otp }: Entry): boolean {
    const shown = this.#shown.of(id);
    return otp.kind === 'hotp' && shown !== undefined && otp.counter === shown.counter + 1;
  }

  /** Takes the last step back, once: a code that was never used. A counter that was moved elsewhere stays. Throws as `next`. */
  async stepBack(entryId: string): Promise<void> {
    const shown = this.#shown.of(entryId);
    if (!shown) return;
    await this.#once(entryId, async () => {
      await this.#move(entryId, ({ counter }) => (counter === shown.counter + 1 ? shown.counter : counter));
      this.hide(entryId);
    });
  }

  /** Sets the counter behind the code of `counter`, which worked. It never goes back. Throws as `next`. */
  async worked(entryId: string, counter: number): Promise<void> {
    await this.#once(entryId, async () => {
      await this.#move(entryId, (otp) => Math.max(otp.counter, counter + 1));
      if (this.#shown.of(entryId)?.counter !== counter) this.hide(entryId);
    });
  }

  /** Sets the counter behind the code that worked, if that is among the next hundred. Throws as `next`. */
  async resync(entryId: string, text: string): Promise<Resync> {
    const entry = this.#vault.entries.find(({ id }) => id === entryId);
    if (entry?.otp.kind !== 'hotp') throw new Failure('entry/gone');
    const counter = counterOf(entry.otp, text);
    if (counter === null) return { kind: 'not-found' };
    await this.worked(entryId, counter);
    return { kind: 'found', counter: Math.max(entry.otp.counter, counter + 1) };
  }

  hide(entryId: string): void {
    this.#shown.hide(entryId);
  }

  /** Stores the counter that `to` makes of the newest one. */
  async #move(entryId: string, to: (otp: HotpParams) => number): Promise<void> {
    await this.#vault.update(entryId, (entry) => {
      const { otp } = entry;
      if (otp.kind !== 'hotp') throw new Failure('entry/gone');
      const counter = to(otp);
      if (!Number.isSafeInteger(counter)) throw new Failure('entry/counter-end');
      return { ...entry, changedAtMs: this.#time.nowMs(), otp: { ...otp, counter } };
    });
  }

  async #once(entryId: string, work: () => Promise<void>): Promise<void> {
    if (this.#pending.has(entryId)) return;
    this.#pending.add(entryId);
    try {
      await work();
    } finally {
      this.#pending.delete(entryId);
    }
  }
}
