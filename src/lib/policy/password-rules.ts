import { countCharacters, normalise, partsOf } from './characters';
import type { PasswordPolicy, Policy } from './policy';

export type PasswordRule = 'length' | 'upper-case' | 'lower-case' | 'digit' | 'special' | 'alike' | 'not-too-long';

export interface PasswordJudgement {
  /** The rules that the policy asks for, in the order in which they are shown. */
  readonly rules: readonly { readonly rule: PasswordRule; readonly isMet: boolean }[];
  /** Long enough, of enough words: then only `alike` and `not-too-long` still count. */
  readonly isPassphrase: boolean;
  /** The rules allow it. Whether it is a common one, `isCommon` says; both must be asked. */
  readonly isAcceptable: boolean;
}

/**
 * Judges a new password and its repetition by the policy's rules.
 * Letters and digits of every script count (\p{Lu}, \p{Ll}, \p{Nd}), so ß and Ä are letters. Special is punctuation, a
 * symbol or a blank (\p{P}, \p{S}, \p{Zs}): emoji are symbols; accents that do not combine and invisible signs are nothing.
 */
export function judgePassword(password: string, repeated: string, policy: Policy): PasswordJudgement {
  const wanted = policy.password;
  const text = normalise(password);
  const characters = countCharacters(text);
  const judged: [rule: PasswordRule, isNeeded: boolean, isMet: boolean][] = [
    ['length', true, characters >= wanted.leastCharacters],
    ['upper-case', wanted.needsUpperCase, /\p{Lu}/u.test(text)],
    ['lower-case', wanted.needsLowerCase, /\p{Ll}/u.test(text)],
    ['digit', wanted.needsDigit, /\p{Nd}/u.test(text)],
    ['special', wanted.needsSpecial, /[\p{P}\p{S}\p{Zs}]/u.test(text)],
    ['alike', true, text !== '' && text === normalise(repeated)],
    ['not-too-long', true, characters <= wanted.mostCharacters],
  ];
  const rules = judged.filter(([, isNeeded]) => isNeeded).map(([rule, , isMet]) => ({ rule, isMet }));
  const isPassphrase = isLongPhrase(text, wanted.passphrase);
  const isAcceptable = rules.every(
    ({ rule, isMet }) => isMet || (isPassphrase && rule !== 'alike' && rule !== 'not-too-long'),
  );
  return { rules, isPassphrase, isAcceptable };
}

/**
 * [Note: Passphrase] A word is a part between blanks or dashes that holds at least two letters. Words are counted once
 * each, whatever their case, so that "no no no no" is one. Blanks and dashes in a row count as one character, so that
 * nobody can fill up with them.
 */
function isLongPhrase(text: string, least: PasswordPolicy['passphrase']): boolean {
  const parts = partsOf(text);
  const words = parts.filter((part) => (part.match(/\p{L}/gu) ?? []).length >= 2);
  const different = new Set(words.map((word) => word.toLowerCase()));
  return different.size >= least.leastWords && countCharacters(parts.join(' ')) >= least.leastCharacters;
}
