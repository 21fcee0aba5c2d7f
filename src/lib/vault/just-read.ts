import type { Bytes } from '../bytes/bytes';
import type { SealedVault } from './survey';

/** Long enough from the comparing of the two places to the opening, and too short for another tab to wipe the vault and make a new one. */
const momentMs = 1000;

/**
 * The generation that was read last. [Note: Read once] What was compared a moment ago is not fetched again to be opened: with thousands of
 * accounts it is a megabyte. It is handed out once, to whoever asks for that revision.
 */
export class JustRead {
  readonly #nowMs: () => number;
  #kept: { readonly vault: SealedVault; readonly atMs: number } | null = null;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** `null` forgets what was kept before. */
  keep(vault: SealedVault | null): void {
    this.#kept = vault && { vault, atMs: this.#nowMs() };
  }

  /** `null` when it is another generation, was taken already, or was read too long ago. */
  take(revision: number): Bytes | null {
    const kept = this.#kept;
    this.#kept = null;
    if (kept?.vault.header.revision !== revision) return null;
    return Math.abs(this.#nowMs() - kept.atMs) <= momentMs ? kept.vault.bytes : null;
  }
}
