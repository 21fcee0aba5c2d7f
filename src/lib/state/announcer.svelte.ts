import { untrack } from 'svelte';

/** What a screen reader is told without moving the focus. One live region on the page shows it (App.svelte). */
export class Announcer {
  #message = $state.raw('');
  #turn = $state.raw(0);

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
    this.#message = message;
    // An effect that announces does not follow the announcements.
    this.#turn = untrack(() => this.#turn) + 1;
  }
}
