import type { Bytes } from '../../bytes/bytes';
import { Failure } from '../../failure';
import type { Content } from '../content';
import { csvHeader } from '../csv';
import type { Format, Reading } from '../format';
import { JsonObject, parseJson } from '../json';
import { readOtpValue, webAddressIn, type RowNames } from '../otp-value';
import { readRows, type OneRow } from '../rows';
import { readBitwardenCsv } from './bitwarden-csv';
import { openBitwarden } from './bitwarden-sealed';

/** Bitwarden's vault and Bitwarden Authenticator: JSON, plain or under a password of its own, and CSV. */
export const bitwarden: Format = {
  id: 'bitwarden',
  recognise: (content) => (isJsonExport(JsonObject.of(content.json)) || isCsv(content) ? 'yes' : 'no'),
  read: async (content, { password }) => {
    const file = JsonObject.of(content.json);
    if (!file) return content.text === null ? { kind: 'not-mine' } : readBitwardenCsv(content.text);
    if (!file.flag('encrypted')) return readItems(file);
    // Sealed under the account's own key, which never leaves Bitwarden.
    if (!file.flag('passwordProtected')) throw new Failure('transfer/bitwarden-restricted');
    if (password === null) return { kind: 'needs-password' };
    const plain = await openBitwarden(file, password);
    return plain === null ? { kind: 'wrong-password' } : readItems(parsed(plain));
  },
};

function isJsonExport(file: JsonObject | null): boolean {
  if (!file || typeof file.value('encrypted') !== 'boolean') return false;
  return ['items', 'data', 'encKeyValidation_DO_NOT_EDIT'].some((key) => file.has(key));
}

function isCsv({ text, json }: Content): boolean {
  if (text === null || json !== undefined) return false;
  const header = csvHeader(text);
  return header.includes('login_totp') && header.includes('name');
}

function parsed(plain: Bytes): JsonObject {
  const file = JsonObject.of(parseJson(plain));
  if (!file) throw new Failure('transfer/damaged');
  return file;
}

function readItems(file: JsonObject): Reading {
  const items = file.objects('items');
  if (!items) throw new Failure('transfer/damaged');
  const places = [...(file.objects('folders') ?? []), ...(file.objects('collections') ?? [])];
  const names = new Map(places.map((place) => [place?.text('id'), place?.text('name')]));
  return readRows(items, (item) => readItem(item, names), namesOf);
}

function readItem(item: JsonObject | null, places: ReadonlyMap<string | undefined, string | undefined>): OneRow {
  if (!item) throw new Failure('transfer/row-damaged');
  const login = item.object('login');
  const totp = login?.text('totp').trim() ?? '';
  if (!login || totp === '') return null;
  const draft = {
    ...readOtpValue(totp, namesOf(item)),
    url: webAddressIn((login.objects('uris') ?? []).map((uri) => uri?.text('uri') ?? '')),
    notes: item.text('notes'),
    favourite: item.flag('favorite'),
    tags: [item.text('folderId'), ...item.texts('collectionIds')].map((id) => places.get(id) ?? '').filter(Boolean),
  };
  return { draft, isTrashed: item.text('deletedDate') !== '' || item.text('archivedDate') !== '' };
}

function namesOf(item: JsonObject | null): RowNames {
  return { issuer: item?.text('name') ?? '', account: item?.object('login')?.text('username') ?? '' };
}
