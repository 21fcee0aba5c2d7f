/** How long plain looks may find nothing before frames get a further try. */
const PATIENCE_MS = 1000;
/** One frame of so many then gets it: a retry costs several plain looks, of which the next may be the sharp one. */
const EVERY = 3;

/** Tells which frames of a camera get more than a plain look: some, after a second in which nothing was read. */
export class HardLook {
  #failingSinceMs: number | null = null;
  #looks = 0;

  /** Call once before each look; `nowMs` is monotonic. */
  isDue(nowMs: number): boolean {
    this.#failingSinceMs ??= nowMs;
    if (nowMs - this.#failingSinceMs < PATIENCE_MS) return false;
    this.#looks += 1;
    return this.#looks % EVERY === 1;
  }

  /** A text was read: the next looks are plain again. */
  succeeded(): void {
    this.#failingSinceMs = null;
    this.#looks = 0;
  }
}
