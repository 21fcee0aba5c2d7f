import { describe, expect, it } from 'vitest';
import { isCommon } from '../../../src/lib/policy/common-passwords';
import { commonPasswords } from '../../../src/lib/policy/dictionaries';

it('the block list holds far more than the 3,000 that are asked for', () => {
  expect(commonPasswords.size).toBeGreaterThan(50_000);
});

describe('refused', () => {
  it.each([
    ...[
      'Password1!',
      'Passwort1!',
      'Kennwort1!',
      'P@ssw0rd1!',
      'Pa$$w0rt2024',
      'PASSWORT!',
      '!!Password123!!',
      'Passw0rd',
    ],
    ...[
      'Sommer2024!',
      'Hallo123!',
      'Schatz99!',
      'Geheim#1',
      'Fussball10!',
      'Alexander1990!',
      '$ommer1!',
      'Let-Me-In1!',
    ],
    ...['12345678', 'letmein', '1q2w3e4r!', '1qay2wsx!', 'Ichliebedich1!', 'Password1234567890'],
  ])('a common password, as it is or decorated: %s', async (password) => {
    expect(await isCommon(password)).toBe(true);
  });
  it.each(['Faktor1!', '2FA-Faktor!', 'Authenticator#1', 'TOTP-2fa-1!', 'MeinTresor1!', 'MyFaktorPassword2026!'])(
    'a word of this app: %s',
    async (password) => {
      expect(await isCommon(password)).toBe(true);
    },
  );
  it.each([
    ...[
      'Aaaaaaa1!',
      'Abcdefg1!',
      'Qwertz1!',
      'Qwerty1!',
      'Asdfghj1!',
      'Yxcvbnm1!',
      'Abcd1234!',
      '4321dcbA!',
      'Abc123!?',
    ],
    ...['Aabbccdd11!', 'Hahahaha1!', 'Xk9!Xk9!', 'SommerSommer1!', 'aa bb cc dd ee ff gg hh'],
  ])('a sequence or a repetition: %s', async (password) => {
    expect(await isCommon(password)).toBe(true);
  });
  it.each([
    ...['correct horse battery staple', 'Correct-Horse-Battery-Staple!', 'eins zwei drei vier fünf sechs'],
    ...['this is my new password', 'Mein neues Passwort ist geheim', 'Montag Dienstag Mittwoch Donnerstag'],
    ...['the quick brown fox jumps over the lazy dog', 'sommer sommer sommer sommer', 'Es war einmal!'],
  ])('a phrase that everybody knows: %s', async (password) => {
    expect(await isCommon(password)).toBe(true);
  });
  it('whatever form its letters have', async () => {
    expect(await isCommon('Ｐａｓｓｗｏｒｔ１！')).toBe(true);
  });
  it('the names that are handed in', async () => {
    expect(await isCommon('Musterstadtwerk1!')).toBe(false);
    expect(await isCommon('Musterstadtwerk1!', ['Musterstadtwerk'])).toBe(true);
    expect(await isCommon('kT7#qz', ['', '7'])).toBe(false);
  });
});

describe('allowed', () => {
  it.each([
    ...['Vier-Pferde-7-Laternen', 'xK9!mQ2$vL', 'Lampe wiese Apfel donner', 'umbrella volcano pencil squirrel'],
    ...[
      'Rotkohl/Leuchtturm5',
      'Tiger4829-6173-20',
      'Grüne Äpfel, 3 Körbe',
      'пять синих-китов 7 Луна',
      '🦊🌵🎺🧭🪁🦉🍋🧊',
    ],
  ])('%s', async (password) => {
    expect(await isCommon(password)).toBe(false);
  });
  it('nothing, which other rules refuse', async () => {
    expect(await isCommon('')).toBe(false);
  });
});

it('looks at long texts in no time', async () => {
  expect(await isCommon('aB3$'.repeat(50_000))).toBe(true);
  expect(await isCommon(`k${'pass'.repeat(50_000)}`)).toBe(false);
});
