/** What was deleted, changed or damaged. */
export const history = {
  trash: {
    heading: 'Trash',
    text: (days: number) =>
      days === 0
        ? 'Deleted accounts stay here until you delete them for good. They give no codes. Restore one to use it again.'
        : `Deleted accounts stay here for ${days} days. They give no codes. Restore one to use it again.`,
    list: 'Deleted accounts',
    empty: 'The trash is empty.',
    open: 'Open trash',
    deleted: (date: string) => `Deleted: ${date}.`,
    ends: (date: string) => `Gone for good: ${date}.`,
    restore: 'Restore',
    restoreOne: (name: string) => `Restore ${name}`,
    remove: 'Delete for good',
    removeOne: (name: string) => `Delete for good: ${name}`,
    removeText: (name: string) =>
      `${name} and its secret key are deleted from the trash and cannot be restored from there. Make sure that you can sign in at the service without it.`,
    copies: 'Earlier states of this vault and backups may still hold what is deleted now.',
    removed: (name: string) => `${name} was deleted for good.`,
    emptyAll: 'Empty trash',
    emptyText: (n: number) =>
      n === 1
        ? '1 account and its secret key are deleted and cannot be restored from the trash.'
        : `${n} accounts and their secret keys are deleted and cannot be restored from the trash.`,
    emptied: 'The trash was emptied.',
    days: 'Delete accounts in the trash for good',
    daysText: (days: number) => (days === 0 ? 'Never by itself' : `After ${days} days`),
    back: 'To the codes',
  },
  past: {
    heading: 'Earlier states',
    text: 'Faktor keeps up to five states of the vault: the present one, the one before, and one each of the last hour, day and week. After a change of the password there is only the present one, because the others would still open with the old password.',
    reading: 'Reading earlier states …',
    none: 'There is no earlier state yet.',
    state: (date: string) => `State of ${date}`,
    count: {
      added: (n: number) => `${n} added since`,
      changed: (n: number) => `${n} changed`,
      gone: (n: number) => `${n} gone`,
    },
    same: 'no difference to now',
    added: 'Added since then',
    changed: 'Changed since then',
    gone: 'Gone since then',
    parts: {
      issuer: 'issuer',
      account: 'name',
      url: 'URL',
      notes: 'notes',
      tags: 'tags',
      favourite: 'favourite',
      picture: 'picture',
      recoveryCodes: 'recovery codes',
      secret: 'secret key',
      type: 'type',
      algorithm: 'algorithm',
      digits: 'digits',
      period: 'period',
      counter: 'counter',
      pin: 'PIN',
    },
    restoreAll: 'Restore this state',
    restoreAllText: (date: string) =>
      `The accounts are then as they were on ${date}. Accounts that were added since, and what is replaced, go to the trash. Counters do not go back.`,
    restoredAll: (date: string) => `The accounts are as they were on ${date}. What was replaced is in the trash.`,
    restoredOne: (name: string) => `${name} is as it was then. What was replaced is in the trash.`,
  },
  damaged: {
    options: 'Deleted and earlier',
    fellBack: (date: string) =>
      `The newest state of the vault was damaged, so the one of ${date} was opened. Changes made after that are missing.`,
    counters:
      'Counters may have gone back. If a service refuses a code, choose “Counter” at the account and compare it with the service.',
    kept: 'The damaged data was kept:',
    heading: 'Damaged states',
    text: 'Faktor could not open these and kept them. They are sealed like a backup. Save one to a file if someone is to see what can be rescued.',
    list: 'Damaged states',
    one: (revision: number, date: string) => `Write ${revision}, found damaged on ${date}`,
    save: 'Save to a file',
    remove: 'Delete',
    saved: (file: string) => `The damaged state was handed to the browser to save as ${file}.`,
    removed: 'The damaged state was deleted.',
  },
};

export type HistoryMessages = typeof history;
