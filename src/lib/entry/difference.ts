import { equalBytes } from '../bytes/equal';
import type { Entry, Picture, RecoveryCode } from './entry';

/** The parts of an entry that a person can tell apart. */
export const entryParts = [
  'issuer',
  'account',
  'url',
  'notes',
  'tags',
  'favourite',
  'picture',
  'recoveryCodes',
  'secret',
  'type',
  'algorithm',
  'digits',
  'period',
  'counter',
  'pin',
] as const;
export type EntryPart = (typeof entryParts)[number];

export interface Changed {
  readonly then: Entry;
  readonly now: Entry;
  /** At least one. */
  readonly parts: readonly EntryPart[];
}

/** What has become of the entries of an earlier time. */
export interface Difference {
  /** There now, and not then. */
  readonly added: readonly Entry[];
  readonly changed: readonly Changed[];
  /** There then, and not now. */
  readonly gone: readonly Entry[];
}

export function difference(then: readonly Entry[], now: readonly Entry[]): Difference {
  const present = new Map(now.map((entry) => [entry.id, entry]));
  const past = new Set(then.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !past.has(id)),
    changed: then.flatMap((old) => {
      const entry = present.get(old.id);
      const parts = entry ? differingParts(old, entry) : [];
      return entry && parts.length > 0 ? [{ then: old, now: entry, parts }] : [];
    }),
    gone: then.filter(({ id }) => !present.has(id)),
  };
}

/** What an edit can change; when it was changed does not count, nor how often it is used and where in the row it stands. */
export function differingParts(a: Entry, b: Entry): readonly EntryPart[] {
  return entryParts.filter((part) => {
    if (part === 'secret') return !equalBytes(a.otp.secret, b.otp.secret);
    if (part === 'picture') return !samePicture(a.picture, b.picture);
    if (part === 'recoveryCodes') return !sameRecoveryCodes(a.recoveryCodes, b.recoveryCodes);
    return JSON.stringify(partOf(a, part)) !== JSON.stringify(partOf(b, part));
  });
}

function samePicture(a: Picture | null, b: Picture | null): boolean {
  if (a?.kind === 'own' && b?.kind === 'own') return equalBytes(a.bytes, b.bytes);
  return a === b || (a?.kind === 'named' && b?.kind === 'named' && a.name === b.name);
}

function sameRecoveryCodes(a: readonly RecoveryCode[], b: readonly RecoveryCode[]): boolean {
  const isSame = (code: RecoveryCode, i: number) => {
    const other = b[i];
    return other !== undefined && code.usedAtMs === other.usedAtMs && equalBytes(code.text, other.text);
  };
  return a.length === b.length && a.every(isSame);
}

type TextPart = Exclude<EntryPart, 'secret' | 'picture' | 'recoveryCodes'>;

function partOf({ otp, ...entry }: Entry, part: TextPart): unknown {
  const { algorithm, digits, periodSeconds, counter, pin } = { ...noOtp, ...otp };
  const { issuer, account, url, notes, tags, favourite } = entry;
  const ofOtp = { type: otp.kind, algorithm, digits, period: periodSeconds, counter, pin };
  return { issuer, account, url, notes, tags, favourite, ...ofOtp }[part];
}

const noOtp: Partial<Record<'algorithm' | 'digits' | 'periodSeconds' | 'counter' | 'pin', string | number>> = {};
