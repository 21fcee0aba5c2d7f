/**
 * Makes the vault of vault-v1-recovery.ts from docs/vault-format.md alone: none of Faktor's code, CBOR encoded by hand, Argon2id by
 * @noble/hashes and the rest by Node's crypto. What is random in a vault comes from a fixed stream here, so that the bytes are the
 * same each time: node tests/vectors/make-vault-v1-recovery.mjs
 */
import { argon2id } from '@noble/hashes/argon2.js';
import { createCipheriv, createECDH, createHash, hkdfSync } from 'node:crypto';
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

const ascii = (text) => Buffer.from(text, 'utf8');

/** SHA-256("faktor test vector " ‖ count), for all that a real vault draws at random. */
function stream() {
  let count = 0;
  return (length) => {
    const block = createHash('sha256').update(`faktor test vector ${count++}`).digest();
    return block.subarray(0, length);
  };
}

// --- CBOR (RFC 8949 §4.2.1) ---

function head(major, n) {
  if (n < 24) return Buffer.from([(major << 5) | n]);
  for (const [info, length] of [
    [24, 1],
    [25, 2],
    [26, 4],
    [27, 8],
  ]) {
    if (n >= 2 ** (8 * length)) continue;
    const bytes = Buffer.alloc(1 + length);
    bytes[0] = (major << 5) | info;
    let left = BigInt(n);
    for (let at = length; at > 0; at--, left >>= 8n) bytes[at] = Number(left & 255n);
    return bytes;
  }
  throw new RangeError('too large');
}

function cbor(value) {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, ascii(value).length), ascii(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  const pairs = Object.entries(value).map(([key, item]) => [cbor(key), cbor(item)]);
  pairs.sort(([one], [other]) => Buffer.compare(one, other));
  return Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
}

// --- Sealing ---

function seal(random, key, message, associatedData) {
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associatedData);
  return Buffer.concat([nonce, cipher.update(message), cipher.final(), cipher.getAuthTag()]);
}

function keyPair(random) {
  const ecdh = createECDH('prime256v1');
  const scalar = random(32);
  ecdh.setPrivateKey(scalar);
  const publicKey = ecdh.getPublicKey();
  const der = '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420';
  const pkcs8 = Buffer.concat([Buffer.from(der, 'hex'), scalar, Buffer.from('a144034200', 'hex'), publicKey]);
  return { ecdh, publicKey, pkcs8 };
}

function sealTo(random, publicKey, message, associatedData) {
  const ephemeral = keyPair(random);
  const shared = ephemeral.ecdh.computeSecret(publicKey);
  const salt = Buffer.concat([ephemeral.publicKey, publicKey]);
  const key = Buffer.from(hkdfSync('sha256', shared, salt, 'faktor/1 sealed to a public key', 32));
  return Buffer.concat([ephemeral.publicKey, seal(random, key, message, associatedData)]);
}

// --- The vault ---

function slot(random, vaultId, vaultKey, kind, kdf, derivedKey) {
  const id = random(16);
  const { publicKey, pkcs8 } = keyPair(random);
  const bound = (what) => cbor(['faktor/1', what, vaultId, id, kind, kdf, publicKey]);
  return {
    kind,
    id,
    kdf,
    publicKey,
    privateKey: seal(random, derivedKey, pkcs8, bound('private key')),
    vaultKey: sealTo(random, publicKey, vaultKey, bound('vault key')),
  };
}

/** The groups of a recovery key, with the check of each. */
function recoveryText(key) {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bits = [...key].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const values = bits.match(/.{5}/g).map((five) => parseInt(five, 2));
  const groups = Array.from({ length: 8 }, (_, index) => values.slice(index * 4, index * 4 + 4));
  // Powers of alpha in GF(32), alpha^5 = alpha^2 + 1: products by adding logarithms.
  const powers = [1];
  while (powers.length < 31) {
    const next = powers.at(-1) * 2;
    powers.push(next < 32 ? next : next ^ 0b100101);
  }
  const times = (value, power) => (value === 0 ? 0 : powers[(powers.indexOf(value) + power) % 31]);
  const check = (group, index) => group.reduce((sum, value, at) => sum ^ times(value, at + 1), index);
  return groups
    .map((group, index) => [...group, check(group, index)].map((value) => alphabet[value]).join(''))
    .join('-');
}

export function makeVault() {
  const random = stream();
  const [vaultId, vaultKey, recoveryKey] = [random(16), random(32), random(20)];
  const password = 'correct horse battery staple 1';
  const cost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
  const passwordKdf = { name: 'argon2id', salt: random(16), ...cost };
  const byPassword = argon2id(ascii(password), passwordKdf.salt, { m: 64, t: 1, p: 1, dkLen: 32 });
  const recoveryKdf = { name: 'hkdf-sha256', salt: random(16) };
  const byKey = Buffer.from(hkdfSync('sha256', recoveryKey, recoveryKdf.salt, 'faktor/1 recovery key', 32));
  const slots = [
    slot(random, vaultId, vaultKey, 'password', passwordKdf, byPassword),
    slot(random, vaultId, vaultKey, 'recovery', recoveryKdf, byKey),
  ];
  const header = cbor({ vaultId, revision: 7, savedAtMs: 1_700_000_000_000, slots });
  const fixed = Buffer.alloc(12);
  fixed.write('FAKTOR');
  fixed.writeUInt16BE(1, 6);
  fixed.writeUInt32BE(header.length, 8);
  const preamble = Buffer.concat([fixed, header]);
  const digest = createHash('sha256').update(preamble).digest();
  const entry = {
    id: random(16),
    createdAtMs: 1_600_000_000_000,
    changedAtMs: 1_600_000_000_001,
    issuer: 'Beispielwerk',
    account: 'ute@example.org',
    url: '',
    notes: '',
    tags: [],
    otp: { kind: 'totp', secret: ascii('12345678901234567890'), algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
  };
  const ways = [
    { id: slots[0].id, name: '', addedAtMs: 1_600_000_000_000 },
    { id: slots[1].id, name: 'Safe', addedAtMs: 1_650_000_000_000 },
  ];
  const body = cbor({ entries: [entry], ways });
  const bytes = Buffer.concat([preamble, digest, seal(random, vaultKey, body, preamble)]);
  return { bytes, password, recovery: recoveryText(recoveryKey) };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const { bytes, password, recovery } = makeVault();
  stdout.write(JSON.stringify({ password, recovery, sealed: bytes.toString('base64') }, null, 2) + '\n');
}
