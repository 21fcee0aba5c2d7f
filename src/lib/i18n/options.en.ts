import { durationText } from './duration';

/** The options, with the time; what is new. */
export const options = {
  options: {
    health: 'Check accounts',
    importHeading: 'Import',
    importText: 'Bring accounts along from another authenticator or password manager.',
    heading: 'Options',
    language: 'Language',
    languageAuto: 'As the browser',
    look: 'Look',
    looks: { system: 'As the device', light: 'Light', dark: 'Dark' },
    security: 'Security',
    idle: 'Lock after this many minutes without use',
    hide: 'Lock when the window is out of sight',
    hideNever: 'Never',
    hideAtOnce: 'At once',
    hideAfter: (seconds: number) => `After ${seconds} seconds`,
    clipboard: 'Codes and clipboard',
    keep: 'Stop keeping a code in the clipboard after',
    late: 'Copy code in the last seconds of a code',
    lates: { take: 'Copy it at once', wait: 'Wait for the next code', next: 'Copy the next code at once' },
    changePassword: 'Change password',
    ways: 'Ways in',
    licences: 'Licences of the parts that Faktor is made of',
    minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
    backUp: 'Back up',
    backupText: 'Save everything as an encrypted file, and test that it opens.',
    saveBackup: 'Save encrypted backup',
    backupSaved: (file: string) => `The backup was handed to the browser to save as ${file}.`,
    install: 'Install Faktor',
    installText: 'Installed, Faktor has its own window and icon.',
    storage: 'Storage',
    storageAsk: 'Ask the browser to keep it',
    notKept:
      'The browser could not store the settings. They hold until this page is closed. Free some space on the device, then change one of them again.',
    about: 'About',
    version: (version: string, build: string) => (build ? `Version ${version}, build ${build}` : `Version ${version}`),
  },
  idle: {
    warning: (seconds: number) => `Faktor locks in ${seconds} seconds.`,
    kept: 'What you have entered here is then kept sealed and offered again when you unlock.',
    lost: 'What you have typed here would then be lost.',
    stay: 'Stay unlocked',
  },
  time: {
    heading: 'Time',
    now: (time: string) => `Codes are made for this time: ${time}.`,
    duration: (seconds: number) =>
      durationText(seconds, [
        ['day', 'days'],
        ['hour', 'hours'],
        ['minute', 'minutes'],
        ['second', 'seconds'],
      ]),
    compare: 'Compare now',
    comparing: 'Comparing …',
    howCompared:
      'Faktor asks the server that it was loaded from for the time, and nobody else. Nothing of yours is sent.',
    never: 'The clock of this device has not been compared yet.',
    comparedAt: (time: string, within: string) => `Compared with the server at ${time}, to within ${within}.`,
    noAnswer:
      'The clock could not be compared, because the server of Faktor does not answer. Without a network, you can compare it with a code of another device.',
    device: {
      right: () => 'The clock of this device is right.',
      ahead: (by: string) => `The clock of this device is ${by} ahead.`,
      behind: (by: string) => `The clock of this device is ${by} behind.`,
    },
    means: {
      ahead: 'Codes are made for the future, and services may refuse them.',
      behind: 'Codes are made for the past, and services may refuse them.',
    },
    corrected: {
      right: () => 'With the correction, codes are made for the right time.',
      ahead: (by: string) =>
        `With the correction, codes are made for ${by} in the future, and services may refuse them.`,
      behind: (by: string) =>
        `With the correction, codes are made for ${by} in the past, and services may refuse them.`,
    },
    todo: 'Let the device set its clock by itself, in its settings for date and time. Where you cannot, correct the codes here: the clock of the device stays as it is.',
    unneeded: 'The clock of this device is right without a correction. Remove it.',
    tooFar: 'More than 24 hours cannot be corrected here. Set the date and time of this device.',
    apply: (signed: string) => `Correct codes by ${signed}`,
    inForce: (signed: string) => `Codes are corrected by ${signed}.`,
    later: (by: string) => `They are made for a time ${by} later than the clock of this device shows.`,
    earlier: (by: string) => `They are made for a time ${by} earlier than the clock of this device shows.`,
    remove: 'Remove correction',
    removed: 'Codes follow the clock of this device again.',
    toOptions: 'Time in the options',
    jumped: {
      ahead: (by: string) =>
        `The clock of this device went forward by ${by} while Faktor was open. If the device did not sleep meanwhile, check its date and time.`,
      behind: (by: string) =>
        `The clock of this device was set back by ${by} while Faktor was open. Check its date and time.`,
    },
  },
  calibrate: {
    open: 'Compare with a code of another device',
    text: 'Another device makes codes for one of these accounts, and its clock is right? Type the code that it shows now. Faktor looks for it in the 20 periods before and after now, and says by how much this device is off. The code is not kept and goes nowhere.',
    account: 'Account',
    noAccount: 'This needs an account whose codes follow the time without a PIN. There is none yet.',
    code: 'Code on the other device',
    codeRule: 'Press “Find the difference” while the other device still shows it.',
    submit: 'Find the difference',
    missing: 'Type the code first.',
    notFound: (span: string) =>
      `This code does not occur from ${span} before now to ${span} after now. Check the digits, and that both devices have the same account with the same key. If they are right, this device is off by more: set its date, time and time zone.`,
    agrees: (period: string) =>
      `This is the present code here as well. The clock of this device agrees with the other one, to within ${period}.`,
    ahead: (least: string, most: string) => `This device is ${least} to ${most} ahead of the other one.`,
    behind: (least: string, most: string) => `This device is ${least} to ${most} behind the other one.`,
    middle: 'A correction takes the middle: the present moment is then half way through the life of a code.',
    several: 'This code occurs more than once. If the difference offered first seems wrong, try the next code.',
    leave: 'Do not correct',
    left: 'Nothing was changed.',
  },
  news: {
    heading: (version: string) => `What is new in version ${version}`,
  },
};

export type OptionsMessages = typeof options;
