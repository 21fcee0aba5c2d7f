import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { readRows, type OneRow } from '../rows';

/** Raivo OTP's JSON, in which every value is a text; its export is a zip around it. */
export const raivo: Format = {
  id: 'raivo',
  recognise: ({ json }) => {
    const entries = JsonObject.listOf(json) ?? [];
    return entries.some((entry) => entry?.has('kind') && entry.has('timer') && entry.has('secret')) ? 'yes' : 'no';
  },
  read: async ({ json }) => readRows(JsonObject.listOf(json) ?? [], readEntry, namesOf),
};

function readEntry(entry: JsonObject | null): OneRow {
  if (!entry) throw new Failure('transfer/row-damaged');
  const kind = (entry.word('kind') ?? '').toLowerCase();
  if (kind !== 'totp' && kind !== 'hotp') throw new Failure('uri/unsupported-type');
  const otp = {
    kind,
    secret: readSecretText(entry.text('secret')),
    algorithm: entry.word('algorithm'),
    digits: entry.figure('digits'),
    periodSeconds: entry.figure('timer'),
    counter: entry.figure('counter'),
  } as const;
  const draft = { ...namesOf(entry), favourite: entry.flag('pinned'), otp };
  return { draft, left: entry.text('iconValue') === '' ? [] : ['icon'] };
}

function namesOf(entry: JsonObject | null): { issuer: string; account: string } {
  return { issuer: entry?.text('issuer') ?? '', account: entry?.text('account') ?? '' };
}
