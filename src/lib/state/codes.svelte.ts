import type { Entry } from '../entry/entry';
import { codeAt, type Code } from '../otp/code';
import type { Clock } from './clock.svelte';

/** What is shown of an entry now. */
export interface Shown {
  readonly kind: Code['kind'];
  /** `null` where there is no code before the person asks for it. */
  readonly text: string | null;
  /** Milliseconds since 1970; infinite where nothing runs out. */
  readonly untilMs: number;
  /** Whole seconds left, at least 1; 0 where nothing runs out. */
  readonly secondsLeft: number;
  /** 0–1, what these seconds are of the period: the same until the next second, however often it is asked for. */
  readonly shareLeft: number;
}

/** What the person asked for on this screen; by default nothing. */
export interface Asked {
  /** The PIN typed for an entry. */
  readonly pinOf: (entryId: string) => string | undefined;
  /** The code of the counter that was moved on last. */
  readonly counterText: (entryId: string) => string | null;
}
const nothingAsked: Asked = { pinOf: () => undefined, counterText: () => null };

interface Known {
  readonly code: Code;
  readonly pin: string | undefined;
}

/** The codes of this second, each computed once per period. */
export class Codes {
  readonly #clock: Pick<Clock, 'nowMs'>;
  readonly #asked: Asked;
  readonly #known = new WeakMap<Entry, Known>();
  readonly #next = new WeakMap<Known, string>();

  constructor(clock: Pick<Clock, 'nowMs'>, asked = nothingAsked) {
    this.#clock = clock;
    this.#asked = asked;
  }

  show(entry: Entry): Shown {
    // The next code of a counter is not even computed: it is shown once the counter behind it is stored.
    if (entry.otp.kind === 'hotp') return endless('counter', this.#asked.counterText(entry.id));
    const { nowMs } = this.#clock;
    const { code } = this.#at(entry, nowMs);
    if (code.kind !== 'timed') return endless(code.kind, null);
    const { kind, text, fromMs, untilMs } = code;
    const secondsLeft = Math.ceil((untilMs - nowMs) / 1000);
    return { kind, text, untilMs, secondsLeft, shareLeft: (secondsLeft * 1000) / (untilMs - fromMs) };
  }

  /** The code that follows the present one; `null` where none follows by itself. */
  next(entry: Entry): string | null {
    if (entry.otp.kind === 'hotp') return null;
    const known = this.#at(entry, this.#clock.nowMs);
    if (known.code.kind !== 'timed') return null;
    let text = this.#next.get(known);
    if (text === undefined) {
      const next = codeAt(entry.otp, known.code.untilMs, known.pin);
      text = next.kind === 'timed' ? next.text : '';
      this.#next.set(known, text);
    }
    return text;
  }

  #at(entry: Entry, nowMs: number): Known {
    const pin = this.#asked.pinOf(entry.id);
    const known = this.#known.get(entry);
    if (known?.pin === pin && known && isValidAt(known.code, nowMs)) return known;
    const found = { code: codeAt(entry.otp, nowMs, pin), pin };
    this.#known.set(entry, found);
    return found;
  }
}

function endless(kind: Code['kind'], text: string | null): Shown {
  return { kind, text, untilMs: Infinity, secondsLeft: 0, shareLeft: 1 };
}

function isValidAt(code: Code, nowMs: number): boolean {
  return code.kind !== 'timed' || (nowMs >= code.fromMs && nowMs < code.untilMs);
}
