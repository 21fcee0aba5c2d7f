import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { encodeUtf8 } from '../../src/lib/bytes/utf8';
import { unadorned, type Entry } from '../../src/lib/entry/entry';
import { transfer as de } from '../../src/lib/i18n/transfer.de';
import { transfer as en } from '../../src/lib/i18n/transfer.en';
import { combined, planRows, replaced, type PlannedRow, type ReadAccount } from '../../src/lib/state/import-plan';
import { carriedOut, joinRemarks, receiptOf, receiptText, undone } from '../../src/lib/state/import-receipt';
import { Import } from '../../src/lib/state/import.svelte';
import type { ReadFile } from '../../src/lib/state/import-reader';
import { runs } from '../runs';

let made = 0;
function entry(over: Partial<Entry> = {}, key = 'one'): Entry {
  const id = (++made).toString(16).padStart(32, '0');
  const otp = { kind: 'totp', secret: encodeUtf8(key), algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const;
  const names = { issuer: 'Mill', account: 'jo', url: '', notes: '', tags: [] };
  return { id, createdAtMs: 1, changedAtMs: 1, ...names, otp, ...unadorned, unknown: new Map(), ...over };
}
const read = (one: Entry, row = 1): ReadAccount => ({ entry: one, fileId: 1, row, isTrashed: false, left: [] });
const hotp = (counter: number) =>
  ({ kind: 'hotp', secret: encodeUtf8('h'), algorithm: 'SHA1', digits: 6, counter }) as const;

describe('what the vault has of an account that was read', () => {
  test('the same key and the same details are there already; nothing is ticked', () => {
    const [row] = planRows([read(entry())], [entry()]);
    expect(row).toMatchObject({ match: { kind: 'already' }, isTicked: false });
  });

  test('the same key with other details differs, and says in what', () => {
    const present = entry({ notes: 'mine' });
    const [row] = planRows([read(entry({ account: 'ann', notes: 'theirs', tags: ['Work'] }))], [present]);
    expect(row?.match).toEqual({ kind: 'differs', present, what: ['account', 'notes', 'tags'] });
  });

  test('the same name with another key is new: both are kept', () => {
    const [row] = planRows([read(entry({}, 'two'))], [entry()]);
    expect(row).toMatchObject({ match: { kind: 'namesake' }, decision: 'add', isTicked: true });
  });

  test('one secret under two types or with other digits is two accounts', () => {
    const eight = entry({
      otp: { kind: 'totp', secret: encodeUtf8('one'), algorithm: 'SHA1', digits: 8, periodSeconds: 30 },
    });
    const [row] = planRows([read(eight)], [entry()]);
    expect(row?.match.kind).toBe('namesake');
  });

  test('twice in the files is taken once; with one secret and another name it is an account of its own', () => {
    const plan = planRows([read(entry(), 1), read(entry(), 2), read(entry({ account: 'ann' }), 3)], []);
    expect(plan.map(({ match }) => match.kind)).toEqual(['new', 'repeated', 'new']);
  });

  test('what lay in the trash there is not ticked', () => {
    const [row] = planRows([{ ...read(entry()), isTrashed: true }], []);
    expect(row?.isTicked).toBe(false);
  });
});

describe('an account that differs', () => {
  test('combined: mine stays, what it lacks is added, and the counter never goes back', () => {
    const mine = entry({ otp: hotp(9), notes: 'mine' });
    const theirs = entry({ otp: hotp(3), issuer: 'Other', url: 'https://a.example', notes: 'theirs', tags: ['Work'] });
    expect(combined(mine, theirs)).toMatchObject({
      id: mine.id,
      issuer: 'Mill',
      url: 'https://a.example',
      notes: 'mine\n\ntheirs',
      tags: ['Work'],
      otp: { counter: 9 },
    });
    expect(combined(mine, entry({ otp: hotp(3), account: 'ann' }))).toBeNull();
  });

  test('either way: recovery codes are added and none is taken away, a picture of mine stays', () => {
    const codes = (...texts: string[]) => texts.map((text) => ({ text: encodeUtf8(text), usedAtMs: null }));
    const mine = entry({ recoveryCodes: codes('a'), picture: { kind: 'named', name: 'mill' } });
    const theirs = entry({
      recoveryCodes: codes('a', 'b'),
      picture: { kind: 'named', name: 'other' },
      favourite: true,
    });
    const [row] = planRows([read(theirs)], [mine]);
    expect(row?.match).toMatchObject({ kind: 'differs', what: ['recoveryCodes'] });
    const together = { recoveryCodes: codes('a', 'b'), picture: mine.picture, favourite: true };
    expect(combined(mine, theirs)).toMatchObject(together);
    expect(replaced(mine, theirs)).toMatchObject(together);
  });

  test('replaced: the details of the file under the id of mine, and the counter never goes back', () => {
    const mine = entry({ otp: hotp(9) });
    expect(replaced(mine, entry({ otp: hotp(3), account: 'ann' }))).toMatchObject({
      id: mine.id,
      account: 'ann',
      otp: { counter: 9 },
    });
  });
});

/** Few keys and names, so that all kinds of match occur. */
const anEntry = fc
  .record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    account: fc.constantFrom('jo', 'ann', ''),
    notes: fc.constantFrom('', 'note'),
    tags: fc.constantFrom<readonly string[]>([], ['Work']),
  })
  .map(({ key, ...over }) => entry(over, key));
