import { backup } from './help-backup.en';
import type { HelpTexts } from './help-topics';

/** The manual in English. It says only what Faktor does today; names of controls are quoted as they stand on the screen. */
export const help: HelpTexts = {
  heading: 'Help',
  intro: 'This manual is part of Faktor: it can be read without a network, and before the vault is unlocked.',
  contents: 'Contents',
  toContents: 'Back to the contents',
  comingFrom: 'How to get the export out of each program',
  sections: {
    about: {
      title: 'What Faktor is',
      blocks: [
        'Many services ask for a second proof besides your password when you sign in: a one-time code, most often of six digits, that changes every 30 seconds. Faktor makes these codes.',
        'For each account, the service gives you a secret key once, usually as a QR code. Faktor keeps these secret keys in a vault in this browser, on this device. The vault is sealed with a password that only you know. Faktor needs no network to make the codes, and it sends nothing anywhere.',
        'What is yours to do:',
        {
          points: [
            'Keep the password of the vault to yourself. Whoever has this device and this password has your codes.',
            'Save a backup, and again whenever you have added accounts. Nobody can bring back a lost vault or a forgotten password, not even the people who run this page.',
            'Keep the recovery codes that services give you outside Faktor too, on paper for example.',
          ],
        },
        'Disclaimer: Faktor is made with care and provided as it is. There is no warranty that it is free of mistakes, and no liability for accounts that can no longer be reached, as far as the law allows this. What binds you at your service or your employer stays binding: their rules on passwords and devices apply to Faktor too.',
      ],
    },
    'first-steps': {
      title: 'First steps with a service',
      blocks: [
        {
          steps: [
            'Sign in to the service in its own window or tab and look in its security settings for “two-factor sign-in”, “two-step verification” or “authenticator app”.',
            'Let the service set up an authenticator app. It shows a QR code and, often after a press on “Can’t scan the code?”, a secret key in letters and digits.',
            'In Faktor, choose “Add account” and read the QR code, or choose “Enter by hand” and type the secret key. The next section says how.',
            'Check what was read and save it. Faktor shows the first code.',
            'Type this code at the service to confirm. Only then is the second factor switched on there.',
            'The service may show recovery codes. Print them or write them down, and keep them in a safe place.',
            'Save a backup in Faktor, under “Options”.',
          ],
        },
        'If the service does not accept the code: wait for the next one and type it at once. If that one is wrong as well, look at the clock of this device. A clock that is wrong by more than half a minute gives wrong codes.',
      ],
    },
    'qr-code': {
      title: 'Reading the QR code',
      blocks: [
        'All the ways begin with “Add account”.',
        {
          points: [
            'With the camera: choose “Scan with camera”, allow the camera when the browser asks, and hold the QR code in front of it. It is read by itself. The picture stays on this device.',
            'From a picture: choose “Choose image” and take the file. You can also paste a picture there with Ctrl+V, or drop it on the page.',
            'From a link: some services offer a link that begins with otpauth://. Choose “Paste link”. Pressing such a link cannot open Faktor: a web app may not claim otpauth:, and a way around it would leave the secret key in the browser’s history.',
            'By hand: choose “Enter by hand”, and type a name and the secret key that the service shows. Blanks and lower case do not matter.',
          ],
        },
        'The QR code is on the same screen: choose “Read from screen” and, when the browser asks, the window or tab with the QR code. Keep the code in view for a moment; the capture ends by itself.',
        'Where the browser cannot do that:',
        {
          steps: [
            'Take a picture of the screen. On Windows press Windows+Shift+S and draw a frame around the QR code; on a Mac press Ctrl+Shift+Cmd+4.',
            'The picture is now in the clipboard. Go to “Add account” in Faktor and press Ctrl+V, on a Mac Cmd+V.',
            'If you saved the picture as a file instead, choose it with “Choose image”, and delete the file afterwards: the QR code in it is the secret key.',
          ],
        },
        'If no QR code is found, show it larger, with its white edge in the picture, and try again. The secret key by hand always works.',
      ],
    },
    codes: {
      title: 'Using the codes',
      blocks: [
        'Each account shows its code of now, and how many seconds it is still valid. In the last five seconds the sign changes its shape: then it is often better to wait for the next code.',
        'Press “Copy code”, or the code itself, and paste it at the service; or type it. The gap within the code is only drawn, so type no blank.',
        'Above the list you can search for a name. With “Edit” you change the name, the address and more; with “Delete” you put the account into the trash. Directly afterwards “Undo” brings it back, later the trash does, under “Options”. It stays there for 30 days, or as long as you set. Before you delete an account for good, switch off two-factor sign-in at the service, or you can no longer get in there.',
      ],
    },
    arrange: {
      title: 'Keeping the list in order',
      blocks: [
        'What this section describes is behind “Order and view”, beside the search.',
        {
          points: [
            'Order: by name, by use, by age, or by hand: then drag the handle of an account, or press the arrow keys on it. Favourites stand at the top; you choose them under “More actions”.',
            'View: a list, a compact list or tiles. “More actions”, “Show large” shows one code so that it can be read across a desk.',
            'Tags: give an account some under “Edit”, “Advanced”, or several accounts at once. Press a tag above the list, and only the accounts that have it remain. “Edit tags” renames a tag everywhere and gives it a colour, which stands beside its name. Tags and their colours are sealed with the vault.',
            'Many at once: “Select accounts”, or Ctrl and a click, or a long press. What is selected can be tagged, taken to another app, or deleted, which can be undone.',
          ],
        },
      ],
    },
    'on-screen': {
      title: 'What is on the screen',
      blocks: [
        {
          points: [
            'Icons come with Faktor, from a free collection (simple-icons). All of them are fetched together with Faktor, whatever accounts you have; no request tells which those are. Faktor finds them by issuer and URL. Under “Edit”, “Picture of the account”, you take another one or a picture of your own, which is drawn anew, small, and sealed with the vault.',
            'Hidden codes: under “Options”, “On the screen”, have codes shown only when you press, or as long as you hold a button, and hidden again after some seconds. Copying works all the while.',
            'The cover hides the page while Faktor is in the background or, if you want that, while you use another window. A browser cannot promise that no older picture, screenshot or shared screen shows the codes.',
            '“Floating window”, at an account, shows its code in a small window beside the sign-in page. It stays on top where the browser can do it (Chrome and Edge on a computer). While it is open Faktor counts as visible; it closes when Faktor locks.',
          ],
        },
      ],
    },
    clipboard: {
      title: 'The clipboard',
      blocks: [
        '“Copy code” puts the code into the clipboard of this device, once. “Keep in clipboard” keeps the account there: at each turn of its period the new code takes the place of the old one. While another window is in front, a browser does not let Faktor do that; the new code is put there as soon as you come back.',
        'The foot of the window says what Faktor put there last, and whether that is an older code. “Stop” ends the keeping. Locking ends it too, and so does the time that is set under “Options”.',
        'The clipboard belongs to the whole device: other programs can read it, and some systems keep its history or pass it on to your other devices. A code in it is worthless after about a minute, because by then it has run out.',
        'Faktor never reads your clipboard for this line, so it cannot know whether another program has put something else there since. A browser does not let a page clear the clipboard while another window is in front; if you want it empty, copy something else.',
      ],
    },
    import: {
      title: 'Bringing accounts along',
      blocks: [
        'You need not set up every account anew: Faktor reads the exports of other authenticators and password managers.',
        {
          steps: [
            'Get the export out of the other program. “Options”, “Import”, “I come from …” says how, for each of the big ones.',
            'Choose the files under “Options”, “Import”. Several at once are fine; encrypted ones ask for their password.',
            'Look at what was read, and untick what you do not want.',
            'Import. The receipt says what became of every entry, and the whole import can be undone there.',
          ],
        },
        'Delete the exported files once the codes work. They hold your secret keys.',
      ],
    },
    'second-device': {
      title: 'A second device',
      blocks: [
        'Two devices that can make your codes are the best protection against standing before a locked door. There are four ways, the best one first:',
        {
          points: [
            'Register the second device at the service as an authenticator of its own, where the service offers this. It can then be removed there alone when it is lost.',
            'Read the same QR code with both devices while the service shows it. Both then show the same codes.',
            'Later, for an account that is in Faktor already: choose “Edit” beside it, then “Use on a second device”. After the password, Faktor shows its QR code and its secret key, and hides them again by itself.',
            'Save a backup here and choose “Open a backup” on the second device, in a browser that holds no vault of Faktor yet. All accounts are there then, under the same password.',
          ],
        },
        'The devices do not know of each other: an account that you add later on one is missing on the other. The last three ways make a copy of the secret key. Not every employer and not every service allows that; ask if in doubt.',
      ],
    },
    'other-app': {
      title: 'Going to another app',
      blocks: [
        'Nothing holds you here: Faktor writes your accounts so that Aegis, 2FAS, Ente Auth, Bitwarden, Stratum, Proton Authenticator and others read them, and shows QR codes for Google Authenticator.',
        {
          steps: [
            'Open “Options” and choose “Take to another app”.',
            'Choose the app. Faktor says which accounts do not fit there, and what others lose, before anything is written.',
            'Leave “Protect the file with a password of its own” ticked where it is offered. A file without it can be read by anyone who gets hold of it.',
            'Show with the password that it is you, and save the file.',
            'Import it in the other app. Compare a code there with the one here, for each kind of account that you have.',
            'Delete the file. Only then delete accounts here, if you want to.',
          ],
        },
        'After a file that anyone can read, a note with the date stands above the list until you save the next encrypted backup. Accounts that count their codes should be used in one app only: two of them count apart from each other.',
      ],
    },
    passkeys: {
      title: 'Passkeys',
      blocks: [
        'A passkey opens the vault with your finger, your face or the PIN of this device, or with a security key, and needs no network. You add it under “Options”, “Ways in”, “Add passkey”; from then on the unlock screen has “Unlock with passkey”. You can add several, for example one for each device.',
        {
          points: [
            'It is one more way in. The password stays, and it goes on opening the vault: do not make it weaker because you type it less often.',
            'So that you do not forget the password, Faktor asks for it every two weeks after you used a passkey. You can change that under “Ways in”, and put it off three times.',
            'A passkey works only at the address at which it was made, and ends with its device or security key, unless its maker carries it to your other devices. A wiped telephone takes its passkeys with it. Make a recovery key too.',
            'If others know the PIN of this device, they can use its passkey. Add none there.',
          ],
        },
        'If a passkey is not accepted, use the password. What was lost you remove under “Ways in”: it then no longer opens what is written from now on.',
      ],
    },
    'recovery-codes': {
      title: 'Recovery codes of a service',
      blocks: [
        'Many services hand out a few codes for the day on which no one-time code can be made. Faktor has a drawer for them: “Edit”, “Recovery codes”. They are sealed with the vault and shown only after the password, a passkey or the recovery key. Cross off what you have used.',
        'If this device is lost, the drawer is lost with it, unless there is a backup elsewhere. So keep the codes on paper too.',
      ],
    },
    check: {
      title: 'Checking the accounts',
      blocks: [
        '“Options”, “Check accounts” lists what may be worth a look: short secret keys, the same key twice, accounts that were never used, missing or used-up recovery codes, and what the last tested backup does not have. Each point says what helps and leads there. Nothing of it is sent anywhere.',
      ],
    },
    backup,
    'new-pc': {
      title: 'A new PC or a new browser',
      blocks: [
        'The vault lies in one browser, under one user of one device. Another browser on the same PC knows nothing of it.',
        {
          steps: [
            'On the old device, save a backup under “Options”.',
            'Take the file to the new device.',
            'On the new device, open Faktor at the same address and choose “Open a backup” on the first screen.',
            'Choose the file and type the password of the vault.',
            'Compare one code on both devices, or sign in somewhere with a new one. Only then delete the vault on the old device.',
          ],
        },
        'If the old device no longer works and there is no backup, the accounts have to be registered again, as the next section describes.',
      ],
    },
    'no-codes': {
      title: 'When no code can be made any more',
      blocks: [
        'The device is lost or broken, the vault is deleted, or the password is forgotten, and there is no backup: for each service, take the first of these ways that works.',
        {
          steps: [
            'Sign in with one of the recovery codes that the service gave you when you switched two-factor sign-in on. Each works once.',
            'Use another proof that you registered there: a second device, a security key, a code by letter, by e-mail or by text message.',
            'Look whether you are still signed in there on some device. Then you can switch two-factor sign-in off and on again.',
            'Contact the help desk of the service, at work that of your IT department, and have the second factor reset. They will check who you are; that is right and takes time.',
            'Then set up two-factor sign-in anew at the service, and add the new QR code to Faktor. The old secret key is worthless from then on.',
          ],
        },
        'If a device was lost or stolen, have the second factor reset at all services, also when you still have the codes elsewhere.',
      ],
    },
    'forgotten-password': {
      title: 'Forgotten password',
      blocks: [
        'The password cannot be reconstructed. It is stored nowhere, neither here nor with the people who run this page.',
        'If you made a recovery key, get its sheet: choose “Use recovery key” on the lock screen, type the eight groups or scan the QR code, and set a new password. This also works while Faktor is locked after wrong passwords, and with a backup. Without a vault or a backup the sheet brings nothing back.',
        'To make one while you still know the password: “Options”, “Ways in”, “Make recovery key”. There you also add further passwords, remove ways in, and change the vault key after a device was lost.',
        'Before you give up: check the Caps Lock key and the keyboard layout, have the password shown with the eye beside the field, and think of earlier passwords. Mind the limit on wrong passwords that the next section describes.',
        'A backup helps only if you know its password. That is the one that the vault had when the backup was saved. A backup under the same forgotten password does not open either.',
        'If nothing helps, choose “Reset password” on the lock screen. Faktor asks whether to really delete everything. After that all secret keys in this browser are gone, and you choose a new password. Unless you switched it off under “Options”, the list “Register again” with the names of your accounts remains, so that you know what is to be done. You can then open a backup whose password you know, or register your accounts again one by one: see “When no code can be made any more”.',
      ],
    },
    'wrong-passwords': {
      title: 'Wrong passwords and locks',
      blocks: [
        'After five wrong passwords in a row, every further wrong one is followed by a lock, during which no password is accepted. The seconds that are left are counted down on the screen. Closing the page or starting the device again does not shorten it.',
        'The tenth wrong password deletes all secret keys from this browser. Then it is as after “Reset password”: only the list of names remains. A right password before that sets the count back to zero.',
        'This protects the vault from people who try passwords at this device, in Faktor. It does not protect a copy of the browser’s files: see “What Faktor cannot do”.',
        'Faktor also locks itself: after some minutes without use (you set how many under “Options”), after the device slept, when you choose “Lock” and, if you set that under “Options”, when its window is out of sight. Locking here also locks Faktor in your other tabs. While it is locked, no secret key lies open in memory.',
      ],
    },
    keyboard: {
      title: 'Using the keyboard',
      blocks: [
        'Everything in Faktor can be done without a mouse.',
        {
          points: [
            'Tab goes to the next control, Shift+Tab to the one before. The control that has the focus carries a thick frame.',
            'Enter presses a button, follows a link or sends a form. The space bar presses a button and switches a check box.',
            'The arrow keys choose in a list of choices.',
            'The first Tab on a page leads to “Skip to content”, which passes over the menu.',
            'Ctrl+L, on a Mac Cmd+L, locks Faktor while the vault is open. To get to the address bar of the browser, use F6 or Alt+D.',
            'S, with the focus on an account, has its code announced digit by digit. This can be turned off under “Accessibility”.',
            'On the list of codes, Ctrl+F or / leads to the search, and Enter there copies the first account found. The arrow keys go through the accounts; on one of them, C copies and E edits. 1 to 9 copy the first to ninth account in view, Ctrl+K offers every command, and ? shows all keys. The single keys can be turned off under “Accessibility”.',
            'Ctrl+V on “Add account” pastes a picture of a QR code or a link; on a Mac it is Cmd+V.',
          ],
        },
        'Text size, contrast, larger buttons and more are under “Accessibility”.',
      ],
    },
    privacy: {
      title: 'Privacy',
      blocks: [
        'Secret keys, names, codes and passwords do not leave this device. There is no sign-up and no counting of visitors, and nothing is loaded from other addresses. The only thing that the browser fetches is Faktor itself, from the address that you opened, and its updates from there.',
        'In this browser there lie: the sealed vault, the list for “Register again”, the count of wrong passwords, the settings of this screen (language, look, text size and the like; none of it is secret), and the files of Faktor itself, so that it works without a network.',
        'The list for “Register again” holds names and addresses of your accounts, never a secret key. To outlive the vault it is sealed under a key of its own, which lies beside it: whoever copies the files of the browser can read these names. You can switch the list off under “Options”.',
        'The camera is on only while you scan. Its pictures are read on this device and kept nowhere.',
        'You delete everything by deleting the site data of this address in the settings of the browser. That includes the vault: save a backup first.',
      ],
    },
    limits: {
      title: 'What Faktor cannot do',
      blocks: [
        'A page in a browser has limits, and so has this way of signing in. You should know them:',
        {
          points: [
            'One-time codes do not protect from forged sign-in pages. Someone who lures you to such a page can pass the code on at once. Look at the address before you type; where a service offers a passkey or a security key, that is safer.',
            'Someone who copies the files of the browser can try passwords on the copy, as many as they like. Each try is made slow and expensive, but only a good password keeps the copy closed.',
            'A malicious program on this device, or a malicious extension of the browser, can read along while the vault is open.',
            'Faktor cannot prevent screenshots, nor that someone looks over your shoulder or watches a shared screen.',
            'Faktor cannot clear the clipboard while another window is in front.',
            'Approving a sign-in by a message to the phone (push) is not possible yet.',
            'The devices are not kept in step by themselves. A backup is the way from one to another.',
            'Faktor trusts the address from which it was loaded. Open it only at the address that you were given.',
          ],
        },
      ],
    },
  },
};
