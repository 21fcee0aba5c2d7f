import type { Lockout, LockoutOptions } from './lockout';
import type { MirroredStore } from './mirrored-store';
import type { MirrorState } from './mirror';
import type { Exclusively } from './sealed-body';
import { loadWrites } from './store';
import type { Vault, VaultOptions } from './vault';
import type { VaultStore } from './vault-store';

export type { Lockout, LockoutOptions } from './lockout';
export {
  freshRecord,
  freshStanding,
  standingOf,
  type Ending,
  type LockoutRules,
  type Standing,
} from './lockout-record';
export type { AccountName, LostAccount } from './name-list';
export type { AdoptAnswer, Opened, PasswordAnswer, ProofAnswer, Refusal, StoredWays, UnlockAnswer } from './answers';
export type { Credential, Shown } from './credential';
export type { Passkey } from './slot-kdf';
export type { OpenedSlot } from './open-slots';
export type { Edit } from './held-vault';
export type { OpenVault } from './open-vault';
export type { Exclusively } from './sealed-body';
export type { IntakeKey } from './intake-key';
export type { IntakeStore, SharedItem } from './intake-store';
export type { MirrorState } from './mirror';
export type { MirroredStore } from './mirrored-store';
export type { Danger } from './rescue';
export { openVaultStore } from './store';
export type { RecoveryReading } from './recovery-text';
export type { Past } from './past';
export type { Trashed } from './codec';
export { switchedStore } from './store-of';
export type { DangerReason } from './survey';
export type { TagChange, TagColours } from './tags';
export type { Vault, VaultOptions } from './vault';
export type { Aside, VaultStore } from './vault-store';
export type { Way } from './way-list';
export type { NewWay, WaysIn } from './ways-in';

export interface LoadOptions extends Omit<VaultOptions, 'bodies'> {
  /** Starts `body.worker.ts`. */
  readonly startBodyWorker: () => Worker;
}

/**
 * The door to all that seals and opens. It is loaded when it is asked for, because the first screen only has to know
 * whether there is a vault and whether a wrong password left anything to wait for, which the store tells.
 */
export async function loadVault({ startBodyWorker, ...options }: LoadOptions): Promise<Vault> {
  const [{ Vault }, { BodyReader }] = await Promise.all([import('./vault'), import('./body-reader'), loadWrites()]);
  return new Vault({ ...options, bodies: new BodyReader(startBodyWorker) });
}

/** The counter of wrong passwords, fetched when there is something to count or to wait for. */
export async function loadLockout(options: LockoutOptions): Promise<Lockout> {
  const { Lockout } = await import('./lockout');
  return new Lockout(options);
}

export interface MirrorPlace {
  readonly database: VaultStore;
  /** The lock of writes. */
  readonly exclusively: Exclusively;
  /** The lock of the mirror's file. */
  readonly oneMirror: Exclusively;
  readonly nowMs: () => number;
  readonly fileName: string;
  readonly startWorker: () => Worker;
  readonly onState: (state: MirrorState) => void;
  readonly idle: () => Promise<void>;
}

/** The second place of the vault, fetched when there is no vault in the database, or once the first picture stands. */
export async function loadMirrored(place: MirrorPlace): Promise<MirroredStore> {
  const [{ MirroredStore }, { Mirror }, { mirrorFileInWorker }] = await Promise.all([
    import('./mirrored-store'),
    import('./mirror'),
    import('../mirror/mirror-file'),
  ]);
  const mirror = new Mirror(mirrorFileInWorker(place.fileName, place.startWorker), place.oneMirror, place.onState);
  const { database, exclusively, nowMs, idle } = place;
  return new MirroredStore({ database, mirror, exclusively, nowMs, idle });
}
