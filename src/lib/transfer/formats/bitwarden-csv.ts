import { readCsv, type CsvRow } from '../csv';
import type { Reading } from '../format';
import { readOtpValue, webAddressIn } from '../otp-value';
import { readRows, type OneRow } from '../rows';

/**
 * Bitwarden's table. Of an organisation it begins with `collections` instead of `folder`; Bitwarden Authenticator for Android writes
 * three cells more in each row than its header names.
 */
export async function readBitwardenCsv(text: string): Promise<Reading> {
  return readRows((await readCsv(text)).rows, readRow, namesOf);
}

function readRow(row: CsvRow): OneRow {
  const totp = row.text('login_totp');
  if (totp === '') return null;
  const draft = {
    ...readOtpValue(totp, namesOf(row)),
    url: webAddressIn(row.text('login_uri').split(',')),
    notes: row.text('notes'),
    favourite: ['1', 'true'].includes(row.text('favorite').toLowerCase()),
    tags: [row.text('folder'), ...row.text('collections').split(',')].filter(Boolean),
  };
  return { draft };
}

function namesOf(row: CsvRow) {
  return { issuer: row.text('name'), account: row.text('login_username') };
}
