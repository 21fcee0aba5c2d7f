import { inOrder } from '../entry/order';
import type { Entry } from '../entry/entry';
import { search } from '../entry/search';
import { codeAt, type Code } from '../otp/code';
import type { Clock } from './clock.svelte';

/** What is shown of an entry now. */
export interface Shown {
  readonly code: Code;
  /** Whole seconds left, at least 1; 0 where nothing runs out. */
  readonly secondsLeft: number;
  /** 0–1, what is left of the period. */
  readonly shareLeft: number;
}

/** The codes of this second, each computed once per period. */
export class Codes {
  readonly #clock: Clock;
  readonly #known = new WeakMap<Entry, Code>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  show(entry: Entry): Shown {
    const { nowMs } = this.#clock;
    let code = this.#known.get(entry);
    if (!code || !isValidAt(code, nowMs)) {
      code = codeAt(entry.otp, nowMs);
      this.#known.set(entry, code);
    }
    if (code.kind !== 'timed') return { code, secondsLeft: 0, shareLeft: 1 };
    const leftMs = code.untilMs - nowMs;
    return { code, secondsLeft: Math.ceil(leftMs / 1000), shareLeft: leftMs / (code.untilMs - code.fromMs) };
  }
}

/** The accounts in alphabetical order, filtered by the search. */
export class CodeList {
  readonly #entries: () => readonly Entry[];
  readonly #locale: () => string;
  #query = $state('');
  readonly #sorted = $derived.by(() => inOrder(this.#entries(), this.#locale()));
  readonly #found = $derived.by(() => search(this.#sorted, this.#query));

  constructor(entries: () => readonly Entry[], locale: () => string) {
    this.#entries = entries;
    this.#locale = locale;
  }

  get query(): string {
    return this.#query;
  }

  set query(text: string) {
    this.#query = text;
  }

  get found(): readonly Entry[] {
    return this.#found;
  }

  get isEmpty(): boolean {
    return this.#sorted.length === 0;
  }
}

function isValidAt(code: Code, nowMs: number): boolean {
  return code.kind !== 'timed' || (nowMs >= code.fromMs && nowMs < code.untilMs);
}
