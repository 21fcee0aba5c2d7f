import { Failure, type FailureCode } from '../failure';
import { loadFailures, loadFirst, loadMessages } from '../i18n/catalogue';
import type { FailureTexts } from '../i18n/failures.en';
import type { FirstMessages } from '../i18n/first.en';
import type { Messages } from '../i18n/messages.en';
import type { Language } from '../settings/settings';

/** The texts in the language that is spoken now. */
export class Texts {
  #language: Language = $state.raw('en');
  #messages: Messages = $state.raw({} as Messages);
  #failures: FailureTexts | null = $state.raw(null);

  private constructor(language: Language, first: FirstMessages) {
    this.#language = language;
    // The other texts are there before a screen that shows them is: App.svelte waits until `isWhole`.
    this.#messages = first as Messages;
  }

  /** Whether all texts are there, and not only those of the first screen. */
  get isWhole(): boolean {
    return this.#failures !== null;
  }

  /** The texts of the first screen. */
  static async load(language: Language): Promise<Texts> {
    return new Texts(language, await loadFirst(language));
  }

  /** Fetches all other texts, if they are not there. Until then `failureText` is empty; it fills itself in. */
  async loadRest(): Promise<void> {
    if (!this.isWhole) await this.#fetch(this.#language);
  }

  async speak(language: Language): Promise<void> {
    if (language !== this.#language) await this.#fetch(language);
  }

  async #fetch(language: Language): Promise<void> {
    const [first, later, failures] = await Promise.all([
      loadFirst(language),
      loadMessages(language),
      loadFailures(language),
    ]);
    this.#language = language;
    this.#messages = { ...first, ...later };
    this.#failures = failures;
  }

  get language(): Language {
    return this.#language;
  }

  get t(): Messages {
    return this.#messages;
  }

  /** The sentence for a failure. Anything else is a bug and is thrown on to the handler in main.ts. */
  sentence(error: unknown): string {
    if (error instanceof Failure) return this.failureText(error.code);
    throw error;
  }

  failureText(code: FailureCode): string {
    return this.#failures?.[code] ?? '';
  }
}
