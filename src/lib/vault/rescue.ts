import { Failure } from '../failure';
import { writeProven } from './proven-write';
import { haveSameSlots, type DangerReason, type Own, type SealedVault, type Verdict } from './survey';
import type { VaultStore } from './vault-store';

/** A vault that only the mirror has, or has better. */
export interface Danger {
  readonly reason: DangerReason;
  /** The database still has something that may be opened instead. */
  readonly hasOwn: boolean;
  /** When the mirror's vault was saved, by the clock of then. */
  readonly savedAtMs: number;
}

export interface Rescue extends Danger {
  readonly vault: SealedVault;
  /** The database's older generations open by other ways in, and go. */
  readonly alone: boolean;
  /** What the database has under the same revision is broken. */
  readonly isBroken: boolean;
}

export function rescueFrom({ vault, reason, hasOwn }: Verdict & { kind: 'rescue' }, own: Own): Rescue {
  const { revision, savedAtMs } = vault.header;
  const isBroken = revisionOf(own) === revision;
  const alone = !isBroken && !(own.kind === 'sealed' && haveSameSlots(own.header, vault.header));
  return { vault, reason, hasOwn, alone, isBroken, savedAtMs };
}

/** What is read of the store meanwhile: this vault, and nothing else. */
export function rescuedReads({ vault: { bytes, header } }: Rescue): Partial<VaultStore> {
  const read = () => Promise.resolve(bytes.slice());
  return {
    read,
    headRevision: () => Promise.resolve(header.revision),
    generations: () => Promise.resolve([]),
    readGeneration: (revision) => (revision === header.revision ? read() : Promise.resolve(null)),
  };
}

function revisionOf(own: Own): number | null {
  if (own.kind === 'sealed') return own.header.revision;
  return own.kind === 'unreadable' ? own.revision : null;
}

/**
 * Writes a vault that has been opened into the database. One that cannot be opened is deleted and made anew, broken bytes
 * are kept aside. Under the lock of writes. Throws Failure `vault/*`.
 */
export async function writeRescued(database: VaultStore, rescue: Rescue, nowMs: number): Promise<void> {
  const { bytes, header } = rescue.vault;
  const { revision, savedAtMs } = header;
  await makeUsable(database);
  if (rescue.isBroken) await database.setAside(revision, nowMs);
  const expected = await database.headRevision();
  const sealed = { bytes, revision, expected, savedAtMs, alone: rescue.alone };
  // What reads back as the bytes that were opened opens as well.
  const outcome = await writeProven(database, sealed, () => Promise.resolve(true));
  if (outcome === 'conflict') throw new Failure('vault/changed-elsewhere');
}

async function makeUsable(database: VaultStore): Promise<void> {
  try {
    await database.headRevision();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'vault/storage-unavailable') throw error;
    await database.rebuild();
  }
}
