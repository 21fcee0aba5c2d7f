import { decodeBase64 } from '../../bytes/base64';
import { encodeUtf8 } from '../../bytes/utf8';
import { Failure } from '../../failure';
import { readUri } from '../../uri/read';
import { openGcm } from '../cipher';
import type { Format, Reading } from '../format';
import { JsonObject, parseJson } from '../json';
import { argon2 } from '../kdf';
import { readOtpValue } from '../otp-value';
import { firstThatOpens } from '../password-forms';
import { readRows, type OneRow } from '../rows';

/** Proton Authenticator, plain or under a password. */
export const proton: Format = {
  id: 'proton-authenticator',
  recognise: ({ json }) => {
    const file = JsonObject.of(json);
    return file && (isPlain(file) || isSealed(file)) ? 'yes' : 'no';
  },
  read: async (content, { password }) => {
    const file = JsonObject.of(content.json);
    if (!file) return { kind: 'not-mine' };
    if ((file.number('version') ?? 1) !== 1) throw new Failure('transfer/too-new');
    if (!isSealed(file)) return readEntries(file);
    if (password === null) return { kind: 'needs-password' };
    const plain = await open(file, password);
    if (!plain) return { kind: 'wrong-password' };
    const opened = JsonObject.of(parseJson(plain));
    if (!opened) throw new Failure('transfer/damaged');
    return readEntries(opened);
  },
};

/** The same for every file. */
export const protonSealing = {
  associatedData: encodeUtf8('proton.authenticator.export.v1'),
  cost: { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 },
  nonceBytes: 12,
};

function isPlain(file: JsonObject): boolean {
  const entries = file.objects('entries');
  if (entries?.length === 0) return file.has('version') && file.keys.length === 2;
  return (entries ?? []).some((entry) => entry?.object('content')?.has('uri'));
}

function isSealed(file: JsonObject): boolean {
  return file.has('version') && file.text('salt') !== '' && file.text('content') !== '';
}

async function open(file: JsonObject, password: string) {
  const salt = decodeBase64(file.text('salt'));
  const content = decodeBase64(file.text('content'));
  const { associatedData, cost, nonceBytes } = protonSealing;
  if (!salt || !content || content.length <= nonceBytes) throw new Failure('transfer/damaged');
  const box = { nonce: content.slice(0, nonceBytes), sealed: content.slice(nonceBytes), associatedData };
  return firstThatOpens(password, async (form) => openGcm(await argon2('argon2id', form, salt, cost, 32), box));
}

function readEntries(file: JsonObject): Reading {
  const entries = file.objects('entries');
  if (!entries) throw new Failure('transfer/damaged');
  return readRows(entries, readEntry, (entry) => ({ account: entry?.object('content')?.text('name') ?? '' }));
}

function readEntry(entry: JsonObject | null): OneRow {
  const content = entry?.object('content');
  const uri = content?.text('uri') ?? '';
  if (!entry || !content || uri === '') throw new Failure('transfer/row-damaged');
  const name = content.text('name');
  // `readUri` alone names the account "Steam", the name beside the link is whose it is.
  const row = { issuer: '', account: name === 'Steam' ? '' : name };
  const draft = /^steam:/i.test(uri) ? readOtpValue(uri, row) : readUri(uri)[0];
  if (!draft) throw new Failure('transfer/row-damaged');
  const account = draft.account || (name === draft.issuer ? '' : name);
  return { draft: { ...draft, account, notes: entry.text('note') } };
}
