import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { concat } from '../../bytes/concat';
import { equalBytes } from '../../bytes/equal';
import { encodeUtf8 } from '../../bytes/utf8';
import { Failure } from '../../failure';
import { openCbc } from '../cipher';
import type { JsonObject } from '../json';
import { argon2, pbkdf2 } from '../kdf';
import { firstThatOpens } from '../password-forms';

/** Both halves of Bitwarden's "stretched" key. */
interface Keys {
  readonly cipher: Bytes;
  readonly mac: Bytes;
}

/**
 * What a password-protected export of Bitwarden holds; `null` when the password is another one, which a text made for it tells.
 * @throws Failure `transfer/damaged`, `transfer/too-new`, `crypto/kdf-…`.
 */
export async function openBitwarden(file: JsonObject, password: string): Promise<Bytes | null> {
  const proof = file.text('encKeyValidation_DO_NOT_EDIT');
  const keys = await firstThatOpens(password, async (form) => {
    const candidate = await stretch(await masterKey(file, form));
    return (await openText(proof, candidate)) && candidate;
  });
  if (!keys) return null;
  const plain = await openText(file.text('data'), keys);
  if (!plain) throw new Failure('transfer/damaged');
  return plain;
}

/** The salt is the Base64 text as it stands, not what it decodes to. */
async function masterKey(file: JsonObject, password: Bytes): Promise<Bytes> {
  const salt = encodeUtf8(file.text('salt'));
  const iterations = file.number('kdfIterations') ?? 0;
  const kind = file.number('kdfType');
  if (kind === 0) return pbkdf2(password, salt, { hash: 'SHA-256', iterations }, 32);
  if (kind !== 1) throw new Failure('transfer/too-new');
  const hashed = new Uint8Array(await crypto.subtle.digest('SHA-256', salt));
  const memoryKiB = (file.number('kdfMemory') ?? 0) * 1024;
  const cost = { memoryKiB, iterations, parallelism: file.number('kdfParallelism') ?? 0 };
  return argon2('argon2id', password, hashed, cost, 32);
}

/** HKDF-Expand (RFC 5869 §2.3) to one block each: HMAC over the purpose and the block's number. */
async function stretch(master: Bytes): Promise<Keys> {
  const expand = async (purpose: string) => hmac(master, concat(encodeUtf8(purpose), Uint8Array.of(1)));
  return { cipher: await expand('enc'), mac: await expand('mac') };
}

/** `2.iv|ciphertext|mac`: AES-256-CBC, then HMAC-SHA-256 over vector and ciphertext. `null` when the key is another one. */
async function openText(text: string, { cipher, mac }: Keys): Promise<Bytes | null> {
  const [kind, rest = ''] = text.split('.', 2);
  const [iv, ciphertext, tag] = rest.split('|').map(decodeBase64);
  if (kind !== '2' || !iv || !ciphertext || !tag) throw new Failure('transfer/damaged');
  if (!equalBytes(tag, await hmac(mac, concat(iv, ciphertext)))) return null;
  return openCbc(cipher, iv, ciphertext);
}

async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
}
