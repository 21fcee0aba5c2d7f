#!/usr/bin/env node
/**
 * Opens a sealed vault without Faktor: node docs/open-vault.mjs FILE
 *
 * Asks for the password, or reads it as one line from standard input, and prints the entries as JSON, secrets in base32. The
 * recovery key opens the vault too: give its eight groups, with dashes between them, in the place of the password.
 * Made from docs/vault-format.md alone, so that a backup outlives the app. Needs Node 20 and two packages:
 * npm install hash-wasm cborg
 */
import { decode, encode } from 'cborg';
import { argon2id } from 'hash-wasm';
import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process, { argv, stderr, stdin, stdout } from 'node:process';

/** An end that a person should read as one sentence. */
class Refusal extends Error {}

const magic = Buffer.from('FAKTOR');
const damaged = 'The vault is damaged.';
const tooNew = 'The vault was made by a newer version than this script knows.';

// --- The frame ---

function readFrame(file) {
  if (!file.subarray(0, 6).equals(magic)) throw new Refusal('This file is not a Faktor vault.');
  if (file.length < 12) throw new Refusal(damaged);
  const version = file.readUInt16BE(6);
  const headerLength = file.readUInt32BE(8);
  if (version > 1) throw new Refusal(tooNew);
  const digestAt = 12 + headerLength;
  if (version < 1 || headerLength > 1024 * 1024 || file.length < digestAt + 32) throw new Refusal(damaged);
  const preamble = file.subarray(0, digestAt);
  const digest = file.subarray(digestAt, digestAt + 32);
  if (!createHash('sha256').update(preamble).digest().equals(digest)) throw new Refusal(damaged);
  return { preamble, header: readMap(preamble.subarray(12)), sealedBody: file.subarray(digestAt + 32) };
}

/** One CBOR map as a Map. Maps, not objects, so that a key such as `__proto__` is a key like any other. */
function readMap(bytes) {
  let value;
  try {
    value = decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true, allowUndefined: false });
  } catch {
    throw new Refusal(damaged);
  }
  if (!(value instanceof Map)) throw new Refusal(damaged);
  return value;
}

function bytesOf(map, key, length) {
  const value = map.get(key);
  if (!(value instanceof Uint8Array) || (length && value.length !== length)) throw new Refusal(damaged);
  return value;
}

function listOf(map, key) {
  const value = map.get(key);
  if (!Array.isArray(value) || !value.every((item) => item instanceof Map)) throw new Refusal(damaged);
  return value;
}

// --- Sealing ---

/** nonce (12) ‖ ciphertext ‖ tag (16); null when it does not open. */
function open(key, sealed, associatedData) {
  if (sealed.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(associatedData);
  decipher.setAuthTag(sealed.subarray(-16));
  const message = decipher.update(sealed.subarray(12, -16));
  try {
    return Buffer.concat([message, decipher.final()]);
  } catch {
    return null;
  }
}

/** What was sealed to a public key: ephemeral point (65) ‖ sealed message; null when it does not open. */
function openWithPrivateKey(pkcs8, publicKey, sealed, associatedData) {
  const ephemeral = sealed.subarray(0, 65);
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    const secret = diffieHellman({ privateKey, publicKey: point(ephemeral) });
    const salt = Buffer.concat([ephemeral, publicKey]);
    const key = hkdfSync('sha256', secret, salt, 'faktor/1 sealed to a public key', 32);
    return open(Buffer.from(key), sealed.subarray(65), associatedData);
  } catch {
    return null;
  }
}

