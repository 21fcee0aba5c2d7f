import { Failure } from '../../failure';
import type { Content } from '../content';
import type { Format, Reading } from '../format';
import { JsonObject } from '../json';
import { readRows, type OneRow } from '../rows';
import { isSealedEntry, openEntries, type OpenedEntry } from './authenticator-extension-sealed';
import { entryNames, readExtensionEntry } from './authenticator-extension-entry';

/** Authenticator, the browser extension of authenticator.cc: backups of all its years, plain and under a password (v1–v3). */
export const authenticatorExtension: Format = {
  id: 'authenticator-extension',
  recognise: (content) => (entriesOf(content).length > 0 ? 'yes' : 'no'),
  read: async (content, { password }): Promise<Reading> => {
    const file = JsonObject.of(content.json);
    const entries = entriesOf(content);
    if (!file || entries.length === 0) return { kind: 'not-mine' };
    if (!entries.some(isSealedEntry)) return readRows(entries, readExtensionEntry, entryNames);
    if (password === null) return { kind: 'needs-password' };
    const opened = await openEntries(file, entries, password);
    if (!opened) return { kind: 'wrong-password' };
    return readRows(opened, readOpened, ({ fields }) => entryNames(fields));
  },
};

function readOpened({ fields, isOpen }: OpenedEntry): OneRow {
  if (!isOpen) throw new Failure('transfer/other-password');
  return readExtensionEntry(fields);
}

/** The values of the outer object that are accounts; it also holds keys and settings. */
function entriesOf({ json }: Content): readonly JsonObject[] {
  const file = JsonObject.of(json);
  return (file?.keys ?? []).flatMap((key) => {
    const value = file?.object(key);
    return value && isEntry(value) ? [value] : [];
  });
}

function isEntry(value: JsonObject): boolean {
  const kind = value.text('dataType');
  if (kind !== '') return kind === 'OTPStorage' || kind === 'EncOTPStorage';
  return value.has('hash') && value.has('secret');
}
