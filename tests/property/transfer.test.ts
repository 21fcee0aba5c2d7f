import fc from 'fast-check';
import type * as HashWasm from 'hash-wasm';
import kdbx from 'kdbxweb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { admit } from '../../src/lib/entry/admit';
import { Failure, failureCodes } from '../../src/lib/failure';
import type * as CipherModule from '../../src/lib/transfer/cipher';
import type * as StreamModule from '../../src/lib/transfer/cipher-stream';
import type * as ZipModule from '../../src/lib/transfer/zip-reader';
import type { SourceFile } from '../../src/lib/transfer/content';
import type { FormatId } from '../../src/lib/transfer/format';
import type { FileReading } from '../../src/lib/transfer/read-file';
import { runs } from '../runs';
import { expectedFiles, fixture, formatNamedFor, readAs, siblingsOf } from '../unit/transfer/fixtures';
import { ownFile, ownFiles, ownLists } from '../unit/transfer/own-files';
import { made } from '../vectors/draft';
import { mutation, type Mutation } from './mutation';
import { QuickKdf } from './quick-kdf';

/**
 * Whatever happens to a file on its way, reading it ends soon, in a reading or in a Failure. Files are changed as they lie there, and
 * also behind their encryption, where a byte more or less would otherwise only ever meet the authentication.
 */

const quick = vi.hoisted(() => ({ kdf: null as QuickKdf | null, plain: null as Mutation | null, changes: 0 }));

vi.mock('hash-wasm', async (original) => {
  const real = await original<typeof HashWasm>();
  const kdf = (quick.kdf ??= new (await import('./quick-kdf')).QuickKdf());
  return {
    ...real,
    argon2id: kdf.wrap<HashWasm.IArgon2Options>('argon2id', real.argon2id),
    argon2d: kdf.wrap<HashWasm.IArgon2Options>('argon2d', real.argon2d),
    scrypt: kdf.wrap<HashWasm.ScryptOptions>('scrypt', real.scrypt),
  };
});

/** What is as long as a key and no text is one, whose change would only close what is behind it. */
const isKey = (plain: Bytes) => plain.length === 32 && plain.some((byte) => byte > 126);
const changed = (plain: Bytes | null) => {
  if (!plain || !quick.plain || isKey(plain)) return plain;
  quick.changes++;
  return quick.plain(plain);
};

vi.mock('../../src/lib/transfer/cipher', async (original) => {
  const real = await original<typeof CipherModule>();
  return {
    ...real,
    openGcm: async (...args: Parameters<typeof real.openGcm>) => changed(await real.openGcm(...args)),
    openCbc: async (...args: Parameters<typeof real.openCbc>) => changed(await real.openCbc(...args)),
  };
});
vi.mock('../../src/lib/transfer/cipher-stream', async (original) => {
  const real = await original<typeof StreamModule>();
  type Args = Parameters<typeof real.openSecretStream>;
  return { ...real, openSecretStream: async (...args: Args) => changed(await real.openSecretStream(...args)) };
});

type GetData = (writer: WritableStream<Uint8Array>, options: object) => Promise<unknown>;

vi.mock('../../src/lib/transfer/zip-reader', async (original) => {
  const real = await original<typeof ZipModule>();
  const spoiled =
    (getData: GetData): GetData =>
    async (writer, options) => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const all = new Response(readable).arrayBuffer();
      all.catch(() => undefined);
      const answer = await getData(writable, options);
      const out = writer.getWriter();
      await out.write(changed(new Uint8Array(await all)) ?? new Uint8Array());
      await out.close();
      return answer;
    };
  class ZipReader extends real.ZipReader<Blob> {
    override async getEntries() {
      const entries = await super.getEntries();
      for (const entry of entries) {
        if ('getData' in entry) Object.assign(entry, { getData: spoiled(entry.getData.bind(entry) as GetData) });
      }
      return entries;
    }
  }
  return { ...real, ZipReader };
});

