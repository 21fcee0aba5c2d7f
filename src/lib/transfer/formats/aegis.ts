import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { concat } from '../../bytes/concat';
import { decodeHex } from '../../bytes/hex';
import { decodeUtf8 } from '../../bytes/utf8';
import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { OtpKind } from '../../otp/params';
import { openGcm } from '../cipher';
import { pictureIn } from '../extras';
import type { Format, Reading } from '../format';
import { JsonObject } from '../json';
import { scrypt } from '../kdf';
import { firstThatOpens } from '../password-forms';
import { readRows, type OneRow } from '../rows';

/** Aegis Authenticator's vault, versions 1–3 of its database, plain or under a password. */
export const aegis: Format = {
  id: 'aegis',
  recognise: ({ json }) => (JsonObject.of(json)?.has('db') && JsonObject.of(json)?.object('header') ? 'yes' : 'no'),
  read: async (content, { password }) => {
    const vault = JsonObject.of(content.json);
    const header = vault?.object('header');
    if (!vault || !header) return { kind: 'not-mine' };
    if (typeof vault.value('db') !== 'string') return readDatabase(vault.object('db'));
    if (password === null) return { kind: 'needs-password' };
    const master = await masterKey(header, password);
    if (!master) return { kind: 'wrong-password' };
    return readDatabase(await openDatabase(master, header, vault.text('db')));
  },
};

/** A slot of this type holds the master key under a password; 0 is a raw key and 2 a fingerprint. */
const passwordSlot = 1;

/** Every password slot is tried. `null` when none opens. */
async function masterKey(header: JsonObject, password: string): Promise<Bytes | null> {
  const slots = (header.objects('slots') ?? []).filter((slot) => slot?.number('type') === passwordSlot);
  if (slots.length === 0) throw new Failure('transfer/no-password-slot');
  for (const slot of slots) {
    const key = slot && (await firstThatOpens(password, (form) => openSlot(slot, form)));
    if (key) return key;
  }
  return null;
}

async function openSlot(slot: JsonObject, password: Bytes): Promise<Bytes | null> {
  const cost = { n: slot.number('n') ?? 0, r: slot.number('r') ?? 0, p: slot.number('p') ?? 0 };
  const derived = await scrypt(password, hex(slot, 'salt'), cost, 32);
  return openGcm(derived, gcmBox(slot.object('key_params'), hex(slot, 'key')));
}

async function openDatabase(master: Bytes, header: JsonObject, text: string): Promise<JsonObject | null> {
  const sealed = decodeBase64(text);
  const plain = sealed && (await openGcm(master, gcmBox(header.object('params'), sealed)));
  const json = plain && decodeUtf8(plain);
  if (!json) throw new Failure('transfer/damaged');
  return parse(json);
}

function gcmBox(parameters: JsonObject | null, ciphertext: Bytes): { nonce: Bytes; sealed: Bytes } {
  if (!parameters) throw new Failure('transfer/damaged');
  return { nonce: hex(parameters, 'nonce'), sealed: concat(ciphertext, hex(parameters, 'tag')) };
}

function readDatabase(database: JsonObject | null): Reading {
  const entries = database?.objects('entries');
  if (!database || !entries) throw new Failure('transfer/damaged');
  const groups = new Map((database.objects('groups') ?? []).map((group) => [group?.text('uuid'), group?.text('name')]));
  const names = (entry: JsonObject | null) => ({
    issuer: entry?.text('issuer') ?? '',
    account: entry?.text('name') ?? '',
  });
  return readRows(entries, (entry) => readEntry(entry, groups), names);
}

const kinds: ReadonlyMap<string, OtpKind> = new Map([
  ['totp', 'totp'],
  ['hotp', 'hotp'],
  ['steam', 'steam'],
  // So written by 2FAuth.
  ['steamtotp', 'steam'],
  ['motp', 'motp'],
  ['yandex', 'yandex'],
]);

function readEntry(entry: JsonObject | null, groups: ReadonlyMap<string | undefined, string | undefined>): OneRow {
  const info = entry?.object('info');
  if (!entry || !info) throw new Failure('transfer/row-damaged');
  const kind = kinds.get(entry.text('type').toLowerCase());
  if (!kind) throw new Failure('uri/unsupported-type');
  const tags = [entry.text('group'), ...entry.texts('groups').map((uuid) => groups.get(uuid) ?? '')].filter(Boolean);
  const otp = {
    kind,
    secret: readSecretText(info.text('secret')),
    algorithm: info.word('algo'),
    digits: info.figure('digits'),
    periodSeconds: info.figure('period'),
    counter: info.figure('counter'),
    pin: info.text('pin'),
  };
  const draft = {
    issuer: entry.text('issuer'),
    account: entry.text('name'),
    notes: entry.text('note'),
    tags,
    favourite: entry.flag('favorite'),
    picture: pictureIn(entry.text('icon')),
    otp,
  };
  return { draft, left: entry.text('icon') !== '' && draft.picture === null ? ['icon'] : [] };
}

function hex(object: JsonObject, key: string): Bytes {
  const bytes = decodeHex(object.text(key));
  if (!bytes) throw new Failure('transfer/damaged');
  return bytes;
}

function parse(json: string): JsonObject | null {
  try {
    return JsonObject.of(JSON.parse(json));
  } catch {
    throw new Failure('transfer/damaged');
  }
}
