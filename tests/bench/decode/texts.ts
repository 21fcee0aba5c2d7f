import type { Random } from './random';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const issuers = [
  'Acorn',
  'Birch Mail',
  'Cedar',
  'Dune Bank',
  'Elm & Sons',
  'Fjord',
  'Grüner Weg',
  'Heron Cloud',
] as const;
const names = ['ann', 'bo@example.org', 'chris.k', 'dora+work@mail.example', 'root', 'eva@heron.example'] as const;

/** An otpauth link of 60 to 170 letters, as services show them. */
export function otpauthText(random: Random): string {
  const issuer = encodeURIComponent(random.pick(issuers));
  const secret = lettersOf(random, random.pick([16, 26, 32, 52]), letters);
  const more = random.pick(['', '', '&algorithm=SHA1&digits=6&period=30', '&digits=8&period=60']);
  return `otpauth://totp/${issuer}:${encodeURIComponent(random.pick(names))}?secret=${secret}&issuer=${issuer}${more}`;
}

/** A batch as Google Authenticator shows it for about ten accounts: 900 to 1,150 letters, codes of version 22 to 26. */
export function migrationText(random: Random): string {
  const base64 = letters + letters.toLowerCase() + '0189';
  return `otpauth-migration://offline?data=${lettersOf(random, random.whole(870, 1120), base64)}%3D%3D`;
}

function lettersOf(random: Random, count: number, alphabet: string): string {
  return Array.from({ length: count }, () => alphabet[random.whole(0, alphabet.length - 1)]).join('');
}
