import type { Loss, Misfit, OtpKind, TargetId } from '../transfer';

const accounts = (count: number) => (count === 1 ? '1 account' : `${count} accounts`);
const loses =
  (what: string, whose = what) =>
  (count: number) =>
    count === 1 ? `1 account loses its ${what}.` : `${count} accounts lose their ${whose}.`;

/** Taking accounts to other apps and to a second device. English defines the type; `export.de.ts` must match it. */
export interface ExportTexts {
  readonly heading: string;
  readonly about: string;
  readonly intro: string;
  readonly stays: string;
  readonly chosen: (count: number, of: number) => string;
  readonly all: string;
  readonly none: string;
  readonly program: string;
  readonly programs: Readonly<Record<TargetId, string>>;
  readonly there: Readonly<Record<TargetId, string>>;
  readonly seal: string;
  readonly sealRule: string;
  readonly groupsReadable: string;
  readonly neverSealed: string;
  readonly plain: { readonly heading: string; readonly text: string };
  readonly fit: {
    readonly heading: string;
    readonly goes: (count: number) => string;
    readonly doNotFit: (count: number) => string;
    readonly misfitList: string;
    readonly lossyList: string;
    readonly one: (name: string, what: string) => string;
    readonly unnamed: string;
    readonly kind: (kind: string) => string;
    readonly kinds: Readonly<Record<OtpKind, string>>;
    readonly misfits: Readonly<Record<Exclude<Misfit, 'kind'>, string>>;
    readonly losses: Readonly<Record<Loss, string>>;
    readonly lose: Readonly<Record<Loss, (count: number) => string>>;
  };
  readonly goOn: string;
  readonly prove: string;
  readonly password: string;
  readonly repeat: string;
  readonly passwordRule: string;
  readonly save: string;
  readonly savePlain: string;
  readonly working: string;
  readonly show: string;
  readonly saved: (file: string) => string;
  readonly after: string;
  readonly afterPlain: string;
  readonly again: string;
  readonly toCodes: string;
  readonly codes: {
    readonly text: string;
    readonly part: (part: number, of: number) => string;
    readonly next: string;
    readonly before: string;
    readonly hide: string;
    readonly hidesIn: (seconds: number) => string;
    readonly hidden: string;
  };
  readonly notice: {
    readonly text: (day: string) => string;
    readonly backUp: string;
  };
  readonly device: {
    readonly heading: string;
    readonly open: string;
    readonly intro: string;
    readonly whoever: string;
    readonly counter: string;
    readonly pin: string;
    readonly special: Readonly<Record<'steam' | 'motp' | 'yandex', string>>;
    readonly prove: string;
    readonly show: string;
    readonly qr: (name: string) => string;
    readonly secret: string;
    readonly figures: (algorithm: string, digits: number, rest: string) => string;
    readonly period: (seconds: number) => string;
    readonly counterIs: (counter: number) => string;
    readonly hide: string;
    readonly hidden: string;
    readonly back: string;
  };
}

