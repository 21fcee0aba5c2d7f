import { encodeUtf8 } from '../bytes/utf8';
import { saveFile } from '../device/download';
import { displayName } from '../entry/display-name';
import type { Entry } from '../entry/entry';
import type { FailureCode } from '../failure';
import type { TransferTexts } from '../i18n/transfer.en';
import type { Leftover, Remark } from '../transfer';
import { combined, replaced, type PlannedRow } from './import-plan';

export interface RejectedInFile {
  readonly file: string;
  readonly row: number;
  readonly name: string;
  readonly code: FailureCode;
}

export interface ReceiptCounts {
  readonly total: number;
  readonly taken: number;
  readonly merged: number;
  /** In the vault exactly so, or twice in the files. */
  readonly already: number;
  readonly leftOut: number;
  readonly rejected: number;
}

/** What became of every account in the chosen files. No secret is in it. */
export interface Receipt {
  readonly counts: ReceiptCounts;
  readonly rejected: readonly RejectedInFile[];
  /** Names of what was taken, merged and left out, for the saved text. */
  readonly names: Readonly<Record<'taken' | 'merged' | 'already' | 'leftOut', readonly string[]>>;
  readonly left: ReadonlyMap<Leftover, number>;
  readonly remarks: readonly Remark[];
  /** Files that were chosen and not read: they waited for something, or could not be read. */
  readonly unread: readonly string[];
}

/** What an import did, so that it can be undone as a whole. */
export interface ImportChange {
  readonly added: ReadonlySet<string>;
  /** By id: what stood there before. */
  readonly before: ReadonlyMap<string, Entry>;
}

/** The vault's newest entries with the plan carried out; `change` hears what that did. */
export function carriedOut(
  newest: readonly Entry[],
  plan: readonly PlannedRow[],
): { entries: readonly Entry[]; change: ImportChange } {
  const present = new Map(newest.map((entry) => [entry.id, entry]));
  const added: Entry[] = [];
  const before = new Map<string, Entry>();
  for (const { entry, match, decision } of plan.filter(({ isTicked }) => isTicked)) {
    const old = match.kind === 'differs' && decision !== 'add' ? present.get(match.present.id) : undefined;
    if (!old) {
      added.push(entry);
      continue;
    }
    const changed = decision === 'replace' ? replaced(old, entry) : (combined(old, entry) ?? old);
    if (!before.has(old.id)) before.set(old.id, old);
    present.set(old.id, changed);
  }
  const kept = newest.map((entry) => present.get(entry.id) ?? entry);
  return { entries: [...kept, ...added], change: { added: new Set(added.map(({ id }) => id)), before } };
}

/** The entries as they were before the import. A counter that moved on since keeps its place. */
export function undone(newest: readonly Entry[], { added, before }: ImportChange): readonly Entry[] {
  return newest.filter(({ id }) => !added.has(id)).map((entry) => restored(entry, before.get(entry.id)));
}

function restored(now: Entry, old: Entry | undefined): Entry {
  if (!old) return now;
  if (now.otp.kind !== 'hotp' || old.otp.kind !== 'hotp') return old;
  return { ...old, otp: { ...old.otp, counter: Math.max(old.otp.counter, now.otp.counter) } };
}

/**
 * Counts what became of everything. [Note: Sums add up] Every account of the files is taken, merged, there already, left out or
 * rejected, and none is two of these.
 * @throws TypeError when the sum is not the whole: an import that loses count is a bug, never a rounding.
 */
