import { Failure } from '../../failure';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { readOtpValue, webAddressIn, type RowNames } from '../otp-value';
import { readRows, type OneRow } from '../rows';

interface Field {
  readonly item: JsonObject;
  /** `null` for an item without a one-time code. */
  readonly totp: string | null;
}

/** Enpass' JSON. An item may hold several one-time codes; each is a row. */
export const enpass: Format = {
  id: 'enpass',
  recognise: ({ json }) => {
    const items = JsonObject.of(json)?.objects('items') ?? [];
    return items.some((item) => item?.objects('fields') && item.has('title') && item.has('category')) ? 'yes' : 'no';
  },
  read: async ({ json }) => {
    const file = JsonObject.of(json);
    const items = file?.objects('items');
    if (!file || !items) throw new Failure('transfer/damaged');
    const folders = new Map(
      (file.objects('folders') ?? []).map((one) => [one?.text('uuid') ?? '', one?.text('title')]),
    );
    return readRows(
      items.flatMap(fieldsOf),
      (field) => readField(field, folders),
      (field) => namesOf(field?.item),
    );
  },
};

function fieldsOf(item: JsonObject | null): readonly (Field | null)[] {
  if (!item) return [null];
  const totps = values(item, 'totp');
  return totps.length > 0 ? totps.map((totp) => ({ item, totp })) : [{ item, totp: null }];
}

function readField(field: Field | null, folders: ReadonlyMap<string, string | undefined>): OneRow {
  if (!field) throw new Failure('transfer/row-damaged');
  const { item, totp } = field;
  if (totp === null) return null;
  const draft = {
    ...readOtpValue(totp, namesOf(item)),
    url: webAddressIn(values(item, 'url')),
    notes: item.text('note'),
    favourite: isSet(item, 'favorite'),
    tags: item.texts('folders').map((id) => folders.get(id) ?? ''),
  };
  return { draft, isTrashed: isSet(item, 'trashed') || isSet(item, 'archived') };
}

function namesOf(item: JsonObject | undefined): RowNames {
  const [account] = item ? [...values(item, 'username'), ...values(item, 'email')] : [];
  return { issuer: item?.text('title') ?? '', account: account ?? item?.text('subtitle') ?? '' };
}

/** What the fields of a type hold, without the empty and the deleted ones. */
function values(item: JsonObject, type: string): readonly string[] {
  return (item.objects('fields') ?? []).flatMap((field) => {
    const isLive = field && !isSet(field, 'deleted') && field.text('type') === type;
    return isLive && field.text('value').trim() !== '' ? [field.text('value').trim()] : [];
  });
}

/** Flags are 0 and 1. */
function isSet(object: JsonObject, key: string): boolean {
  return object.flag(key) || object.number(key) === 1;
}