const decided = fc.array(fc.record({ isTicked: fc.boolean(), decision: fc.constantFrom('add', 'combine', 'replace') }));

describe('for any files, vault and decisions', () => {
  const cases = [fc.array(anEntry, { maxLength: 12 }), fc.array(anEntry, { maxLength: 12 }), decided] as const;
  const plan = (files: readonly Entry[], vault: readonly Entry[], choices: readonly Partial<PlannedRow>[]) =>
    planRows(
      files.map((one, i) => read(one, i + 1)),
      vault,
    ).map((row, i) => ({ ...row, ...choices[i] }) as PlannedRow);

  test('the receipt adds up', () => {
    const holds = fc.property(...cases, fc.nat(5), (files, vault, choices, failed) => {
      const rejected = Array.from({ length: failed }, (_, i) => ({
        file: 'f',
        row: i,
        name: '',
        code: 'entry/kind' as const,
      }));
      const total = files.length + failed;
      const { counts } = receiptOf(plan(files, vault, choices), rejected, [], total);
      expect(counts.taken + counts.merged + counts.already + counts.leftOut + counts.rejected).toBe(total);
      expect(() => receiptOf(plan(files, vault, choices), rejected, [], total + 1)).toThrow(TypeError);
    });
    fc.assert(holds, { numRuns: runs(200) });
  });

  test('nothing of the vault goes, what is taken comes, and undoing gives back what was there', () => {
    const holds = fc.property(...cases, (files, vault, choices) => {
      const rows = plan(files, vault, choices);
      const { entries, change } = carriedOut(vault, rows);
      const { counts } = receiptOf(rows, [], [], files.length);
      expect(entries).toHaveLength(vault.length + counts.taken);
      expect(vault.every(({ id }) => entries.some((one) => one.id === id))).toBe(true);
      expect(undone(entries, change)).toEqual(vault);
    });
    fc.assert(holds, { numRuns: runs(200) });
  });
});

test('parts of one export count together over all files; a whole one is no remark', () => {
  const part = (have: number[], batch = 'x') => ({ kind: 'parts', batch, have, of: 3 }) as const;
  expect(joinRemarks([part([1]), part([3]), part([1])])).toEqual([part([1, 3])]);
  expect(joinRemarks([part([1, 2]), part([3])])).toEqual([]);
});

