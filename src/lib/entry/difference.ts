import { equalBytes } from '../bytes/equal';
import type { Entry } from './entry';

/** The parts of an entry that a person can tell apart. */
export const entryParts = [
  'issuer',
  'account',
  'url',
  'notes',
  'tags',
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

/** What an edit can change; when it was changed does not count. */
export function differingParts(a: Entry, b: Entry): readonly EntryPart[] {
  return entryParts.filter((part) => {
    if (part === 'secret') return !equalBytes(a.otp.secret, b.otp.secret);
    return JSON.stringify(partOf(a, part)) !== JSON.stringify(partOf(b, part));
  });
}

function partOf({ otp, ...entry }: Entry, part: Exclude<EntryPart, 'secret'>): unknown {
  const { algorithm, digits, periodSeconds, counter, pin } = { ...noOtp, ...otp };
  const { issuer, account, url, notes, tags } = entry;
  return { issuer, account, url, notes, tags, type: otp.kind, algorithm, digits, period: periodSeconds, counter, pin }[
    part
  ];
}

const noOtp: Partial<Record<'algorithm' | 'digits' | 'periodSeconds' | 'counter' | 'pin', string | number>> = {};
