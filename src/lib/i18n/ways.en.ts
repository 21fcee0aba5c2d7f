/** What is said about the ways into the vault, fetched with the screens that say it. English defines the type. */
export const ways = {
  heading: 'Ways in',
  intro: 'Each of these opens this vault by itself, and every backup that you save from now on.',
  list: 'Ways into this vault',
  kinds: { password: 'Password', recovery: 'Recovery key', unknown: 'A way in of a newer Faktor' },
  added: (date: string) => `Added on ${date}`,
  addedUnknown: 'Added by an older Faktor',
  staysPassword: 'The last password stays.',
  staysLast: 'The last way in stays.',
  rename: 'Rename',
  remove: 'Remove',
  setPassword: 'Set a new password',
  addPassword: 'Add password',
  makeKey: 'Make recovery key',
  replaceKey: 'Replace recovery key',
  changeKey: 'Change the vault key',
  back: 'Back',
  prove: {
    heading: 'Is it you?',
    text: 'To change the ways into this vault, show one of them.',
    submit: 'Continue',
    working: 'Checking the password …',
    withKey: 'Use recovery key',
    withPassword: 'Use password',
  },
  name: 'Name of this way in',
  nameRule: 'So that you know it again; may stay empty. It is sealed with the vault.',
  add: {
    text: 'A further password for this vault, for example for another person or for an envelope in a safe. The password that there is stays.',
    working: 'Adding the password …',
    done: 'The password was added. It opens this vault from now on.',
  },
  renaming: { submit: 'Save name', done: 'The name was saved.' },
  removing: {
    heading: (name: string) => `Remove “${name}”?`,
    text: 'It then no longer opens this vault, nor what is written from now on, not even with a copy of the vault from before: Faktor changes the key of the vault and seals it to the ways in that remain.',
    copies:
      'Backups and copies that were saved before still open with it, and show what was in them. Save a new backup and delete the old ones.',
    confirm: 'Remove this way in',
    working: 'Removing …',
    done: 'It was removed. Save a new backup and delete the old ones: those still open with it.',
  },
  vaultKey: {
    text: 'Do this when a device is lost or stolen on which this vault was open or lay. Faktor makes a new key for the vault and seals it to every way in. Your passwords and your recovery key stay as they are.',
    copies:
      'Whoever got hold of the old key cannot read what is written from now on. What lies in older copies and backups they can still read: so remove the ways in that were lost with the device, and where its vault may have been open, register the accounts anew at their services.',
    submit: 'Change the vault key',
    working: 'Changing the vault key …',
    done: 'The vault has a new key. Save a new backup and delete the old ones.',
  },
  forgotten: {
    heading: 'Set a new password',
    opened:
      'Your recovery key opened the vault. If you have forgotten the password, set a new one now; the old one is not asked for.',
    text: 'The old password is not asked for. It then no longer opens this vault; backups from before still open with it.',
    which: 'Which password do you replace?',
    password: 'New password',
    repeat: 'Repeat new password',
    submit: 'Set new password',
    working: 'Setting the password …',
    later: 'Not now',
    done: 'The new password is set, and the old one no longer opens this vault. Backups from before still open with the old one: save a new backup and delete the old ones.',
  },
  recovery: {
    heading: 'Recovery key',
    what: 'A recovery key opens this vault when the password is forgotten: here, and every backup that you save from now on. It is a long random number that nobody can guess.',
    whoever:
      'Whoever has it and this vault gets in. Keep it on paper like a spare key to your home: in a safe place, and not beside the device.',
    replaces: 'The recovery key that there is now is replaced: it then no longer opens this vault. Destroy its sheet.',
    make: 'Show the new key',
    once: 'Write this key down or print it now. It is shown this once and kept nowhere. It opens the vault only when you have confirmed it in the next step.',
    groups: 'The recovery key, in eight groups',
    print: 'Print sheet',
    next: 'Continue',
    confirmHeading: 'Check what you wrote down',
    confirm: 'Type these groups from your sheet, so that it is sure that the sheet is right.',
    group: (n: number) => `Group ${n}`,
    notThat: (n: number) => `That is not group ${n}. Look at the sheet again.`,
    showAgain: 'Show the key again',
    save: 'Save recovery key',
    saving: 'Saving …',
    done: 'The recovery key opens this vault from now on. Keep the sheet in a safe place.',
    replaced:
      'The new recovery key opens this vault from now on, and the old one no longer does. Backups from before still open with the old one.',
    again: 'To ways in',
    toCodes: 'To the codes',
  },
  sheet: {
    title: 'Faktor: recovery key',
    madeOn: (date: string) => `Made on ${date}`,
    at: (address: string) => `for the vault in Faktor at ${address}`,
    whose: 'Whose, or of which device:',
    qr: 'QR code of the recovery key',
    howHeading: 'When the password is forgotten',
    how: [
      'Open Faktor at the address above, on the device with the vault. On another device, choose “Open a backup” there first.',
      'Choose “Use recovery key”.',
      'Type the eight groups, or scan the QR code. Upper and lower case, blanks and dashes make no difference; 0 and O, 1 and I and L count as the same.',
      'Then set a new password.',
    ],
    keepHeading: 'Keep this sheet',
    keep: [
      'Whoever has this sheet and the vault or a backup can read all secrets in it. Keep it locked away, not beside the device, and take no picture of it.',
      'If the sheet is lost or was seen by others, replace the recovery key: Options, Ways in, “Replace recovery key”.',
    ],
  },
  use: {
    heading: 'Use recovery key',
    text: 'Type the recovery key from your sheet. It has eight groups of five characters; upper and lower case, blanks and dashes make no difference.',
    label: 'Recovery key',
    submit: 'Open the vault',
    working: 'Opening …',
    withPassword: 'Use password',
    scan: 'Scan its QR code',
    picture: 'Choose image',
    endScan: 'Stop scanning',
    none: 'This vault has no recovery key. It opens with its password only; a backup with another password may open too.',
    wrong:
      'This is not the recovery key of this vault. If you replaced it once, look for the newer sheet; for an older backup, the older one.',
    wrongBackup: 'This is not the recovery key of this backup. Look for the sheet of the time when it was saved.',
  },
  typed: {
    empty: 'Type the recovery key.',
    foreignCharacter: (character: string, group: number) =>
      `“${character}” in group ${group} occurs in no recovery key. Look at that group again.`,
    mistyped: (groups: readonly number[]) =>
      groups.length === 1
        ? `Group ${groups[0] ?? ''} is not as it was written down. Look at it again, character by character.`
        : `These groups are not as they were written down: ${groups.join(', ')}. Look at them again, and at their order.`,
    tooShort: (present: number, of: number) =>
      `The key has ${of} groups of five characters; ${present} of them are here.`,
    tooLong: (of: number) => `That is more than the ${of} groups of five characters that a recovery key has.`,
  },
  reminder: {
    heading: 'No recovery key yet',
    text: 'If you forget the password, a recovery key on paper still opens this vault. It takes two minutes.',
    make: 'Make recovery key',
    later: 'Remind me in a month',
    never: 'Do not remind me',
  },
};

export type WaysTexts = typeof ways;
