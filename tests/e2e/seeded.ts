/** Chance that can be had again: mulberry32, enough for choosing moments and orders, for nothing secret. */
export class Chance {
  readonly seed: number;
  #state: number;

  constructor(seed: number) {
    this.seed = seed;
    this.#state = seed >>> 0;
  }

  /** 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.below(from.length)] ?? from[0];
  }
}

/** The same moments in each `npm test`, others in each soak; SEED repeats a soak that failed. */
export function chanceOf(test: number): Chance {
  const { SEED, SOAK } = process.env;
  return new Chance(SEED ? Number(SEED) : SOAK ? Date.now() % 2 ** 31 : test);
}
