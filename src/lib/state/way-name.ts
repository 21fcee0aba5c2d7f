import type { WaysTexts } from '../i18n/ways.en';
import type { Language } from '../settings/settings';
import type { Way } from '../vault';

/** What a way in is called where there are several: by its name, or else by kind and date. */
export function wayName(way: Way, w: WaysTexts, language: Language): string {
  if (way.name !== '') return way.name;
  return `${w.kinds[way.kind]} (${addedText(way, w, language)})`;
}

export function addedText({ addedAtMs }: Way, w: WaysTexts, language: Language): string {
  if (addedAtMs === null) return w.addedUnknown;
  return w.added(new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(addedAtMs));
}
