import { beforeAll, describe, expect, it, vi } from 'vitest';
import { prepareZxing } from '../../../src/lib/scan/zxing';
import { Content } from '../../../src/lib/transfer/content';
import { formatIds } from '../../../src/lib/transfer/format';
import { candidatesFor } from '../../../src/lib/transfer/formats';
import { wasmBinary } from '../scan/qr-picture';
import { withPictures } from './decode-picture';
import { expectEntries, rejectedOf } from './expect-entries';
import { readAs } from './fixtures';
import { ownFile, ownFiles, ownLists } from './own-files';

vi.mock('../../../src/lib/transfer/kdf', async (original) =>
  (await import('./remembered-kdf')).remembered(await original()),
);

/** Exports as independent scripts write them: every reader, also where the collection is not beside the project. */
const own = ownLists().flatMap(ownFiles);

it.each(formatIds)('%s has a file of the project’s own that it recognises, and one that it reads or refuses', (id) => {
  const known = own.filter(([, { format, inner }]) => format === id || inner === id);
  expect(known.some(([, { format }]) => format === id)).toBe(true);
  expect(known.some(([, { entries, error }]) => entries.length > 0 || error !== undefined)).toBe(true);
});

describe.each(own)('%s', (name, expected) => {
  beforeAll(() => prepareZxing({ wasmBinary: wasmBinary('reader') }));

  const file = ownFile(name);
  const siblings = (expected.siblings ?? []).map(ownFile);
  const formatId = expected.named ? expected.format : null;
  const read = async (password: string | null, bytes = file.bytes) =>
    withPictures(await readAs({ name, bytes }, { password, formatId, siblings }));

  it('is recognised by its content', async () => {
    const formats = await candidatesFor(new Content({ name: 'export', bytes: file.bytes }));
    const candidates = formats.map(({ id }) => id);
    if (expected.named) expect(candidates).toContain(expected.format);
    else expect(candidates).toEqual([expected.format]);
  });

  if (expected.error !== undefined) {
    it('is refused with its own reason', async () => {
      await expect(read(expected.password ?? null)).rejects.toMatchObject({ code: expected.error });
    });
    return;
  }

  it('gives the entries that are expected, and accounts for every other row', async () => {
    const reading = await read(expected.password ?? null);
    expectEntries(reading, { ...expected, failures: expected.rejected ?? [] });
    expect(reading).toMatchObject({
      formatId: expected.inner ?? expected.format,
      remarks: expected.remarks ?? [],
    });
    expect(rejectedOf(reading)).toEqual(expected.rejected ?? []);
  });

  if (expected.password === undefined) return;

  it('asks for its password', async () => {
    expect(await read(null)).toMatchObject({ kind: 'needs-password' });
  });

  it('tells a wrong password', async () => {
    expect(await read('another one')).toMatchObject({ kind: 'wrong-password' });
  });

  it('takes the password in whatever form the keyboard composed it', async () => {
    expect(await read(expected.password?.normalize('NFD') ?? null)).toMatchObject({ kind: 'read' });
  });

  it('is not read when its second half is gone', async () => {
    const half = file.bytes.slice(0, file.bytes.length / 2);
    const outcome = await read(expected.password ?? null, half).catch((error: unknown) => error);
    expect(outcome).not.toMatchObject({ kind: 'read', rejected: [] });
  });
});
