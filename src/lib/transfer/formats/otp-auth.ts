import type { Bytes } from '../../bytes/bytes';
import { concat } from '../../bytes/concat';
import { equalBytes } from '../../bytes/equal';
import { encodeUtf8 } from '../../bytes/utf8';
import type { Draft } from '../../entry/entry';
import { Failure } from '../../failure';
import { readKeyedArchive, type Plist } from '../binary-plist';
import { openCbc } from '../cipher';
import type { Content } from '../content';
import type { Format } from '../format';
import { pbkdf2 } from '../kdf';
import { firstThatOpens } from '../password-forms';
import { readRows, type OneRow } from '../rows';

/**
 * OTP Auth for iOS (Roland Moers): all accounts (`.otpauthdb`) or one (`.otpauth`). An outer layer whose key is in the app, around the
 * layer under the password, which older versions left without authentication and newer ones write in RNCryptor's format, version 3.
 */
export const otpAuth: Format = {
  id: 'otp-auth',
  recognise: async (content) => ((await outerLayer(content)) ? 'yes' : 'no'),
  read: async (content, { password }) => {
    const outer = await outerLayer(content);
    if (!outer) return { kind: 'not-mine' };
    if (password === null) return { kind: 'needs-password' };
    const accounts = await firstThatOpens(password, async (form) => accountsIn(await openInner(outer, form)));
    return accounts ? readRows(accounts, readAccount, namesOf) : { kind: 'wrong-password' };
  },
};

type Fields = ReadonlyMap<string, Plist>;

/** `null` when neither of the app's two keys opens it. */
async function outerLayer({ bytes, text }: Content): Promise<Fields | null> {
  if (text !== null || bytes.length < 64 || bytes.length % 16 !== 0) return null;
  for (const name of ['Authenticator', 'OTPAuth']) {
    const plain = await openCbc(await hash('SHA-256', encodeUtf8(name)), new Uint8Array(16), bytes);
    if (plain && startsLikePlist(plain)) return fieldsOf(readKeyedArchive(plain));
  }
  return null;
}

async function openInner(outer: Fields, password: Bytes): Promise<Bytes | null> {
  const isAccount = outer.has('Data');
  const wrapped = outer.get(isAccount ? 'Data' : 'WrappedData');
  if (!(wrapped instanceof Uint8Array)) throw new Failure('transfer/damaged');
  // Versions after these are RNCryptor's; a file of one account counts ahead by one.
  if (Number(outer.get('Version')) > (isAccount ? 1.1 : 1.0)) return openRnCryptor(wrapped, password);
  const [iv, salt] = [bytesOf(outer.get('IV')), bytesOf(outer.get('Salt'))];
  const key = await hash('SHA-256', concat(salt, encodeUtf8('-'), password));
  return openCbc(key, (await hash('SHA-1', iv)).slice(0, 16), wrapped);
}

/** Some are written as texts, some as data. */
function bytesOf(value: Plist | undefined): Bytes {
  if (typeof value === 'string') return encodeUtf8(value);
  if (value instanceof Uint8Array) return value;
  throw new Failure('transfer/damaged');
}

/** RNCryptor, version 3, with a password: version ‖ options ‖ salt 8 ‖ HMAC salt 8 ‖ IV 16 ‖ ciphertext ‖ HMAC 32. */
async function openRnCryptor(message: Bytes, password: Bytes): Promise<Bytes | null> {
  if (message[0] !== 3 || message.length < 82) throw new Failure('transfer/damaged');
  const cost = { hash: 'SHA-1', iterations: 10_000 } as const;
  const body = message.slice(0, -32);
  const macKey = await pbkdf2(password, message.slice(10, 18), cost, 32);
  const imported = await crypto.subtle.importKey('raw', macKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', imported, body));
  if (!equalBytes(mac, message.slice(-32))) return null;
  const key = await pbkdf2(password, message.slice(2, 10), cost, 32);
  return openCbc(key, message.slice(18, 34), body.slice(34));
}

interface FoundAccount {
  readonly account: Fields;
  readonly folder: string;
}

/** `null` when it is no list of accounts: the password was another one. */
function accountsIn(plain: Bytes | null): readonly FoundAccount[] | null {
  if (!plain || !startsLikePlist(plain)) return null;
  const inner = readKeyedArchive(plain);
  const fields = fieldsOf(inner);
  const folders = fields?.get('Folders');
  if (!Array.isArray(folders)) return fields ? [{ account: fields, folder: '' }] : null;
  return folders.flatMap((folder: Plist) => {
    const held = fieldsOf(folder);
    const accounts = held?.get('accounts');
    const name = held?.get('name');
    return (Array.isArray(accounts) ? accounts : []).flatMap((one: Plist) => {
      const account = fieldsOf(one);
      return account ? [{ account, folder: typeof name === 'string' ? name : '' }] : [];
    });
  });
}

const algorithms = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];

function readAccount({ account, folder }: FoundAccount): OneRow {
  const secret = account.get('secret');
  if (!(secret instanceof Uint8Array)) throw new Failure('transfer/row-damaged');
  const type = account.get('type');
  if (type !== 1 && type !== 2) throw new Failure('uri/unsupported-type');
  // 0 stands for the usual.
  const figure = (name: string) => Number(account.get(name) ?? 0) || undefined;
  const otp: Draft['otp'] = {
    kind: type === 1 ? 'hotp' : 'totp',
    secret,
    algorithm: algorithms[figure('algorithm') ?? 0] ?? 'unknown',
    digits: figure('digits'),
    periodSeconds: figure('period'),
    counter: figure('counter'),
  };
  return { draft: { ...namesOf({ account }), tags: [folder].filter(Boolean), otp } };
}

function namesOf({ account }: Pick<FoundAccount, 'account'>) {
  const text = (name: string) => {
    const value = account.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { issuer: text('issuer'), account: text('label') };
}

function fieldsOf(value: Plist): Fields | null {
  return value instanceof Map ? value : null;
}

function startsLikePlist(bytes: Bytes): boolean {
  return String.fromCharCode(...bytes.subarray(0, 6)) === 'bplist';
}

async function hash(name: 'SHA-1' | 'SHA-256', bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
}
