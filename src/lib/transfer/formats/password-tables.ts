import type { Content } from '../content';
import { csvHeader, readCsv, type CsvRow } from '../csv';
import type { Format, FormatId } from '../format';
import { readOtpValue, webAddressIn } from '../otp-value';
import { readRows, type OneRow } from '../rows';

/** The tables (CSV) that password managers export, with a column for one-time codes: a link or a bare key. */
interface Table {
  readonly id: FormatId;
  /** Columns by which the header is known, in lower case; all of them must be there. */
  readonly sign: readonly string[];
  readonly code: readonly string[];
  readonly issuer: readonly string[];
  readonly account: readonly string[];
  readonly url?: readonly string[];
  readonly notes?: readonly string[];
  readonly tags?: (row: CsvRow) => readonly string[];
  readonly isFavourite?: string;
  readonly isTrashed?: string;
  /** Where a cell has to be read otherwise than as it stands. */
  readonly codeOf?: (row: CsvRow) => string;
  readonly tidy?: (row: OneRow & object, csv: CsvRow) => OneRow;
}

const words = (text: string, by: RegExp) => text.split(by).map((word) => word.trim());

const tables: readonly Table[] = [
  {
    id: '1password-csv',
    sign: ['title', 'username', 'otpauth', 'archived'],
    code: ['otpauth'],
    issuer: ['title'],
    account: ['username'],
    url: ['url'],
    notes: ['notes'],
    tags: (row) => words(row.text('tags'), /[;,]/),
    isFavourite: 'favorite',
    isTrashed: 'archived',
  },
  {
    id: 'apple-csv',
    sign: ['title', 'url', 'username', 'password', 'otpauth'],
    code: ['otpauth'],
    issuer: ['title'],
    account: ['username'],
    url: ['url'],
    notes: ['notes'],
    // Apple writes "host (user)" as the title.
    tidy: (row, csv) => withIssuer(row, row.draft.issuer.replace(` (${csv.text('username')})`, '')),
  },
  {
    id: 'keepassxc-csv',
    sign: ['group', 'title', 'totp', 'last modified'],
    code: ['totp'],
    issuer: ['title'],
    account: ['username'],
    url: ['url'],
    notes: ['notes'],
    tags: (row) => [row.text('group').replace(/^Root(?:\/|$)/, '')],
    // An empty user name is written into the link as "none", an empty title as the program's own name.
    tidy: (row, csv) => {
      const named = csv.text('title') === '' && row.draft.issuer === 'KeePassXC' ? withIssuer(row, '') : row;
      const isNobody = csv.text('username') === '' && row.draft.account === 'none';
      return isNobody ? { ...named, draft: { ...named.draft, account: '' } } : named;
    },
  },
  {
    id: 'keepass-csv',
    sign: ['timeotp-secret-base32'],
    code: ['timeotp-secret-base32'],
    issuer: ['title', 'account'],
    account: ['username', 'user name', 'login name'],
    url: ['url', 'web site'],
    notes: ['notes', 'comments'],
  },
  {
    id: 'lastpass-csv',
    sign: ['url', 'username', 'extra', 'name', 'grouping', 'fav'],
    code: ['totp'],
    issuer: ['name'],
    account: ['username'],
    url: ['url'],
    notes: ['extra'],
    tags: (row) => [row.text('grouping')],
    isFavourite: 'fav',
  },
  {
    id: 'dashlane-csv',
    sign: ['username', 'username2', 'title', 'category'],
    code: ['otpsecret', 'otpurl'],
    issuer: ['title'],
    account: ['username', 'username2', 'username3'],
    url: ['url'],
    notes: ['note'],
    tags: (row) => [row.text('category')],
  },
  {
    id: 'roboform-csv',
    sign: ['name', 'matchurl', 'login', 'pwd', 'rffieldsv2'],
    code: [],
    // In a cell of its own beyond the named ones: `TOTP KEY$,,,txt,<key>`.
    codeOf: (row) =>
      row.cells.map((cell) => /TOTP KEY\$(?:,[^,]*)*?,\s*txt\s*,\s*([^,]+)/i.exec(cell)?.[1] ?? '').join(''),
    issuer: ['name'],
    account: ['login'],
    url: ['url'],
    notes: ['note'],
    tags: (row) => [row.text('folder').replace(/^\//, '')],
  },
  {
    id: 'proton-pass-csv',
    sign: ['type', 'name', 'totp', 'vault'],
    code: ['totp'],
    issuer: ['name'],
    account: ['username', 'email'],
    url: ['url'],
    notes: ['note'],
  },
  {
    id: 'myki-csv',
    sign: ['url', 'username', 'nickname', 'twofasecret'],
    code: ['twofasecret'],
    issuer: ['nickname'],
    account: ['username'],
    url: ['url'],
    notes: ['additionalinfo'],
  },
  {
    id: 'synology-csv',
    sign: ['display_name', 'login_username', 'login_totp'],
    code: ['login_totp'],
    issuer: ['display_name'],
    account: ['login_username'],
    url: ['login_urls'],
    notes: ['notes'],
    isFavourite: 'favorite',
  },
];

export const passwordTables: readonly Format[] = tables.map((table) => ({
  id: table.id,
  recognise: (content) => (hasColumns(content, table.sign) ? 'yes' : 'no'),
  read: async ({ text }) => {
    const { rows } = await readCsv(text ?? '');
    return readRows(
      rows,
      (row) => readCells(row, table),
      (row) => namesOf(row, table),
    );
  },
}));

function hasColumns({ text, json }: Content, columns: readonly string[]): boolean {
  if (text === null || json !== undefined) return false;
  const header = csvHeader(text);
  return columns.every((column) => header.includes(column));
}

function readCells(row: CsvRow, table: Table): OneRow {
  const code = table.codeOf?.(row) ?? first(row, table.code);
  if (code === '') return null;
  const draft = {
    ...readOtpValue(code, namesOf(row, table)),
    url: webAddressIn(words(first(row, table.url), /[\s,;|]+/)),
    notes: first(row, table.notes),
    tags: (table.tags?.(row) ?? []).filter(Boolean),
  };
  const isTrue = (column?: string) => column !== undefined && ['1', 'true'].includes(row.text(column).toLowerCase());
  const one = { draft: { ...draft, favourite: isTrue(table.isFavourite) }, isTrashed: isTrue(table.isTrashed) };
  return table.tidy?.(one, row) ?? one;
}

function namesOf(row: CsvRow, { issuer, account }: Table) {
  return { issuer: first(row, issuer), account: first(row, account) };
}

/** The first of the columns that has something in it. */
function first(row: CsvRow, columns: readonly string[] = []): string {
  return columns.map((column) => row.text(column)).find(Boolean) ?? '';
}

function withIssuer(row: OneRow & object, issuer: string): OneRow & object {
  return { ...row, draft: { ...row.draft, issuer } };
}
