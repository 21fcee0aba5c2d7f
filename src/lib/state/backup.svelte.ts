import { saveFile } from '../device/download';
import type { Time } from '../device/time';
import type { VaultState } from './vault-state.svelte';

/** The backup file. */
export class Backup {
  readonly #vault: VaultState;
  readonly #time: Time;

  constructor(vault: VaultState, time: Time) {
    this.#vault = vault;
    this.#time = time;
  }

  /**
   * Hands the sealed vault to the browser to save, `withUnwritten` with the change that could not be written; returns the
   * file's name. Throws Failure `vault/*`.
   */
  async save({ withUnwritten = false } = {}): Promise<string> {
    const { unwritten } = this.#vault;
    const bytes = await (withUnwritten ? unwritten.sealedBytes() : this.#vault.ask((vault) => vault.sealedBytes()));
    const name = `faktor-${localDate(this.#time.nowMs())}.faktor`;
    saveFile(bytes, name);
    return name;
  }
}

/** YYYY-MM-DD in the device's time zone. */
function localDate(nowMs: number): string {
  const date = new Date(nowMs);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
