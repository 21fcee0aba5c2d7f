import type { Kdbx, KdbxEntry, KdbxGroup } from 'kdbxweb';
import { decodeUtf8 } from '../../bytes/utf8';
import { Failure } from '../../failure';
import type { Context, Format, Reading } from '../format';
import { argon2 } from '../kdf';
import { passwordForms } from '../password-forms';
import { readRows, type OneRow } from '../rows';
import { webAddressIn } from '../otp-value';
import { keepassOtps, type KeepassOtp } from './keepass-otp';

/** A KeePass database, KDBX 3.1 and 4, under a password. The recycle bin and older states of an entry are left aside. */
export const keepass: Format = {
  id: 'keepass',
  recognise: (content) => (content.startsWith([0x03, 0xd9, 0xa2, 0x9a]) ? 'yes' : 'no'),
  read: async (content, context) => {
    const [, , , , second] = content.bytes;
    // KeePass 1 ends its signature with 65 FB 4B B5.
    if (second === 0x65) throw new Failure('transfer/keepass-1');
    if (context.password === null) return { kind: 'needs-password' };
    return openDatabase(content.bytes, context);
  },
};

/** The most rounds of KeePass' own derivation (AES-KDF): some ten seconds. */
const mostRounds = 100_000_000;

async function openDatabase(bytes: Uint8Array<ArrayBuffer>, { password }: Context): Promise<Reading> {
  const kdbx = await library();
  for (const form of passwordForms(password ?? '')) {
    const credentials = new kdbx.Credentials(kdbx.ProtectedValue.fromBinary(form.buffer.slice(0)));
    try {
      checkRounds(kdbx, bytes);
      return readDatabase(await kdbx.Kdbx.load(bytes.slice().buffer, credentials));
    } catch (error) {
      if (error instanceof Failure) throw error;
      const code = error instanceof kdbx.KdbxError ? error.code : '';
      if (code === 'Unsupported' || code === 'InvalidVersion') throw new Failure('transfer/keepass-cipher');
      if (code !== 'InvalidKey') throw new Failure('transfer/damaged');
    }
  }
  return { kind: 'wrong-password' };
}

async function library() {
  const kdbx = await import('kdbxweb');
  const module = 'default' in kdbx ? (kdbx.default as typeof kdbx) : kdbx;
  module.CryptoEngine.setArgon2Impl(
    async (password, salt, memoryKiB, iterations, length, parallelism, type, version) => {
      // Version 1.0 of Argon2 was never written by a release of KeePass.
      if (version !== 0x13) throw new Failure('transfer/keepass-cipher');
      const cost = { memoryKiB, iterations, parallelism };
      const variant = type === module.CryptoEngine.Argon2TypeArgon2id ? 'argon2id' : 'argon2d';
      return (await argon2(variant, new Uint8Array(password), new Uint8Array(salt), cost, length)).buffer;
    },
  );
  return module;
}

/** [Note: Capped cost] The library runs what the header asks for, so the header is looked at before. */
function checkRounds(kdbx: Awaited<ReturnType<typeof library>>, bytes: Uint8Array<ArrayBuffer>): void {
  const context = { kdbx: new kdbx.Kdbx() } as unknown as Parameters<typeof kdbx.KdbxHeader.read>[1];
  const header = kdbx.KdbxHeader.read(new kdbx.BinaryStream(bytes.slice().buffer), context);
  const inParameters = header.kdfParameters?.get('R');
  const rounds = header.keyEncryptionRounds ?? Number(inParameters?.valueOf() ?? 0);
  if (!(rounds <= mostRounds)) throw new Failure('crypto/kdf-cost');
}

interface FoundOtp {
  readonly entry: KdbxEntry;
  readonly path: readonly string[];
  readonly otp: KeepassOtp | null;
}

function readDatabase(database: Kdbx): Reading {
  const bin = database.meta.recycleBinUuid?.id;
  const root = database.getDefaultGroup();
  return readRows([...entriesOf(root, bin, [])], readFound, ({ entry }) => namesOf(entry));
}

function* entriesOf(group: KdbxGroup, bin: string | undefined, path: readonly string[]): Generator<FoundOtp> {
  if (bin !== undefined && group.uuid.id === bin) return;
  for (const entry of group.entries) {
    const otps = keepassOtps((name) => field(entry, name));
    if (otps.length === 0) yield { entry, path, otp: null };
    for (const otp of otps) yield { entry, path, otp };
  }
  for (const inner of group.groups) yield* entriesOf(inner, bin, [...path, inner.name ?? '']);
}

function readFound({ entry, path, otp }: FoundOtp): OneRow {
  if (!otp) return null;
  const read = otp(namesOf(entry));
  const draft = {
    ...read,
    // KeePassXC writes an empty user name into the link so.
    account: read.account === 'none' && field(entry, 'UserName') === '' ? '' : read.account,
    url: webAddressIn([field(entry, 'URL')]),
    notes: field(entry, 'Notes'),
    tags: [path.filter(Boolean).join('/'), ...entry.tags].filter(Boolean),
  };
  return { draft };
}

function namesOf(entry: KdbxEntry) {
  return { issuer: field(entry, 'Title'), account: field(entry, 'UserName') };
}

/** A protected value is opened for this moment only; empty when the field is not there. */
function field(entry: KdbxEntry, name: string): string {
  const value = entry.fields.get(name);
  if (value === undefined || typeof value === 'string') return value ?? '';
  const bytes = value.getBinary();
  return decodeUtf8(bytes) ?? '';
}
