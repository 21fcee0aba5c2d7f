import { encodeBase32 } from '../../bytes/base32';
import { encodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { encodeHex } from '../../bytes/hex';
import { wipe } from '../../bytes/wipe';
import { randomBytes } from '../../crypto/random';
import type { Entry } from '../../entry/entry';
import type { OtpParams } from '../../otp/params';
import { sealGcm } from '../cipher';
import { scrypt } from '../kdf';
import { jsonBytes, type Writer } from '../writer';

/** What Aegis itself takes for a password slot. */
const cost = { n: 2 ** 15, r: 8, p: 1 };
const passwordSlot = 1;

/** Aegis: version 1 of the vault file, version 3 of the database (groups of their own), without icons. */
export const writeAegis: Writer = async (entries, { password }) => {
  const database = databaseOf(entries);
  if (!password) return jsonBytes({ version: 1, header: { slots: null, params: null }, db: database }, 4);
  const plain = jsonBytes(database, 0);
  const master = randomBytes(32);
  const body = await sealed(master, plain);
  const slot = await slotFor(master, password);
  wipe(plain, master);
  return jsonBytes({ version: 1, header: { slots: [slot], params: body.params }, db: encodeBase64(body.bytes) }, 4);
};

/** The master key under the password. */
async function slotFor(master: Bytes, password: Bytes) {
  const salt = randomBytes(32);
  const derived = await scrypt(password, salt, cost, 32);
  const { bytes, params } = await sealed(derived, master);
  wipe(derived);
  return {
    type: passwordSlot,
    uuid: crypto.randomUUID(),
    key: encodeHex(bytes),
    key_params: params,
    ...cost,
    salt: encodeHex(salt),
    repaired: true,
    is_backup: false,
  };
}

/** AES-256-GCM with nonce and tag apart. */
async function sealed(key: Bytes, plain: Bytes) {
  const nonce = randomBytes(12);
  const box = await sealGcm(key, { plain, nonce });
  const params = { nonce: encodeHex(nonce), tag: encodeHex(box.slice(-16)) };
  return { bytes: box.slice(0, -16), params };
}

function databaseOf(entries: readonly Entry[]) {
  const names = [...new Set(entries.flatMap(({ tags }) => tags))];
  const groups = new Map(names.map((name) => [name, crypto.randomUUID()]));
  return {
    version: 3,
    entries: entries.map((entry) => entryOf(entry, groups)),
    groups: [...groups].map(([name, uuid]) => ({ uuid, name })),
  };
}

function entryOf({ issuer, account, notes, tags, favourite, otp }: Entry, groups: ReadonlyMap<string, string>) {
  return {
    type: otp.kind,
    uuid: crypto.randomUUID(),
    name: account,
    issuer,
    note: notes,
    favorite: favourite,
    icon: null,
    icon_mime: null,
    icon_hash: null,
    info: { secret: encodeBase32(otp.secret), ...infoOf(otp) },
    groups: tags.map((tag) => groups.get(tag)),
  };
}

/** Aegis asks for a PIN in each of these two, and takes an empty one for "not set". */
function infoOf(otp: OtpParams) {
  switch (otp.kind) {
    case 'totp':
      return { algo: otp.algorithm, digits: otp.digits, period: otp.periodSeconds };
    case 'hotp':
      return { algo: otp.algorithm, digits: otp.digits, counter: otp.counter };
    case 'steam':
      return { algo: 'SHA1', digits: 5, period: 30 };
    case 'motp':
      return { algo: 'MD5', digits: 6, period: 10, pin: otp.pin ?? '' };
    case 'yandex':
      return { algo: 'SHA256', digits: 8, period: 30, pin: otp.pin ?? '' };
  }
}
