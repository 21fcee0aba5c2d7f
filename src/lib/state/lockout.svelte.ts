import { createSubscriber } from 'svelte/reactivity';
import type { Time } from '../device/time';
import {
  freshRecord,
  freshStanding,
  standingOf,
  type Ending,
  type Lockout,
  type LockoutRules,
  type Standing,
  type VaultStore,
} from '../vault';

/** What wrong passwords have led to, as the screens see it. Counts the seconds of a lock while something on screen reads them. */
export class LockoutState {
  readonly #store: VaultStore;
  readonly #rules: LockoutRules;
  readonly #load: () => Promise<Lockout>;
  readonly #time: Time;
  readonly #subscribe: () => void;
  #standing: Standing = $state.raw(freshStanding);
  /** When the lock ends, by the monotonic clock. */
  #endsMs = $state.raw(-Infinity);

  /** `load` fetches the counter itself, which a first screen without wrong passwords does without. */
  constructor(store: VaultStore, rules: LockoutRules, load: () => Promise<Lockout>, time: Time) {
    this.#store = store;
    this.#rules = rules;
    this.#load = load;
    this.#time = time;
    this.#subscribe = createSubscriber((update) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const schedule = () => {
        const left = this.#leftMs();
        // Just after the figure changes, so that it has changed.
        if (left > 0) timer = setTimeout(tick, ((left - 1) % 1000) + 2);
      };
      const tick = () => {
        update();
        schedule();
      };
      schedule();
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get attempts(): number {
    return this.#standing.attempts;
  }

  /** Wrong passwords that cost no time yet. */
  get freeLeft(): number {
    return this.#standing.freeLeft;
  }

  /** Wrong passwords until all is wiped: 1 for the last chance, `null` when wiping is off. */
  get leftUntilWipe(): number | null {
    return this.#standing.leftUntilWipe;
  }

  /** Why there is no vault any more; `null` when there never was one, or there is one. */
  get ending(): Ending | null {
    return this.#standing.ending;
  }

  /** Full seconds until the next password may be tried, rounded up; 0 for now. */
  get secondsLeft(): number {
    const endsMs = this.#endsMs;
    if (endsMs > this.#time.monotonicMs()) this.#subscribe();
    return Math.max(0, Math.ceil((endsMs - this.#time.monotonicMs()) / 1000));
  }

  /** Looks at the counter: another tab may have counted. Throws Failure `vault/*`. */
  async look(): Promise<void> {
    const record = (await this.#store.readLockout()) ?? freshRecord;
    const hasLock = record.lockMs > 0 || record.isLast;
    this.take(hasLock ? await (await this.#load()).standing() : standingOf(record, this.#rules, 0));
  }

  take(standing: Standing): void {
    this.#standing = standing;
    this.#endsMs = this.#time.monotonicMs() + standing.waitMs;
  }

  /** Wipes if the last attempt never came to its end. */
  async settle(): Promise<void> {
    if ((await this.#store.readLockout())?.isLast) await (await this.#load()).settle();
  }

  async reset(): Promise<void> {
    await (await this.#load()).reset();
  }

  async setWipes(wipes: boolean): Promise<void> {
    await (await this.#load()).setWipes(wipes);
    await this.look();
  }

  #leftMs(): number {
    return this.#endsMs - this.#time.monotonicMs();
  }
}
