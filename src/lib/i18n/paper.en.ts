const codes = (count: number) => (count === 1 ? '1 code' : `${count} codes`);
const sheets = (count: number) => (count === 1 ? '1 sheet' : `${count} sheets`);
const list = new Intl.ListFormat('en');

/** What is said about backups on paper, on the screen and on the sheets. English defines the type. */
export const paper = {
  heading: 'Paper backup',
  intro:
    'On paper, a backup needs no device and no cloud, and nobody can delete it from afar. Choose what the sheets are to hold.',
  link: 'Back up on paper',
  sealed: {
    heading: 'Sealed sheets',
    text: 'QR codes that hold the whole encrypted vault. Whoever finds the sheets needs your password, recovery key or passkey as well.',
    make: 'Make sealed sheets',
    making: 'Drawing the codes …',
    ready: (count: number, pages: number) =>
      `${codes(count)} on ${sheets(pages)}, and one sheet that says how to read them. They hold the vault as it is now: print them anew when accounts have changed.`,
    tooLarge: (most: number) =>
      `This vault is too large for paper: it would take more than ${most} codes. Save a backup as a file instead.`,
    print: 'Print',
  },
  plain: {
    heading: 'Plain sheet',
    text: 'Every account with its secret key and its QR code, readable by anyone who holds the sheet. For a safe, not for a drawer.',
    make: 'Make plain sheet',
    warning:
      'Whoever sees this sheet, a copy of it or what the printer keeps can make all your codes. Print it only on a printer of your own, and lock the sheet away.',
    ready: (count: number) => `${count === 1 ? '1 account' : `${count} accounts`} with secret key and QR code.`,
    none: 'There is no account in the vault yet.',
  },
  back: 'Back up otherwise',
  scan: {
    open: 'Read from paper',
    close: 'End reading from paper',
    intro:
      'Hold the codes of the sheets before the camera one after the other, in any order, or choose pictures of them.',
    pictures: 'Choose pictures of the sheets',
    read: (last: number, count: number, missing: readonly number[]) =>
      missing.length === 0
        ? `All ${codes(count)} were read.`
        : `Code ${last} of ${count} was read. Missing: ${missing.length > 12 ? `${list.format(missing.slice(0, 12).map(String))} and ${missing.length - 12} more` : list.format(missing.map(String))}.`,
    otherBackup: 'This code is of another paper backup than the ones before. Take the sheets of one backup only.',
    damaged: 'This code was not read as it was printed. Try it again, with more light or from closer.',
    other: 'This is no code of a paper backup.',
    tooNew: 'These sheets were printed by a newer Faktor. Update Faktor and read them again.',
    again: 'Start over',
    whole: 'The backup was read from paper.',
    fileName: 'from paper',
  },
  sheet: {
    title: 'Paper backup of a Faktor vault',
    madeOn: (date: string) => `Printed on ${date}`,
    holds: (count: number, tag: string) => `${codes(count)}, all marked ${tag}`,
    whose: 'Whose it is:',
    howHeading: 'To get the accounts back',
    how: (address: string) => [
      `Open ${address} on any device. Where there is a vault already: Options, Import. Else: “Open a backup” on the first screen.`,
      'Choose “Read from paper” and hold the codes before the camera, one after the other, in any order. Faktor says which are missing.',
      'Give the password, the recovery key or the passkey that opened the vault on the day of printing.',
    ],
    goneHeading: 'If Faktor is gone',
    gone: (address: string) => [
      `The page ${address} opens a backup in any browser and without a network. Keep a copy of it with your files.`,
      'Any QR reader reads the codes: put their texts into one text file, one a line, and open that file with the page.',
    ],
    keepHeading: 'Keep it well',
    keep: [
      'The sheets are sealed: they tell nothing without the password. Never write the password on them.',
      'Do not fold through a code, and keep the sheets dry and dark.',
      'Try once to read them back: only then do you know that they can be read.',
    ],
    page: (page: number, of: number) => `Sheet ${page} of ${of}`,
    code: (index: number, count: number) => `Code ${index} of ${count}`,
    plainTitle: 'Accounts in plain text',
    plainWarning: 'Secret: whoever reads this can make these codes. Lock it away.',
    secret: 'Secret key',
    qr: (name: string) => `QR code of ${name}`,
  },
};
export type PaperTexts = typeof paper;
