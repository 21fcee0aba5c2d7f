import { describe, expect, it } from 'vitest';
import { admit } from '../../../src/lib/entry/admit';
import type { Draft } from '../../../src/lib/entry/entry';
import { draft, failureOf, made } from '../../vectors/draft';

const admitted = (named: Partial<Draft>) => admit(draft(named), made);
const refusal = (named: Partial<Draft>): unknown => failureOf(() => admitted(named));

describe('names', () => {
  it('are one line, trimmed, composed and well-formed', () => {
    expect(admitted({ issuer: ' \u00a0Mu\u0308hle\t', account: 'a\r\nb\u2028c' })).toMatchObject({
      issuer: 'Mühle',
      account: 'a b c',
    });
    expect(admitted({ issuer: 'a\ud800b', account: '👩‍🔧' })).toMatchObject({ issuer: 'a\ufffdb', account: '👩‍🔧' });
  });
  it('have at most 1024 characters', () => {
    expect(admitted({ issuer: 'x'.repeat(1024) }).issuer).toHaveLength(1024);
    expect(refusal({ issuer: 'x'.repeat(1025) })).toBe('entry/text-too-long');
    expect(refusal({ account: 'x'.repeat(1025) })).toBe('entry/text-too-long');
  });
});

describe('notes', () => {
  it('keep their lines, up to 10 000 characters', () => {
    expect(admitted({ notes: ' one\n two ' }).notes).toBe('one\n two');
    expect(refusal({ notes: 'x'.repeat(10_001) })).toBe('entry/text-too-long');
  });
});

describe('tags', () => {
  it('lose empty and repeated ones', () => {
    expect(admitted({ tags: ['work', ' ', ' work', 'home'] }).tags).toEqual(['work', 'home']);
  });
  it('are limited in length and number', () => {
    expect(refusal({ tags: ['x'.repeat(257)] })).toBe('entry/text-too-long');
    expect(refusal({ tags: Array.from({ length: 65 }, (_, index) => String(index)) })).toBe('entry/text-too-long');
  });
});

describe('address', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['https://mill.test/login?a=b#c', 'https://mill.test/login?a=b#c'],
    ['HTTP://mill.test', 'HTTP://mill.test'],
    ['mill.test', 'https://mill.test'],
    ['mill.test:8443/login', 'https://mill.test:8443/login'],
    ['localhost:3000', 'https://localhost:3000'],
    [' mühle.test ', 'https://mühle.test'],
  ])('%j becomes %j', (url, expected) => {
    expect(admitted({ url }).url).toBe(expected);
  });
  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hello',
    'mailto:jo@mill.test',
    'ftp://mill.test',
    'https:',
    'https://',
    'https:///mill',
    'not an address',
    'https://mill.test:99999',
  ])('refuses %j', (url) => {
    expect(refusal({ url })).toBe('entry/url');
  });
  it('has at most 2048 characters', () => {
    expect(refusal({ url: `https://mill.test/${'x'.repeat(2048)}` })).toBe('entry/text-too-long');
  });
});