export const exportTexts: ExportTexts = {
  heading: 'Take to another app',
  about: 'As a file for Aegis, 2FAS, Ente Auth, Bitwarden and others, or as QR codes for Google Authenticator.',
  intro:
    'Choose the app. Faktor writes a file that it reads, or shows QR codes for it, and says before what of your accounts does not fit. Your vault stays as it is.',
  stays: 'How often an account was used, its place in an order made by hand and what you deleted stay in Faktor.',
  chosen: (count, of) => `Only the accounts that you chose on the list: ${count} of ${of}.`,
  all: 'Take all accounts',
  none: 'There is no account to take along.',
  program: 'App',
  programs: {
    aegis: 'Aegis',
    '2fas': '2FAS',
    ente: 'Ente Auth',
    google: 'Google Authenticator (QR codes)',
    bitwarden: 'Bitwarden',
    stratum: 'Stratum (Authenticator Pro)',
    'proton-authenticator': 'Proton Authenticator',
    'uri-list': 'List of links, for many apps',
    cxf: 'Password manager (FIDO exchange format)',
  },
  there: {
    aegis: 'In Aegis: Settings, Import & Export, Import from file, Aegis.',
    '2fas': 'In 2FAS: Settings, 2FAS Backup, Import from file.',
    ente: 'In Ente Auth: Settings, Data, Import codes; choose plain text, or Ente encrypted export.',
    google:
      'In Google Authenticator: the menu, Transfer accounts, Import accounts, then scan. Other apps read these codes too.',
    bitwarden:
      'In Bitwarden: Tools, Import data, format “Bitwarden (json)”. In Bitwarden Authenticator: Settings, Import.',
    stratum: 'In Stratum: Restore from backup; choose the file.',
    'proton-authenticator': 'In Proton Authenticator: Settings, Import, Proton Authenticator.',
    'uri-list':
      'Many apps take a text file with one otpauth link a line: Aegis, Ente Auth, Stratum, 2FAuth, FreeOTP+ and others.',
    cxf: 'For password managers that import a file of the Credential Exchange Format (CXF).',
  },
  seal: 'Protect the file with a password of its own',
  sealRule: 'The other app asks for it when it reads the file.',
  groupsReadable: '2FAS leaves the names of its groups (your tags) readable in a protected file too.',
  neverSealed: 'For this app Faktor writes a file without a password only.',
  plain: {
    heading: 'Anyone can read this file',
    text: 'It holds your secrets in plain text. Whoever gets hold of it, also from a synced folder, a backup or the recycle bin, makes the same codes as you, and you notice nothing. Save it only for the moment of moving, and delete it afterwards.',
  },
  fit: {
    heading: 'What goes along',
    goes: (count) => (count === 1 ? '1 account goes along.' : `${count} accounts go along.`),
    doNotFit: (count) => (count === 1 ? '1 account does not fit.' : `${count} accounts do not fit.`),
    misfitList: 'These do not fit',
    lossyList: 'These lose something',
    one: (name, what) => `${name}: ${what}`,
    unnamed: 'Account without a name',
    kind: (kind) => `this app does not know ${kind}`,
    kinds: {
      totp: 'codes by time',
      hotp: 'codes by counter',
      steam: 'Steam codes',
      motp: 'Mobile-OTP',
      yandex: 'Yandex codes',
    },
    misfits: {
      digits: 'this app does not take its number of digits',
      period: 'this app does not take its period',
      'same-secret': 'this app takes a secret only once, and an account before it has the same one',
      'no-name': 'it has no name, and this app asks for one',
      'too-long': 'its name is too long for a QR code',
    },
    losses: {
      'issuer-from-name': 'it has no issuer; its name stands there',
      'issuer-steam': 'its issuer becomes Steam',
      'name-changes': 'its name is read differently there',
      url: 'its URL',
      notes: 'its notes',
      tags: 'its tags',
      'more-tags': 'all tags but the first',
      pin: 'its PIN',
      favourite: 'its mark as a favourite',
      picture: 'the picture you chose',
      'recovery-codes': 'its recovery codes',
      newer: 'what a newer version of Faktor added',
    },
    lose: {
      'issuer-from-name': (count) => `${accounts(count)} without an issuer: the name stands in its place.`,
      'issuer-steam': (count) => `${accounts(count)} with Steam as the issuer instead of another.`,
      'name-changes': (count) => `${accounts(count)} with a name that is read differently there.`,
      url: loses('URL', 'URLs'),
      notes: loses('notes'),
      tags: loses('tags'),
      'more-tags': (count) =>
        count === 1 ? '1 account keeps only its first tag.' : `${count} accounts keep only their first tag.`,
      pin: loses('PIN', 'PINs'),
      favourite: loses('mark as a favourite', 'mark as favourites'),
      picture: loses('picture', 'pictures'),
      'recovery-codes': loses('recovery codes'),
      newer: (count) => `${accounts(count)} with something that a newer version of Faktor added, which stays here.`,
    },
  },
  goOn: 'Continue',
  prove: 'Show that it is you before secrets leave the vault.',
  password: 'Password of the file',
  repeat: 'Repeat password of the file',
  passwordRule: 'The file is only as safe as this password. Do not use that of the vault.',
  save: 'Save protected file',
  savePlain: 'Save readable file',
  working: 'Writing the file …',
  show: 'Show QR codes',
  saved: (file) => `The file was handed to the browser to save as ${file}.`,
  after:
    'Import it in the other app and compare a code there with the one here before you delete anything. Your vault is as it was.',
  afterPlain:
    'Then delete the file, also from the recycle bin. Faktor reminds you of it until you save the next encrypted backup.',
  again: 'Take along once more',
  toCodes: 'To the codes',
  codes: {
    text: 'Scan the codes one after the other with the other device. Nobody else should see this screen, and no picture of it should be taken.',
    part: (part, of) => `Part ${part} of ${of}`,
    next: 'Next part',
    before: 'Part before',
    hide: 'Hide now',
    hidesIn: (seconds) => (seconds === 1 ? 'Hides in 1 second.' : `Hides in ${seconds} seconds.`),
    hidden: 'The QR codes are hidden again.',
  },
  notice: {
    text: (day) =>
      `On ${day} accounts were saved in a file that anyone can read. Delete it as soon as you can. This note goes with the next encrypted backup.`,
    backUp: 'Back up',
  },
  device: {
    heading: 'Use on a second device',
    open: 'Use on a second device',
    intro: 'The other device scans the QR code, or you type the secret there. Both then make the same codes.',
    whoever: 'Whoever sees the code or the secret can make your codes too. Show it only when nobody else is looking.',
    counter:
      'This account counts its codes. Two devices count apart from each other, and the service soon refuses the one behind: better register each device at the service.',
    pin: 'The PIN is not part of it: type it on the other device.',
    special: {
      steam: 'Only apps that know Steam codes can take it over.',
      motp: 'Only apps that know Mobile-OTP can take it over.',
      yandex: 'Only apps that know Yandex codes can take it over.',
    },
    prove: 'Show that it is you before the secret is shown.',
    show: 'Show QR code and secret',
    qr: (name) => `QR code of ${name}`,
    secret: 'Secret key',
    figures: (algorithm, digits, rest) => `${algorithm}, ${digits} digits, ${rest}`,
    period: (seconds) => `a new code every ${seconds} seconds`,
    counterIs: (counter) => `counter ${counter}`,
    hide: 'Hide now',
    hidden: 'QR code and secret are hidden again.',
    back: 'Back to the account',
  },
};
