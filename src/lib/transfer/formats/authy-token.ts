import { readLabel } from '../../uri/label';
import type { CsvRow } from '../csv';
import { JsonObject, parseJson } from '../json';

/** A token however it came. */
export interface AuthyToken {
  readonly issuer: string;
  readonly account: string;
  readonly digits?: string | number | undefined;
  readonly periodSeconds?: number;
  readonly seed: Seed | null;
}

export type Seed =
  | { readonly kind: 'text'; readonly text: string }
  /** Authy's own tokens: the seed's hex is the key. */
  | { readonly kind: 'hex'; readonly text: string }
  | {
      readonly kind: 'sealed';
      /** Base64. */
      readonly text: string;
      /** As it stands, not decoded. */
      readonly salt: string;
      /** Hex; empty for sixteen zero bytes. */
      readonly iv: string;
      readonly iterations: number;
    };

/** Since 2023; before that, and in the app's settings, it was the second. */
const iterationsNow = 100_000;
const iterationsOnce = 1000;
const ownPeriodSeconds = 10;
const ownDigits = 7;

/** A token of the programming interface, sealed or as scripts write it after decrypting. */
export function apiTokens(token: JsonObject | null): AuthyToken {
  const names = readLabel(token?.firstText('name', 'original_name') ?? '', token?.text('issuer') ?? '', asIs);
  const plain = token?.text('decrypted_seed') ?? '';
  const sealed = token?.text('encrypted_seed') ?? '';
  const iterations = token?.number('key_derivation_iterations') ?? iterationsOnce;
  const box = { text: sealed, salt: token?.text('salt') ?? '', iv: token?.text('unique_iv') ?? '', iterations };
  return { ...names, digits: token?.figure('digits'), seed: seedOf(plain, box) };
}

/** A token of Authy's own kind: seven digits every ten seconds. */
export function appTokens(app: JsonObject | null): AuthyToken {
  const seed = app?.firstText('secret_seed', 'secretSeed') ?? '';
  return {
    ...readLabel(app?.firstText('name', 'originalName') ?? '', app?.text('originalIssuer') ?? '', asIs),
    digits: app?.figure('digits') ?? ownDigits,
    periodSeconds: ownPeriodSeconds,
    seed: seed === '' ? null : { kind: 'hex', text: seed },
  };
}

/** A row of the table that Twilio sends on request. */
export function csvTokens(row: CsvRow): AuthyToken {
  const given = Number(row.text('key_derivation_iterations') || iterationsNow);
  const box = {
    text: row.text('encrypted_seed'),
    salt: row.text('salt'),
    iv: row.text('iv') || row.text('unique_iv'),
    iterations: given,
  };
  const names = readLabel(row.text('name'), row.text('issuer'), asIs);
  return { ...names, digits: row.text('digits') || undefined, seed: seedOf(row.text('decrypted_seed'), box) };
}

/** The lists in the Android app's settings: one of common tokens, one of Authy's own. */
export function settingsTokens(settings: ReadonlyMap<string, string>, prefix: string): readonly AuthyToken[] {
  const listAt = (name: string) => JsonObject.listOf(parseJson(settings.get(`${prefix}${name}.key`) ?? '')) ?? [];
  return [...listAt('authenticator').map(settingsToken), ...listAt('authy').map(appTokens)];
}

function settingsToken(token: JsonObject | null): AuthyToken {
  const box = {
    text: token?.text('encryptedSecret') ?? '',
    salt: token?.text('salt') ?? '',
    iv: '',
    iterations: iterationsOnce,
  };
  const seed = seedOf(token?.text('decryptedSecret') ?? '', box);
  return { ...settingsNames(token), digits: token?.figure('digits'), seed };
}

/** The name that the person gave stands beside what the account came with, which alone tells issuer and account apart. */
function settingsNames(token: JsonObject | null): { issuer: string; account: string } {
  const original = readLabel(token?.text('originalName') ?? '', token?.text('originalIssuer') ?? '', asIs);
  if (original.issuer !== '' && original.account !== '') return original;
  const name = token?.firstText('name', 'originalName') ?? '';
  const [before = '', ...after] = name.split(' - ');
  if (after.length > 0) return { issuer: original.issuer || before.trim(), account: after.join(' - ').trim() };
  const kind = token?.text('accountType') ?? '';
  const named = readLabel(name, original.issuer, asIs);
  return { ...named, issuer: named.issuer || (kind === 'authenticator' ? '' : kind) };
}

function seedOf(plain: string, box: Omit<Extract<Seed, { kind: 'sealed' }>, 'kind'>): Seed | null {
  if (plain !== '') return { kind: 'text', text: plain };
  return box.text === '' ? null : { kind: 'sealed', ...box };
}

function asIs(text: string): string {
  return text;
}