test('what is said of several files is said once, with the counts added up', () => {
  const remarks = [
    { kind: 'without-code', count: 2 },
    { kind: 'counter-may-lag' },
    { kind: 'without-code', count: 3 },
    { kind: 'not-read', count: 1 },
    { kind: 'counter-may-lag' },
  ] as const;
  expect(joinRemarks(remarks)).toEqual([
    { kind: 'without-code', count: 5 },
    { kind: 'counter-may-lag' },
    { kind: 'not-read', count: 1 },
  ]);
});

test('a file whose reading is stopped can be read again; under a password, that is asked for once more', async () => {
  const rows = [{ row: 1, draft: { issuer: 'Mill', account: 'jo', otp: { kind: 'totp', secret: encodeUtf8('k') } } }];
  const reading = { kind: 'read', formatId: 'uri-list', rows, rejected: [], remarks: [] } as unknown as ReadFile;
  let hangs = true;
  const transfer = new Import({
    reader: {
      read: (_, signal) =>
        hangs
          ? new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => {
                reject(signal.reason as Error);
              });
            })
          : Promise.resolve(reading),
    },
    nowMs: () => 1,
    present: () => [],
    change: () => Promise.resolve(),
  });
  const stand = () => transfer.files[0]?.stand;
  const chosen = transfer.choose([new File(['x'], 'list.txt')]);
  await vi.waitFor(() => {
    expect(stand()).toMatchObject({ kind: 'reading' });
  });
  transfer.cancel();
  await chosen;
  expect(stand()).toEqual({ kind: 'stopped' });
  const answered = transfer.answerPassword(transfer.files[0]?.id ?? 0, 'a password');
  await vi.waitFor(() => {
    expect(stand()).toMatchObject({ kind: 'reading' });
  });
  transfer.cancel();
  await answered;
  expect(stand()).toEqual({ kind: 'needs-password', isWrong: false });
  hangs = false;
  await transfer.readAgain(transfer.files[0]?.id ?? 0);
  expect(stand()).toMatchObject({ kind: 'read', count: 1 });
});

test('the receipt as a text names accounts and reasons, and holds no secret', () => {
  const plan = planRows([read(entry({ account: 'ann' }, 'GEZDGNBVGY3TQOJQ'))], []);
  const unread = ['closed.kdbx'];
  const rejected = [{ file: 'list.txt', row: 2, name: 'Bank', code: 'entry/secret-not-base32' as const }];
  for (const t of [en, de]) {
    const text = receiptText(receiptOf(plan, rejected, [], 2, unread), t, (code) => `why ${code}`, 'Unnamed');
    expect(text).toContain('Mill ann');
    expect(text).toContain('closed.kdbx');
    expect(text).toContain('why entry/secret-not-base32');
    expect(text).not.toContain('GEZDGNBV');
  }
});

test('all or nothing: a write that fails leaves preview and vault as they were, and can be tried again', async () => {
  const reading: ReadFile = {
    kind: 'read',
    formatId: 'uri-list',
    rows: [{ row: 1, draft: { issuer: 'Mill', account: 'jo', otp: { kind: 'totp', secret: encodeUtf8('key') } } }],
    rejected: [],
    remarks: [],
  };
  let vault: readonly Entry[] = [];
  let fails = true;
  const transfer = new Import({
    reader: { read: () => Promise.resolve(reading) },
    nowMs: () => 1,
    present: () => vault,
    change: (edit) => {
      if (fails) return Promise.reject(new Error('full'));
      vault = edit(vault);
      return Promise.resolve();
    },
  });
  await transfer.choose([new File(['x'], 'list.txt')]);
  expect(transfer.plan).toHaveLength(1);
  await expect(transfer.save()).rejects.toThrow('full');
  expect(transfer.plan).toHaveLength(1);
  expect(transfer.receipt).toBeNull();
  fails = false;
  await transfer.save();
  expect(vault).toHaveLength(1);
  expect(transfer.receipt?.counts).toMatchObject({ total: 1, taken: 1 });
  await transfer.undo();
  expect(vault).toEqual([]);
});
