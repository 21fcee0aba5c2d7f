import { describe, expect, it } from 'vitest';
import { judgePassword, type PasswordRule } from '../../../src/lib/policy/password-rules';
import { defaultPolicy, type PasswordPolicy } from '../../../src/lib/policy/policy';

const judge = (password: string, repeated = password, changed: Partial<PasswordPolicy> = {}) =>
  judgePassword(password, repeated, { ...defaultPolicy, password: { ...defaultPolicy.password, ...changed } });
const unmet = (password: string, repeated = password): PasswordRule[] =>
  judge(password, repeated)
    .rules.filter(({ isMet }) => !isMet)
    .map(({ rule }) => rule);

describe('rules', () => {
  it('are listed in the order of the screen', () => {
    expect(judge('').rules.map(({ rule }) => rule)).toEqual([
      'length',
      'upper-case',
      'lower-case',
      'digit',
      'special',
      'alike',
      'not-too-long',
    ]);
  });
  it.each<[password: string, unmet: PasswordRule[]]>([
    ['Ab3-efgh', []],
    ['', ['length', 'upper-case', 'lower-case', 'digit', 'special', 'alike']],
    ['Ab3-efg', ['length']],
    ['ab3-efgh', ['upper-case']],
    ['AB3-EFGH', ['lower-case']],
    ['Abc-efgh', ['digit']],
    ['Ab3defgh', ['special']],
    [`Ab3-${'x'.repeat(124)}`, []],
    [`Ab3-${'x'.repeat(125)}`, ['not-too-long']],
  ])('%s leaves %j', (password, expected) => {
    expect(unmet(password)).toEqual(expected);
    expect(judge(password).isAcceptable).toBe(expected.length === 0);
  });
  it('ask for the same password twice, in whatever form it was typed', () => {
    expect(unmet('Ab3-efgh', 'Ab3-efgH')).toEqual(['alike']);
    expect(judge('Ab3-efgh', '').isAcceptable).toBe(false);
    expect(unmet('Äb3-efgh', 'A\u0308b3-efgh')).toEqual([]);
  });
});

describe('characters', () => {
  it.each<[what: string, password: string]>([
    ['sharp s and umlauts are letters', 'ÄÖÜß12!ß'],
    ['Cyrillic and Greek have both cases', 'Жукλ123!'],
    ['full-width forms are what they stand for', 'Ａｂ３－ｅｆｇｈ'],
    ['digits of other scripts are digits', 'Abcdef-٣'],
    ['a blank is special', 'Ab3 efgh'],
    ['an emoji is special', 'Ab3efgh🦊'],
    ['a paragraph sign is special', 'Ab3§efgh'],
  ])('%s', (_what, password) => {
    expect(unmet(password)).toEqual([]);
  });
  it('count after composition, as code points', () => {
    expect(unmet('A\u0308b3-efg')).toEqual(['length']);
    expect(unmet('Ab3-ef🦊')).toEqual(['length']);
    expect(unmet('Ab3-efg🦊')).toEqual([]);
    expect(unmet(`Ab3-${'🦊'.repeat(124)}`)).toEqual([]);
    expect(unmet(`Ab3-${'e\u0301'.repeat(124)}`)).toEqual([]);
  });
  it('that cannot be seen are not special', () => {
    expect(unmet('Ab3efgh\u200d\u0007')).toEqual(['special']);
    expect(unmet('Ab3efghx\u0331')).toEqual(['special']);
  });
});

describe('passphrases', () => {
  it.each([
    'umbrella volcano pencil squirrel',
    'lampe wiese apfel donner',
    'Über-grüne-Wälder-fliegen',
    'vier kleine\u00a0Bären–tanzen',
    'лиса кактус труба маяк',
    'to be in an old red boat',
  ])('stand in for the rules: %s', (password) => {
    expect(judge(password)).toMatchObject({ isPassphrase: true, isAcceptable: true });
  });
  it.each([
    ['three words', 'umbrella volcano pencils'],
    ['19 characters', 'lampe wiese fee dom'],
    ['filled up with blanks', 'lampe wiese fee dom   '],
    ['filled up with dashes', 'lampe wiese fee---dom'],
    ['the same word over and over', 'lampe Lampe LAMPE lampe lampe'],
    ['two words by turns', 'lampe wiese lampe wiese'],
    ['single letters', 'a b c d e f g h i j k l m n'],
    ['no letters', '1234 5678 9012 3456 7890'],
    ['no gaps', 'lampewieseapfeldonnerregen'],
  ])('are not: %s', (_what, password) => {
    expect(judge(password)).toMatchObject({ isPassphrase: false, isAcceptable: false });
  });
  it('of exactly 20 characters are long enough', () => {
    expect(judge('lampe wiese fee doms').isPassphrase).toBe(true);
  });
  it('are still typed twice and not too long', () => {
    expect(judge('lampe wiese apfel donner', 'lampe wiese apfel').isAcceptable).toBe(false);
    const longest = 'lampe wiese apfel donner'.padEnd(128, 'r');
    expect(judge(longest).isAcceptable).toBe(true);
    expect(judge(`${longest}r`)).toMatchObject({ isPassphrase: true, isAcceptable: false });
  });
});

describe('another policy', () => {
  it('leaves out what it does not ask for', () => {
    const judged = judge('abcdefghijkl', 'abcdefghijkl', {
      leastCharacters: 12,
      needsUpperCase: false,
      needsDigit: false,
      needsSpecial: false,
    });
    expect(judged.rules.map(({ rule }) => rule)).toEqual(['length', 'lower-case', 'alike', 'not-too-long']);
    expect(judged.isAcceptable).toBe(true);
  });
  it('sets the measures of a passphrase', () => {
    const passphrase = { leastWords: 6, leastCharacters: 30 };
    expect(judge('lampe wiese apfel donner', undefined, { passphrase }).isPassphrase).toBe(false);
    expect(judge('lampe wiese apfel donner regen lift', undefined, { passphrase }).isPassphrase).toBe(true);
  });
});
