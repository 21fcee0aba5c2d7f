import { describe, expect, it } from 'vitest';
import { accessibility as accessibilityDe } from '../../../src/lib/i18n/accessibility.de';
import { accessibility as accessibilityEn } from '../../../src/lib/i18n/accessibility.en';
import { help as helpDe } from '../../../src/lib/i18n/help.de';
import { help as helpEn } from '../../../src/lib/i18n/help.en';
import { helpTopics } from '../../../src/lib/i18n/help-topics';

/** The shape of texts: which lists and paragraphs there are, without their words. */
function shape(texts: unknown): unknown {
  if (Array.isArray(texts)) return texts.map(shape);
  if (typeof texts !== 'object' || texts === null) return typeof texts;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, shape(text)]));
}
function sentences(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sentences) : [];
}

describe.each([
  ['manual', helpEn, helpDe],
  ['accessibility', accessibilityEn, accessibilityDe],
])('the %s texts', (_, english, german) => {
  it('say the same things in both languages, block by block', () => {
    expect(shape(german)).toEqual(shape(english));
  });

  it('quote as each language does', () => {
    for (const sentence of sentences(english)) expect(sentence).not.toMatch(/["„]/u);
    for (const sentence of sentences(german)) {
      expect(sentence).not.toMatch(/["”]/u);
      expect(sentence.match(/„/gu)?.length).toBe(sentence.match(/“/gu)?.length);
    }
  });
});

describe('the manual', () => {
  it('has every section once, under a title of its own', () => {
    for (const help of [helpEn, helpDe]) {
      expect(Object.keys(help.sections).sort()).toEqual([...helpTopics].sort());
      expect(new Set(Object.values(help.sections).map(({ title }) => title)).size).toBe(helpTopics.length);
    }
  });

  it('refers only to sections that it has', () => {
    for (const [help, reference] of [
      [helpEn, /: see “([^”]+)”/gu],
      [helpDe, /: siehe „([^“]+)“/gu],
    ] as const) {
      const titles = Object.values(help.sections).map(({ title }) => title);
      const named = sentences(help).flatMap((sentence) => [...sentence.matchAll(reference)].map(([, title]) => title));
      expect(named.length).toBeGreaterThan(0);
      for (const title of named) expect(titles).toContain(title);
    }
  });
});
