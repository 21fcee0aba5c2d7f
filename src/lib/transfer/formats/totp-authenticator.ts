import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { decodeHex } from '../../bytes/hex';
import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import { base64Blocks } from '../base64-text';
import { openCbc } from '../cipher';
import type { Content } from '../content';
import type { Format } from '../format';
import { JsonObject, parseJson } from '../json';
import { firstThatOpens } from '../password-forms';
import { readRows, type OneRow } from '../rows';
import { looksLikeXml, readPreferences } from '../xml';

/** What seals a backup for which no password was set. */
const defaultPassword = 'TotpAuthenticator';
const settingsKey = 'STATIC_TOTP_CODES_LIST';

type Items = readonly (JsonObject | null)[];

/** TOTP Authenticator by BinaryBoot: its encrypted backup, and its settings. */
export const totpAuthenticator: Format = {
  id: 'totp-authenticator',
  recognise: (content) => {
    if (isSettings(content)) return 'yes';
    // Base64 and nothing else.
    return base64Blocks(content.text) ? 'maybe' : 'no';
  },
  read: async (content, { password }) => {
    if (isSettings(content)) {
      const list = (await readPreferences(content.text ?? '')).get(settingsKey) ?? '';
      const items = JsonObject.listOf(parseJson(list));
      if (!items) throw new Failure('transfer/damaged');
      return readRows(items, readItem, namesOf);
    }
    const sealed = base64Blocks(content.text);
    if (!sealed) return { kind: 'not-mine' };
    const items = (await open(sealed, defaultPassword)) ?? (password === null ? null : await open(sealed, password));
    if (items) return readRows(items, readItem, namesOf);
    return { kind: password === null ? 'needs-password' : 'wrong-password' };
  },
};

function isSettings({ text }: Content): boolean {
  return looksLikeXml(text) && text.includes(settingsKey);
}

/** The key is the password's hash and the vector is zero; nothing authenticates it, so what opens has to be the list. */
async function open(sealed: Bytes, password: string): Promise<Items | null> {
  return firstThatOpens(password, async (form) => {
    const key = new Uint8Array(await crypto.subtle.digest('SHA-256', form));
    const plain = await openCbc(key, new Uint8Array(16), sealed);
    return itemsIn(plain && parseJson(plain));
  });
}

/** The list is a text, and that text the only key of an object. */
function itemsIn(plain: unknown): Items | null {
  return JsonObject.listOf(plain) ?? JsonObject.listOf(parseJson(JsonObject.of(plain)?.keys[0] ?? null));
}

function readItem(item: JsonObject | null): OneRow {
  if (!item) throw new Failure('transfer/row-damaged');
  const otp = {
    kind: 'totp' as const,
    secret: secretOf(item),
    digits: item.figure('digits'),
    periodSeconds: item.figure('period'),
  };
  return { draft: { ...namesOf(item), favourite: item.flag('isFavorite'), otp } };
}

function secretOf(item: JsonObject): Uint8Array {
  const written = item.text('key');
  const base = Number(item.figure('base') ?? 32);
  if (base === 32) return readSecretText(written);
  if (written.trim() === '') throw new Failure('entry/secret-missing');
  const secret = base === 16 ? decodeHex(written.trim()) : base === 64 ? decodeBase64(written) : null;
  if (!secret) throw new Failure('transfer/row-damaged');
  return secret;
}

function namesOf(item: JsonObject | null): { issuer: string; account: string } {
  const issuer = item?.text('issuer') ?? '';
  return { issuer: issuer === 'Unknown' ? '' : issuer, account: item?.text('name') ?? '' };
}
