const accounts = (count: number) => (count === 1 ? '1 account' : `${count} accounts`);
const list = new Intl.ListFormat('en');
/** Names of accounts, the first few of them. */
const named = (names: readonly string[]) =>
  list.format(names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} more`] : names);

/** What is said about backups, fetched with the screens that say it. English defines the type. */
export const backup = {
  heading: 'Back up',
  intro: 'The backup is one encrypted file with everything that is in this vault. Keep it away from this device.',
  saving: {
    heading: 'Save a backup',
    opensWith: 'The backup opens with',
    own: {
      vault: 'the ways into this vault',
      password: 'a password of its own',
    },
    rules: {
      vault:
        'The password, the recovery key and the passkeys of today open it, also after you change them in the vault.',
      password:
        'For a file that someone else is to open, or that lies in another place. The password opens this file and nothing else.',
    },
    goOn: 'Choose a password',
    prove: 'To save this vault under another password, give a way into it once more.',
    password: 'Password for this file',
    repeat: 'Repeat password for this file',
    working: 'Sealing the backup …',
    saved: (file: string) => `The backup was handed to the browser to save as ${file}.`,
    nowTest: 'Now test it: give the file back below. Only then do you know that it is whole and opens.',
  },
  test: {
    heading: 'Test a backup',
    text: 'Faktor opens the file as a new device would, with what you type, and compares every account and its code with the vault.',
    password: 'Password of the backup',
    submit: 'Test backup',
    missingFile: 'Choose the backup file.',
    missingPassword: 'Type the password of the backup.',
    working: 'Testing the backup …',
    whole: (count: number) => `The backup is good: it opens, and ${accounts(count)} in it give the same codes as here.`,
    wrongPassword:
      'This is not the password of this backup. The backup is not damaged by that: try the password that the vault had when it was saved, or save a new one.',
    wrongKey: 'This is not the recovery key of this backup. Try the sheet of the time when it was saved.',
    noSuchWay: 'This backup has no such way in. Use another one, for example its password.',
    damaged: 'This backup is damaged: something in the file is not as it was written. Delete it and save a new one.',
    notABackup: 'This file is not a backup of Faktor. Choose the one that you saved here; its name ends in “.faktor”.',
    tooNew: 'This backup was written by a newer Faktor. Update Faktor and test it again.',
    otherVault: (date: string) =>
      `This is the backup of another vault, saved on ${date}. It says nothing about this one. Choose the backup of this vault, or save a new one.`,
    older: (date: string) => `This backup opens, but it is older than the vault: it shows the state of ${date}.`,
    differs: 'This backup opens, but it does not hold what the vault holds. Save a new one.',
    missing: (count: number) => `Missing in it: ${accounts(count)}.`,
    changed: (count: number) => `Otherwise in it than here: ${accounts(count)}.`,
    more: (count: number) => `In it and no longer here: ${accounts(count)}.`,
    names: (names: readonly string[]) => `These are ${named(names)}.`,
    saveNew: 'Save a new one, so that nothing of that is lost.',
  },
  state: {
    tested: (date: string) => `Last tested on ${date}.`,
    never: 'No backup of this vault has been tested on this device.',
    upToDate: 'Nothing has changed since.',
    changes: (count: number) => `Since then, ${accounts(count)} changed or new.`,
    without: (count: number) => `${accounts(count)} in no tested backup.`,
  },
  reminder: {
    heading: 'Back up your accounts',
    text: (count: number, tested: string) =>
      tested
        ? `${accounts(count)} changed since the last tested backup (tested on ${tested}).`
        : `${accounts(count)} in no tested backup. If this device is lost, they are too.`,
    open: 'Back up',
    later: 'Not this week',
  },
  linked: {
    heading: 'Linked file',
    text: 'An encrypted copy at a place of your own, such as a network drive or a synchronised folder. Faktor writes it after each change, and opens it on another device like any backup.',
    none: 'This vault is linked to no file.',
    unsupported:
      'This browser does not let a page keep a file. Chrome and Edge on a computer do; elsewhere, save backups.',
    choose: 'Choose a place',
    pending: (name: string) => `The last change is being written to ${name}.`,
    current: (name: string, moment: string) => `${name} is up to date, written on ${moment}.`,
    waiting: (name: string) => `${name} is not being written: the browser asks for your permission first.`,
    allow: 'Allow writing',
    failing: (name: string) => `${name} is not up to date.`,
    lastWritten: (moment: string) => `Last written on ${moment}.`,
    neverWritten: 'Not written yet.',
    again: 'Try again',
    foreign: {
      'same-vault': (name: string, moment: string) =>
        `${name} was written by another device on ${moment}, or by hand. Faktor has left it as it is. Look at the differences first: importing takes over what is missing here.`,
      'other-vault': (name: string, moment: string) =>
        `${name} holds another vault, saved on ${moment}. Faktor has left it as it is.`,
      'no-vault': (name: string) => `${name} holds something that is no backup of Faktor. Faktor has left it as it is.`,
    },
    look: 'Look at the differences',
    overwrite: 'Write this vault over it',
    elsewhere: 'Save under another name',
    unlink: 'Unlink',
    unlinked: 'The file stays where it is and is not written any more.',
    pick: 'Choose a file and keep it linked',
    picked: (name: string) => `${name} is opened, and from then on written after each change.`,
    open: 'Show the linked file',
  },
  opener: {
    heading: 'For the day when Faktor is gone',
    text: 'This page opens a backup in any browser, without a network and without Faktor. Keep it beside your backups.',
    save: 'Save the page that opens backups',
  },
};
export type BackupTexts = typeof backup;
