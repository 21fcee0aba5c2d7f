import { encodeHex } from '../bytes/hex';
import { readFile } from '../device/file';
import type { Time } from '../device/time';
import { displayName } from '../entry/display-name';
import { Failure } from '../failure';
import type { BackupTexts } from '../i18n/backup.en';
import type { Language, TestedBackup } from '../settings/settings';
import type { Credential, OpenVault } from '../vault';
import { openBackupInWorker, printsOf, readBackupHead, type BackupHead } from '../vault/later';
import { changesAfter, type Changes } from './backup-changes';
import { compare, isOfVault, type Comparison } from './backup-test';
import type { KdfProgress } from './kdf-progress.svelte';
import type { Phase } from './phase';
import type { Preferences } from './preferences.svelte';

const dayMs = 86_400_000;
/** So long a change may be without a backup before the reminder shows, unless there are many. */
const graceMs = dayMs;
const many = 20;
/** How long the reminder stays away when it was put off. */
const pauseMs = 7 * dayMs;
const mostBytes = 64 * 1024 * 1024;

/** What came of a test. */
export type TestAnswer =
  | Exclude<Comparison, { kind: 'differs' }>
  | (Extract<Comparison, { kind: 'differs' }> & { readonly names: readonly string[] })
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'damaged' };

export interface TestingVault {
  readonly phase: Phase;
  ask<T>(work: (vault: Pick<OpenVault, 'held'>) => Promise<T>): Promise<T>;
}

export interface TestedBackupsOptions {
  readonly vault: TestingVault;
  readonly preferences: Preferences;
  readonly time: Time;
  readonly kdfProgress: Pick<KdfProgress, 'tell'>;
  /** A Worker that opens one sealed file; it is ended here. */
  readonly startWorker: () => Worker;
  /** Whether a linked file holds all of the vault as it is now. */
  readonly isLinked: () => boolean;
}

/**
 * Which backup is known to open and to hold everything, and what it does not have by now. The last test is a setting of the device:
 * in the body, a test would itself be a change that the file lacks; and each device has a state of its own to look after. On a new
 * device the backup that was opened to begin with counts, since all of it has just been opened with what the person has.
 */
export class TestedBackups {
  readonly #options: TestedBackupsOptions;

  constructor(options: TestedBackupsOptions) {
    this.#options = options;
  }

  /** The last test of a backup of this vault; `null` when there was none. */
  get last(): TestedBackup | null {
    const { vault, preferences } = this.#options;
    const { testedBackup } = preferences.settings;
    return vault.phase.kind === 'open' && testedBackup?.vaultId === vault.phase.vaultId ? testedBackup : null;
  }

  /** What that backup does not have. */
  get changes(): Changes {
    const { phase } = this.#options.vault;
    if (phase.kind !== 'open') return { count: 0, sinceMs: Infinity };
    return changesAfter(this.last?.savedAtMs ?? null, phase.entries, phase.trash);
  }

  /** Whether to remind: something would be lost, it is a day old or much, no linked file has it, and it was not put off. */
  get isReminderDue(): boolean {
    const { isLinked, preferences, time } = this.#options;
    const { count, sinceMs } = this.changes;
    if (count === 0 || isLinked()) return false;
    const nowMs = time.nowMs();
    const sinceAskedMs = nowMs - preferences.settings.backupPutOffAtMs;
    const isPutOff = sinceAskedMs >= 0 && sinceAskedMs < pauseMs;
    return !isPutOff && (count >= many || nowMs - sinceMs >= graceMs);
  }

  putOff(): void {
    const { preferences, time } = this.#options;
    preferences.set({ backupPutOffAtMs: time.nowMs() });
  }

  /** The vault is a backup that was opened just now. */
  async opened(): Promise<void> {
    const { vault } = this.#options;
    this.#note(await vault.ask((open) => open.held(({ file }) => Promise.resolve(file.header))));
  }

  /**
   * Opens the file in a Worker that knows nothing of the vault, and compares what is in it, entry by entry with the code at one
   * time. When all is there, that is noted. The credential's bytes stay the caller's to wipe. Throws Failure `file/*`, `vault/*`
   * and `crypto/*`, and the signal's reason.
   */
  async test(backup: Blob, credential: Credential, signal?: AbortSignal): Promise<TestAnswer> {
    const { kdfProgress, startWorker, time } = this.#options;
    try {
      const bytes = await readFile(backup, mostBytes);
      const head = await readBackupHead(bytes);
      if (!isOfVault(head, this.#vaultId())) return { kind: 'other-vault', savedAtMs: head.savedAtMs };
      const wanted = { kind: 'prints', atMs: time.nowMs() } as const;
      const found = await openBackupInWorker(startWorker, { bytes, credential, wanted }, kdfProgress.tell, signal);
      if (found.kind !== 'prints') return found;
      return await this.#compared(found, wanted.atMs);
    } catch (error) {
      if (error instanceof Failure && error.code === 'vault/damaged') return { kind: 'damaged' };
      throw error;
    }
  }

  async #compared(found: Parameters<typeof compare>[0], atMs: number): Promise<TestAnswer> {
    const present = await this.#options.vault.ask((open) =>
      open.held(async ({ body, file }) => ({ revision: file.header.revision, prints: await printsOf(body, atMs) })),
    );
    const answer = compare(found, { vaultId: this.#vaultId(), ...present });
    if (answer.kind === 'whole') this.#note(found.head);
    return answer.kind === 'differs'
      ? { ...answer, names: this.#namesOf([...answer.missing, ...answer.changed]) }
      : answer;
  }

  #note({ vaultId, revision, savedAtMs }: BackupHead): void {
    const { preferences, time } = this.#options;
    const testedBackup = { vaultId: encodeHex(vaultId), revision, savedAtMs, testedAtMs: time.nowMs() };
    preferences.set({ testedBackup, backupPutOffAtMs: 0 });
  }

  #namesOf(ids: readonly string[]): readonly string[] {
    const { phase } = this.#options.vault;
    const entries = phase.kind === 'open' ? phase.entries : [];
    return entries.filter(({ id }) => ids.includes(id)).map(displayName);
  }

  #vaultId(): string {
    const { phase } = this.#options.vault;
    if (phase.kind !== 'open') throw new Failure('vault/locked');
    return phase.vaultId;
  }
}

/** The texts about backups, fetched with the screens that say them. */
export async function loadBackupTexts(language: Language): Promise<BackupTexts> {
  const { backup } = language === 'de' ? await import('../i18n/backup.de') : await import('../i18n/backup.en');
  return backup;
}
