/** What is said where a password is chosen. English defines the type; `password.de.ts` must match it. */
export const passwordTexts = {
  hints: {
    label: 'What the password needs',
    met: 'met',
    notMet: 'not met',
    length: (least: number) => `At least ${least} characters`,
    'upper-case': 'An upper-case letter',
    'lower-case': 'A lower-case letter',
    digit: 'A digit',
    special: 'A special character, such as ! ? # % or a blank',
    alike: 'The same in both fields',
    'not-too-long': (most: number) => `At most ${most} characters`,
  },
  passphrase: {
    hint: (leastWords: number, leastCharacters: number) =>
      `Or a passphrase instead of letters, digits and special characters: ${leastWords} or more different words with blanks or hyphens between them, at least ${leastCharacters} characters in all.`,
    isOne: 'This is a passphrase, so it may do without upper-case letters, digits and special characters.',
  },
  strength: {
    label: 'Strength',
    levels: { 0: 'very weak', 1: 'weak', 2: 'fair', 3: 'strong', 4: 'very strong' },
  },
  rulesUnmet: 'The password does not meet every rule yet. The list shows which ones are missing.',
  common:
    'This is one of the passwords that are tried first, or one with just a few digits or signs added. Choose another one.',
  notCompared:
    'The password could not be compared with the common ones, because a part of Faktor did not load. Check the connection and try again.',
  capsLock: 'Caps Lock is on',
  noReconstruction: {
    heading: 'The password cannot be reconstructed',
    text: 'If you forget it and have no other way in, all secrets in this vault are lost; nobody can bring them back, not even the people who run this page.',
    waysOut:
      'So take care of a way out: a recovery key on paper opens the vault without the password, a passkey does so with your finger, your face or a PIN, an encrypted backup brings it back when this device is gone, and a note of the password in a safe place helps too. You can make a recovery key now, and add it or a passkey at any time under “Options”, “Ways in”.',
    makeKey: 'Make a recovery key next',
    makeKeyRule: 'It is shown once, to be written down or printed.',
  },
};

export type PasswordTexts = typeof passwordTexts;
