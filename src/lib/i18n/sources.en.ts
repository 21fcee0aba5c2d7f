import type { Block } from './help-topics';
import type { Source } from './source-names';

/** How to get an export out of another program, fetched with its screen. */
export interface SourceTexts {
  readonly heading: (name: string) => string;
  readonly choose: string;
  readonly toImport: string;
  readonly after: string;
  readonly pages: Readonly<Record<Source, { readonly name: string; readonly blocks: readonly Block[] }>>;
}

const locked =
  'This program gives no secret keys away, not even to yourself. Sign in at each service, set up a new authenticator there, and read its QR code with Faktor. Keep the old program until the new code works.';

export const sourceTexts: SourceTexts = {
  heading: (name) => `Coming from ${name}`,
  choose: 'Where do you come from?',
  toImport: 'To the import',
  after:
    'An export holds your secret keys, mostly readable for anyone. Do not send it by mail or keep it in a cloud. Delete it once the codes in Faktor work, and the old program only then.',
  pages: {
    google: {
      name: 'Google Authenticator',
      blocks: [
        {
          steps: [
            'In Google Authenticator, open the menu and choose “Transfer accounts”, then “Export accounts”.',
            'Choose the accounts. The app shows one QR code, or several in a row when there are many.',
            'Read the codes with Faktor under “Add account”: with the camera, or from pictures of them. The order does not matter, and Faktor says which parts are missing.',
          ],
        },
        'Faktor also reads screenshots of these codes, links that begin with otpauth-migration, and the database of the app from a rooted phone.',
      ],
    },
    microsoft: {
      name: 'Microsoft Authenticator',
      blocks: [locked, 'From a rooted Android phone, Faktor reads the database “PhoneFactor”.'],
    },
    authy: {
      name: 'Authy',
      blocks: [
        'Authy has no export. Twilio, who make it, must send you your data on request (GDPR): a table in which the keys are encrypted with your backup password. Faktor reads that table and asks for the password.',
        'Faktor also reads what known scripts have taken out of older desktop versions. For accounts that cannot be had in either way, set up a new authenticator at the service.',
      ],
    },
    '2fas': {
      name: '2FAS',
      blocks: [
        {
          steps: [
            'In 2FAS, open “Settings” and there “2FAS Backup”.',
            'Choose “Export to file”, and set a password.',
            'Bring the file (ending in .2fas) to this device and choose it in the import.',
          ],
        },
      ],
    },
    aegis: {
      name: 'Aegis',
      blocks: [
        {
          steps: [
            'In Aegis, open “Settings”, “Import & Export”, and there “Export”.',
            'Choose the format “Aegis (.json)” and leave “Encrypt the vault” ticked. The password is the one of your Aegis vault.',
            'Bring the file to this device and choose it in the import.',
          ],
        },
        'The text export works too, but anyone can read it.',
      ],
    },
    ente: {
      name: 'Ente Auth',
      blocks: [
        {
          steps: [
            'In Ente Auth, open “Settings”, “Data”, “Export codes”.',
            'Choose the encrypted export and set a password.',
            'Choose the file in the import. Opening it can take ten seconds and 1 GB of memory, so better do it on a PC.',
          ],
        },
      ],
    },
    bitwarden: {
      name: 'Bitwarden',
      blocks: [
        {
          steps: [
            'In the web vault or the desktop app, choose “Tools”, “Export vault”; in Bitwarden Authenticator, “Settings”, “Export”.',
            'Choose “JSON (encrypted)” and there “Password protected”. An export that is “account restricted” can be opened by Bitwarden alone.',
            'Choose the file in the import.',
          ],
        },
        'Faktor takes only the entries with a one-time code, and nothing of your passwords.',
      ],
    },
    proton: {
      name: 'Proton Authenticator or Proton Pass',
      blocks: [
        {
          steps: [
            'In Proton Authenticator, open “Settings” and choose “Export”, with a password. In Proton Pass, open “Settings”, “Export”, and choose ZIP without PGP, or CSV.',
            'Choose the file in the import.',
          ],
        },
      ],
    },
    'authenticator-extension': {
      name: 'Authenticator (browser extension)',
      blocks: [
        {
          steps: [
            'Click the icon of the extension, then the cog, then “Backup”.',
            'Choose “Download password-protected backup” if you have set a password, else “Download backup file”.',
            'Choose the file in the import.',
          ],
        },
      ],
    },
    '1password': {
      name: '1Password',
      blocks: [
        {
          steps: [
            'In the desktop app, choose “File”, “Export”, and the account.',
            'Choose the format 1PUX.',
            'Choose the file in the import. Faktor takes the one-time codes and nothing of the passwords.',
          ],
        },
      ],
    },
    apple: {
      name: 'Apple Passwords',
      blocks: [
        {
          steps: [
            'On a Mac, open “Passwords”, choose “File”, “Export All Passwords to File”.',
            'Choose the CSV file in the import. Faktor takes the one-time codes and nothing of the passwords.',
            'Delete the CSV file: anyone can read all your passwords in it.',
          ],
        },
      ],
    },
    keepass: {
      name: 'KeePass or KeePassXC',
      blocks: [
        'Choose the database itself (ending in .kdbx) in the import, and type its password. Databases with a key file or a hardware key do not open: save a copy with a password alone, or export as CSV.',
      ],
    },
    lastpass: {
      name: 'LastPass',
      blocks: [
        {
          steps: [
            'In LastPass Authenticator, open “Settings”, “Transfer accounts”, “Export accounts to file”. For one-time codes in the LastPass vault itself, choose “Advanced”, “Export” in the browser extension.',
            'Choose the file in the import.',
          ],
        },
      ],
    },
    freeotp: {
      name: 'FreeOTP or FreeOTP+',
      blocks: [
        {
          steps: [
            'In FreeOTP, open the menu and choose “Backup”, and set a password. In FreeOTP+, choose “Export”, as JSON or as text.',
            'Choose the file in the import.',
          ],
        },
      ],
    },
    stratum: {
      name: 'Stratum (Authenticator Pro)',
      blocks: [
        {
          steps: [
            'In Stratum, open “Backup” and choose “Backup to file”, with a password.',
            'Choose the file in the import.',
          ],
        },
      ],
    },
    duo: {
      name: 'Duo Mobile',
      blocks: [locked, 'From a rooted Android phone, Faktor reads the file with the accounts (JSON).'],
    },
    steam: {
      name: 'Steam',
      blocks: [
        'The Steam app has no export. Faktor reads the maFile of Steam Desktop Authenticator and of steamguard-cli; when they are encrypted, choose the file manifest.json as well. Steam’s confirmations of trades and its recovery code are not taken over: keep the old program for those.',
      ],
    },
    raivo: {
      name: 'Raivo OTP',
      blocks: [
        'In Raivo, choose “Settings”, “Export OTPs to ZIP archive”. Choose the zip in the import; its password is the master password of Raivo.',
      ],
    },
    other: {
      name: 'another program',
      blocks: [
        'Look in its settings for “Export”, “Backup” or “Transfer”. Faktor recognises files by their content, whatever they are called.',
        'Besides the programs named here, it reads: andOTP, 2FAuth, WinAuth, TOTP Authenticator, OTP Auth for iOS, Authenticator Plus, Battle.net Authenticator, Dashlane, Keeper, RoboForm, Enpass, Myki, Synology C2, lists of links that begin with otpauth, web pages with QR codes, and tables (CSV) with a column for one-time codes.',
        'If there is no export: sign in at each service, set up a new authenticator there, and read its QR code with Faktor.',
      ],
    },
  },
};
