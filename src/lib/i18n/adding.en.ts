/** How an account comes in, and its form. */
export const adding = {
  add: {
    heading: 'Add account',
    ways: 'Ways to add an account',
    camera: 'Scan with camera',
    screen: 'Read from screen',
    image: 'Choose image',
    link: 'Paste link',
    hand: 'Enter by hand',
    pasteHint: 'You can also paste a picture or links here (Ctrl+V), or drop pictures on this page.',
  },
  screen: {
    intro:
      'Show the QR code on this computer. Then choose the screen, window or tab with the code; Faktor looks at it for a moment and stops by itself.',
    choose: 'Choose screen, window or tab',
    choosing: 'The browser now asks what to share. Choose what shows the QR code.',
    watching: 'Looking for the QR code. If it is hidden, bring it into view now; this ends by itself.',
    stop: 'Stop reading',
    unsupported:
      'This browser cannot read from the screen. Take a screenshot and paste it here, or choose it with "Choose image". On a phone, take a screenshot and choose that.',
  },
  share: {
    outcomes: {
      kept: 'What you shared is kept sealed. Unlock the vault and Faktor reads it.',
      'no-vault':
        'What you shared was not kept, because nothing can be sealed before there is a vault. Create or unlock it, then share again.',
      failed:
        'What you shared could not be kept: it was empty, too large or too much at once. Share one picture or link again, or choose it under "Add account".',
      unsupported:
        'What you shared was not kept, because Faktor had not finished setting itself up in this browser. It does so now, while it is open: wait a moment, then share again.',
    },
    dismiss: 'Close',
  },
  unsaved: {
    offer: 'You were filling in a form when Faktor locked. It was kept sealed; nothing of it is saved yet.',
    goOn: 'Go on',
    discard: 'Discard',
    discarded: 'The form was discarded.',
  },
  transfer: {
    heading: 'Export in several codes',
    part: (part: number, size: number) => `Part ${part} of ${size} was read.`,
    missing: (parts: readonly number[]) => `Missing: ${parts.join(', ')}.`,
    next: 'Show the next code in the other app and read it in the same way, in any order.',
    proceed: 'Go on without the missing parts',
    incomplete: (size: number, parts: readonly number[]) =>
      `This export has ${size} parts; missing: ${parts.join(', ')}. The accounts in those are not here.`,
    deletePicture:
      'When you have saved, delete the picture, also from the recycle bin and from photo backups: it holds your secret key.',
    line: (line: number) => `Line ${line}`,
    refused: (what: string, why: string) => `${what}: ${why}`,
    more: (n: number) => (n === 1 ? 'And 1 more.' : `And ${n} more.`),
  },
  camera: {
    starting: 'Starting the camera …',
    aim: 'Hold the QR code in front of the camera. It is read by itself.',
    choose: 'Camera',
    nameless: (n: number) => `Camera ${n}`,
    again: 'Try again',
    picture: 'Camera picture',
    torch: 'Light',
    zoom: 'Zoom',
    still: 'Look closely at this picture',
    looking: 'Looking closely …',
  },
  image: {
    reading: 'Reading the picture …',
    readingOf: (n: number, of: number) => `Reading picture ${n} of ${of} …`,
  },
  link: {
    intro:
      'Some services offer a link that begins with otpauth:// beside the QR code. Paste it here; several links stand on a line each.',
    label: 'Link',
    read: 'Read link',
    missing: 'Paste the link first.',
  },
  form: {
    recoveryCodes: (left: number, all: number) =>
      all === 0 ? 'Recovery codes' : `Recovery codes (${left} of ${all} left)`,
    picture: 'Picture of the account',
    name: 'Name',
    nameRule: 'What you call this account, for example your user name at the service. Required.',
    secret: 'Secret key',
    secretRule:
      'The letters A–Z and digits 2–7 that the service shows. Blanks, dashes and lower case do not matter. Required.',
    secretKeepRule: 'Leave this empty to keep the present secret key. Letters A–Z and digits 2–7.',
    url: 'URL',
    urlRule: 'The address of the sign-in page, beginning with https:// or http://. Optional.',
    advanced: 'Advanced',
    issuer: 'Issuer',
    issuerRule: 'The service that the account belongs to. Optional.',
    type: 'Type',
    types: {
      totp: 'Time-based (TOTP)',
      hotp: 'Counter-based (HOTP)',
      steam: 'Steam Guard',
      motp: 'Mobile-OTP',
      yandex: 'Yandex',
    },
    algorithm: 'Algorithm',
    digits: 'Digits',
    digitsRule: '1 to 10; nearly always 6.',
    period: 'Period',
    periodRule: 'In seconds; nearly always 30.',
    counter: 'Counter',
    counterRule: 'A whole number from 0.',
    seedRule: 'The hexadecimal digits 0–9 and A–F that the service shows. Required.',
    seedKeepRule: 'Leave this empty to keep the present secret key. Hexadecimal digits 0–9 and A–F.',
    pin: 'PIN',
    pinRule: 'Leave this empty to be asked for it each time. What you type is kept in the vault.',
    pinKeepRule: 'A PIN is kept in the vault. Leave this empty to keep that one.',
    forgetPin: 'Delete the kept PIN and ask for it each time',
    notes: 'Notes',
    tags: 'Tags',
    tagsRule: 'Separated by commas.',
    save: 'Save',
    editHeading: 'Edit account',
  },
  preview: {
    heading: 'Check before saving',
    one: 'This was read. Save it if it is the account that you meant.',
    many: (n: number) => `${n} accounts were read. Choose what to do with each.`,
    already: 'This account is in the vault already, with the same secret key.',
    otherSecret:
      'An account of this name is in the vault already, with another secret key. If the service gave you a new one, replace the old one.',
    decision: 'What to do',
    add: 'Add',
    replace: 'Replace the secret key',
    skip: 'Leave out',
    save: 'Save',
    discard: 'Discard',
    nothing: 'Nothing is chosen.',
    rejectedHeading: 'Not readable',
    counterBased: (counter: number) => `Counter-based, standing at ${counter}: a code is made when you ask for it.`,
    needsPin: 'Its codes need your PIN. Faktor asks for it when you want a code.',
    typeOf: (type: string, algorithm: string, digits: number, period: number) =>
      `${type}, ${algorithm}, ${digits} digits, every ${period} seconds`,
  },
};

export type AddingMessages = typeof adding;
