import type { TabChannel } from '../device/tab-channel';
import type { Time } from '../device/time';
import type { LockReason } from './vault-state.svelte';
import type { Views } from './views';

/** How often the watch looks at the clocks. */
const beatMs = 5_000;
/** Browsers wake a hidden page once a minute; a longer silence means that the machine slept or the page was frozen. */
const silenceMs = 120_000;
/** A wall clock that runs ahead of the monotonic one by more than this was moved, or the machine slept. */
const jumpMs = 30_000;
/** Use in one tab keeps the others open; told at most this often. */
const tellMs = 5_000;
/** How long before an idle lock a person with unsaved input is warned (WCAG 2.2.1 asks for 20 s at the least). */
const warningMs = 60_000;

/** What the watch needs to know of the rest. */
export interface Watched {
  readonly isOpen: () => boolean;
  readonly idleMinutes: () => number;
  /** How long the page may be hidden before it locks; `null` for as long as it likes. */
  readonly hideSeconds: () => number | null;
  /** Whether something is being typed that locking would lose. */
  readonly isFilling: () => boolean;
  readonly lock: (reason: LockReason) => void;
}

/**
 * Locks after the idle time, when the page was hidden for too long, and when the device slept. Idle time is measured by
 * both clocks and the longer one counts, so that neither a stopped monotonic clock nor a wall clock set back keeps a vault
 * open.
 */
export class IdleLock {
  readonly #time: Time;
  readonly #tabs: TabChannel;
  readonly #watched: Watched;
  #used: Moment;
  #beat: Moment;
  #hidden: Moment | null = null;
  #toldMs = -Infinity;
  #secondsToLock: number | null = $state.raw(null);

  constructor(time: Time, tabs: TabChannel, watched: Watched) {
    this.#time = time;
    this.#tabs = tabs;
    this.#watched = watched;
    this.#used = this.#beat = momentOf(time);
    tabs.onNews((news) => {
      if (news.kind !== 'used') return;
      this.#used = momentOf(time);
      this.#hidden = this.#hidden && this.#used;
      this.#secondsToLock = null;
    });
  }

  /** Seconds until an idle lock that would lose input, or `null` while there is nothing to warn of. */
  get secondsToLock(): number | null {
    return this.#secondsToLock;
  }

  /** Begins to watch. Hidden is the app when none of its windows is seen. */
  start(views: Pick<Views, 'visible' | 'onChange'>, page: Window = window): void {
    this.listen(page);
    page.setInterval(() => {
      this.check();
    }, beatMs);
    views.onChange(() => {
      this.turned(views.visible === null);
    });
  }

  /** Takes what is done in a window as use, for as long as there is the window. */
  listen(view: Window): void {
    const used = () => {
      this.used();
    };
    for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
      view.addEventListener(event, used, { capture: true, passive: true });
    }
    // After the press that "Stay unlocked" hears, not before: a button must not vanish under a finger.
    for (const event of ['click', 'keyup']) {
      view.addEventListener(event, () => {
        this.#secondsToLock = null;
      });
    }
  }

  /** The person did something here. Looks at the clocks first: a press cannot wake what should have been locked. */
  used(): void {
    this.check();
    this.#used = momentOf(this.#time);
    if (this.#used.monotonicMs - this.#toldMs < tellMs || !this.#watched.isOpen()) return;
    this.#toldMs = this.#used.monotonicMs;
    this.#tabs.tell({ kind: 'used' });
  }

  /** The app was hidden or is seen again. */
  turned(isHidden: boolean): void {
    this.check();
    this.#hidden = isHidden ? (this.#hidden ?? momentOf(this.#time)) : null;
    const seconds = this.#watched.hideSeconds();
    if (!isHidden || seconds === null) return;
    setTimeout(() => {
      this.check();
    }, seconds * 1000);
  }

  /** Locks if it is time. */
  check(): void {
    const now = momentOf(this.#time);
    const last = this.#beat;
    this.#beat = now;
    if (!this.#watched.isOpen()) {
      this.#used = now;
      this.#secondsToLock = null;
      return;
    }
    if (jumped(last, now)) this.#lock('asleep');
    else if (this.#hiddenTooLong(now)) this.#lock('hidden');
    else this.#checkIdle(elapsedMs(this.#used, now));
  }

  #checkIdle(idleMs: number): void {
    const leftMs = this.#watched.idleMinutes() * 60_000 - idleMs;
    if (leftMs <= 0) return this.#lock('idle');
    const warns = leftMs <= warningMs && this.#watched.isFilling();
    this.#secondsToLock = warns ? Math.ceil(leftMs / 1000) : null;
  }

  #hiddenTooLong(now: Moment): boolean {
    const seconds = this.#watched.hideSeconds();
    return this.#hidden !== null && seconds !== null && elapsedMs(this.#hidden, now) >= seconds * 1000;
  }

  #lock(reason: LockReason): void {
    this.#secondsToLock = null;
    this.#watched.lock(reason);
  }
}

interface Moment {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

function momentOf(time: Time): Moment {
  return { wallMs: time.nowMs(), monotonicMs: time.monotonicMs() };
}

function elapsedMs(from: Moment, to: Moment): number {
  return Math.max(to.wallMs - from.wallMs, to.monotonicMs - from.monotonicMs);
}

function jumped(from: Moment, to: Moment): boolean {
  const monotonic = to.monotonicMs - from.monotonicMs;
  return to.wallMs - from.wallMs - monotonic > jumpMs || monotonic > silenceMs;
}
