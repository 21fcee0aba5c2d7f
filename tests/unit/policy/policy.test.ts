import { expect, it } from 'vitest';
import { passwordTexts as german } from '../../../src/lib/i18n/password.de';
import { passwordTexts as english } from '../../../src/lib/i18n/password.en';
import { judgePassword } from '../../../src/lib/policy/password-rules';
import { defaultPolicy } from '../../../src/lib/policy/policy';

it('the defaults agree with each other', () => {
  const { password, lockout, idle } = defaultPolicy;
  expect(password.leastCharacters).toBeLessThan(password.passphrase.leastCharacters);
  expect(password.passphrase.leastCharacters).toBeLessThan(password.mostCharacters);
  expect(lockout.freeAttempts).toBeLessThan(lockout.wipeAtAttempt);
  expect(idle.leastMinutes).toBeLessThanOrEqual(idle.defaultMinutes);
  expect(idle.defaultMinutes).toBeLessThanOrEqual(idle.mostMinutes);
});

it.each([
  ['English', english],
  ['German', german],
])('every rule has its hint in %s', (_language, texts) => {
  for (const { rule } of judgePassword('', '', defaultPolicy).rules) {
    const hint = texts.hints[rule];
    const text = typeof hint === 'string' ? hint : hint(8);
    expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
  }
  expect(texts.passphrase.hint(4, 20)).toMatch(/\b4 .*\b20 /);
});