/** The library's own cipher, behind whose digests lies the database where it is not packed. */
const createAesCbc = kdbx.CryptoEngine.createAesCbc.bind(kdbx.CryptoEngine);
kdbx.CryptoEngine.createAesCbc = () => {
  const cipher = createAesCbc();
  const decrypt = cipher.decrypt.bind(cipher);
  cipher.decrypt = async (...args) => (changed(new Uint8Array(await decrypt(...args))) ?? new Uint8Array()).buffer;
  return cipher;
};
const { chacha20 } = kdbx.CryptoEngine;
kdbx.CryptoEngine.chacha20 = async (...args) =>
  (changed(new Uint8Array(await chacha20.apply(kdbx.CryptoEngine, args))) ?? new Uint8Array()).buffer;

interface Subject {
  readonly file: SourceFile;
  readonly siblings: readonly SourceFile[];
  readonly formatId: FormatId | null;
  readonly password: string | null;
}

const own = ownLists().flatMap((list) =>
  ownFiles(list).map(([name, { siblings = [], named, format, password = null }]): [string, Subject] => [
    name,
    { file: ownFile(name), siblings: siblings.map(ownFile), formatId: named ? format : null, password },
  ]),
);
/** Its derivation takes 1 GiB, once; the project's own file of the kind takes 8 MiB. */
const dear = ['ente/stratum-encrypted.json'];
const collected = [...(expectedFiles() ?? [])]
  .filter(([path]) => !dear.includes(path))
  .map(([path, expected]): [string, Subject] => {
    const { password = null } = expected;
    const formatId = formatNamedFor(expected);
    return [`shared: ${path}`, { file: fixture(path), siblings: siblingsOf(path), formatId, password }];
  });

/** Far above what any of these takes on a busy machine. */
const mostMs = 10_000;
const each = 16;

async function outcomeOf(
  { file, siblings, formatId, password }: Subject,
  bytes: Bytes,
): Promise<FileReading | Failure> {
  const start = performance.now();
  const outcome = await readAs({ name: file.name, bytes }, { password, formatId, siblings }).catch((error: unknown) => {
    if (error instanceof Failure) return error;
    throw error;
  });
  expect(performance.now() - start).toBeLessThan(mostMs);
  return outcome;
}

function expectSound(outcome: FileReading | Failure): void {
  if (outcome instanceof Failure) {
    expect(failureCodes).toContain(outcome.code);
    return;
  }
  if (outcome.kind !== 'read') return;
  const numbers = [...outcome.rows, ...outcome.rejected].map(({ row }) => row);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { draft } of outcome.rows) {
    try {
      admit(draft, made);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
}

describe.each([...own, ...collected])('%s', (_name, subject) => {
  beforeAll(async () => {
    const kdf = (quick.kdf ??= new QuickKdf());
    kdf.isLearning = true;
    await outcomeOf(subject, subject.file.bytes);
    kdf.isLearning = false;
  }, 60_000);

  it('changed anywhere, it gives a reading or a Failure', async () => {
    const property = fc.asyncProperty(mutation, async (mutate) => {
      expectSound(await outcomeOf(subject, mutate(subject.file.bytes)));
    });
    await fc.assert(property, { numRuns: runs(each) });
  }, 600_000);

  if (subject.password === null) return;

  it('changed behind its encryption, it gives a reading or a Failure', async () => {
    const unchanged = await outcomeOf(subject, subject.file.bytes);
    const isOpened = !(unchanged instanceof Failure) && unchanged.kind === 'read' && unchanged.rows.length > 0;
    quick.changes = 0;
    const property = fc.asyncProperty(mutation, async (mutate) => {
      quick.plain = mutate;
      try {
        expectSound(await outcomeOf(subject, subject.file.bytes));
      } finally {
        quick.plain = null;
      }
    });
    await fc.assert(property, { numRuns: runs(each) });
    // Else this would have changed nothing at all.
    if (isOpened) expect(quick.changes).toBeGreaterThan(0);
  }, 600_000);
});

const { importKey, deriveBits } = crypto.subtle;
beforeAll(() => {
  (quick.kdf ??= new QuickKdf()).wrapSubtle(crypto.subtle);
});
afterAll(() => {
  Object.assign(crypto.subtle, { importKey, deriveBits });
});
