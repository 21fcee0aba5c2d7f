import type { Entry } from '../entry/entry';
import type { FailureCode } from '../failure';
import type { Refusal, Way } from '../vault';

export type LockReason = 'demand' | 'idle' | 'hidden' | 'asleep' | 'elsewhere';

export type Phase =
  | { kind: 'starting' }
  /** No vault in this browser. */
  | { kind: 'absent' }
  /** The browser lets nothing be stored, or the store cannot be read. */
  | { kind: 'unavailable'; code: FailureCode }
  /** `reason` is `null` after a start. */
  | { kind: 'locked'; reason: LockReason | null }
  | {
      kind: 'open';
      entries: readonly Entry[];
      foreignCount: number;
      /** How much memory a guess at the weakest password takes, where the device had too little for the usual. */
      reducedMemoryMiB: number | null;
      ways: readonly Way[];
    };

/** What comes of a password besides the right one; `LockoutState` has the figures. After `wiped` there is no vault. */
export type RefusalKind = Refusal['kind'];
