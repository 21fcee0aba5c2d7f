import { foldBrand } from './fold';

/** Grounds on which white letters have at least 4.5:1 (WCAG 1.4.3); a test holds each. */
export const grounds = [
  '#8c2f39',
  '#9a3412',
  '#854d0e',
  '#4d6310',
  '#2f6b2f',
  '#12694f',
  '#0b5f6b',
  '#1d5c8f',
  '#3a4fa3',
  '#5b3fa0',
  '#7d3390',
  '#96326a',
] as const;

/** One or two letters that stand for a service without an icon; empty for a name without any. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '', second = ''] = words;
  const letters = [firstLetter(first), firstLetter(second)].join('');
  return letters.toLocaleUpperCase();
}

/** The ground of a name: the same on every device, whatever other accounts there are. */
export function groundOf(name: string): (typeof grounds)[number] {
  let sum = 0;
  // FNV-1a, 32 bit: nothing secret hangs on it.
  for (const character of foldBrand(name)) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return grounds[sum % grounds.length] ?? grounds[0];
}

/** Whether black or white stands out more on a colour `#rrggbb`: by either it is at least 4.5:1. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  return luminance(colour) > 0.179 ? '#000000' : '#ffffff';
}

/** Relative luminance, 0–1 (WCAG 2.2). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function firstLetter(word: string): string {
  return [...word][0] ?? '';
}
