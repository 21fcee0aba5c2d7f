import { Failure } from '../failure';
import {
  freshRecord,
  lockMsAfter,
  standingOf,
  wipesAt,
  type Ending,
  type LockoutRecord,
  type LockoutRules,
  type Standing,
} from './lockout-record';
import type { Exclusively } from './sealed-body';
import type { VaultStore } from './vault-store';

export interface LockoutOptions {
  readonly store: VaultStore;
  readonly rules: LockoutRules;
  /** One attempt at a time over all tabs. Another lock than the one that writes take: an attempt may write. */
  readonly oneAttempt: Exclusively;
  /** The lock of writes; always taken inside an attempt, never around one. */
  readonly exclusively: Exclusively;
  readonly nowMs: () => number;
  readonly monotonicMs: () => number;
}

/** What came of a password. `wrong` and `locked` say what follows, `wiped` that there is no vault any more. */
export type Attempt<T> =
  | { kind: 'right'; value: T }
  | { kind: 'wrong-password'; standing: Standing }
  | { kind: 'locked'; standing: Standing }
  | { kind: 'wiped' };

/** What came of a key that nobody can guess. */
export type Uncounted<T> = { kind: 'right'; value: T } | { kind: 'wrong-key' } | { kind: 'wiped' };

/** How a check says that some slot has refused the password already. */
export interface Refusals {
  refused: boolean;
}

/**
 * The one counter of wrong passwords; every place that asks for the vault's password goes through `attempt`.
 *
 * [Note: Count first] An attempt is on disk, strictly durable, before its check starts, and only a right password takes it
 * away. So whatever ends the check early (a closed tab, a crash, a second tab, a press on Cancel) costs the attempt.
 */
export class Lockout {
  readonly #options: LockoutOptions;
  /** The lock that this page saw last, and when it ends by the monotonic clock. */
  #seen: { attempts: number; lockedAtMs: number; endsMs: number } | null = null;

  constructor(options: LockoutOptions) {
    this.#options = options;
  }

  /**
   * [Note: Two clocks] A lock that this page has seen is measured by the monotonic clock, which nobody can set. A lock from
   * before a restart can only be measured by the wall clock: set forward, it ends the lock; set back before the lock's
   * beginning, it begins the lock anew. Throws Failure `vault/*`, as do all verbs below.
   */
  async standing(): Promise<Standing> {
    const { store, rules, nowMs } = this.#options;
    let record = (await store.readLockout()) ?? freshRecord;
    if (record.lockMs > 0 && !this.#hasSeen(record) && nowMs() < record.lockedAtMs) {
      record = await store.changeLockout((now) => (nowMs() < now.lockedAtMs ? { ...now, lockedAtMs: nowMs() } : now));
    }
    return standingOf(record, rules, this.#waitMs(record));
  }

  /** Wipes when the last attempt was counted and never came to its end: it has to pass for a wrong one. */
  async settle(): Promise<void> {
    const isSpent = async () => (await this.#options.store.readLockout())?.isLast ?? false;
    if (!(await isSpent())) return;
    await this.#options.oneAttempt(async () => {
      if (await isSpent()) await this.#wipe('wiped');
    });
  }

  /**
   * Counts an attempt, then lets `check` look at the password: `null` is a wrong one. `read` fetches what `check` needs,
   * before anything is counted. The last attempt before a wipe gets no signal: called off, it would count as wrong.
   */
  async attempt<F, T>(
    read: () => Promise<F>,
    check: (read: F, refusals: Refusals, signal?: AbortSignal) => Promise<T | null>,
    signal?: AbortSignal,
  ): Promise<Attempt<T>> {
    return this.#options.oneAttempt(async () => {
      signal?.throwIfAborted();
      const standing = await this.standing();
      if (standing.waitMs > 0) return { kind: 'locked', standing };
      const before = (await this.#options.store.readLockout()) ?? freshRecord;
      if (before.isLast) return this.#wipe('wiped');
      const data = await read();
      const counted = await this.#count().catch(notNoted);
      const until = counted.isLast ? undefined : signal;
      const value = await this.#checked(before, (refusals) => check(data, refusals, until));
      if (value !== null) {
        await this.#forgive();
        return { kind: 'right', value };
      }
      if (counted.isLast) return this.#wipe('wiped');
      return { kind: 'wrong-password', standing: await this.#lock() };
    });
  }

