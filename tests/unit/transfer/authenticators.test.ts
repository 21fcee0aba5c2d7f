import { describe, expect, it, vi } from 'vitest';
import { Content } from '../../../src/lib/transfer/content';
import { candidatesFor } from '../../../src/lib/transfer/formats';
import { expectEntries } from './expect-entries';
import { readAs } from './fixtures';
import { ownFile, ownFiles } from './own-files';

vi.mock('../../../src/lib/transfer/kdf', async (original) =>
  (await import('./remembered-kdf')).remembered(await original()),
);

/** Exports of authenticators as an independent script writes them: every reader, also where the collection is not beside the project. */
describe.each([...ownFiles('authenticators'), ...ownFiles('cxf')])('%s', (name, expected) => {
  const file = ownFile(name);
  const siblings = (expected.siblings ?? []).map(ownFile);
  const formatId = expected.named ? expected.format : null;
  const read = async (password: string | null, bytes = file.bytes) =>
    readAs({ name, bytes }, { password, formatId, siblings });

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
      formatId: expected.format,
      rejected: expected.rejected ?? [],
      remarks: expected.remarks ?? [],
    });
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
