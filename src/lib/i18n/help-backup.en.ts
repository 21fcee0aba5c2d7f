import type { HelpSection } from './help-topics';

/** The section of the manual on backups, in English. */
export const backup: HelpSection = {
  title: 'Backups',
  blocks: [
    {
      steps: [
        'Open “Options”, there “Back up”, and choose “Save encrypted backup”.',
        'The browser saves a file. Put it where you would look for it if this device were gone: on another device, a network drive or a USB stick.',
        'Test it: on the same page, give the file back and type its password. Faktor opens it as a new device would and compares every account and its code.',
        'Remember the password that the vault has at this moment: the backup opens with it, or with the other ways into the vault of that time. If you chose a password of its own, only that one opens it.',
      ],
    },
    'The backup holds everything and is sealed like the vault. Without the password it is of no use to anyone who finds it; how long it withstands guessing depends on the password.',
    'Save a new one after every added account. An old backup stays readable, but does not know the new accounts. Faktor counts what no tested backup has and reminds you.',
    'A linked file saves you that: under “Back up”, choose a place of your own, such as a network drive or a synchronised folder, and Faktor writes an encrypted copy there after each change. Where the browser asks again for permission, the drive is full, or another device has written the file, Faktor says so and leaves the file as it is. Chrome and Edge on a computer can do this.',
    'To open a backup: start Faktor in a browser that holds no vault yet, and choose “Open a backup” on the first screen. It never writes over a vault that is there. Into a vault that is there, you take it by “Import” under “Options”: you see first what is new in it and what differs.',
    'For the day when Faktor is gone: “Back up” has a page to save that opens backups in any browser, without a network (open-a-backup.html). Keep it beside your backups. With a passkey alone it cannot open one; use the password or the recovery key.',
    '“Back up on paper” prints the sealed vault as QR codes. “Read from paper”, where a backup is opened or imported, takes them back with the camera.',
    'Under “Options”, “Earlier states” shows what the vault held a short while ago, what has changed since, and brings it back. Earlier states lie in the same browser and are lost with it, so they do not stand in for a backup.',
    'Why a backup is needed at all: a browser deletes the vault when you have it delete cookies and site data, and some delete it when space runs short or when the page was not visited for weeks. Under “Options” you see whether this browser has promised to keep it.',
    'If only the database of the browser is lost or damaged, Faktor shows “Bring back vault” when it starts: it keeps a second sealed copy of the vault beside the database. Type your password, and everything is back. That copy goes too when all data of this page are deleted; so it does not take the place of a backup.',
  ],
};
