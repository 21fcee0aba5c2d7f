import { pickLanguage } from '../i18n/catalogue';
import type { Language, Settings } from '../settings/settings';
import type { SettingsStore } from '../settings/store';

/** The settings of this device, kept in step over all tabs. */
export class Preferences {
  readonly #store: SettingsStore;
  readonly #wanted: readonly string[];
  #settings: Settings = $state.raw({} as Settings);
  #isKept = $state.raw(true);

  constructor(store: SettingsStore, wantedLanguages: readonly string[]) {
    this.#store = store;
    this.#wanted = wantedLanguages;
    this.#settings = store.read();
    store.onChange(() => {
      this.#settings = store.read();
    });
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** The language to speak, with `auto` resolved. */
  get language(): Language {
    const { language } = this.#settings;
    return language === 'auto' ? pickLanguage(this.#wanted) : language;
  }

  /** Whether what was set last is stored; if not, it lasts as long as the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  set(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#isKept = this.#store.write(this.#settings);
  }
}
