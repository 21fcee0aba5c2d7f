import type { Time } from '../device/time';
import { admitPin } from '../entry/admit-otp';
import { Failure } from '../failure';
import type { VaultState } from './vault-state.svelte';

/** The PINs that were typed on this screen. They are gone with it. */
export class Pins {
  readonly #vault: Pick<VaultState, 'update'>;
  readonly #time: Pick<Time, 'nowMs'>;
  #typed: ReadonlyMap<string, string> = $state.raw(new Map());

  constructor(vault: Pick<VaultState, 'update'>, time: Pick<Time, 'nowMs'>) {
    this.#vault = vault;
    this.#time = time;
  }

  /** The PIN that is held while its code is on screen. */
  of(entryId: string): string | undefined {
    return this.#typed.get(entryId);
  }

  /** Takes a PIN for as long as its code is on screen. Throws Failure `entry/pin`. */
  use(entryId: string, pin: string): void {
    admitPin(pin);
    this.#typed = new Map(this.#typed).set(entryId, pin);
  }

  /** Takes a PIN into the vault. Throws Failure `entry/pin`, `entry/gone`, `vault/*`. */
  async keep(entryId: string, pin: string): Promise<void> {
    const kept = admitPin(pin);
    await this.#vault.update(entryId, (entry) => {
      const { otp } = entry;
      if (otp.kind !== 'motp' && otp.kind !== 'yandex') throw new Failure('entry/gone');
      return { ...entry, changedAtMs: this.#time.nowMs(), otp: { ...otp, ...kept } };
    });
  }

  /** The code is to leave the screen, and the PIN goes with it. */
  hide(entryId: string): void {
    const typed = new Map(this.#typed);
    typed.delete(entryId);
    this.#typed = typed;
  }
}
