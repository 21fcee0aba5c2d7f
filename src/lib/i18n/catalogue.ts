import type { Language } from '../settings/settings';
import type { FailureTexts } from './failures.en';
import type { Messages } from './messages.en';

/** All texts of one language. */
export interface Catalogue {
  readonly language: Language;
  readonly messages: Messages;
  readonly failures: FailureTexts;
}

/** The first of the browser's languages that Faktor speaks; English when it speaks none of them. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'de' || primary === 'en') return primary;
  }
  return 'en';
}

/** Loads one language; only the one that is used is fetched. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const [{ messages }, { failures }] =
    language === 'de'
      ? await Promise.all([import('./messages.de'), import('./failures.de')])
      : await Promise.all([import('./messages.en'), import('./failures.en')]);
  return { language, messages, failures };
}