  /**
   * Lets `check` look at a key; `null` is a wrong one. [Note: No guessing a key] A recovery key has 160 random bits, so
   * nothing is counted, and no lock holds it up: locks slow the guessing of passwords, and whoever has such a key has no need
   * to guess. The right one takes the count away, as the right password does. After a wipe there is nothing to open, and a
   * wipe that is due comes first.
   */
  async uncounted<F, T>(
    read: () => Promise<F>,
    check: (read: F) => Promise<T | null>,
    signal?: AbortSignal,
  ): Promise<Uncounted<T>> {
    return this.#options.oneAttempt(async () => {
      signal?.throwIfAborted();
      if ((await this.#options.store.readLockout())?.isLast) return this.#wipe('wiped');
      const value = await check(await read());
      if (value === null) return { kind: 'wrong-key' };
      await this.#forgive();
      return { kind: 'right', value };
    });
  }

  /** Destroys the vault on the person's word. */
  async reset(): Promise<void> {
    await this.#options.oneAttempt(() => this.#wipe('reset'));
  }

  /** Whether so many wrong passwords wipe. Only an open vault may ask for `false`. */
  async setWipes(wipes: boolean): Promise<void> {
    await this.#options.store.changeLockout((record) => ({ ...record, wipes }));
  }

  async #count(): Promise<LockoutRecord> {
    const { store, rules, nowMs } = this.#options;
    return store.changeLockout((record) => {
      const attempts = record.attempts + 1;
      const isLast = attempts >= wipesAt(record, rules);
      return { ...record, attempts, isLast, lockMs: isLast ? 0 : lockMsAfter(attempts, rules), lockedAtMs: nowMs() };
    });
  }

  /**
   * A Failure is provably not a wrong guess, as long as no slot has refused the password: either nothing was derived (too
   * little memory, a worker that died, a cost over the caps), so nobody learnt anything; or the password opened its slot
   * and what lies in it is damaged. Its count is taken back, or a PC short of memory would wipe its owner's vault. Being
   * called off is no Failure: that is in the hands of whoever guesses, and stays counted.
   */
  async #checked<T>(before: LockoutRecord, check: (refusals: Refusals) => Promise<T>): Promise<T> {
    const refusals = { refused: false };
    try {
      return await check(refusals);
    } catch (error) {
      if (error instanceof Failure && !refusals.refused) {
        await this.#options.store.changeLockout(({ wipes }) => ({ ...before, wipes }));
      }
      throw error;
    }
  }

  /** The disk may be full by now. The password was right all the same, and the next one takes the count away. */
  async #forgive(): Promise<void> {
    const clean = (record: LockoutRecord) => ({ ...freshRecord, wipes: record.wipes });
    await this.#options.store.changeLockout(clean).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
    });
  }

  /** The wait begins when the answer is given, not when the check began. */
  async #lock(): Promise<Standing> {
    const { store, rules, nowMs } = this.#options;
    const record = await store.changeLockout((now) => (now.lockMs > 0 ? { ...now, lockedAtMs: nowMs() } : now));
    return standingOf(record, rules, this.#waitMs(record));
  }

  async #wipe(ending: Ending): Promise<{ kind: 'wiped' }> {
    await this.#options.exclusively(() => this.#options.store.wipe(ending));
    return { kind: 'wiped' };
  }

  #hasSeen({ attempts, lockedAtMs }: LockoutRecord): boolean {
    return this.#seen?.attempts === attempts && this.#seen.lockedAtMs === lockedAtMs;
  }

  #waitMs(record: LockoutRecord): number {
    const { attempts, lockedAtMs, lockMs } = record;
    if (lockMs === 0) return 0;
    const monotonicMs = this.#options.monotonicMs();
    if (!this.#seen || !this.#hasSeen(record)) {
      const passedMs = Math.max(0, this.#options.nowMs() - lockedAtMs);
      this.#seen = { attempts, lockedAtMs, endsMs: monotonicMs + Math.max(0, lockMs - passedMs) };
    }
    return Math.max(0, this.#seen.endsMs - monotonicMs);
  }
}

/** Nothing is checked that was not counted: a full disk would be as good as a way around the counter. */
function notNoted(cause: unknown): never {
  const isFull = cause instanceof Failure && ['vault/storage-full', 'vault/write-failed'].includes(cause.code);
  throw isFull ? new Failure('vault/attempt-not-noted', {}, { cause }) : cause;
}
