import { saveFile } from '../device/download';
import type { Time } from '../device/time';
import { isoDay } from './date-text';
import type { Preferences } from './preferences.svelte';
import type { VaultState } from './vault-state.svelte';

/** The backup file. Saving one also ends the warning of a plain export: there is a sealed copy again. */
export class Backup {
  readonly #vault: VaultState;
  readonly #time: Time;
  readonly #preferences: Preferences;

  constructor(vault: VaultState, time: Time, preferences: Preferences) {
    this.#vault = vault;
    this.#time = time;
    this.#preferences = preferences;
  }

  /**
   * Hands the sealed vault to the browser to save, `withUnwritten` with the change that could not be written; returns the
   * file's name. Throws Failure `vault/*`.
   */
  async save({ withUnwritten = false } = {}): Promise<string> {
    const { unwritten } = this.#vault;
    return this.#saved(
      await (withUnwritten ? unwritten.sealedBytes() : this.#vault.ask((vault) => vault.sealedBytes())),
    );
  }

  /**
   * The same under a password of its own, which opens the file and nothing else. Uses up the vault's proof: an unattended open
   * vault gives nobody a file that they can open. Throws Failure `vault/*` and `crypto/*`.
   */
  async saveUnder(password: string, signal?: AbortSignal): Promise<string> {
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    await this.#vault.changeWays(async (ways, open, opened) => {
      bytes = await ways.fileUnder(open, opened, password, signal);
    });
    if (!bytes) throw new TypeError('there is no file');
    return this.#saved(bytes);
  }

  #saved(bytes: Uint8Array<ArrayBuffer>): string {
    const name = backupName(this.#time.nowMs());
    saveFile(bytes, name);
    this.#preferences.set({ plainExportAtMs: null });
    return name;
  }
}

/** The file name of a backup of this day, in the device's time zone. */
export function backupName(nowMs: number): string {
  return `faktor-${isoDay(nowMs)}.faktor`;
}
