import type { FormatId, Leftover } from '../transfer';

/** What the import says, fetched with its screen. */
export interface TransferTexts {
  readonly heading: string;
  readonly intro: string;
  readonly choose: string;
  readonly dropHint: string;
  readonly password: string;
  readonly open: string;
  readonly wrongPassword: string;
  readonly whichProgram: string;
  readonly pickProgram: string;
  readonly needsFile: (name: string) => string;
  readonly reading: (name: string) => string;
  readonly waiting: string;
  readonly stopped: string;
  readonly readAgain: string;
  readonly remove: (name: string) => string;
  readonly readFrom: (program: string, count: number) => string;
  readonly nothingIn: string;
  readonly programs: Readonly<Record<FormatId | 'faktor', string>>;
  readonly comeFrom: string;
  readonly preview: {
    readonly heading: string;
    readonly counts: (news: number, differs: number, already: number) => string;
    readonly all: string;
    readonly none: string;
    readonly tick: (name: string) => string;
    readonly isNew: string;
    readonly namesake: string;
    readonly already: string;
    readonly repeated: string;
    readonly differs: (what: string) => string;
    readonly trashed: string;
    readonly fields: Readonly<
      Record<'issuer' | 'account' | 'url' | 'notes' | 'tags' | 'recoveryCodes' | 'counter' | 'pin', string>
    >;
    readonly decision: (name: string) => string;
    readonly decisions: Readonly<Record<'combine' | 'replace' | 'add', string>>;
    readonly decideAll: string;
    readonly decideAllPick: string;
    readonly keepAll: string;
    readonly more: (count: number) => string;
    readonly shown: (shown: number, of: number) => string;
    readonly fromFile: (file: string, row: number) => string;
  };
  readonly submit: (count: number) => string;
  readonly saving: string;
  readonly receipt: {
    readonly heading: string;
    readonly sum: (
      counts: Readonly<Record<'total' | 'taken' | 'merged' | 'already' | 'leftOut' | 'rejected', number>>,
    ) => string;
    readonly taken: string;
    readonly merged: string;
    readonly already: string;
    readonly leftOut: string;
    readonly rejected: string;
    readonly rejectedHeading: string;
    readonly rejectedRow: (file: string, row: number, name: string, why: string) => string;
    readonly unreadHeading: string;
    readonly leftHeading: string;
    readonly left: Readonly<Record<Leftover, (count: number) => string>>;
    readonly remarksHeading: string;
    readonly save: string;
    readonly undo: string;
    readonly undone: string;
    readonly again: string;
    readonly toCodes: string;
    readonly deleteFiles: string;
    readonly fileName: string;
  };
  readonly remarks: {
    readonly parts: (missing: readonly number[], of: number) => string;
    readonly withoutCode: (count: number) => string;
    readonly notRead: (count: number) => string;
    readonly counterMayLag: string;
  };
}

const list = new Intl.ListFormat('en');
const accounts = (count: number) => (count === 1 ? '1 account' : `${count} accounts`);

