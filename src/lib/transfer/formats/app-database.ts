import { decodeBase64 } from '../../bytes/base64';
import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import { readLabel } from '../../uri/label';
import type { Format, Rows } from '../format';
import { JsonObject } from '../json';
import { readRows, type OneRow } from '../rows';
import { figure, text, withSqlite, type SqliteFile, type TableRow } from '../sqlite';
import { readStratumBackup } from './stratum-backup';

/**
 * Databases (SQLite) that lie in an app's own folder, which only a rooted phone lets a person copy: Google Authenticator, Microsoft
 * Authenticator ("PhoneFactor") and Stratum. Told apart by their tables' columns.
 */
export const appDatabase: Format = {
  id: 'app-database',
  recognise: (content) => (content.startsWith('SQLite format 3\0') ? 'yes' : 'no'),
  read: async ({ bytes }) => withSqlite(bytes, readDatabase),
};

function readDatabase(file: SqliteFile) {
  const accounts = file.columns('accounts');
  if (accounts.includes('oath_secret_key')) return readAll(file, readMicrosoft, microsoftNames);
  if (accounts.includes('email') && accounts.includes('secret')) return readAll(file, readGoogle, googleNames);
  if (file.columns('authenticator').includes('secret')) return readStratumBackup(stratumBackup(file));
  throw new Failure('transfer/unknown');
}

function readAll(file: SqliteFile, read: (row: TableRow) => OneRow, names: (row: TableRow) => Names): Rows {
  return readRows(file.rows('accounts'), read, names);
}

interface Names {
  readonly issuer: string;
  readonly account: string;
}

/** No algorithm, digits or period: Google's app knows the usual ones only. */
function readGoogle(row: TableRow): OneRow {
  const kind = row.get('type') === 1 ? 'hotp' : 'totp';
  const otp = { kind, secret: readSecretText(text(row, 'secret')), counter: figure(row, 'counter') } as const;
  return { draft: { ...googleNames(row), otp } };
}

function googleNames(row: TableRow): Names {
  return readLabel(text(row, 'email'), text(row, 'issuer'), (label) => label);
}

/** Type 0 is an account of any service; 1 a Microsoft account, whose key is in Base64 and whose codes have 8 digits; others are push alone. */
function readMicrosoft(row: TableRow): OneRow {
  const type = row.get('account_type');
  const written = text(row, 'oath_secret_key');
  if (written === '' || (type !== 0 && type !== 1)) return null;
  if (type === 0) return { draft: { ...microsoftNames(row), otp: { kind: 'totp', secret: readSecretText(written) } } };
  const secret = decodeBase64(written);
  if (!secret) throw new Failure('transfer/row-damaged');
  return { draft: { ...microsoftNames(row), otp: { kind: 'totp', secret, digits: 8 } }, left: ['push'] };
}

function microsoftNames(row: TableRow): Names {
  return { issuer: text(row, 'name'), account: text(row, 'username') };
}

/** The tables mirror the backup's lists. */
function stratumBackup(file: SqliteFile): JsonObject | null {
  const as = (table: string, names: readonly string[]) =>
    file.rows(table).map((row) => Object.fromEntries(names.map((name) => [name, row.get(name.toLowerCase())])));
  return JsonObject.of({
    Authenticators: as('authenticator', [
      ...[
        'Type',
        'Icon',
        'Issuer',
        'Username',
        'Secret',
        'Pin',
        'Algorithm',
        'Digits',
        'Period',
        'Counter',
        'CopyCount',
      ],
    ]),
    Categories: as('category', ['Id', 'Name']),
    AuthenticatorCategories: as('authenticatorcategory', ['CategoryId', 'AuthenticatorSecret']),
  });
}
