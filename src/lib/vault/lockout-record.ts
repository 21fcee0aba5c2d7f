/** What wrong passwords lead to, in plain numbers. */
export interface LockoutRules {
  /** So many wrong passwords cost no time; every further one is followed by a lock. */
  readonly freeAttempts: number;
  /** This wrong attempt wipes, if `wipes`. More than `freeAttempts`. */
  readonly wipeAtAttempt: number;
  /** The first lock; each further one lasts twice as long, up to `longestLockSeconds`. */
  readonly firstLockSeconds: number;
  /** Unless the person has decided otherwise for this vault. */
  readonly wipes: boolean;
}

/** Without wiping, locks would double for ever. An hour a guess is 24 guesses a day, and the owner still gets in. */
const longestLockSeconds = 3600;

/** Why there is no vault any more. */
export type Ending = 'wiped' | 'reset';

/** The counter as it is stored, beside the vault. Nothing in it is secret, and nothing in it is authenticated. */
export interface LockoutRecord {
  /** Passwords tried since the last right one, each counted before it was checked. */
  readonly attempts: number;
  /** The lock that the last of them brought, and the wall clock when it began. 0 when it brought none. */
  readonly lockMs: number;
  readonly lockedAtMs: number;
  /** The last of them was counted as the one that wipes if it is wrong. Fixed when it is counted, whatever the rules are later. */
  readonly isLast: boolean;
  /** What the person decided; `null` leaves it to the rules. */
  readonly wipes: boolean | null;
  /** Set when the vault was destroyed, until there is a new one. */
  readonly ending: Ending | null;
  /** One more with every change: of two copies, the one with the higher turn is the later one. */
  readonly turn: number;
}

export const freshRecord: LockoutRecord = {
  attempts: 0,
  lockMs: 0,
  lockedAtMs: 0,
  isLast: false,
  wipes: null,
  ending: null,
  turn: 0,
};

/** A stored record; one that is not of today's shape counts as none: whoever can write it could as well have deleted it. */
export function lockoutFrom(value: unknown): LockoutRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const record = { ...freshRecord, ...(value as Partial<LockoutRecord>) };
  const counts = [record.attempts, record.lockMs, record.lockedAtMs, record.turn];
  return counts.every((n) => Number.isFinite(n) && n >= 0) ? record : null;
}

/** Where the person stands. */
export interface Standing {
  readonly attempts: number;
  /** Until the next password may be tried; 0 for now. */
  readonly waitMs: number;
  /** Wrong passwords that cost no time yet. */
  readonly freeLeft: number;
  /** Wrong passwords until everything is wiped, 1 for the last chance; `null` when wiping is off. */
  readonly leftUntilWipe: number | null;
  readonly ending: Ending | null;
}

export const freshStanding: Standing = { attempts: 0, waitMs: 0, freeLeft: 0, leftUntilWipe: null, ending: null };

/** How long the lock after this many wrong passwords lasts. */
export function lockMsAfter(attempts: number, { freeAttempts, firstLockSeconds }: LockoutRules): number {
  const locks = attempts - freeAttempts;
  if (locks < 1) return 0;
  return Math.min(firstLockSeconds * 2 ** (locks - 1), longestLockSeconds) * 1000;
}

export function wipesAt(record: LockoutRecord, rules: LockoutRules): number {
  return (record.wipes ?? rules.wipes) ? rules.wipeAtAttempt : Infinity;
}

export function standingOf(record: LockoutRecord, rules: LockoutRules, waitMs: number): Standing {
  const last = wipesAt(record, rules);
  return {
    attempts: record.attempts,
    waitMs,
    freeLeft: Math.max(0, rules.freeAttempts - record.attempts),
    leftUntilWipe: Number.isFinite(last) ? Math.max(1, last - record.attempts) : null,
    ending: record.ending,
  };
}
