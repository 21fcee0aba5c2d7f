import type { Bytes } from '../bytes/bytes';
import { unadorned, type Entry } from '../entry/entry';
import type { BodyAnswer } from './body-reader';
import { emptyBody, encodeBody, readBody, type Body } from './codec';
import { ColumnsMaker } from './entry-columns';

/** What the worker does: what the page is told, and all of it that is the caller's to wipe once that has happened. */
export function answerBody(plain: Bytes): { answer: BodyAnswer; toWipe: Body } | null {
  try {
    const columns = new ColumnsMaker();
    const rest = readBody(plain, (entry) => {
      columns.add(entry);
    });
    // Alphabetical order is nearly the same in all languages, so this leaves the page little to sort.
    return { answer: { ...rest, entries: columns.take('en') }, toWipe: { ...rest, entries: columns.rareEntries } };
  } catch {
    return null;
  }
}

/** An engine reads its first thousands of entries at half its speed: these are made up, and read while the key is being derived. */
export function practise(): void {
  const entry: Entry = {
    ...{ id: '00'.repeat(16), createdAtMs: 0, changedAtMs: 0, issuer: 'a', account: 'a', url: '', notes: '', tags: [] },
    ...unadorned,
    otp: { kind: 'totp', secret: new Uint8Array(20), algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    unknown: new Map(),
  };
  const plain = encodeBody({
    ...emptyBody,
    entries: Array.from({ length: 250 }, (_, i) => ({ ...entry, account: String(i % 7) })),
  });
  for (let turn = 0; turn < 16; turn++) answerBody(plain);
}
