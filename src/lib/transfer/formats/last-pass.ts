import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { readRows, type OneRow } from '../rows';

/** LastPass Authenticator's JSON. */
export const lastPass: Format = {
  id: 'lastpass-authenticator',
  recognise: ({ json }) => {
    const file = JsonObject.of(json);
    const accounts = file?.objects('accounts');
    const isEmpty = accounts?.length === 0 && file?.has('folders');
    return isEmpty || accounts?.some((one) => one?.has('issuerName') || one?.has('userName')) ? 'yes' : 'no';
  },
  read: async ({ json }) => {
    const file = JsonObject.of(json);
    const accounts = file?.objects('accounts');
    if (!file || !accounts) throw new Failure('transfer/damaged');
    const folders = new Map((file.objects('folders') ?? []).map((one) => [one?.number('id'), one?.text('name')]));
    // "Other" and "Favorites", which every file has.
    for (const own of [0, 1]) folders.delete(own);
    return readRows(accounts, (account) => readAccount(account, folders), namesOf);
  },
};

type Folders = ReadonlyMap<number | null | undefined, string | undefined>;

function readAccount(account: JsonObject | null, folders: Folders): OneRow {
  if (!account) throw new Failure('transfer/row-damaged');
  const folder = account.object('folderData')?.number('folderId');
  const otp = {
    kind: 'totp' as const,
    secret: readSecretText(account.text('secret')),
    algorithm: account.word('algorithm'),
    digits: account.figure('digits'),
    periodSeconds: account.figure('timeStep'),
  };
  const tags = [folders.get(folder ?? null) ?? ''].filter(Boolean);
  const draft = { ...namesOf(account), tags, favourite: account.flag('isFavorite'), otp };
  return { draft, left: account.flag('pushNotification') ? ['push'] : [] };
}

/** The names as edited; those that the account came with stand in only where a file has no others. */
function namesOf(account: JsonObject | null): { issuer: string; account: string } {
  const either = (edited: string, original: string) => account?.text(account.has(edited) ? edited : original) ?? '';
  return { issuer: either('issuerName', 'originalIssuerName'), account: either('userName', 'originalUserName') };
}
