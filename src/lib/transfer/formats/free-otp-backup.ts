import type { Bytes } from '../../bytes/bytes';
import { encodeUtf8 } from '../../bytes/utf8';
import { Failure } from '../../failure';
import { openGcm } from '../cipher';
import type { Reading } from '../format';
import { readJavaMap } from '../java-map';
import { JsonObject, parseJson } from '../json';
import { pbkdf2, type Pbkdf2Cost } from '../kdf';
import { firstThatOpens } from '../password-forms';
import { readRows, type OneRow } from '../rows';
import { bytesOfNumbers } from '../signed-bytes';
import { freeOtpNames, readFreeOtpToken } from './free-otp-token';

const hashes: ReadonlyMap<string, Pbkdf2Cost['hash']> = new Map([
  ['PBKDF2withHmacSHA1', 'SHA-1'],
  ['PBKDF2withHmacSHA256', 'SHA-256'],
  ['PBKDF2withHmacSHA512', 'SHA-512'],
]);
const tokenSuffix = '-token';

interface Backed {
  readonly token: JsonObject | null;
  readonly secret: Bytes | null;
}

/**
 * The backup of FreeOTP 2: a Java map that holds the master key under the password, each secret under the master key, and beside each
 * secret (`<id>`) what it is for (`<id>-token`).
 */
export async function readFreeOtpBackup(bytes: Bytes, password: string | null): Promise<Reading> {
  const texts = readJavaMap(bytes);
  const objects = new Map([...texts].map(([name, text]) => [name, JsonObject.of(parseJson(text))]));
  const master = objects.get('masterKey');
  if (!master) throw new Failure('transfer/damaged');
  if (password === null) return { kind: 'needs-password' };
  const key = await firstThatOpens(password, async (form) => openMaster(master, form));
  if (!key) return { kind: 'wrong-password' };
  return readRows(await openTokens(objects, key), readBacked, ({ token }) => freeOtpNames(token));
}

async function openMaster(master: JsonObject, password: Bytes): Promise<Bytes | null> {
  const hash = hashes.get(master.text('mAlgorithm'));
  const salt = bytesOfNumbers(master.value('mSalt'));
  const sealed = master.object('mEncryptedKey');
  if (!hash) throw new Failure('transfer/too-new');
  if (!salt || !sealed) throw new Failure('transfer/damaged');
  const key = await pbkdf2(password, salt, { hash, iterations: master.number('mIterations') ?? 0 }, 32);
  const opened = await openKey(sealed, key);
  if (opened && opened.length !== 16 && opened.length !== 32) throw new Failure('transfer/damaged');
  return opened;
}

async function openTokens(objects: ReadonlyMap<string, JsonObject | null>, master: Bytes): Promise<readonly Backed[]> {
  const backed: Backed[] = [];
  for (const [name, value] of objects) {
    if (name === 'masterKey') continue;
    if (name.endsWith(tokenSuffix)) {
      // A description whose secret is gone is a row of its own, which is told.
      if (!objects.has(name.slice(0, -tokenSuffix.length))) backed.push({ token: value, secret: null });
      continue;
    }
    const sealed = JsonObject.of(parseJson(value?.text('key') ?? ''));
    const token = objects.get(name + tokenSuffix) ?? null;
    if (sealed || token) backed.push({ token, secret: sealed && (await openKey(sealed, master)) });
  }
  return backed;
}

function readBacked({ token, secret }: Backed): OneRow {
  if (token && !secret) throw new Failure('transfer/row-damaged');
  return readFreeOtpToken(token, secret);
}

/** AES-GCM, with the name of what is inside as associated data. */
async function openKey(sealed: JsonObject, key: Bytes): Promise<Bytes | null> {
  const nonce = nonceIn(bytesOfNumbers(sealed.value('mParameters')));
  const ciphertext = bytesOfNumbers(sealed.value('mCipherText'));
  if (!nonce || !ciphertext) return null;
  return openGcm(key, { sealed: ciphertext, nonce, associatedData: encodeUtf8(sealed.text('mToken')) });
}

/** DER (RFC 5084 §3.2): the nonce as an octet string, in a sequence with the tag's length or, from Android 6, bare. */
function nonceIn(der: Bytes | null): Bytes | null {
  if (!der) return null;
  const octets = der[0] === 0x30 ? der.subarray(2) : der;
  const length = octets[1] ?? 0;
  return octets[0] === 0x04 && octets.length >= 2 + length ? octets.slice(2, 2 + length) : null;
}
