import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { OtpKind } from '../../otp/params';
import { pictureIn } from '../extras';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { readRows, type OneRow } from '../rows';

const kinds: ReadonlyMap<string, OtpKind> = new Map([
  ['totp', 'totp'],
  ['hotp', 'hotp'],
  ['steamtotp', 'steam'],
]);

/** 2FAuth's own JSON. */
export const twoFauth: Format = {
  id: '2fauth',
  recognise: ({ json }) => {
    const file = JsonObject.of(json);
    return file && /^2fauth/i.test(file.text('app')) && file.has('data') ? 'yes' : 'no';
  },
  read: async ({ json }) => {
    const accounts = JsonObject.of(json)?.objects('data');
    if (!accounts) throw new Failure('transfer/damaged');
    return readRows(accounts, readAccount, namesOf);
  },
};

function readAccount(account: JsonObject | null): OneRow {
  if (!account) throw new Failure('transfer/row-damaged');
  const kind = kinds.get((account.word('otp_type') ?? '').toLowerCase());
  if (!kind) throw new Failure('uri/unsupported-type');
  const otp = {
    kind,
    secret: readSecretText(account.text('secret')),
    algorithm: account.word('algorithm'),
    digits: account.figure('digits'),
    periodSeconds: account.figure('period'),
    counter: account.figure('counter'),
  };
  const picture = pictureIn(account.text('icon_file'));
  const hasIcon = account.text('icon_file') !== '' || account.text('icon') !== '';
  const draft = { ...namesOf(account), notes: account.text('description'), picture, otp };
  return { draft, left: hasIcon && picture === null ? ['icon'] : [] };
}

function namesOf(account: JsonObject | null): { issuer: string; account: string } {
  return { issuer: account?.text('service') ?? '', account: account?.text('account') ?? '' };
}
