import type { TabChannel } from '../device/tab-channel';
import type { Time } from '../device/time';
import type { LockReason } from './vault-state.svelte';

/** How often the watch looks at the clocks. */
const beatMs = 5_000;
/** Browsers wake a hidden page once a minute; a longer silence means that the machine slept or the page was frozen. */
const silenceMs = 120_000;
/** A wall clock that runs ahead of the monotonic one by more than this was moved, or the machine slept. */
const jumpMs = 30_000;
/** Use in one tab keeps the others open; told at most this often. */
const tellMs = 5_000;

/** What the watch needs to know of the rest. */
export interface Watched {
  readonly isOpen: () => boolean;
  readonly idleMinutes: () => number;
  readonly lock: (reason: LockReason) => void;
}

/**
 * Locks after the idle time and when the device slept. Idle time is measured by both clocks and the longer one counts, so
 * that neither a stopped monotonic clock nor a wall clock set back keeps a vault open.
 */
export class IdleLock {
  readonly #time: Time;
  readonly #tabs: TabChannel;
  readonly #watched: Watched;
  #used: Moment;
  #beat: Moment;
  #toldMs = -Infinity;

  constructor(time: Time, tabs: TabChannel, watched: Watched) {
    this.#time = time;
    this.#tabs = tabs;
    this.#watched = watched;
    this.#used = this.#beat = momentOf(time);
    tabs.onNews((news) => {
      if (news.kind === 'used') this.#used = momentOf(time);
    });
  }

  /** Begins to watch. */
  start(page: Window = window): void {
    const used = () => {
      this.used();
    };
    for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
      page.addEventListener(event, used, { capture: true, passive: true });
    }
    page.setInterval(() => {
      this.check();
    }, beatMs);
    page.document.addEventListener('visibilitychange', () => {
      this.check();
    });
  }

  /** The person did something here. Looks at the clocks first: a press cannot wake what should have been locked. */
  used(): void {
    this.check();
    this.#used = momentOf(this.#time);
    if (this.#used.monotonicMs - this.#toldMs < tellMs || !this.#watched.isOpen()) return;
    this.#toldMs = this.#used.monotonicMs;
    this.#tabs.tell({ kind: 'used' });
  }

  /** Locks if it is time. */
  check(): void {
    const now = momentOf(this.#time);
    const last = this.#beat;
    this.#beat = now;
    if (!this.#watched.isOpen()) {
      this.#used = now;
      return;
    }
    const wall = now.wallMs - last.wallMs;
    const monotonic = now.monotonicMs - last.monotonicMs;
    if (wall - monotonic > jumpMs || monotonic > silenceMs) return this.#watched.lock('asleep');
    const idle = Math.max(now.wallMs - this.#used.wallMs, now.monotonicMs - this.#used.monotonicMs);
    if (idle >= this.#watched.idleMinutes() * 60_000) this.#watched.lock('idle');
  }
}

interface Moment {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

function momentOf(time: Time): Moment {
  return { wallMs: time.nowMs(), monotonicMs: time.monotonicMs() };
}
