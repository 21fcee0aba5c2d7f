import { isOnline, onOnline } from '../device/network';
import type { Time } from '../device/time';
import { listedSkewMs, saidSkewMs, skewOf, type Sample, type Skew } from './time-check-skew';

export interface TimeCheckOptions {
  /** The device's own time, without the correction. */
  readonly time: Time;
  /** The server's time in ms since 1970, whole seconds; `null` without an answer. */
  readonly ask: () => Promise<number | null>;
  readonly isOnline?: () => boolean;
  readonly wait?: (ms: number) => Promise<void>;
  /** What is added to the device's time for codes, in ms. */
  readonly correctionMs: () => number;
}

/** A comparison, and when it was made: ms since 1970 by the device. */
export interface Comparison extends Skew {
  readonly atMs: number;
}

const sampleCount = 5;
/** Not a part of a second, so that the answers fall into different parts of the server's. */
const spacingMs = 230;
const lookEveryMs = 2_000;
const againAfterMs = 6 * 3_600_000;

/**
 * Whether the clock of the device is right: compared with the server that Faktor was loaded from, at the start, when a
 * network comes, every six hours, on demand, and when the wall clock jumps against the monotonic one. A sleep of the device
 * can look like a jump ahead, because some browsers stop the monotonic clock meanwhile.
 */
export class TimeCheck {
  readonly #options: TimeCheckOptions;
  #comparison: Comparison | null = $state.raw(null);
  #isComparing = $state.raw(false);
  #hasNoAnswer = $state.raw(false);
  #jumpMs: number | null = $state.raw(null);
  #running: Promise<void> | null = null;
  /** The wall clock minus the monotonic one at the last look. */
  #distanceMs: number;
  #triedAtMs = 0;

  constructor(options: TimeCheckOptions) {
    this.#options = options;
    this.#distanceMs = this.#distance();
  }

  /** The last comparison; `null` before the first, and after a jump has made it void. */
  get comparison(): Comparison | null {
    return this.#comparison;
  }

  get isComparing(): boolean {
    return this.#isComparing;
  }

  /** Whether the last attempt to compare had no answer. */
  get hasNoAnswer(): boolean {
    return this.#hasNoAnswer;
  }

  /** By how many ms the clock jumped (ahead, or behind where negative) since it was last compared; `null` for not at all. */
  get jumpMs(): number | null {
    return this.#jumpMs;
  }

  /** What is left of the skew with the correction in force: how far in the future (past, where negative) codes are made. */
  get remainingMs(): number | null {
    return this.#comparison && this.#comparison.skewMs + this.#options.correctionMs();
  }

  /** Whether the time of the codes is so far off that the list must say it. */
  get isListed(): boolean {
    return Math.abs(this.remainingMs ?? 0) > listedSkewMs;
  }

  start(page: Document = document): void {
    const look = () => void this.look();
    setInterval(look, lookEveryMs);
    page.addEventListener('visibilitychange', look);
    onOnline(() => void this.compare());
    void this.compare();
  }

  /** The person has read that the clock jumped. */
  dismissJump(): void {
    this.#jumpMs = null;
  }

  /** Notices a jump since the last look; compares anew after one, or after six hours. */
  async look(): Promise<void> {
    const distanceMs = this.#distance();
    const jumpedMs = distanceMs - this.#distanceMs;
    this.#distanceMs = distanceMs;
    const hasJumped = Math.abs(jumpedMs) > saidSkewMs;
    if (hasJumped) {
      const sumMs = (this.#jumpMs ?? 0) + jumpedMs;
      this.#jumpMs = Math.abs(sumMs) > saidSkewMs ? sumMs : null;
      this.#comparison = null;
    }
    const isDue = this.#options.time.monotonicMs() - this.#triedAtMs > againAfterMs;
    if (hasJumped || isDue) await this.compare();
  }

  /** Compares now; a call while one is under way joins it. Without an answer the last comparison stays. */
  async compare(): Promise<void> {
    this.#running ??= this.#compare().finally(() => {
      this.#running = null;
      this.#isComparing = false;
    });
    return this.#running;
  }

  async #compare(): Promise<void> {
    const { time, isOnline: hasNetwork = isOnline } = this.#options;
    this.#triedAtMs = time.monotonicMs();
    this.#isComparing = true;
    const skew = hasNetwork() ? skewOf(await this.#samples(), this.#distance()) : null;
    this.#hasNoAnswer = skew === null;
    if (!skew) return;
    this.#distanceMs = this.#distance();
    this.#comparison = { ...skew, atMs: time.nowMs() };
    this.#jumpMs = null;
  }

  /** Stops at the first question without an answer: the others would have none either. */
  async #samples(): Promise<readonly Sample[]> {
    const { time, ask, wait = pause } = this.#options;
    const samples: Sample[] = [];
    for (let i = 0; i < sampleCount; i++) {
      if (i > 0) await wait(spacingMs);
      const sentMs = time.monotonicMs();
      const serverMs = await ask();
      if (serverMs === null) break;
      samples.push({ sentMs, receivedMs: time.monotonicMs(), serverMs });
    }
    return samples;
  }

  #distance(): number {
    const { time } = this.#options;
    return time.nowMs() - time.monotonicMs();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
