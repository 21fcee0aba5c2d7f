import type { Format } from '../format';
import { JsonObject } from '../json';
import { readOtpValue, webAddressIn } from '../otp-value';
import { readRows, type OneRow } from '../rows';

/** 1Password's `export.data` (1PUX, in a zip): accounts, vaults, items; an item may have several one-time passwords. */
export const onePux: Format = {
  id: '1password',
  recognise: ({ json }) => (vaultsOf(json).some((vault) => vault.objects('items')) ? 'yes' : 'no'),
  read: ({ json }) => Promise.resolve(readRows(vaultsOf(json).flatMap(itemsOf).flatMap(codesOf), readCode, namesOf)),
};

function vaultsOf(json: unknown): JsonObject[] {
  const accounts = JsonObject.of(json)?.objects('accounts') ?? [];
  return accounts.flatMap((account) => present(account?.objects('vaults')));
}

function itemsOf(vault: JsonObject): JsonObject[] {
  // Older exports wrap each item.
  return present(vault.objects('items')).map((item) => item.object('item') ?? item);
}

interface ItemCode {
  readonly item: JsonObject;
  /** Empty for an item without one. */
  readonly totp: string;
}

function codesOf(item: JsonObject): ItemCode[] {
  const sections = present(item.object('details')?.objects('sections'));
  const fields = sections.flatMap((section) => present(section.objects('fields')));
  const codes = fields.map((field) => field.object('value')?.text('totp') ?? '').filter(Boolean);
  return codes.length > 0 ? codes.map((totp) => ({ item, totp })) : [{ item, totp: '' }];
}

function readCode({ item, totp }: ItemCode): OneRow {
  if (totp === '') return null;
  const overview = item.object('overview');
  const addresses = [overview?.text('url') ?? '', ...present(overview?.objects('urls')).map((one) => one.text('url'))];
  const draft = {
    ...readOtpValue(totp, namesOf({ item })),
    url: webAddressIn(addresses),
    notes: item.object('details')?.text('notesPlain') ?? '',
    tags: overview?.texts('tags') ?? [],
    favourite: (item.number('favIndex') ?? 0) > 0,
  };
  const isTrashed = item.flag('trashed') || ['archived', 'trashed', 'deleted'].includes(item.text('state'));
  return { draft, isTrashed };
}

function namesOf({ item }: Pick<ItemCode, 'item'>) {
  const fields = present(item.object('details')?.objects('loginFields'));
  const user = fields.find((field) => field.text('designation') === 'username');
  return { issuer: item.object('overview')?.text('title') ?? '', account: user?.text('value') ?? '' };
}

function present(list: readonly (JsonObject | null)[] | null | undefined): JsonObject[] {
  return (list ?? []).filter((one) => one !== null);
}
