import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../src/lib/bytes/base32';
import { encodeHex } from '../../../src/lib/bytes/hex';
import { admit } from '../../../src/lib/entry/admit';
import type { Entry } from '../../../src/lib/entry/entry';
import { Failure } from '../../../src/lib/failure';
import { codeAt } from '../../../src/lib/otp/code';
import type { FormatId, Row } from '../../../src/lib/transfer/format';
import type { FileReading } from '../../../src/lib/transfer/read-file';
import { made } from '../../vectors/draft';
import { expectedFiles, fixture, readAs, siblingsOf, type Expected, type ExpectedEntry } from './fixtures';

/**
 * Every real export of the collection gives exactly what its `expected.json` says: entries, rejected rows, refusals, codes; and a wrong
 * password is told from a broken file.
 */

/** Formats of the collection, by its own names, whose readers are still to be written. */
const awaited = new Set<string>([
  '1password-csv',
  '1pux',
  'apple-passwords-csv',
  'authenticator-plus-sqlcipher',
  'authenticator-plus-zip',
  'google-sqlite',
  'html-otpauth',
  'kdbx',
  'keepassxc-csv',
  'lastpass-vault-csv',
  'otpauth-ios-account',
  'otpauth-ios-db',
  'proton-pass-zip',
  'qr-image',
  'raivo-zip',
  'stratum-sqlite',
  'winauth-zip',
]);

/** Whose content does not tell them apart, so that the person is asked. */
const named: Readonly<Record<string, FormatId>> = {
  'andotp-encrypted': 'andotp',
  'andotp-encrypted-old': 'andotp',
  'steam-mafile-encrypted': 'steam',
  'totp-authenticator-encrypted': 'totp-authenticator',
};

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

const admitted = ({ draft }: Row): Entry => admit(draft, made);

async function expectEntries(reading: FileReading, expected: Expected): Promise<void> {
  expect(reading.kind).toBe('read');
  if (reading.kind !== 'read') return;
  const entries = reading.rows.map(admitted);
  expect(entries.map(described)).toEqual(expected.entries.map(wanted));
  expect(reading.rejected).toHaveLength(expected.failures?.length ?? 0);
  for (const [i, { code, groups, note, trashed, favorite, hasIcon, pin, type }] of expected.entries.entries()) {
    const [entry, row] = [entries[i], reading.rows[i]];
    if (!entry || !row) throw new Error('fewer entries than expected');
    if (code !== undefined) expect(codeAt(entry.otp, codeTimeMs, pin)).toMatchObject({ text: code });
    if (groups) expect(entry.tags).toEqual(groups);
    if (note) expect(entry.notes).toContain(note.trim());
    expect(row.isTrashed ?? false).toBe(trashed ?? false);
    if (favorite) expect(row.left).toContain('favourite');
    if (hasIcon) expect(row.left).toContain('icon');
    if (pin && (type === 'motp' || type === 'yandex')) expect(entry.otp).toMatchObject({ pin });
  }
}

const all = expectedFiles();

if (all === null) it.skip('SKIPPED: ../shared/fixtures is not there');
else {
  describe.each([...all].filter(([, { format }]) => !awaited.has(format)))('shared: %s', (path, expected) => {
    const formatId = named[expected.format] ?? null;
    const read = async (password: string | null) =>
      readAs(fixture(path), { password, formatId, siblings: siblingsOf(path) });

    if (expected.error !== undefined) {
      it('is refused as a whole', async () => {
        await expect(read(expected.password ?? null)).rejects.toBeInstanceOf(Failure);
      });
      return;
    }
    if (expected.password !== undefined && expected.entries.length > 0) {
      it('asks for its password', async () => {
        expect((await read(null)).kind).toBe('needs-password');
      });
      it('tells a wrong password from a broken file', async () => {
        expect((await read(`${expected.password}x`)).kind).toBe('wrong-password');
      }, 60_000);
    }
    it('gives the entries that are expected', async () => {
      await expectEntries(await read(expected.password ?? null), expected);
    }, 60_000);
  });
}
