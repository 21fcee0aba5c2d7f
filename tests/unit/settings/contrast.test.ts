import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagColours } from '../../../src/lib/entry/tag-colour';

/** The tokens of tokens.css, measured: what the accessibility statement promises of contrasts. */
const css = readFileSync(new URL('../../../src/tokens.css', import.meta.url), 'utf8');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];
type Tokens = Record<string, Record<Scheme, string>>;

/** Beside each colour of a tag stands the tag's name; the mark itself needs the contrast of a graphic. */
const marks = readFileSync(new URL('../../../src/lib/ui/TagMark.svelte', import.meta.url), 'utf8');

function tokensAfter(start: string): Tokens {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`tokens.css has no ${start}`);
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light, dark },
    ]),
  );
}

function of(tokens: Tokens, name: string, scheme: Scheme): string {
  const token = tokens[name];
  if (!token) throw new Error(`tokens.css has no ${name}`);
  return token[scheme];
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['--surface', '--surface-raised', '--surface-sunken'];
const textOn: [string, string][] = [
  ...['--text', '--text-quiet', '--accent', '--danger', '--ok'].flatMap((text) =>
    surfaces.map((surface): [string, string] => [text, surface]),
  ),
  ['--accent-text', '--accent'],
  ['--text', '--accent-soft'],
  ['--text', '--danger-soft'],
  ['--danger', '--danger-soft'],
];
const edgeOn = ['--control-line', '--focus'].flatMap((edge) =>
  surfaces.map((surface): [string, string] => [edge, surface]),
);

const normal = tokensAfter(':root {');
const high = tokensAfter(":root[data-contrast='high'] {");

describe.each([
  ['normal', normal, 4.5, 3],
  ['high', { ...normal, ...high }, 7, 4.5],
])('%s contrast', (_, tokens, leastOfText, leastOfEdges) => {
  it.each(schemes)('is enough in the %s scheme', (scheme) => {
    const measure = (pairs: [string, string][], least: number) =>
      pairs
        .map(([one, other]) => ({
          pair: `${one} on ${other}`,
          ratio: contrast(of(tokens, one, scheme), of(tokens, other, scheme)),
        }))
        .filter(({ ratio }) => ratio < least);
    expect(measure(textOn, leastOfText)).toEqual([]);
    expect(measure(edgeOn, leastOfEdges)).toEqual([]);
  });
});

describe('the colours of tags', () => {
  const found = [...marks.matchAll(/\.(\w+) \{\s+--mark: light-dark\((#\w{6}), (#\w{6})\)/g)];

  it('are those that the vault knows', () => {
    expect(found.map(([, name]) => name)).toEqual(tagColours);
  });

  it.each([
    ['normal', normal],
    ['high', { ...normal, ...high }],
  ])('have 3:1 on every surface, %s', (_, tokens) => {
    for (const [, name, light = '', dark = ''] of found) {
      for (const surface of [...surfaces, '--accent-soft']) {
        expect(contrast(light, of(tokens, surface, 'light')), `${name ?? ''}, light`).toBeGreaterThan(3);
        expect(contrast(dark, of(tokens, surface, 'dark')), `${name ?? ''}, dark`).toBeGreaterThan(3);
      }
    }
  });
});

describe('the code', () => {
  it.each(schemes)('has 7:1 in the %s scheme without asking', (scheme) => {
    for (const surface of surfaces)
      expect(contrast(of(normal, '--text', scheme), of(normal, surface, scheme))).toBeGreaterThan(7);
  });
});

describe('high contrast', () => {
  it('is the same when the device asks for it', () => {
    expect(Object.keys(high).length).toBeGreaterThan(10);
    expect(tokensAfter('@media (prefers-contrast: more)')).toEqual(high);
  });
});
