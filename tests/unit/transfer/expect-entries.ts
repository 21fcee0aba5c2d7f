import { expect } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../src/lib/bytes/base32';
import { encodeHex } from '../../../src/lib/bytes/hex';
import { decodeUtf8 } from '../../../src/lib/bytes/utf8';
import { admit } from '../../../src/lib/entry/admit';
import { displayName } from '../../../src/lib/entry/display-name';
import type { Draft, Entry } from '../../../src/lib/entry/entry';
import { Failure } from '../../../src/lib/failure';
import { codeAt } from '../../../src/lib/otp/code';
import type { RejectedRow, Row } from '../../../src/lib/transfer/format';
import type { FileReading } from '../../../src/lib/transfer/read-file';
import { made } from '../../vectors/draft';
import type { Expected, ExpectedEntry } from './fixtures';

/** Of the codes in the collection. */
const codeTimeMs = 1_700_000_000_000;
const fixed = {
  steam: { algorithm: 'SHA1', digits: 5, period: 30 },
  motp: { algorithm: 'MD5', digits: 6, period: 10 },
  yandex: { algorithm: 'SHA256', digits: 8, period: 30 },
};

function described({ issuer, account, otp }: Entry): ExpectedEntry {
  const secret = otp.kind === 'motp' ? encodeHex(otp.secret) : encodeBase32(otp.secret);
  const names = { type: otp.kind, issuer, label: account, secret };
  if (otp.kind !== 'totp' && otp.kind !== 'hotp') return { ...names, ...fixed[otp.kind] };
  const { algorithm, digits } = otp;
  return otp.kind === 'totp'
    ? { ...names, algorithm, digits, period: otp.periodSeconds }
    : { ...names, algorithm, digits, period: null, counter: otp.counter };
}

function wanted({ type, issuer, label, secret, algorithm, digits, period, counter }: ExpectedEntry): ExpectedEntry {
  const bare = type === 'motp' ? secret : encodeBase32(decodeBase32(secret) ?? new Uint8Array());
  const all = { type, issuer, label, secret: bare, algorithm, digits, period };
  return type === 'hotp' ? { ...all, counter: counter ?? 0 } : all;
}

/** As the import does: a row that cannot be admitted is rejected like one that cannot be read. */
function admitted({ draft }: Row): Entry | null {
  const entry = admittedOr(draft);
  return entry instanceof Failure ? null : entry;
}

function admittedOr(draft: Draft): Entry | Failure {
  try {
    return admit(draft, made);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** What the receipt will call not readable: by the reader or at the door of the vault, in the order of the file. */
export function rejectedOf(reading: FileReading): RejectedRow[] {
  if (reading.kind !== 'read') return [];
  const refused = reading.rows.flatMap(({ row, draft }) => {
    const entry = admittedOr(draft);
    return entry instanceof Failure ? [{ row, name: displayName(draft), code: entry.code }] : [];
  });
  return [...reading.rejected, ...refused].sort((a, b) => a.row - b.row);
}

/** That a reading gives the entries of `expected`, in their order, with codes and extras as far as it names them. */
export function expectEntries(reading: FileReading, expected: Expected): void {
  expect(reading.kind).toBe('read');
  if (reading.kind !== 'read') return;
  const rows = reading.rows.filter((row) => admitted(row) !== null);
  const entries = rows.map(admitted).filter((entry) => entry !== null);
  expect(entries.map(described)).toEqual(expected.entries.map(wanted));
  const rejected = reading.rejected.length + reading.rows.length - rows.length;
  expect(rejected).toBe(expected.failures?.length ?? 0);
  for (const [
    i,
    { code, groups, note, trashed, favorite, hasIcon, pin, type, ...more },
  ] of expected.entries.entries()) {
    const [entry, row] = [entries[i], rows[i]];
    if (!entry || !row) throw new Error('fewer entries than expected');
    if (code !== undefined) expect(codeAt(entry.otp, codeTimeMs, pin)).toMatchObject({ text: code });
    if (groups) expect(entry.tags).toEqual(groups);
    if (note) expect(entry.notes).toContain(note.trim());
    expect(row.isTrashed ?? false).toBe(trashed ?? false);
    if (favorite !== undefined) expect(entry.favourite).toBe(favorite);
    if (hasIcon) expect(entry.picture !== null || row.left?.includes('icon')).toBe(true);
    expectExtras(entry, more);
    if (pin && (type === 'motp' || type === 'yandex')) expect(entry.otp).toMatchObject({ pin });
  }
}

/** What Faktor's own files of the formats say beyond the collection's. */
function expectExtras(entry: Entry, { hasPicture, recovery, uses, usedAtMs }: Partial<ExpectedEntry>): void {
  if (hasPicture !== undefined) expect(entry.picture?.kind === 'own').toBe(hasPicture);
  if (recovery) expect(entry.recoveryCodes.map(({ text }) => decodeUtf8(text))).toEqual(recovery);
  if (uses !== undefined) expect(entry.useCount).toBe(uses);
  if (usedAtMs !== undefined) expect(entry.usedAtMs).toBe(usedAtMs);
}
