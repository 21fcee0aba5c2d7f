import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { Failure } from '../failure';
import { readVaultFile, type Header } from './format';
import type { Ending } from './lockout-record';
import type { MirrorContent } from './mirror-content';
import { encodeCbor } from './cbor';
import { slotToCbor } from './slot';
import type { VaultStore } from './vault-store';

/** What the database has. */
export type Own =
  /** Why there is none any more, if the database knows. */
  | { kind: 'none'; ending: Ending | null }
  /** The database cannot be opened or read at all. */
  | { kind: 'unavailable' }
  /** There is one, but its bytes are missing or are none that can be read. */
  | { kind: 'unreadable'; revision: number; hasOlder: boolean }
  | SealedVault
  | { kind: 'too-new' };

/** What the mirror has. */
export type Mirrored = { kind: 'none' } | { kind: 'wiped'; ending: Ending | null } | SealedVault | { kind: 'strange' };

/** A vault whose header can be read; whether the rest can be opened only the password tells. */
export interface SealedVault {
  readonly kind: 'sealed';
  readonly bytes: Bytes;
  readonly header: Header;
}

/** Why the mirror's vault has to be brought back: the database has none, none that can be read, or an older one. */
export type DangerReason = 'lost' | 'unreadable' | 'older';

export type Verdict =
  | { kind: 'nothing' }
  /** The mirror has none or an older one: it follows once the database's vault was opened. */
  | { kind: 'behind' }
  /** Both are alike. */
  | { kind: 'alike' }
  /** The mirror holds something else, which is not written over unseen. */
  | { kind: 'leave' }
  /** A wipe reached the database and not the mirror, or the other way round. */
  | { kind: 'finish-in-mirror'; ending: Ending }
  | { kind: 'note-in-database'; ending: Ending }
  /** `hasOwn`: the database still has something that may be opened instead. */
  | { kind: 'rescue'; vault: SealedVault; reason: DangerReason; hasOwn: boolean };

/** The header of stored bytes; nothing is opened. */
export async function sealedVault(bytes: Bytes): Promise<SealedVault | { kind: 'too-new' | 'unreadable' }> {
  try {
    return { kind: 'sealed', bytes, header: (await readVaultFile(bytes)).header };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: error.code === 'vault/too-new' ? 'too-new' : 'unreadable' };
  }
}

/**
 * Which of the two counts. [Note: Under the password] Nothing passes from one place into the other before it was opened and
 * so authenticated: bytes that merely lie there, of whatever revision, replace nothing.
 */
export function judge(own: Own, mirrored: Mirrored): Verdict {
  if (own.kind === 'too-new') return { kind: 'nothing' };
  if (mirrored.kind === 'strange') return { kind: 'leave' };
  if (mirrored.kind === 'sealed') return own.kind === 'sealed' ? betweenTwo(own, mirrored) : withoutOwn(own, mirrored);
  if (own.kind === 'sealed') return { kind: 'behind' };
  if (own.kind === 'none' && mirrored.kind === 'wiped' && mirrored.ending && !own.ending) {
    return { kind: 'note-in-database', ending: mirrored.ending };
  }
  return { kind: 'nothing' };
}

function withoutOwn(own: Exclude<Own, SealedVault | { kind: 'too-new' }>, vault: SealedVault): Verdict {
  if (own.kind === 'none') {
    if (own.ending) return { kind: 'finish-in-mirror', ending: own.ending };
    return { kind: 'rescue', vault, reason: 'lost', hasOwn: false };
  }
  const hasOwn = own.kind === 'unreadable' && own.hasOlder;
  return { kind: 'rescue', vault, reason: 'unreadable', hasOwn };
}

function betweenTwo(own: SealedVault, mirrored: SealedVault): Verdict {
  if (!equalBytes(own.header.vaultId, mirrored.header.vaultId)) return { kind: 'leave' };
  const ahead = own.header.revision - mirrored.header.revision;
  if (ahead > 0) return { kind: 'behind' };
  if (ahead < 0) return { kind: 'rescue', vault: mirrored, reason: 'older', hasOwn: true };
  if (equalBytes(own.bytes, mirrored.bytes)) return { kind: 'alike' };
  // The mirror's bytes have a checksum from when they were written, the database's have none.
  return { kind: 'rescue', vault: mirrored, reason: 'unreadable', hasOwn: true };
}

/** Whether the same ways in lead to both, so that the one may stay as an older generation of the other. */
export function haveSameSlots(a: Header, b: Header): boolean {
  const encoded = ({ slots }: Header) => encodeCbor(new Map([['slots', slots.map(slotToCbor)]]));
  return equalBytes(encoded(a), encoded(b));
}

export async function mirroredIn(content: MirrorContent | null): Promise<Mirrored> {
  if (!content) return { kind: 'none' };
  if (!content.vault) return { kind: 'wiped', ending: content.record?.ending ?? null };
  const vault = await sealedVault(content.vault);
  return vault.kind === 'sealed' ? vault : { kind: 'strange' };
}

/** Whether `there` is an earlier state of `vault`. */
export function isBefore(there: SealedVault, vault: SealedVault): boolean {
  return equalBytes(there.header.vaultId, vault.header.vaultId) && there.header.revision < vault.header.revision;
}

/** What the database has, whatever state it is in. */
export async function ownIn(database: VaultStore): Promise<Own> {
  try {
    const bytes = await database.read();
    const own = bytes && (await sealedVault(bytes));
    if (own?.kind === 'sealed') return own;
    if (own?.kind === 'too-new') return { kind: 'too-new' };
    const revision = await database.headRevision();
    if (revision === null) return { kind: 'none', ending: (await database.readLockout())?.ending ?? null };
    const hasOlder = (await database.generations()).some((one) => one.revision < revision);
    return { kind: 'unreadable', revision, hasOlder };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: error.code === 'vault/too-new' ? 'too-new' : 'unavailable' };
  }
}