export const transfer: TransferTexts = {
  heading: 'Import',
  intro:
    'Choose the files that another authenticator or password manager has exported. Faktor reads them on this device only; nothing is saved before you have seen it and said so.',
  choose: 'Choose files',
  dropHint: 'Files can also be dropped here. Several at once are fine, also of different programs.',
  password: 'Password of the file',
  open: 'Open file',
  wrongPassword:
    'This is not the password of the file. Check it and try again; it is the one that was set when exporting.',
  whichProgram: 'The file does not tell which program it is from. Choose the program.',
  pickProgram: 'Program',
  needsFile: (name) => `This file can only be read together with ${name}. Choose that file as well.`,
  reading: (name) => `Reading ${name} …`,
  waiting: 'Waits for its turn.',
  stopped: 'The reading was stopped.',
  readAgain: 'Read again',
  remove: (name) => `Leave out ${name}`,
  readFrom: (program, count) => `${program}: ${accounts(count)}`,
  nothingIn: 'There is no account in this file.',
  programs: {
    faktor: 'Faktor',
    aegis: 'Aegis',
    '2fas': '2FAS',
    bitwarden: 'Bitwarden',
    'proton-authenticator': 'Proton Authenticator',
    ente: 'Ente Auth',
    cxf: 'Password manager (FIDO exchange format)',
    'authenticator-extension': 'Authenticator (browser extension)',
    authy: 'Authy',
    stratum: 'Stratum (Authenticator Pro)',
    freeotp: 'FreeOTP',
    'freeotp-plus': 'FreeOTP+',
    andotp: 'andOTP',
    'lastpass-authenticator': 'LastPass Authenticator',
    steam: 'Steam',
    '2fauth': '2FAuth',
    raivo: 'Raivo OTP',
    duo: 'Duo Mobile',
    'totp-authenticator': 'TOTP Authenticator',
    'battle-net': 'Battle.net Authenticator',
    enpass: 'Enpass',
    openpgp: 'OpenPGP',
    picture: 'Picture of a QR code',
    zip: 'Zip archive',
    'app-database': 'Database of an app',
    keepass: 'KeePass',
    'otp-auth': 'OTP Auth (iOS)',
    '1password': '1Password',
    'proton-pass': 'Proton Pass',
    html: 'Web page with links or QR codes',
    'keeper-csv': 'Keeper',
    '1password-csv': '1Password (CSV)',
    'apple-csv': 'Apple Passwords',
    'keepassxc-csv': 'KeePassXC (CSV)',
    'keepass-csv': 'KeePass (CSV)',
    'lastpass-csv': 'LastPass (CSV)',
    'dashlane-csv': 'Dashlane',
    'roboform-csv': 'RoboForm',
    'proton-pass-csv': 'Proton Pass (CSV)',
    'myki-csv': 'Myki',
    'synology-csv': 'Synology C2 Password',
    table: 'Table with one-time codes (CSV)',
    'sealed-database': 'Authenticator Plus (database)',
    'uri-list': 'List of otpauth links',
  },
  comeFrom: 'I come from …',
  preview: {
    heading: 'What will be imported',
    counts: (news, differs, already) =>
      `${news} new, ${differs} that differ from what is in the vault, ${already} already there.`,
    all: 'Tick all',
    none: 'Tick none',
    tick: (name) => `Import ${name}`,
    isNew: 'New',
    namesake: 'New. An account of this name with another secret key is in the vault; both are kept.',
    already: 'Already in the vault, exactly so.',
    repeated: 'Occurs twice in the chosen files; it is taken once.',
    differs: (what) => `In the vault with other details: ${what}.`,
    trashed: 'Lay in the trash or archive there.',
    fields: {
      issuer: 'issuer',
      account: 'name',
      url: 'URL',
      notes: 'notes',
      tags: 'tags',
      recoveryCodes: 'recovery codes',
      counter: 'counter',
      pin: 'PIN',
    },
    decision: (name) => `What to do with ${name}`,
    decisions: {
      combine: 'Keep mine and add what is missing',
      replace: 'Take the details of the file',
      add: 'Keep both as two accounts',
    },
    decideAll: 'For all that differ',
    decideAllPick: 'Choose for all',
    keepAll: 'Leave all as they are in the vault',
    more: (count) => `Show ${count} more`,
    shown: (shown, of) => `${shown} of ${of} are shown. All that are ticked are imported, shown or not.`,
    fromFile: (file, row) => `${file}, entry ${row}`,
  },
  submit: (count) => `Import ${accounts(count)}`,
  saving: 'Saving …',
  receipt: {
    heading: 'Import receipt',
    sum: ({ total, taken, merged, already, leftOut, rejected }) =>
      `${total} in the files = ${taken} taken + ${merged} merged + ${already} already there + ${leftOut} left out by you + ${rejected} not readable`,
    taken: 'Taken',
    merged: 'Merged with an account of the vault',
    already: 'Already there, or twice in the files',
    leftOut: 'Left out by you',
    rejected: 'Not readable',
    rejectedHeading: 'What could not be read, and why',
    rejectedRow: (file, row, name, why) => `${file}, entry ${row}${name ? ` (${name})` : ''}: ${why}`,
    unreadHeading: 'Files that were not read, and of which nothing was taken',
    leftHeading: 'What Faktor has no place for',
    left: {
      icon: (n) => `${n} with an icon of their own`,
      order: (n) => `${n} with a place in an order made by hand`,
      push: (n) => `${n} with push sign-in, which stays with the other program`,
    },
    remarksHeading: 'Also good to know',
    save: 'Save receipt as text',
    undo: 'Undo the whole import',
    undone: 'The import was undone. The vault is as it was before; what had been taken lies in the trash.',
    again: 'Import more files',
    toCodes: 'To the codes',
    deleteFiles:
      'The exported files hold your secrets. Delete them as soon as the codes work, also from the trash and the cloud.',
    fileName: 'import-receipt',
  },
  remarks: {
    parts: (missing, of) =>
      `This is an export in ${of} parts, and ${missing.length === 1 ? 'part' : 'parts'} ${list.format(missing.map(String))} ${missing.length === 1 ? 'is' : 'are'} missing. Choose the missing ones as well.`,
    withoutCode: (n) =>
      `${n} ${n === 1 ? 'entry has' : 'entries have'} no one-time code and ${n === 1 ? 'was' : 'were'} passed over.`,
    notRead: (n) => `${n} ${n === 1 ? 'line is' : 'lines are'} no link and ${n === 1 ? 'was' : 'were'} passed over.`,
    counterMayLag:
      'The counters of this program can lag by one. If a service refuses the first code of a counter account, ask for the next one.',
  },
};
