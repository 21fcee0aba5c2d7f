import { Failure } from '../../failure';
import type { Content } from '../content';
import type { Format } from '../format';

/** Files sealed by OpenPGP, as andOTP, WinAuth and Proton Pass can write them: known by what they are, and refused with the way out. */
export const openPgp: Format = {
  id: 'openpgp',
  recognise: (content) => (isArmoured(content) || isMessage(content) ? 'yes' : 'no'),
  read: () => Promise.reject(new Failure('transfer/openpgp')),
};

function isArmoured({ text }: Content): boolean {
  return text !== null && /^\s*-----BEGIN PGP (?:MESSAGE|PUBLIC|PRIVATE)/.test(text.slice(0, 200));
}

/** Where the body of the first packet begins, by its first byte, old style and new (RFC 9580 §4.2). */
const bodies: ReadonlyMap<number, 'public-key' | 'passphrase'> = new Map([
  [0x84, 'public-key'],
  [0x85, 'public-key'],
  [0x8c, 'passphrase'],
  [0xc1, 'public-key'],
  [0xc3, 'passphrase'],
]);
const publicKeyAlgorithms = [1, 2, 16, 18, 25, 26];

/** A message begins with its key, sealed for somebody (§5.1) or under a passphrase (§5.3); both have a version and an algorithm. */
function isMessage({ bytes, text }: Content): boolean {
  const kind = bodies.get(bytes[0] ?? 0);
  if (text !== null || kind === undefined) return false;
  const isLong = bytes[0] === 0x85 || (bytes[0] === 0xc1 && (bytes[1] ?? 0) >= 192);
  const body = bytes.subarray(isLong ? 3 : 2, 14);
  if (kind === 'public-key') return body[0] === 3 && publicKeyAlgorithms.includes(body[9] ?? 0);
  return body[0] === 4 && (body[1] ?? 0) >= 1 && (body[1] ?? 0) <= 13 && [0, 1, 3, 4].includes(body[2] ?? 9);
}
