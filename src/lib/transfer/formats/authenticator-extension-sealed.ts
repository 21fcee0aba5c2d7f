import { encodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { encodeHex } from '../../bytes/hex';
import { decodeUtf8, encodeUtf8 } from '../../bytes/utf8';
import { looksSalted, openSalted } from '../cipher-cryptojs';
import { JsonObject, parseJson } from '../json';
import { argon2 } from '../kdf';
import { passwordForms } from '../password-forms';

/**
 * How the extension sealed its accounts over the years:
 * v1 each secret under the password; v2 each secret under a random key, whose hex text is the passphrase, itself under the password;
 * v3 each account as JSON under a key that Argon2id makes of the password, whose unpadded Base64 is the passphrase.
 * All of it is CryptoJS' AES-CBC without authentication: what opens must also look like what it is.
 */

export function isSealedEntry(entry: JsonObject): boolean {
  return entry.text('dataType') === 'EncOTPStorage' || entry.flag('encrypted') || looksSalted(entry.text('secret'));
}

/** An account, and whether it opened under this password; a backup can hold accounts of an older one. */
export interface OpenedEntry {
  readonly fields: JsonObject;
  readonly isOpen: boolean;
}

/** The accounts in file order; `null` when none that is sealed opens: the password is another one. */
export async function openEntries(
  file: JsonObject,
  entries: readonly JsonObject[],
  password: string,
): Promise<readonly OpenedEntry[] | null> {
  for (const form of passwordForms(password)) {
    const passphrases = new Passphrases(file, form);
    const opened: OpenedEntry[] = [];
    for (const entry of entries) opened.push(await openEntry(entry, passphrases));
    if (opened.some(({ fields, isOpen }, i) => isOpen && fields !== entries[i])) return opened;
  }
  return null;
}

async function openEntry(entry: JsonObject, passphrases: Passphrases): Promise<OpenedEntry> {
  if (!isSealedEntry(entry)) return { fields: entry, isOpen: true };
  const isWhole = entry.text('dataType') === 'EncOTPStorage';
  const passphrase = await passphrases.of(entry);
  const plain = passphrase && (await openSalted(entry.text(isWhole ? 'data' : 'secret'), passphrase));
  const fields = plain && (isWhole ? JsonObject.of(parseJson(plain)) : withSecret(entry, plain));
  return fields ? { fields, isOpen: true } : { fields: entry, isOpen: false };
}

function withSecret(entry: JsonObject, plain: Bytes): JsonObject | null {
  const secret = decodeUtf8(plain);
  if (secret === null || !/^[\x20-\x7e]+$/.test(secret)) return null;
  return JsonObject.of({ ...Object.fromEntries(entry.keys.map((key) => [key, entry.value(key)])), secret });
}

/** Each costs a derivation; real backups have one, or two after a change of the password. */
const mostKeys = 16;

/** What the accounts are sealed under, for one form of the password; derived once. */
class Passphrases {
  readonly #file: JsonObject;
  readonly #password: Bytes;
  readonly #byKey = new Map<string, Bytes | null>();

  constructor(file: JsonObject, password: Bytes) {
    this.#file = file;
    this.#password = password;
  }

  async of(entry: JsonObject): Promise<Bytes | null> {
    const id = entry.text('keyId');
    const known = this.#byKey.get(id);
    if (known !== undefined) return known;
    const made = await this.#make(id);
    this.#byKey.set(id, made);
    return made;
  }

  async #make(id: string): Promise<Bytes | null> {
    if (this.#byKey.size >= mostKeys) return null;
    const key = id === '' ? null : this.#keyNamed(id);
    if (key?.text('dataType') === 'Key' && key.text('enc') === '') return this.#derive(key.text('salt'));
    // Version 2 keeps its key at the top, under `key` or, by a slip of one release, spread out.
    const enc = [key?.text('enc'), this.#file.object('key')?.text('enc'), this.#file.text('enc')].find(Boolean);
    if (!enc) return id === '' ? this.#password : null;
    const random = await openSalted(enc, this.#password);
    return random && encodeUtf8(encodeHex(random));
  }

  /** A key is filed under its own id, or says it. */
  #keyNamed(id: string): JsonObject | null {
    const named = this.#file.object(id);
    if (named) return named;
    const saying = this.#file.keys.find((name) => this.#file.object(name)?.text('id') === id);
    return saying === undefined ? null : this.#file.object(saying);
  }

  async #derive(salt: string): Promise<Bytes> {
    const cost = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };
    const derived = await argon2('argon2id', this.#password, encodeUtf8(salt), cost, 32);
    return encodeUtf8(encodeBase64(derived).replace(/=+$/, ''));
  }
}
