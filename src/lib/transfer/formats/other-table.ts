import { readCells, csvHeader, readCsv, type CsvRow } from '../csv';
import type { Format } from '../format';
import { readOtpValue, webAddressIn } from '../otp-value';
import { readRows, type OneRow } from '../rows';

const link = /^(?:(?:apple-)?otpauth|steam|motp):\/\//i;
const codeName = /totp|otp|2fa|two.?factor|authenticator/i;

/** Keeper writes no header: folder, title, login, password, url, notes, shared, then pairs of a name and a value. */
export const keeper: Format = {
  id: 'keeper-csv',
  recognise: ({ text, json }) =>
    text !== null && json === undefined && /(?:^|[,\n"])TFC:Keeper"?,/.test(text) ? 'yes' : 'no',
  read: async ({ text }) => readRows(await readCells(text ?? ''), readKeeper, keeperNames),
};

function readKeeper(cells: readonly string[]): OneRow {
  const at = cells.findIndex((cell) => cell.trim() === 'TFC:Keeper');
  const code = at < 0 ? '' : (cells[at + 1] ?? '').trim();
  if (code === '') return null;
  const [folder = '', , , , url = '', notes = ''] = cells;
  const draft = readOtpValue(code, keeperNames(cells));
  return { draft: { ...draft, url: webAddressIn([url]), notes, tags: [folder].filter(Boolean) } };
}

function keeperNames([, issuer = '', account = '']: readonly string[]) {
  return { issuer: issuer.trim(), account: account.trim() };
}

/** Any other table with a column that is named like one for codes, or with cells that are links. */
export const otherTable: Format = {
  id: 'table',
  recognise: ({ text, json }) => {
    if (text === null || json !== undefined) return 'no';
    const header = csvHeader(text);
    // Links with commas between them are a list, and none of a table's names is one.
    const isHeader = header.length > 1 && !header.some((name) => link.test(name));
    return isHeader && header.some((name) => codeName.test(name)) ? 'yes' : 'no';
  },
  read: async ({ text }) => {
    const { header, rows } = await readCsv(text ?? '');
    const columns = header.filter((name) => codeName.test(name));
    return readRows(rows, (row) => readOther(row, columns), otherNames);
  },
};

function readOther(row: CsvRow, columns: readonly string[]): OneRow {
  const cells = [
    ...columns.map((name) => row.text(name)),
    ...row.cells.map((cell) => cell.trim()).filter((cell) => link.test(cell)),
  ];
  const code = cells.find((cell) => link.test(cell)) ?? cells.find(Boolean);
  if (!code) return null;
  const draft = readOtpValue(code, otherNames(row));
  const url = webAddressIn(['url', 'uri', 'website', 'login_uri'].map((name) => row.text(name)));
  return { draft: { ...draft, url, notes: ['notes', 'note'].map((name) => row.text(name)).find(Boolean) ?? '' } };
}

function otherNames(row: CsvRow) {
  const first = (names: readonly string[]) => names.map((name) => row.text(name)).find(Boolean) ?? '';
  return {
    issuer: first(['issuer', 'title', 'name', 'service', 'site']),
    account: first(['account', 'username', 'user', 'login', 'label', 'email']),
  };
}
