import type { Time } from '../device/time';
import type { Preferences } from './preferences.svelte';

const dayMs = 86_400_000;
/** How often the question may be put off before it has to be answered: on so many days. */
export const mostPutOffs = 3;

/**
 * Asks for the password now and then where a passkey opens the vault every day, so that the password is not forgotten.
 *
 * When it was last right is one of the device's settings, not part of the vault: that would be written anew at every unlock,
 * and what one keeps in one's head is used per person, not per vault. It tells whoever reads the settings no more than the
 * header of the vault does. A clock that went back makes the question due, never silent for years.
 */
export class PasswordReminder {
  readonly #preferences: Preferences;
  readonly #time: Time;
  #isAsking = $state(false);

  constructor(preferences: Preferences, time: Time) {
    this.#preferences = preferences;
    this.#time = time;
  }

  /** Whether the question stands now, before anything else is shown. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  get putOffsLeft(): number {
    return Math.max(0, mostPutOffs - this.#preferences.settings.passwordPutOffs);
  }

  /** What way into the vault was right, and whether it opened it. A recovery key is no way for every day. */
  readonly hear = (kind: 'password' | 'recovery' | 'passkey', opens: boolean): void => {
    if (kind === 'password') this.used();
    if (kind === 'passkey' && opens) this.passedBy();
  };

  /** The password was right, or a new one was set. */
  used(): void {
    this.#isAsking = false;
    const passwordUsedAtMs = this.#time.nowMs();
    this.#preferences.set({ passwordUsedAtMs, passwordPutOffs: 0, passwordPutOffAtMs: 0 });
  }

  /** The vault was opened without the password. */
  passedBy(): void {
    const { passwordDays, passwordUsedAtMs, passwordPutOffAtMs } = this.#preferences.settings;
    const isDue = passwordDays !== 0 && this.#isPast(passwordUsedAtMs, passwordDays);
    this.#isAsking = isDue && this.#isPast(passwordPutOffAtMs, 1);
  }

  /** Not now: it is asked again a day later at the earliest. */
  putOff(): void {
    if (this.putOffsLeft === 0) return;
    this.#isAsking = false;
    const { passwordPutOffs } = this.#preferences.settings;
    this.#preferences.set({ passwordPutOffAtMs: this.#time.nowMs(), passwordPutOffs: passwordPutOffs + 1 });
  }

  /** The vault was locked. The question stands again when it is next opened without the password. */
  forget(): void {
    this.#isAsking = false;
  }

  #isPast(sinceMs: number, days: number): boolean {
    const passedMs = this.#time.nowMs() - sinceMs;
    return passedMs >= days * dayMs || passedMs < 0;
  }
}
