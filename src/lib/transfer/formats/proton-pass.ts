import type { Format } from '../format';
import { JsonObject } from '../json';
import { readOtpValue, webAddressIn } from '../otp-value';
import { readRows, type OneRow } from '../rows';

/** Proton Pass' `data.json` (in a zip): vaults and items; one-time codes stand in the item itself and in fields of the person's own. */
export const protonPass: Format = {
  id: 'proton-pass',
  recognise: ({ json }) => (vaultsOf(json).some((vault) => vault.objects('items') !== null) ? 'yes' : 'no'),
  read: ({ json }) => Promise.resolve(readRows(vaultsOf(json).flatMap(codesOf), readCode, namesOf)),
};

function vaultsOf(json: unknown): JsonObject[] {
  const vaults = JsonObject.of(json)?.object('vaults');
  return (vaults?.keys ?? []).flatMap((id) => vaults?.object(id) ?? []);
}

interface ItemCode {
  readonly item: JsonObject;
  /** Empty for an item without one. */
  readonly totp: string;
}

function codesOf(vault: JsonObject): ItemCode[] {
  return (vault.objects('items') ?? []).flatMap((item) => {
    if (!item) return [];
    const data = item.object('data');
    const fields = (data?.objects('extraFields') ?? []).filter((field) => field?.text('type') === 'totp');
    const own = fields.map((field) => field?.object('data')?.text('totpUri') ?? '');
    const codes = [data?.object('content')?.text('totpUri') ?? '', ...own].filter((text) => text.trim() !== '');
    return codes.length > 0 ? codes.map((totp) => ({ item, totp })) : [{ item, totp: '' }];
  });
}

/** Items in this state lie in the trash. */
const trashed = 2;

function readCode({ item, totp }: ItemCode): OneRow {
  if (totp === '') return null;
  const data = item.object('data');
  const draft = {
    ...readOtpValue(totp, namesOf({ item })),
    url: webAddressIn(data?.object('content')?.texts('urls') ?? []),
    notes: data?.object('metadata')?.text('note') ?? '',
    favourite: item.flag('pinned'),
  };
  return { draft, isTrashed: item.number('state') === trashed };
}

function namesOf({ item }: Pick<ItemCode, 'item'>) {
  const data = item.object('data');
  const content = data?.object('content');
  const account = content?.text('itemUsername') ?? '';
  return {
    issuer: data?.object('metadata')?.text('name') ?? '',
    account: account || (content?.text('itemEmail') ?? ''),
  };
}
