import { encodeHex } from '../bytes/hex';
import type { Entry } from '../entry/entry';
import type { FailureCode } from '../failure';
import type { Danger, OpenVault, Refusal, TagColours, Trashed, Way } from '../vault';

export type LockReason = 'demand' | 'idle' | 'hidden' | 'asleep' | 'elsewhere';

export type Phase =
  | { kind: 'starting' }
  /** No vault in this browser. */
  | { kind: 'absent' }
  /** The browser lets nothing be stored, or the store cannot be read. */
  | { kind: 'unavailable'; code: FailureCode }
  /** `reason` is `null` after a start. */
  | { kind: 'locked'; reason: LockReason | null }
  /** The vault to be unlocked is the one in the second place, and goes into the database once it is open. */
  | { kind: 'rescue'; danger: Danger }
  | {
      kind: 'open';
      /** Hex: tells vaults apart. */
      vaultId: string;
      /** One more with every write. */
      revision: number;
      entries: readonly Entry[];
      foreignCount: number;
      /** What was deleted and can be brought back. */
      trash: readonly Trashed[];
      trashDays: number;
      /** Of the tags that have one. */
      tagColours: TagColours;
      /** When the older state was saved that was opened, because newer ones were broken; `null` when the newest was whole. */
      fellBackToMs: number | null;
      /** How much memory a guess at the weakest password takes, where the device had too little for the usual. */
      reducedMemoryMiB: number | null;
      ways: readonly Way[];
    };

/** What there is to show of an open vault. */
export function openPhase(vault: OpenVault): Phase {
  const { revision, entries, foreignCount, trash, trashDays, tagColours, fellBackToMs, reducedMemoryMiB, ways } = vault;
  const vaultId = encodeHex(vault.vaultId);
  const seen = { entries, foreignCount, trash, trashDays, tagColours, fellBackToMs, reducedMemoryMiB, ways };
  return { kind: 'open', vaultId, revision, ...seen };
}

/** What comes of a password besides the right one; `LockoutState` has the figures. After `wiped` there is no vault. */
export type RefusalKind = Refusal['kind'];

/**
 * Takes the accounts out of a phase that is over. Svelte keeps a replaced value for as long as a block lives that was made in the
 * same turn, such as a notice that outlives the lock; what it keeps then is empty.
 */
export function empty(phase: Phase): void {
  if (phase.kind !== 'open') return;
  phase.entries = [];
  phase.trash = [];
  phase.tagColours = new Map();
}
