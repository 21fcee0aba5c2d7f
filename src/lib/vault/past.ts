import { equalBytes } from '../bytes/equal';
import { encodeHex } from '../bytes/hex';
import { randomBytes } from '../crypto/random';
import { differingParts } from '../entry/difference';
import type { Entry } from '../entry/entry';
import { sameKey } from '../entry/same';
import type { Body } from './codec';
import { withEntries } from './trash';

/** An older generation, opened. Its secrets are wiped with the vault's. */
export interface Past {
  readonly revision: number;
  readonly savedAtMs: number;
  readonly entries: readonly Entry[];
}

/**
 * The body with entries as they were; `all`: with these and no others. [Note: Nothing is lost by going back] What goes is in
 * the trash afterwards: entries that were not there then, and, as copies of their own, those that get another content. A
 * counter never goes back: it is the highest that any of `known` has for the same key. Nor does use: a recovery code that was
 * crossed off stays so, and what counts uses and places stays as it is now.
 */
export function withPast(
  body: Body,
  past: readonly Entry[],
  { all, known, nowMs }: { all: boolean; known: readonly Entry[]; nowMs: number },
): Body {
  const trashed = body.trash.map(({ entry }) => entry);
  const everything = [...known, ...body.entries, ...trashed];
  const present = new Map([...body.entries, ...trashed].map((now) => [now.id, now]));
  const back = new Map(
    past.map((old) => [old.id, withUseOf(present.get(old.id), withHighestCounter(old, everything))] as const),
  );
  const replaced = [...body.entries, ...trashed].filter((now) => isReplacedBy(back.get(now.id), now)).map(copyOf);
  const kept = all ? body.entries.filter(({ id }) => back.has(id)) : body.entries;
  const entries = kept.map((now) => {
    const old = back.get(now.id);
    back.delete(now.id);
    return old && differingParts(old, now).length > 0 ? { ...old, changedAtMs: nowMs } : now;
  });
  // The copies are entries for a moment, and deleted ones at once.
  const withCopies = { ...body, entries: [...body.entries, ...replaced] };
  return withEntries(withCopies, [...entries, ...back.values()], nowMs);
}

/** A counter that moves on replaces nothing. */
function isReplacedBy(old: Entry | undefined, now: Entry): boolean {
  return old !== undefined && differingParts(old, now).some((part) => part !== 'counter');
}

function withUseOf(now: Entry | undefined, old: Entry): Entry {
  if (!now) return old;
  const recoveryCodes = old.recoveryCodes.map((code) => {
    const used = now.recoveryCodes.find(({ text, usedAtMs }) => usedAtMs !== null && equalBytes(text, code.text));
    return used && code.usedAtMs === null ? { ...code, usedAtMs: used.usedAtMs } : code;
  });
  const { position, useCount, usedAtMs } = now;
  return { ...old, recoveryCodes, position, useCount, usedAtMs };
}

function copyOf(entry: Entry): Entry {
  return { ...entry, id: encodeHex(randomBytes(16)) };
}

function withHighestCounter(entry: Entry, known: readonly Entry[]): Entry {
  const { otp } = entry;
  if (otp.kind !== 'hotp') return entry;
  const counters = known.filter((one) => sameKey(one, entry)).map(({ otp }) => (otp.kind === 'hotp' ? otp.counter : 0));
  return { ...entry, otp: { ...otp, counter: Math.max(otp.counter, ...counters) } };
}