export function receiptOf(
  plan: readonly PlannedRow[],
  rejected: readonly RejectedInFile[],
  remarks: readonly Remark[],
  total: number,
  unread: readonly string[] = [],
): Receipt {
  const names = { taken: [], merged: [], already: [], leftOut: [] } as Record<keyof Receipt['names'], string[]>;
  const left = new Map<Leftover, number>();
  for (const row of plan) {
    names[fateOf(row)].push(displayName(row.entry));
    if (row.isTicked) for (const one of row.left) left.set(one, (left.get(one) ?? 0) + 1);
  }
  const { taken, merged, already, leftOut } = names;
  const counts = {
    total,
    taken: taken.length,
    merged: merged.length,
    already: already.length,
    leftOut: leftOut.length,
    rejected: rejected.length,
  };
  const sum = counts.taken + counts.merged + counts.already + counts.leftOut + counts.rejected;
  if (sum !== total) throw new TypeError('the receipt does not add up');
  return { counts, rejected, names, left, remarks, unread };
}

function fateOf({ match, decision, isTicked }: PlannedRow): keyof Receipt['names'] {
  if (isTicked) return match.kind === 'differs' && decision !== 'add' ? 'merged' : 'taken';
  return match.kind === 'already' || match.kind === 'repeated' ? 'already' : 'leftOut';
}

/** The receipt as a text to keep: names and reasons, no secret. */
export function receiptText(
  receipt: Receipt,
  t: TransferTexts,
  failureText: (code: FailureCode) => string,
  unnamed: string,
): string {
  const { counts, names, rejected, left, remarks, unread } = receipt;
  const part = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', heading, ...lines.map((line) => `- ${line}`)] : [];
  const named = (list: readonly string[]) => list.map((name) => name || unnamed);
  return [
    t.receipt.heading,
    t.receipt.sum(counts),
    ...part(t.receipt.taken, named(names.taken)),
    ...part(t.receipt.merged, named(names.merged)),
    ...part(t.receipt.already, named(names.already)),
    ...part(t.receipt.leftOut, named(names.leftOut)),
    ...part(
      t.receipt.rejectedHeading,
      rejected.map(({ file, row, name, code }) => t.receipt.rejectedRow(file, row, name, failureText(code))),
    ),
    ...part(t.receipt.unreadHeading, unread),
    ...part(
      t.receipt.leftHeading,
      [...left].map(([what, count]) => t.receipt.left[what](count)),
    ),
    ...part(
      t.receipt.remarksHeading,
      remarks.map((remark) => remarkText(remark, t)),
    ),
    '',
  ].join('\n');
}

/** Empty for a remark that turns out to say nothing, such as an export of which all parts are here. */
export function remarkText(remark: Remark, t: TransferTexts): string {
  switch (remark.kind) {
    case 'parts': {
      const missing = Array.from({ length: remark.of }, (_, i) => i + 1).filter((part) => !remark.have.includes(part));
      return missing.length > 0 ? t.remarks.parts(missing, remark.of) : '';
    }
    case 'without-code':
      return t.remarks.withoutCode(remark.count);
    case 'not-read':
      return t.remarks.notRead(remark.count);
    case 'counter-may-lag':
      return t.remarks.counterMayLag;
  }
}

/** Of several files: parts of one export are put together and are no remark once all are there, counts are added up, and the rest is said once. */
export function joinRemarks(remarks: readonly Remark[]): Remark[] {
  const joined = new Map<string, Remark>();
  for (const remark of remarks) {
    const key = remark.kind === 'parts' ? `parts ${remark.batch}` : remark.kind;
    joined.set(key, both(joined.get(key), remark));
  }
  return [...joined.values()].filter((one) => one.kind !== 'parts' || one.have.length < one.of);
}

/** Of two remarks of one kind. */
function both(known: Remark | undefined, remark: Remark): Remark {
  if (remark.kind === 'parts') {
    const before = known?.kind === 'parts' ? known.have : [];
    return { ...remark, have: [...new Set([...before, ...remark.have])] };
  }
  if (remark.kind === 'counter-may-lag') return remark;
  return { ...remark, count: remark.count + (known && 'count' in known ? known.count : 0) };
}

/** Hands the receipt to the browser to save. */
export function saveReceipt(text: string, name: string): void {
  saveFile(encodeUtf8(text), `${name}.txt`);
}
