import { runs } from '../runs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCommon } from '../../src/lib/policy/common-passwords';
import { judgePassword } from '../../src/lib/policy/password-rules';
import { defaultPolicy } from '../../src/lib/policy/policy';

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'aAäÄßΣжЖ19٣!-  \u0308\u0301ａＡ１ﬁ①🦊가ᄀ'), maxLength: 40 }),
);
const judge = (password: string, repeated = password) => judgePassword(password, repeated, defaultPolicy);
const isMet = (password: string) => new Map(judge(password).rules.map((rule) => [rule.rule, rule.isMet]));

it('the judgement does not depend on the form in which a password was typed', async () => {
  await fc.assert(
    fc.asyncProperty(typed, typed, async (password, repeated) => {
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) {
        expect(judge(password.normalize(form), repeated)).toEqual(judge(password, repeated));
        expect(judge(password, password.normalize(form))).toEqual(judge(password));
        expect(await isCommon(password.normalize(form))).toBe(await isCommon(password));
      }
    }),
  );
});

it('adding a character of any class breaks no rule but the greatest length', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(...'azAZß09!-~ ÄЖж🦊'), fc.boolean(), (password, added, isBefore) => {
      const before = isMet(password);
      const after = isMet(isBefore ? added + password : password + added);
      for (const [rule, met] of before)
        if (met && rule !== 'not-too-long') expect([rule, after.get(rule)]).toEqual([rule, true]);
    }),
    { numRuns: runs(1000) },
  );
});

it('what is acceptable is alike, short enough, and keeps every rule or is a passphrase', () => {
  fc.assert(
    fc.property(typed, typed, (password, repeated) => {
      const judged = judge(password, repeated);
      const unmet = judged.rules.filter((rule) => !rule.isMet).map(({ rule }) => rule);
      const counted = judged.isPassphrase ? unmet.filter((rule) => rule === 'alike' || rule === 'not-too-long') : unmet;
      expect(judged.isAcceptable).toBe(counted.length === 0);
    }),
  );
});

it('passwords by chance are not called common', async () => {
  const printable = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
  await fc.assert(
    fc.asyncProperty(fc.array(printable, { minLength: 14, maxLength: 20 }), async (characters) => {
      expect(await isCommon(characters.join(''))).toBe(false);
    }),
    { numRuns: runs(2000) },
  );
});
