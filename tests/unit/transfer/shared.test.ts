import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/lib/failure';
import { prepareZxing } from '../../../src/lib/scan/zxing';
import { wasmBinary } from '../scan/qr-picture';
import { withPictures } from './decode-picture';
import { expectEntries } from './expect-entries';
import { expectedFiles, fixture, formatNamedFor, readAs, siblingsOf } from './fixtures';

/**
 * Every real export of the collection gives exactly what its `expected.json` says: entries, rejected rows, refusals, codes; and a wrong
 * password is told from a broken file.
 */

beforeAll(() => prepareZxing({ wasmBinary: wasmBinary('reader') }));

const all = expectedFiles();

if (all === null) it.skip('SKIPPED: ../shared/fixtures is not there');
else {
  describe.each([...all])('shared: %s', (path, expected) => {
    const formatId = formatNamedFor(expected);
    const read = async (password: string | null) =>
      withPictures(await readAs(fixture(path), { password, formatId, siblings: siblingsOf(path) }));

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
      expectEntries(await read(expected.password ?? null), expected);
    }, 60_000);
  });
}
