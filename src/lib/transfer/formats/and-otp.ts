import type { Bytes } from '../../bytes/bytes';
import { Failure } from '../../failure';
import { openGcm } from '../cipher';
import type { Content } from '../content';
import type { Format } from '../format';
import { JsonObject, parseJson } from '../json';
import { pbkdf2 } from '../kdf';
import { firstThatOpens } from '../password-forms';
import { looksRandom } from '../random-looking';
import { readRows } from '../rows';
import { andOtpNames, readAndOtpEntry } from './and-otp-entry';

/** andOTP: its JSON, plain or under a password, as written since version 0.6.3 and before. The OpenPGP variant is refused elsewhere. */
export const andOtp: Format = {
  id: 'andotp',
  recognise: (content) => {
    if (isPlain(JsonObject.listOf(content.json))) return 'yes';
    // The encrypted kinds begin with random bytes and have no sign.
    return content.text === null && looksRandom(content.bytes) ? 'maybe' : 'no';
  },
  read: async (content, { password }) => {
    const plain = JsonObject.listOf(content.json);
    if (plain) return readRows(plain, readAndOtpEntry, andOtpNames);
    if (content.bytes.length < leastBytes) throw new Failure('transfer/damaged');
    if (password === null) return { kind: 'needs-password' };
    const opened = await firstThatOpens(password, async (form) => open(content, form));
    if (!opened) return { kind: 'wrong-password' };
    const entries = JsonObject.listOf(parseJson(opened));
    if (!entries) throw new Failure('transfer/damaged');
    return readRows(entries, readAndOtpEntry, andOtpNames);
  },
};

/** The app draws 140,000 to 160,000; what says more than this is no count but the first bytes of the old kind. */
const mostIterations = 2_000_000;

/** Nonce and tag around nothing. */
const leastBytes = 28;

function isPlain(entries: readonly (JsonObject | null)[] | null): boolean {
  return (entries ?? []).some((entry) => ['secret', 'type', 'label'].every((key) => entry?.has(key)));
}

/** Iterations (4 bytes, big-endian), salt (12), nonce (12), ciphertext and tag; before 0.6.3 nonce, ciphertext and tag alone. */
async function open({ bytes }: Content, password: Bytes): Promise<Bytes | null> {
  const iterations = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  if (iterations >= 1 && iterations <= mostIterations && bytes.length >= 28 + 16) {
    const key = await pbkdf2(password, bytes.slice(4, 16), { hash: 'SHA-1', iterations }, 32);
    const opened = await openGcm(key, { nonce: bytes.slice(16, 28), sealed: bytes.slice(28) });
    if (opened) return opened;
  }
  const key = new Uint8Array(await crypto.subtle.digest('SHA-256', password));
  return openGcm(key, { nonce: bytes.slice(0, 12), sealed: bytes.slice(12) });
}
