/** How a vault begins and is kept. */
export const starting = {
  setup: {
    heading: 'Create your vault',
    intro: [
      'Faktor keeps the secrets of your accounts on this device and shows the one-time codes for signing in.',
      'Everything is sealed with a password that only you know; nothing is sent anywhere, and it works without a network.',
      'Whoever has this device and your password has your codes, so choose one that you use nowhere else.',
    ],
    disclaimer:
      'Faktor does not know your services. If this device is lost or its storage is emptied, only a backup of yours brings the accounts back.',
    wiped:
      'Too many wrong passwords were typed, so all accounts in this vault were deleted. Set a new password to begin anew.',
    reset: 'The vault and all accounts in it were deleted. Set a new password to begin anew.',
    haveBackup: 'Do you have a backup of Faktor already, or do you come from another device?',
    create: 'Create vault',
    working: 'Creating the vault …',
    openBackup: 'Open a backup',
    backupHeading: 'Open a backup',
    backupIntro:
      'Choose the encrypted backup that you saved from Faktor, and type the password that it was saved under.',
    backupFile: 'Backup file',
    backupOpen: 'Open backup',
    backupMissing: 'Choose a backup file.',
    backupWrong: 'That is not the password of this backup. It is the one that the vault had when the backup was saved.',
    opening: 'Opening the backup …',
  },
  rescue: {
    heading: 'Bring back vault',
    reasons: {
      lost: (savedAt: string) =>
        `Your vault is no longer in the database of this browser. Faktor found it in its second place, as it was saved on ${savedAt}.`,
      unreadable: (savedAt: string) =>
        `Your vault in the database of this browser is damaged. Faktor found it whole in its second place, as it was saved on ${savedAt}.`,
      older: (savedAt: string) =>
        `The database of this browser holds an older state of your vault. Faktor found a newer one in its second place, saved on ${savedAt}.`,
    },
    whatToDo: 'Type your password to bring it back. Wrong passwords count as they always do.',
    otherwise: 'Other ways',
    saveText:
      'To be on the safe side, you can save this vault as a file first. It is sealed, and opens with your password under "Open a backup".',
    save: 'Save as backup file',
    ownText:
      'If you would rather have the state that the database holds, open that one. The second place stays as it is.',
    own: 'Open the state in the database',
    done: 'Your vault was brought back from its second place. Check that all your accounts are there. The browser has lost data once, so save a backup and keep it elsewhere.',
    toBackup: 'Save a backup',
  },
  keeping: {
    firstAccount:
      'Your first account is saved in this browser. Ask the browser to keep it; otherwise it may delete your vault when space runs short.',
    notNow: 'Not now',
    understood: 'Understood',
    asking: 'The browser is being asked …',
    answers: {
      kept: 'The browser keeps the vault until you delete it.',
      'at-risk':
        'The browser may delete the vault when space runs short. Ask the browser to keep it, and keep a backup elsewhere.',
      refused: 'The browser did not agree to keep the vault, so it may delete it when space runs short.',
      'no-answer':
        'The browser has not answered yet. It may be asking you in a box near the address bar: allow it there. Until then, keep a backup elsewhere.',
      unknown: 'This browser does not say whether it keeps the vault. Keep a backup elsewhere.',
    },
    refusedInstall:
      'Browsers agree more readily to what is installed: install Faktor under "Options" and ask again. Until then, keep a backup elsewhere.',
    refusedElse:
      "Browsers agree more readily to what is used often, bookmarked or installed. Add Faktor to the bookmarks, allow it to store data in the browser's settings for this page, and ask again some days later. Until then, keep a backup elsewhere.",
    week: 'This browser deletes everything that Faktor has stored when you have not opened it for seven days.',
    weekMove:
      'Save a backup under "Options". Then add Faktor to the home screen (Share, "Add to Home Screen") or on a Mac to the Dock (File, "Add to Dock"), and open the backup there: what is stored there stays.',
    weekFirst:
      'This browser deletes everything that Faktor has stored when you have not opened it for seven days. So first add Faktor to the home screen (Share, "Add to Home Screen") or on a Mac to the Dock (File, "Add to Dock"), and create your vault there.',
    secondPlace: 'Second place',
    places: {
      empty: 'The second place is empty. The next change of the vault fills it.',
      kept: 'A second copy of the sealed vault lies in this browser, apart from its database. If the database is lost or damaged, Faktor brings the vault back from there. It is no backup: whoever deletes the data of this page deletes both.',
      other:
        'The second place holds another vault or another state of this one, so this vault has no second copy. Save the other one as a file if you may need it, then put this vault in its place.',
      unsupported:
        'This browser has no second place for a copy of the vault. If its database is lost, only a backup brings your accounts back: keep one elsewhere.',
      failing:
        'The second copy of the vault could not be written; the vault itself is saved. Free some space on the device, close other tabs with Faktor and load this page again. Until then, keep a backup elsewhere.',
    },
    saveOther: 'Save the other one as a file',
    replaceOther: 'Put this vault in its place',
  },
  registerAgain: {
    heading: 'Register again',
    text: 'These accounts were in a vault that was deleted. Sign in at each service, turn two-factor sign-in off and on again, and add the new QR code here. An account is ticked off as soon as you add it under the same names.',
    lead: (n: number) =>
      n === 1 ? '1 account has to be registered again.' : `${n} accounts have to be registered again.`,
    allDone: 'Everything on this list is registered again.',
    none: 'There is nothing to register again.',
    list: 'Accounts to register again',
    open: 'Open the check list',
    back: 'Back',
    print: 'Print',
    remove: 'Delete list',
    removeHeading: 'Delete the list?',
    removeText: 'The names of these accounts are then gone from this device. That cannot be undone.',
    removeConfirm: 'Delete this list',
    keeps: 'Keep the names of my accounts for registering again',
    keepsRule:
      'The names, user names and addresses, never the secrets. They stay when the vault is deleted. They are sealed, but the key lies beside them: someone who copies the files of this browser can read them. Turning this off deletes them and their key.',
  },
  changePassword: {
    heading: 'Change password',
    text: 'The other ways into this vault stay as they are.',
    current: 'Current password',
    next: 'New password',
    repeat: 'Repeat new password',
    submit: 'Change password',
    working: 'Changing the password …',
    missing: 'Type the current password.',
    same: 'This is the password that the vault has already. Choose another one.',
    done: 'The password was changed. Backups that you saved before still open with the old one, so save a new backup and delete the old ones.',
    reduced: (memoryMiB: number) =>
      `This device had little free memory when the password was set, so each guess at it takes only ${memoryMiB} MiB of memory instead of 64 or more. Whoever copies the vault can guess faster. Make up for it with a long password, such as five random words.`,
    reducedSeen: 'Understood',
  },
};

export type StartingMessages = typeof starting;
