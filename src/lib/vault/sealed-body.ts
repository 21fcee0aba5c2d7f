import { equalBytes } from '../bytes/equal';
import type { Bytes } from '../bytes/bytes';
import { importAeadKey, open, seal } from '../crypto/aead';
import { wipeEntry } from '../entry/entry-bytes';
import { Failure } from '../failure';
import type { BodyReader } from './body-reader';
import { itemsInStep } from './cbor';
import { decodeAndWipe, encodedBody, emptyBody, entriesIn, type Body } from './codec';
import { readVaultFile, writePreamble, writeVaultFile, type Header, type VaultFile } from './format';
import { onlyFailure, writeProven } from './proven-write';
import type { RetainedNames } from './retained-names';
import { breathe, inSteps, type Breathe } from './steps';
import type { AlsoWritten, VaultStore } from './vault-store';

/** Runs one piece of work at a time over all tabs of this origin. */
export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

export interface Surroundings {
  readonly store: VaultStore;
  /** The names that are written together with the entries. */
  readonly names: RetainedNames;
  readonly exclusively: Exclusively;
  readonly nowMs: () => number;
  /** Lets the page do what waits, between two steps of some milliseconds. */
  readonly breathe: Breathe;
  /** Reads bodies elsewhere; here unless there is one. */
  readonly bodies?: BodyReader | undefined;
}

interface Generation extends Pick<AlsoWritten, 'alone'> {
  readonly header: Header;
  readonly body: Body;
  /** The revision that it takes the place of; `null` for a new vault. */
  readonly expected: number | null;
}

/**
 * Seals and writes one generation, with the names of its accounts; returns it as it stands. Throws Failure
 * `vault/changed-elsewhere` when the head is not `expected`, what `writeProven` throws, and TypeError rather than write what
 * could not be read again.
 */
export async function writeVault(
  { store, names, breathe: pause }: Surroundings,
  key: CryptoKey,
  { header, body, expected, alone = false }: Generation,
): Promise<VaultFile> {
  const plain = await inSteps(encodedBody(body), pause);
  try {
    await assertBodyReadable(plain, body, pause);
    const { bytes, file } = await sealPlain(key, header, plain);
    const { revision, savedAtMs } = header;
    const also = { alone, savedAtMs, names: await names.toWrite(body.entries, expected === null) };
    const outcome = await writeProven(store, { bytes, revision, expected, ...also }, (back) => opens(back, key, plain));
    if (outcome === 'conflict') throw new Failure('vault/changed-elsewhere');
    return file;
  } finally {
    plain.fill(0);
  }
}

/** One generation as a file, opened again before it is handed out. Throws TypeError for what could not be read again. */
export async function sealVault(key: CryptoKey, header: Header, body: Body, pause = breathe): Promise<Bytes> {
  const plain = await inSteps(encodedBody(body), pause);
  try {
    await assertBodyReadable(plain, body, pause);
    return (await sealPlain(key, header, plain)).bytes;
  } finally {
    plain.fill(0);
  }
}

async function sealPlain(key: CryptoKey, header: Header, plain: Bytes): Promise<{ bytes: Bytes; file: VaultFile }> {
  const preamble = writePreamble(header);
  const sealedBody = await seal(key, plain, preamble);
  const bytes = await writeVaultFile(preamble, sealedBody);
  if (!(await opens(bytes, key, plain))) unreadable();
  return { bytes, file: { header, preamble, sealedBody } };
}

/** The file itself gives back what went into it. */
async function opens(bytes: Bytes, key: CryptoKey, plain: Bytes): Promise<boolean> {
  const file = await readVaultFile(bytes).catch(onlyFailure);
  const back = file && (await open(key, file.sealedBody, file.preamble));
  const isSame = back ? equalBytes(back, plain) : false;
  back?.fill(0);
  return isSame;
}

async function assertBodyReadable(plain: Bytes, body: Body, pause: Breathe): Promise<void> {
  const entries = entriesIn(plain);
  let count = 0;
  try {
    let step = entries.next();
    for (; !step.done; step = entries.next()) {
      wipeBody({ ...emptyBody, entries: [step.value] });
      if (++count % itemsInStep === 0) await pause();
    }
    wipeBody({ ...step.value, entries: [] });
    const lists = ['foreign', 'trash', 'foreignTrash'] as const;
    if (count === body.entries.length && lists.every((list) => step.value[list].length === body[list].length)) return;
  } catch (cause) {
    return unreadable(cause);
  }
  unreadable();
}

function unreadable(cause?: unknown): never {
  throw new TypeError('what is to be stored could not be read again', { cause });
}

/** Throws Failure `vault/damaged` when the body does not open under the key. */
export async function openBody(key: CryptoKey, file: VaultFile, bodies?: BodyReader): Promise<Body> {
  const decrypt = async () => {
    const plain = await open(key, file.sealedBody, file.preamble);
    if (!plain) throw new Failure('vault/damaged');
    return plain;
  };
  return bodies ? bodies.read(decrypt) : decodeAndWipe(await decrypt());
}

/** Whether the body is sealed under this vault key. */
export async function isKeyOf(file: VaultFile, vaultKey: Bytes): Promise<boolean> {
  const plain = await open(await importAeadKey(vaultKey), file.sealedBody, file.preamble);
  plain?.fill(0);
  return plain !== null;
}

/** Wipes the secrets, and all bytes in fields that this version does not know: there may be secrets among them. */
export function wipeBody({ entries, foreign, trash, foreignTrash, unknown }: Body): void {
  for (const entry of [...entries, ...trash.map((one) => one.entry)]) {
    wipeEntry(entry);
    wipeValue(entry.unknown);
  }
  for (const rest of [foreign, foreignTrash, trash.map((one) => one.unknown), unknown]) wipeValue(rest);
}

function wipeValue(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(0);
  else if (value instanceof Map || Array.isArray(value)) for (const item of value.values()) wipeValue(item);
}
