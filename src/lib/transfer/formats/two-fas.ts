import { decodeBase64 } from '../../bytes/base64';
import { readSecretText } from '../../entry/read-secret';
import type { DraftOtp } from '../../entry/entry';
import { Failure } from '../../failure';
import type { OtpKind } from '../../otp/params';
import { readLabel } from '../../uri/label';
import { readUri } from '../../uri/read';
import { openGcm } from '../cipher';
import type { Format, Reading } from '../format';
import { JsonObject, parseJson } from '../json';
import { pbkdf2 } from '../kdf';
import { firstThatOpens } from '../password-forms';
import { readRows, type OneRow } from '../rows';

/** 2FAS, backups of schema 1–4, plain or under a password. */
export const twoFas: Format = {
  id: '2fas',
  recognise: ({ json }) => {
    const backup = JsonObject.of(json);
    const isBackup = backup?.has('schemaVersion') && (backup.has('services') || backup.has('servicesEncrypted'));
    return isBackup ? 'yes' : 'no';
  },
  read: async (content, { password }) => {
    const backup = JsonObject.of(content.json);
    if (!backup) return { kind: 'not-mine' };
    const sealed = backup.text('servicesEncrypted');
    if (sealed === '') return readServices(backup.value('services'), backup);
    if (password === null) return { kind: 'needs-password' };
    const services = await open(sealed, password);
    if (services !== undefined) return readServices(services, backup);
    // A fixed text under the same password: when this opens, the password is right and the services are broken.
    const reference = backup.text('reference');
    if (reference !== '' && (await openBytes(reference, password))) throw new Failure('transfer/damaged');
    return { kind: 'wrong-password' };
  },
};

const cost = { hash: 'SHA-256', iterations: 10_000 } as const;

async function open(sealed: string, password: string): Promise<unknown> {
  const plain = await openBytes(sealed, password);
  return plain ? (parseJson(plain) ?? null) : undefined;
}

/** `ciphertext and tag : salt : nonce`, each in Base64. */
async function openBytes(text: string, password: string) {
  const [sealed, salt, nonce] = text.split(':').map(decodeBase64);
  if (!sealed || !salt || !nonce) throw new Failure('transfer/damaged');
  return firstThatOpens(password, async (form) => openGcm(await pbkdf2(form, salt, cost, 32), { sealed, nonce }));
}

function readServices(value: unknown, backup: JsonObject): Reading {
  const services = JsonObject.listOf(value);
  if (!services) throw new Failure('transfer/damaged');
  const groups = new Map((backup.objects('groups') ?? []).map((group) => [group?.text('id'), group?.text('name')]));
  return readRows(services, (service) => readService(service, groups), namesOf);
}

type Groups = ReadonlyMap<string | undefined, string | undefined>;

function readService(service: JsonObject | null, groups: Groups): OneRow {
  if (!service) throw new Failure('transfer/row-damaged');
  const otp = service.object('otp');
  const link = linked(otp?.text('link') ?? '');
  const secret = service.text('secret') === '' && link ? link.otp.secret : readSecretText(service.text('secret'));
  // Schema 1 and 2 say less than the link that the account was made from.
  const written: DraftOtp = {
    kind: kindOf(otp?.word('tokenType'), link?.otp.kind),
    secret,
    algorithm: otp?.word('algorithm') ?? link?.otp.algorithm,
    digits: otp?.figure('digits') ?? link?.otp.digits,
    periodSeconds: otp?.figure('period') ?? link?.otp.periodSeconds,
    counter: otp?.figure('counter') ?? link?.otp.counter,
  };
  const tag = groups.get(service.text('groupId')) ?? '';
  const draft = { ...namesOf(service), notes: service.text('note'), tags: [tag].filter(Boolean), otp: written };
  return { draft, left: service.object('icon')?.text('selected') === 'Label' ? ['icon'] : [] };
}

/** `null` where there is none, and where it cannot be read: then it says nothing. */
function linked(link: string) {
  if (link === '') return null;
  try {
    return readUri(link)[0] ?? null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function kindOf(tokenType: string | undefined, linkKind: OtpKind = 'totp'): OtpKind {
  const kind = tokenType?.toLowerCase();
  if (kind === undefined || kind === '') return linkKind;
  if (kind !== 'totp' && kind !== 'hotp' && kind !== 'steam') throw new Failure('uri/unsupported-type');
  return kind;
}

/** `name` is what the person sees and edits; `account` too. The rest is what the account came with. */
function namesOf(service: JsonObject | null) {
  const otp = service?.object('otp');
  const issuer = service?.firstText('name') || otp?.text('issuer') || '';
  const asIs = (text: string) => text;
  const account =
    otp?.firstText('account') ||
    readLabel(otp?.text('label') ?? '', otp?.firstText('issuer') || issuer, asIs).account ||
    linked(otp?.text('link') ?? '')?.account;
  return { issuer, account: account ?? '' };
}
