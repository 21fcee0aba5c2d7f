import { equalBytes } from '../bytes/equal';
import type { Entry } from '../entry/entry';

/** What may be worth a look, the weightiest first. */
export const findingKinds = ['very-short', 'short', 'twice', 'codes-used-up', 'no-codes', 'unused'] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  readonly kind: FindingKind;
  /** Whom it is about; never empty. */
  readonly entries: readonly Entry[];
}

/** RFC 4226 §4, R6: at least 128 bits; 160 are recommended. */
const leastBits = 128;
const veryFewBits = 80;
/** An account that was never used for so long may not be needed any more. */
const unusedDays = 180;
const dayMs = 86_400_000;

/** What is found among the accounts. It says nothing of SHA-1, which is fine in a one-time code (RFC 6238 §1.2, RFC 4226 B.1). */
export function findings(entries: readonly Entry[], nowMs: number): readonly Finding[] {
  const isCounted = entries.some(({ useCount }) => useCount > 0);
  const found: Record<FindingKind, readonly Entry[]> = {
    'very-short': entries.filter((entry) => bitsOf(entry) < veryFewBits),
    short: entries.filter((entry) => bitsOf(entry) >= veryFewBits && bitsOf(entry) < leastBits),
    twice: alike(entries),
    'codes-used-up': entries.filter(({ recoveryCodes: codes }) => codes.length > 0 && codes.every(isUsed)),
    'no-codes': entries.filter(({ recoveryCodes }) => recoveryCodes.length === 0),
    // Where no use was ever counted, nothing is known of it.
    unused: entries.filter((one) => isCounted && one.useCount === 0 && nowMs - one.createdAtMs > unusedDays * dayMs),
  };
  return findingKinds.map((kind) => ({ kind, entries: found[kind] })).filter(({ entries: of }) => of.length > 0);
}

/** Of the kinds whose secret a service chooses freely; the others have one length each. */
function bitsOf({ otp }: Entry): number {
  return otp.kind === 'totp' || otp.kind === 'hotp' ? otp.secret.length * 8 : Infinity;
}

function isUsed({ usedAtMs }: Entry['recoveryCodes'][number]): boolean {
  return usedAtMs !== null;
}

/** Accounts whose secret another one has, too. Looked up by a few bytes first: comparing all with all takes too long for thousands. */
function alike(entries: readonly Entry[]): readonly Entry[] {
  const near = groupsOf(entries, ({ otp: { secret } }) => `${String(secret.length)} ${secret.subarray(0, 4).join()}`);
  const twice = [...near.values()].flatMap((group) =>
    group.filter((one) => group.some((other) => other !== one && equalBytes(one.otp.secret, other.otp.secret))),
  );
  const found = new Set(twice);
  return entries.filter((entry) => found.has(entry));
}

function groupsOf(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
