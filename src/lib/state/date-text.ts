import type { Language } from '../settings/settings';

/** A day in words, in the device's time zone. `ms` since 1970. */
export function dayText(language: Language, ms: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(ms);
}

/** The same with the time of day, to the second: two states may be of one minute. */
export function momentText(language: Language, ms: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(ms);
}

/** The same with the month in full, as in "21 November 2026". */
export function longDayText(language: Language, ms: number): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(ms);
}

/** YYYY-MM-DD in the device's time zone, as file names have it. */
export function isoDay(ms: number): string {
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
