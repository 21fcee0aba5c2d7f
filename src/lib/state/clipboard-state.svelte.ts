import type { Time } from '../device/time';
import { Failure } from '../failure';

/** Where a code comes from: asked anew for every copy, so that an edited account gives its new code. */
export interface CodeSource {
  readonly entryId: string;
  /** The code of now and its end in ms since 1970; `null` when there is none (the account was deleted). */
  readonly code: () => { readonly text: string; readonly untilMs: number } | null;
  /** The code after this one; `null` where there is none to tell. */
  readonly next?: () => string | null;
}

/** What is true of the clipboard, as far as Faktor's own record goes; it never reads the clipboard. */
export type ClipboardContent =
  | { readonly kind: 'nothing' }
  /** The code that is valid now. */
  | { readonly kind: 'code'; readonly code: string }
  /** A code that has run out; it could not be replaced. */
  | { readonly kind: 'older' }
  /** A copy waits for the next code, because the present one is about to end. */
  | { readonly kind: 'waiting' }
  /** Copying ended, but the page had no focus to overwrite the code. */
  | { readonly kind: 'left' };

export interface ClipboardOptions {
  readonly time: Time;
  /** The person's correction, which is in `time` already; a change of it moves what is due. */
  readonly correctionMs?: () => number;
  /** Puts text into the clipboard; throws Failure `clipboard/denied`. */
  readonly write: (text: string) => Promise<void>;
  readonly hasFocus: () => boolean;
  /** How long an account stays armed. */
  readonly keepMinutes: () => number;
  /** Under so many seconds left, a copy does what `late` says. */
  readonly lastSeconds: number;
  /** Takes the code as it is, waits for the next, or takes the next at once. */
  readonly late: () => 'take' | 'wait' | 'next';
}

const longestTimerMs = 2 ** 31 - 1;

/**
 * The clipboard mode (docs/parity.md, D12). "Copy" puts one code there. "Keep" arms an account: at each turn of the period
 * the new code replaces the old one, at once while the page has the focus, else as soon as it gets it back.
 */
export class ClipboardState {
  readonly #options: ClipboardOptions;
  #content: ClipboardContent = $state.raw({ kind: 'nothing' });
  #armedId: string | null = $state.raw(null);
  #source: CodeSource | null = null;
  #armedUntilMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next turn is due, in ms since 1970. */
  #dueMs = Infinity;
  /** What Faktor put there last, while nothing else is known to have replaced it. */
  #ours = false;
  /** What is there was copied before its period began. */
  #isNext = false;

  constructor(options: ClipboardOptions) {
    this.#options = options;
  }

  get content(): ClipboardContent {
    return this.#content;
  }

  /** The account that is kept in the clipboard, or `null`. */
  get armedId(): string | null {
    return this.#armedId;
  }

  start(page: Window = window): void {
    this.listen(page);
    this.#followCorrection();
  }

