import type { Language } from '../settings/settings';
import type { FailureTexts } from './failures.en';
import type { FirstMessages } from './first.en';
import type { LaterMessages } from './messages.en';

/** The first of the browser's languages that Faktor speaks; English when it speaks none of them. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'de' || primary === 'en') return primary;
  }
  return 'en';
}

/** What the first screen says in one language; only the one that is used is fetched. */
export async function loadFirst(language: Language): Promise<FirstMessages> {
  return (await (language === 'de' ? import('./first.de') : import('./first.en'))).first;
}

/** What all other screens say. */
export async function loadMessages(language: Language): Promise<LaterMessages> {
  return (await (language === 'de' ? import('./messages.de') : import('./messages.en'))).messages;
}

/** The sentences for failures, which the first screen does without. */
export async function loadFailures(language: Language): Promise<FailureTexts> {
  return (await (language === 'de' ? import('./failures.de') : import('./failures.en'))).failures;
}
