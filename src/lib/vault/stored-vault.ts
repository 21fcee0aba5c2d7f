import type { Bytes } from '../bytes/bytes';
import { Failure, type FailureCode } from '../failure';
import type { Body } from './codec';
import { readVaultFile, type VaultFile } from './format';
import { onlyFailure } from './proven-write';
import { openBody, type Surroundings } from './sealed-body';
import type { VaultStore } from './vault-store';

/**
 * [Note: Broken newest] Finding the newest generation that is whole. Broken is what is missing, has no whole frame, or does
 * not open under a vault key that is known to be the right one. A password that a whole slot refuses is an answer, not
 * damage: it is never tried on an older generation, and breaking the newest one buys no uncounted attempt, because an older
 * one is asked through the same counter. What a newer version wrote is not broken either: it is left alone.
 */
export type Found = FoundAs<VaultFile>;

interface FoundAs<T> {
  readonly file: T;
  readonly revision: number;
  /** The revisions that were passed over, newest first. */
  readonly broken: readonly number[];
}

/** A generation that opened. */
export interface FoundOpen extends Found {
  readonly body: Body;
  /** The revision that counts in the store: that of a broken one where it could not be set aside. */
  readonly head: number;
}

/** The newest generation with a whole frame and header. Throws Failure `vault/gone`, `vault/too-new`, `vault/damaged`, `vault/not-a-vault`. */
export async function newestReadable(store: VaultStore): Promise<Found> {
  return newest(store, (file) => Promise.resolve(file));
}

/**
 * The newest generation that opens under `key`; broken ones are set aside. `seen` is what was the newest before the key was derived: if it
 * still is, it is not read again. Not under the lock of writes: it may take it. Throws as above.
 */
export async function openNewest(
  { store, exclusively, nowMs, bodies }: Omit<Surroundings, 'names'>,
  key: CryptoKey,
  seen: Found | null = null,
): Promise<FoundOpen> {
  const whole = async (file: VaultFile) => ({ file, body: await openBody(key, file, bodies) });
  const find = () => newest(store, whole);
  const found = (seen && (await openSeen(store, seen, whole))) ?? (await find());
  if (found.broken.length === 0) {
    // What a crash between the writing and the proof left undone.
    await store.settle(found.revision).catch(onlyFailure);
    return { ...found, ...found.file, head: found.revision };
  }
  return exclusively(async () => {
    const again = await find();
    for (const revision of again.broken) await store.setAside(revision, nowMs()).catch(onlyFailure);
    return { ...again, ...again.file, head: (await store.headRevision()) ?? again.revision };
  });
}

/** `null` when another one is the newest by now, or it does not open. */
async function openSeen<T>(
  store: VaultStore,
  { file, revision, broken }: Found,
  whole: (file: VaultFile) => Promise<T>,
): Promise<FoundAs<T> | null> {
  if (broken.length > 0 || (await store.headRevision()) !== revision) return null;
  const opened = await whole(file).catch(nullIfBroken);
  return opened && { file: opened, revision, broken };
}

/** `null` for broken bytes. */
export async function readHead(store: VaultStore): Promise<VaultFile | null> {
  return fileOf(await store.read()).catch(nullIfBroken);
}

export function nullIfBroken(error: unknown): null {
  if (error instanceof Failure && isBroken(error.code)) return null;
  throw error;
}

/** An older generation; `null` when it is broken, or sealed under another key. */
export async function openGeneration(
  store: VaultStore,
  revision: number,
  key: CryptoKey,
): Promise<{ file: VaultFile; body: Body } | null> {
  const bytes = await store.readGeneration(revision);
  try {
    const file = await fileOf(bytes);
    return { file, body: await openBody(key, file) };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

async function newest<T>(store: VaultStore, whole: (file: VaultFile) => Promise<T>): Promise<FoundAs<T>> {
  const head = await store.headRevision();
  if (head === null) throw new Failure('vault/gone');
  const broken: number[] = [];
  let first: Failure | undefined;
  for await (const revision of fromHead(store, head)) {
    const bytes = await store.readGeneration(revision);
    try {
      return { file: await whole(await fileOf(bytes)), revision, broken };
    } catch (error) {
      if (!(error instanceof Failure) || !(isBroken(error.code) || first)) throw error;
      first ??= error;
      broken.push(revision);
    }
  }
  throw first ?? new Failure('vault/gone');
}

/** The head, then what is older, newest first; which those are is asked only where the head is broken. */
async function* fromHead(store: VaultStore, head: number): AsyncGenerator<number> {
  yield head;
  for (const { revision } of await store.generations()) if (revision < head) yield revision;
}

async function fileOf(bytes: Bytes | null): Promise<VaultFile> {
  if (!bytes) throw new Failure('vault/damaged');
  return readVaultFile(bytes);
}

function isBroken(code: FailureCode): boolean {
  return code === 'vault/damaged' || code === 'vault/not-a-vault';
}