  /** Listens to what a window is told: the focus, and copies that the person makes elsewhere in it. */
  listen(view: Window): void {
    view.addEventListener('focus', () => {
      if (this.#armedId !== null && this.#content.kind === 'older') void this.#turn();
    });
    view.document.addEventListener('copy', () => {
      this.#replaced();
    });
  }

  /** Does what is due. The timers of a hidden page are slowed down; whoever has a better clock looks in. */
  look(): void {
    if (this.#options.time.nowMs() >= this.#dueMs) void this.#due();
  }

  /** Copies one code. Throws Failure `clipboard/denied`. */
  async copy(source: CodeSource): Promise<void> {
    this.#disarm();
    this.#source = source;
    const code = source.code();
    if (!code) return;
    const late = this.#secondsLeft(code.untilMs) < this.#options.lastSeconds ? this.#options.late() : 'take';
    if (late === 'wait') {
      this.#content = { kind: 'waiting' };
      this.#schedule(code.untilMs);
      return;
    }
    const next = late === 'next' ? source.next?.() : null;
    // At the turn the next code becomes the present one, and nothing has run out.
    await this.#put(next ? { text: next, untilMs: code.untilMs, isNext: true } : code);
  }

  /** Copies the code and keeps it the present one. Throws Failure `clipboard/denied`; then nothing is armed. */
  async keep(source: CodeSource): Promise<void> {
    this.#disarm();
    this.#source = source;
    const code = source.code();
    if (!code) return;
    await this.#put(code);
    this.#armedId = source.entryId;
    this.#armedUntilMs = this.#options.time.monotonicMs() + this.#options.keepMinutes() * 60_000;
  }

  /** Puts the present code in place of an older one; a press gives the browser leave. Throws Failure `clipboard/denied`. */
  async refresh(): Promise<void> {
    const code = this.#source?.code();
    if (code) await this.#put(code);
  }

  /** The clock was corrected: what is in the clipboard may have run out, and what waits is due at another time. */
  async retime(): Promise<void> {
    const code = this.#source?.code();
    const { kind } = this.#content;
    if (!code || (kind !== 'code' && kind !== 'waiting' && this.#armedId === null)) return;
    const stays = kind === 'waiting' || this.#isNext;
    const isPresent = this.#content.kind === 'code' && this.#content.code === code.text;
    if (isPresent) this.#isNext = false;
    if (stays || isPresent) this.#schedule(code.untilMs);
    else await this.#turn();
  }

  /** Ends copying. The code is overwritten if it is ours and the page has the focus; else `content` says that it may be there. */
  async stop(): Promise<void> {
    this.#disarm();
    this.#source = null;
    if (!this.#ours) {
      this.#content = { kind: 'nothing' };
      return;
    }
    const isGone = this.#options.hasFocus() && (await this.#tryWrite(''));
    this.#ours = !isGone;
    this.#content = { kind: isGone ? 'nothing' : 'left' };
  }

  /** The person has read that a code may still be there. */
  dismiss(): void {
    this.#replaced();
  }

  #followCorrection(): void {
    const { correctionMs = () => 0 } = this.#options;
    let lastMs = correctionMs();
    $effect.root(() => {
      $effect(() => {
        const correction = correctionMs();
        if (correction !== lastMs) void this.retime();
        lastMs = correction;
      });
    });
  }

  async #put(code: { text: string; untilMs: number; isNext?: boolean }): Promise<void> {
    await this.#options.write(code.text);
    this.#ours = true;
    this.#content = { kind: 'code', code: code.text };
    this.#isNext = code.isNext ?? false;
    this.#schedule(code.untilMs);
  }

  /** The period has turned, or the focus is back. */
  async #turn(): Promise<void> {
    const code = this.#source?.code();
    if (!code) return this.stop();
    if (this.#isNext) {
      this.#isNext = false;
      this.#schedule(code.untilMs);
      return;
    }
    if (this.#armedId !== null && this.#options.time.monotonicMs() >= this.#armedUntilMs) this.#disarm();
    const replaces = this.#armedId !== null || this.#content.kind === 'waiting';
    if (replaces && this.#options.hasFocus() && (await this.#tryWrite(code.text))) {
      this.#ours = true;
      this.#content = { kind: 'code', code: code.text };
    } else {
      this.#content = { kind: 'older' };
    }
    if (replaces) this.#schedule(code.untilMs);
  }

  /** Browsers that want a press for every copy refuse here; the foot line then offers one. */
  async #tryWrite(text: string): Promise<boolean> {
    try {
      await this.#options.write(text);
      return true;
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  }

  #schedule(untilMs: number): void {
    clearTimeout(this.#timer);
    const waitMs = Math.min(Math.max(untilMs - this.#options.time.nowMs(), 0), longestTimerMs);
    this.#dueMs = untilMs;
    this.#timer = setTimeout(() => void this.#due(), waitMs);
  }

  #due(): Promise<void> {
    clearTimeout(this.#timer);
    this.#dueMs = Infinity;
    return this.#turn();
  }

  #secondsLeft(untilMs: number): number {
    return (untilMs - this.#options.time.nowMs()) / 1000;
  }

  #disarm(): void {
    clearTimeout(this.#timer);
    this.#dueMs = Infinity;
    this.#armedId = null;
  }

  /** Something else is in the clipboard now. */
  #replaced(): void {
    this.#disarm();
    this.#source = null;
    this.#ours = false;
    this.#content = { kind: 'nothing' };
  }
}
