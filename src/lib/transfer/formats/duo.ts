import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { readRows, type OneRow } from '../rows';

/**
 * Duo Mobile's list of accounts, as it lies on a rooted phone. Its own push accounts hold no code that could be taken along, and
 * nothing says who issued the others.
 */
export const duo: Format = {
  id: 'duo',
  recognise: ({ json }) => {
    const accounts = JsonObject.listOf(json) ?? [];
    const isAccount = (account: JsonObject | null) => account?.object('otpGenerator') ?? account?.has('accountType');
    return accounts.some(isAccount) ? 'yes' : 'no';
  },
  read: async ({ json }) => readRows(JsonObject.listOf(json) ?? [], readAccount, namesOf),
};

function readAccount(account: JsonObject | null): OneRow {
  if (!account) throw new Failure('transfer/row-damaged');
  const generator = account.object('otpGenerator');
  if (!generator) return null;
  const counter = generator.figure('counter');
  const kind = counter === undefined ? 'totp' : 'hotp';
  const otp = { kind, secret: readSecretText(generator.text('otpSecret')), counter } as const;
  return { draft: { ...namesOf(account), otp }, left: account.text('logoUri') ? ['icon'] : [] };
}

function namesOf(account: JsonObject | null): { issuer: string; account: string } {
  return { issuer: '', account: account?.text('name') ?? '' };
}