function point(uncompressed) {
  const x = Buffer.from(uncompressed.subarray(1, 33)).toString('base64url');
  const y = Buffer.from(uncompressed.subarray(33, 65)).toString('base64url');
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

// --- Slots ---

/** By the kind of slot: the derivation that belongs to it, and what its `kdf` may hold. */
const kinds = {
  password: { name: 'argon2id', fields: ['name', 'salt', 'memoryKiB', 'iterations', 'parallelism'] },
  recovery: { name: 'hkdf-sha256', fields: ['name', 'salt'] },
};

function isKnownSlot(slot) {
  const kind = slot.get('kind');
  const kdf = slot.get('kdf');
  if (!Object.hasOwn(kinds, kind) || !(kdf instanceof Map)) return false;
  return kdf.get('name') === kinds[kind].name && [...kdf.keys()].every((key) => kinds[kind].fields.includes(key));
}

/** The 20 bytes of a recovery key, or null when the text is none: eight groups, the fifth character of each its check. */
function recoveryKey(text) {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const plain = text.toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0').replace(/[\s-]/g, '');
  const values = [...plain].map((character) => alphabet.indexOf(character));
  if (values.length !== 40 || values.includes(-1)) return null;
  const timesAlpha = (value) => (value < 16 ? value << 1 : (value << 1) ^ 0b100101);
  const times = (value, power) => (power === 0 ? value : times(timesAlpha(value), power - 1));
  let bits = '';
  for (let group = 0; group < 8; group++) {
    const own = values.slice(group * 5, group * 5 + 4);
    const check = own.reduce((sum, value, at) => sum ^ times(value, at + 1), group);
    if (check !== values[group * 5 + 4]) return null;
    bits += own.map((value) => value.toString(2).padStart(5, '0')).join('');
  }
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

function keyFromRecovery(kdf, key) {
  return Buffer.from(hkdfSync('sha256', key, bytesOf(kdf, 'salt', 16), 'faktor/1 recovery key', 32));
}

async function keyFromPassword(kdf, password) {
  const [memorySize, iterations, parallelism] = ['memoryKiB', 'iterations', 'parallelism'].map((key) => kdf.get(key));
  const whole = [memorySize, iterations, parallelism].every((n) => Number.isSafeInteger(n) && n >= 1);
  const bearable =
    memorySize >= 8 * parallelism &&
    memorySize <= 1024 * 1024 &&
    iterations <= 16 &&
    parallelism <= 8 &&
    memorySize * iterations <= 4 * 1024 * 1024;
  if (!whole || !bearable) throw new Refusal('The vault asks for more memory or time than a vault may.');
  const cost = { memorySize, iterations, parallelism };
  return argon2id({ password, salt: bytesOf(kdf, 'salt', 16), ...cost, hashLength: 32, outputType: 'binary' });
}

/** The vault key, or null when what was typed is not this slot's. */
async function openSlot(vaultId, slot, { password, key }) {
  const kind = slot.get('kind');
  const kdf = slot.get('kdf');
  if (kind === 'recovery' && !key) return null;
  const id = bytesOf(slot, 'id', 16);
  const publicKey = bytesOf(slot, 'publicKey', 65);
  const bound = (what) => encode(['faktor/1', what, vaultId, id, kind, kdf, publicKey]);
  const derivedKey = kind === 'recovery' ? keyFromRecovery(kdf, key) : await keyFromPassword(kdf, password);
  const privateKey = open(derivedKey, bytesOf(slot, 'privateKey'), bound('private key'));
  if (!privateKey) return null;
  const vaultKey = openWithPrivateKey(privateKey, publicKey, bytesOf(slot, 'vaultKey'), bound('vault key'));
  if (vaultKey?.length !== 32) throw new Refusal(damaged);
  return vaultKey;
}

async function openVault(file, typed) {
  const { preamble, header, sealedBody } = readFrame(file);
  const vaultId = bytesOf(header, 'vaultId', 16);
  const known = listOf(header, 'slots').filter(isKnownSlot);
  if (known.length === 0) throw new Refusal(tooNew);
  const password = Buffer.from(typed.normalize('NFKC'), 'utf8');
  const key = recoveryKey(typed);
  // A recovery key costs nothing to try, so its slots come first.
  const inOrder = [...known].sort(
    (one, other) => Number(one.get('kind') === 'password') - Number(other.get('kind') === 'password'),
  );
  for (const slot of password.length > 0 ? inOrder : []) {
    const vaultKey = await openSlot(vaultId, slot, { password, key });
    if (!vaultKey) continue;
    const body = open(vaultKey, sealedBody, preamble);
    if (!body) throw new Refusal(damaged);
    return listOf(readMap(body), 'entries');
  }
  throw new Refusal(key ? 'The recovery key is wrong.' : 'The password is wrong.');
}

// --- Printing ---

function base32(bytes) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** Byte strings named `secret` become base32, those named `text` a text, all others hex; maps become objects without a prototype. */
function printable(value, key) {
  if (value instanceof Uint8Array && key === 'secret') return base32(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString(key === 'text' ? 'utf8' : 'hex');
  if (Array.isArray(value)) return value.map((item) => printable(item));
  if (typeof value === 'bigint') return String(value);
  if (!(value instanceof Map)) return value;
  const object = Object.create(null);
  for (const [name, field] of value) object[name] = printable(field, name);
  return object;
}

// --- The password ---

function askPassword() {
  return stdin.isTTY ? typedPassword() : firstLine();
}

async function firstLine() {
  const chunks = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1)[0];
}

/** Reads a line that is not shown. */
function typedPassword() {
  stderr.write('Password or recovery key: ');
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  return new Promise((resolve) => {
    let typed = '';
    stdin.on('data', (text) => {
      for (const character of text) {
        if (character === '\u0003') process.exit(130);
        if (character === '\r' || character === '\n') {
          stdin.setRawMode(false);
          stdin.pause();
          stderr.write('\n');
          resolve(typed);
          return;
        }
        typed = character === '\u007f' || character === '\b' ? [...typed].slice(0, -1).join('') : typed + character;
      }
    });
  });
}

function readFile(path) {
  try {
    return readFileSync(path);
  } catch {
    throw new Refusal('The file cannot be read.');
  }
}

try {
  if (argv.length !== 3) throw new Refusal('Usage: node open-vault.mjs FILE');
  const file = readFile(argv[2]);
  readFrame(file);
  const entries = await openVault(file, await askPassword());
  stdout.write(JSON.stringify(printable(entries), null, 2) + '\n');
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  stderr.write(error.message + '\n');
  process.exitCode = 1;
}
