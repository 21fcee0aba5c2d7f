import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { Failure } from '../failure';
import type { Sealed, VaultStore } from './vault-store';

/**
 * [Note: Proven] Writes one generation, reads it back from the database once it is committed, and has `isWhole` open it.
 * Only then do older ones go. What does not read back is taken back: Failure `vault/write-failed`. Where nothing can be read
 * for the moment, the write counts, since it was acknowledged as durable, and the older ones simply stay.
 */
export async function writeProven(
  store: VaultStore,
  sealed: Sealed,
  isWhole: (back: Bytes) => Promise<boolean>,
): Promise<'written' | 'conflict'> {
  const { bytes, revision, expected, ...also } = sealed;
  const outcome = await store.write(bytes, revision, expected, also);
  if (outcome === 'conflict') return outcome;
  const back = await store.readGeneration(revision).catch(onlyFailure);
  if (back === undefined) return outcome;
  if (!back || !equalBytes(back, bytes) || !(await isWhole(back))) {
    await store.takeBack(revision, expected).catch(onlyFailure);
    throw new Failure('vault/write-failed');
  }
  await store.settle(revision).catch(onlyFailure);
  return outcome;
}

/** For steps that may fail without harm. A bug is no Failure and goes on. */
export function onlyFailure(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
}

/** The same, for what one of two places does without. */
export function nullFor(error: unknown): null {
  onlyFailure(error);
  return null;
}
