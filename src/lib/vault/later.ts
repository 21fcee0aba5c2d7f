/**
 * The second door: what is used once a vault is open, or a recovery key is typed. It stands beside index.ts because whatever that door
 * hands out is fetched with the first screen.
 */
export { openBackupInWorker } from './backup-in-worker';
export type { BackupEntries, BackupPrints, BackupRefusal } from './backup-message';
export { printsOf, type EntryPrint } from './entry-print';
export { isVaultFile } from './format';
export { openBackup, readBackupHead, type BackupHead } from './open-backup';
export { openDraft, sealDraft } from './intake-draft';
export { openShared } from './intake-key';
export { IntakeStore } from './intake-store';
export { LinkStore, type LinkRecord } from './link-store';
export { newRecoveryKey } from './recovery-slot';
export { groupCount, isSameGroup, readRecoveryText, writeRecoveryQr, writeRecoveryText } from './recovery-text';
export { endsAtMs, trashDayChoices } from './trash';
