import type { Entry } from '../entry/entry';
import { canBeMigrated, keepsNames } from '../uri/write-migration';
import type { Target, TargetId } from './target';
import { targetIds } from './target';

/** A name is what an app lists an account by; some want the issuer filled. */
function issuerNeeded({ issuer, account }: Entry) {
  if (issuer !== '') return null;
  return account === '' ? ({ misfit: 'no-name' } as const) : ({ loss: 'issuer-from-name' } as const);
}

/** `steam://` names nobody, so a reader takes the issuer from the scheme. */
function steamNamesItself({ issuer, account, otp }: Entry) {
  if (otp.kind !== 'steam') return null;
  if (issuer !== 'Steam') return { loss: 'issuer-steam' } as const;
  return account === 'Steam' ? ({ loss: 'name-changes' } as const) : null;
}

function migrates(entry: Entry) {
  if (!canBeMigrated(entry)) return { misfit: 'too-long' } as const;
  return keepsNames(entry) ? null : ({ loss: 'name-changes' } as const);
}

const everyKind = ['totp', 'hotp', 'steam', 'motp', 'yandex'] as const;

/**
 * What each format holds (structure as its program writes it), and what its program refuses of it: Stratum fewer than six digits, more
 * than eight by counter and an account without issuer; Proton ten digits; CXF counts periods in one byte.
 */
const targets: Readonly<Record<TargetId, Omit<Target, 'id'>>> = {
  aegis: {
    ending: '.json',
    sealedEnding: '.json',
    holds: { kinds: everyKind, notes: true, tags: 'all', pin: true, favourite: true },
  },
  '2fas': {
    ending: '.2fas',
    sealedEnding: '.2fas',
    holds: { kinds: ['totp', 'hotp', 'steam'], tags: 'first' },
  },
  ente: {
    ending: '.txt',
    sealedEnding: '.json',
    holds: { kinds: ['totp', 'hotp', 'steam'], notes: true, tags: 'all', favourite: true },
  },
  google: {
    ending: null,
    sealedEnding: null,
    holds: {
      kinds: ['totp', 'hotp'],
      digits: (digits) => digits === 6 || digits === 8,
      period: (seconds) => seconds === 30,
      names: migrates,
    },
  },
  bitwarden: {
    ending: '.json',
    sealedEnding: null,
    holds: {
      kinds: ['totp', 'steam'],
      notes: true,
      url: true,
      tags: 'first',
      favourite: true,
      names: issuerNeeded,
    },
  },
  stratum: {
    ending: '.json',
    sealedEnding: '.authpro',
    holds: {
      kinds: everyKind,
      digits: (digits, kind) => digits >= 6 && (kind === 'totp' || digits <= 8),
      tags: 'all',
      pin: true,
      onePerSecret: true,
      names: issuerNeeded,
    },
  },
  'proton-authenticator': {
    ending: '.json',
    sealedEnding: '.json',
    holds: { kinds: ['totp', 'steam'], digits: (digits) => digits <= 9, notes: true, names: steamNamesItself },
  },
  'uri-list': { ending: '.txt', sealedEnding: null, holds: { kinds: everyKind } },
  cxf: {
    ending: '.json',
    sealedEnding: null,
    holds: {
      kinds: ['totp'],
      period: (seconds) => seconds <= 255,
      notes: true,
      url: true,
      tags: 'all',
      favourite: true,
    },
  },
};

export function targetNamed(id: TargetId): Target {
  return { id, ...targets[id] };
}

export function allTargets(): readonly Target[] {
  return targetIds.map(targetNamed);
}
