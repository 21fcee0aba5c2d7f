import { decodeUtf8, encodeUtf8 } from '../bytes/utf8';
import { equalBytes } from '../bytes/equal';
import { admitRecoveryCodes } from '../entry/admit-extras';
import type { Entry, RecoveryCode } from '../entry/entry';

/** One code as it is shown, after the person has proved who they are. */
export interface ShownCode {
  /** From 1, as it is numbered on the screen. */
  readonly number: number;
  readonly text: string;
  readonly usedAtMs: number | null;
}

/**
 * The codes in a pasted block: one to a line, as services show them. Numbers and marks of a list before a code go, columns are
 * taken apart, and what stands there twice is taken once. The texts are for the moment: they are written into bytes and dropped.
 */
export function readCodes(block: string): readonly string[] {
  const parts = block.split(/[\r\n\t]+| {2,}|[,;](?:\s|$)/u);
  const codes = parts.map((part) =>
    part
      .trim()
      .replace(/^(?:[-–•*·☐□✓✔]\s*|\d{1,2}[.):]\s+)+/u, '')
      .trim(),
  );
  return [...new Set(codes.filter((code) => /[\p{L}\p{N}]/u.test(code)))];
}

/** The codes of an entry as texts. */
export function shownCodes({ recoveryCodes }: Entry): readonly ShownCode[] {
  return recoveryCodes.map(({ text, usedAtMs }, i) => ({ number: i + 1, text: decodeUtf8(text) ?? '', usedAtMs }));
}

/** How many can still be used. */
export function codesLeft({ recoveryCodes }: Pick<Entry, 'recoveryCodes'>): number {
  return recoveryCodes.filter(({ usedAtMs }) => usedAtMs === null).length;
}

/** The entry with codes that it does not have yet behind those that it has. Throws Failure `entry/recovery-codes`. */
export function withCodes(entry: Entry, codes: readonly string[], nowMs: number): Entry {
  const added = codes
    .map((code): RecoveryCode => ({ text: encodeUtf8(code), usedAtMs: null }))
    .filter(({ text }) => !entry.recoveryCodes.some((one) => equalBytes(one.text, text)));
  const recoveryCodes = admitRecoveryCodes([...entry.recoveryCodes, ...added]);
  return added.length === 0 ? entry : { ...entry, recoveryCodes, changedAtMs: nowMs };
}

/** The entry with one code crossed off, or open again. What is meant is the code itself: its place may have changed. */
export function withUse(entry: Entry, code: string, usedAtMs: number | null, nowMs: number): Entry {
  const meant = encodeUtf8(code);
  const recoveryCodes = entry.recoveryCodes.map((one) => (equalBytes(one.text, meant) ? { ...one, usedAtMs } : one));
  return { ...entry, recoveryCodes, changedAtMs: nowMs };
}
