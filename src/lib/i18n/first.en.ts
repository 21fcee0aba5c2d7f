/** What the unlock screen and the frame around it say in English. It defines the type, as `messages.en.ts` does. */
export const first = {
  app: {
    name: 'Faktor',
    skipToContent: 'Skip to content',
    menu: 'Menu',
    codes: 'Codes',
    options: 'Options',
    accessibility: 'Accessibility',
    help: 'Help',
    lock: 'Lock',
    cancel: 'Cancel',
    close: 'Close',
    reload: 'Load again',
    opensInNewTab: 'opens in a new tab',
  },
  password: {
    label: 'Password',
    repeat: 'Repeat password',
    show: 'Show password',
    hide: 'Hide password',
    notAlike: 'The two passwords differ. Type the same one twice.',
    missing: 'Type your password.',
  },
  unlock: {
    heading: 'Unlock',
    unlock: 'Unlock',
    closed: 'Locked',
    working: 'Checking the password …',
    wrong: 'That is not the password of this vault. Check the Caps Lock key and the keyboard layout, and try again.',
    capsLock: 'Caps Lock is on.',
    usePasskey: 'Unlock with passkey',
    useRecoveryKey: 'Use recovery key',
    lockedIdle: 'Faktor locked itself because nobody used it for a while.',
    lockedHidden: 'Faktor locked itself because it was out of sight for a while.',
    lockedAsleep: 'Faktor locked itself because the device slept.',
    lockedElsewhere: 'Faktor was locked in another tab.',
  },
  lockout: {
    locked: (seconds: number) => (seconds === 1 ? 'Locked for 1 second' : `Locked for ${seconds} seconds`),
    over: 'You can type the password again.',
    soFar: (n: number) => (n === 1 ? '1 wrong password so far.' : `${n} wrong passwords so far.`),
    freeLeft: (n: number) =>
      n === 1
        ? '1 more costs nothing; after that, each wrong password locks Faktor for a while.'
        : `${n} more cost nothing; after that, each wrong password locks Faktor for a while.`,
    eachLocks: 'Every further wrong password locks Faktor for a while, each time twice as long.',
    wipeAfter: (n: number) => `After ${n} more, everything in this vault is deleted.`,
    lastChance:
      'Careful: one more wrong password deletes everything in this vault. If you have a backup, get it first; if you are not sure of the password, stop here.',
    optionsHeading: 'Wrong passwords',
    wipes: 'Delete everything after too many wrong passwords',
    wipesRule:
      'Protects you from someone who sits at this device and tries passwords. Without it, they may go on for ever: each wrong password is only followed by a longer lock, up to an hour. Turn it off if others might lock you out for fun, and only with a strong password.',
  },
  reset: {
    button: 'Reset password',
    heading: 'Reset password',
    loss: 'A password cannot be recovered or changed without knowing it. Resetting means deleting this vault with the secrets of all its accounts, for good. You then set a new password and register every account again at its service.',
    keeps: 'The list of account names stays, so that you know what to register again.',
    insteadHeading: 'Before you do that',
    instead: [
      'If you have the recovery key of this vault, use it: it opens the vault, and you can set a new password.',
      'If you saved a backup and know the password that it was saved under, you can open it after the reset and get the accounts back.',
      'If you have Faktor on another device, or another way into this vault, use it first: you can save a backup there.',
      'If you might remember the password, wait: nothing is lost as long as you do not reset.',
    ],
    question: 'Really delete everything?',
    confirm: 'Delete all accounts',
    working: 'Deleting …',
  },
  update: {
    ready: 'A new version of Faktor is ready.',
    now: 'Update now',
    later: 'Later',
    switching: 'Faktor is being updated.',
    held: 'The browser has not switched to the new version yet. It does when you close all tabs of Faktor and open it again.',
    elsewhere: 'Faktor was updated in another tab.',
  },
};

export type FirstMessages = typeof first;
