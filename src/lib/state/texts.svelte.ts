import { Failure, type FailureCode } from '../failure';
import { loadCatalogue, type Catalogue } from '../i18n/catalogue';
import type { Messages } from '../i18n/messages.en';
import type { Language } from '../settings/settings';

/** The texts in the language that is spoken now. */
export class Texts {
  #catalogue: Catalogue = $state.raw({} as Catalogue);

  private constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  static async load(language: Language): Promise<Texts> {
    return new Texts(await loadCatalogue(language));
  }

  async speak(language: Language): Promise<void> {
    if (language !== this.#catalogue.language) this.#catalogue = await loadCatalogue(language);
  }

  get language(): Language {
    return this.#catalogue.language;
  }

  get t(): Messages {
    return this.#catalogue.messages;
  }

  /** The sentence for a failure. Anything else is a bug and is thrown on to the handler in main.ts. */
  sentence(error: unknown): string {
    if (error instanceof Failure) return this.failureText(error.code);
    throw error;
  }

  failureText(code: FailureCode): string {
    return this.#catalogue.failures[code];
  }
}
