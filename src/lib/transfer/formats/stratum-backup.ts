import type { Bytes } from '../../bytes/bytes';
import { readSecretText, readSeedText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { OtpKind } from '../../otp/params';
import { pictureIn, useOf } from '../extras';
import type { Reading } from '../format';
import type { JsonObject } from '../json';
import { readRows, type OneRow } from '../rows';

const kinds: readonly (OtpKind | undefined)[] = [undefined, 'hotp', 'totp', 'motp', 'steam', 'yandex'];
const algorithms = ['SHA1', 'SHA256', 'SHA512'];

/** The JSON of a Stratum backup. */
export function readStratumBackup(backup: JsonObject | null): Reading {
  const authenticators = backup?.objects('Authenticators');
  if (!backup || !authenticators) throw new Failure('transfer/damaged');
  const tags = tagsBySecret(backup);
  const icons = (backup.objects('CustomIcons') ?? []).filter((icon) => icon !== null);
  const pictures = new Map(icons.map((icon) => [`@${icon.text('Id')}`, icon.text('Data')]));
  return readRows(authenticators, (one) => readAuthenticator(one, tags, pictures), namesOf);
}

/** Accounts are tied to categories by their secrets' texts. */
function tagsBySecret(backup: JsonObject): ReadonlyMap<string, readonly string[]> {
  const names = new Map((backup.objects('Categories') ?? []).map((one) => [one?.text('Id'), one?.text('Name')]));
  const tags = new Map<string, string[]>();
  for (const tie of backup.objects('AuthenticatorCategories') ?? []) {
    const name = names.get(tie?.text('CategoryId')) ?? '';
    const secret = tie?.text('AuthenticatorSecret') ?? '';
    if (name !== '' && secret !== '') tags.set(secret, [...(tags.get(secret) ?? []), name]);
  }
  return tags;
}

function readAuthenticator(
  one: JsonObject | null,
  tags: ReadonlyMap<string, readonly string[]>,
  pictures: ReadonlyMap<string, string>,
): OneRow {
  if (!one) throw new Failure('transfer/row-damaged');
  const kind = kinds[one.number('Type') ?? 0];
  if (!kind) throw new Failure('uri/unsupported-type');
  const written = one.text('Secret');
  const otp = {
    kind,
    secret: secretOf(kind, written),
    algorithm: algorithmOf(one),
    digits: one.figure('Digits'),
    periodSeconds: one.figure('Period'),
    counter: one.figure('Counter'),
    pin: one.text('Pin'),
  };
  // A name that begins with `@` is a picture of the person's own.
  const picture = pictureIn(pictures.get(one.text('Icon')) ?? '');
  const draft = { ...namesOf(one), tags: tags.get(written) ?? [], picture, ...useOf(one.number('CopyCount')), otp };
  return { draft, left: one.text('Icon').startsWith('@') && picture === null ? ['icon'] : [] };
}

function secretOf(kind: OtpKind, written: string): Bytes {
  return kind === 'motp' ? readSeedText(written) : readSecretText(written);
}

function algorithmOf(one: JsonObject): string | undefined {
  const number = one.number('Algorithm');
  return number === null ? one.word('Algorithm') : (algorithms[number] ?? String(number));
}

function namesOf(one: JsonObject | null): { issuer: string; account: string } {
  return { issuer: one?.text('Issuer') ?? '', account: one?.text('Username') ?? '' };
}
