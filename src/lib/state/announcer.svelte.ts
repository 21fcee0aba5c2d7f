import { untrack } from 'svelte';

/** A pause in typing, in milliseconds, after which a person may be told something. */
const pauseMs = 500;

/** What a screen reader is told without moving the focus. One live region on the page shows it (App.svelte). */
export class Announcer {
  #message = $state.raw('');
  #turn = $state.raw(0);
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** The sentence to be read politely. */
  get message(): string {
    return this.#message;
  }

  /** Changes with every announcement, so that the same sentence twice is read twice. */
  get turn(): number {
    return this.#turn;
  }

  /** Drops the sentence: it may name an account. */
  forget(): void {
    this.say('');
  }

  say(message: string): void {
    clearTimeout(this.#waiting);
    this.#message = message;
    // An effect that announces does not follow the announcements.
    this.#turn = untrack(() => this.#turn) + 1;
  }

  /** Says what `message` gives once nothing was said, or was to be said so, for half a second: of what changes with every key, the last. */
  sayAfterPause(message: () => string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.say(message());
    }, pauseMs);
  }
}
