import type { FailureCode } from '../failure';

/** One sentence or two for each failure: what happened, what it means, what to do next. */
export type FailureTexts = Record<FailureCode, string>;

export const failures: FailureTexts = {
  'clipboard/denied': 'The browser did not allow copying. Select the code and copy it with Ctrl+C instead.',
  'crypto/kdf-cost':
    'This file asks for more work to check its password than is safe on this device. Nothing was opened; use a file that you saved yourself.',
  'crypto/kdf-memory':
    'This device does not have enough free memory to check the password. Close other programs and tabs and try again. If that does not help, open the vault in another way (recovery key, passkey) and set the password anew here: it then needs only as much memory as this device has.',
  'crypto/kdf-memory-least':
    'This device does not have enough free memory to protect a password well. Nothing was saved. Close other programs and tabs and try again, or use another device.',
  'crypto/worker-failed':
    'The password could not be checked because the browser stopped a part of Faktor. Load the page again; if it keeps happening, the browser may forbid WebAssembly.',
  'entry/algorithm':
    'This algorithm is not supported; Faktor knows SHA1, SHA256 and SHA512. Ask the service for one of these.',
  'entry/counter': 'The counter must be a whole number from 0 to 9,007,199,254,740,991.',
  'entry/counter-end':
    'This counter is at its end, so there is no further code. Nothing was changed. Ask the service for a new key.',
  'entry/digits': 'The number of digits must be a whole number from 1 to 10.',
  'entry/work-gone': 'What was kept of the form could not be opened any more. Please enter it again.',
  'entry/gone': 'This account was deleted or replaced meanwhile, so nothing was changed.',
  'entry/kind': 'This kind of account is not supported.',
  'entry/name-missing': 'Type a name for the account.',
  'entry/period': 'The period must be a whole number of seconds from 1 to 2,147,483,647.',
  'entry/picture': 'The picture must be a PNG or WebP of at most 32 kB. Choose another one.',
  'entry/pin': 'The PIN may have up to 64 characters, on one line. Correct it, or leave it empty.',
  'entry/recovery-codes':
    'An account can have up to 100 recovery codes of up to 256 characters. Leave some out, or shorten them.',
  'entry/secret-missing': 'Type the secret key that the service shows.',
  'entry/secret-not-base32':
    'The secret key may hold only the letters A–Z and the digits 2–7. Compare it with what the service shows: 0, 1, 8 and 9 never occur.',
  'entry/secret-not-hex':
    'A Mobile-OTP secret has only the digits 0–9 and the letters A–F, two for each byte. Compare it with what the service shows.',
  'entry/secret-too-long': 'The secret key is too long to be one. Check what you copied.',
  'entry/secret-too-short': 'The secret key is too short; a part of it seems to be missing.',
  'entry/text-too-long': 'One of the texts is too long. Shorten it.',
  'entry/url': 'The URL must begin with https:// or http://. Correct it, or leave it empty.',
  'file/gone': 'The file is no longer where it was: it was moved, renamed or deleted, or its drive is not connected.',
  'file/no-permission': 'The browser asks for your permission before Faktor may use this file again.',
  'file/no-space': 'There is no space left where the file lies. Free some there; Faktor then writes it again.',
  'file/write-failed':
    'The file could not be written. Check that its drive is connected and that you may write there; Faktor goes on trying.',
  'file/too-large': 'The file is too large to be what Faktor reads. Choose another one.',
  'file/unreadable': 'The file could not be read. Check that it still exists and try again.',
  'scan/animated-image':
    'This picture moves, and its first frame shows no QR code. Take a screenshot at the moment the code is in view, and choose that.',
  'scan/camera-busy':
    'The camera is in use by another program. Close that program and try again, or choose an image instead.',
  'scan/camera-denied':
    'The browser does not allow the camera here. Allow it with the camera symbol in the address bar, then try again; or choose an image instead.',
  'scan/camera-missing':
    'No camera was found. Connect one, choose an image of the QR code, or enter the secret key by hand.',
  'scan/camera-unsupported': 'This browser offers no camera to this page. Choose an image of the QR code instead.',
  'scan/decoder-failed':
    'The part of Faktor that reads QR codes could not start. Load the page again, or enter the secret key by hand.',
  'scan/empty-file': 'This file is empty. Save or copy the picture again.',
  'scan/image-too-large':
    'This picture has too many pixels for this device. Cut out the part with the QR code, or make it smaller, and choose that.',
  'scan/no-code-found': 'No QR code was found in this picture. Take it again, sharp and with the whole code in view.',
  'scan/not-an-image': 'This is not a picture that the browser can show. Choose a PNG, JPEG or WebP file.',
  'scan/screen-denied':
    'Nothing was shared, so nothing was read. Try again and choose the screen, window or tab that shows the QR code; or take a screenshot and paste it here.',
  'scan/screen-failed':
    'The system did not let the browser see the screen. Allow screen recording for the browser in the system settings; or take a screenshot and paste it here.',
  'scan/screen-no-code':
    'No QR code was in view. Bring the whole code into view, larger if you can, and try again; or take a screenshot and paste it here.',
  'scan/screen-unsupported':
    'This browser cannot read from the screen. Take a screenshot and paste it here, or choose it with "Choose image".',
  'scan/vector-image': 'This is a drawing (SVG), not a picture of pixels. Open it, take a screenshot and choose that.',
  'transfer/bitwarden-restricted':
    'Only Bitwarden itself can open this export, because it is restricted to your account there. Export again from Bitwarden: choose JSON (encrypted), then "Password protected", and choose that file here.',
  'transfer/damaged':
    'The file is damaged or incomplete. Export it once more from the other program, and choose the new file.',
  'transfer/empty': 'The file is empty. Export it once more from the other program, and choose the new file.',
  'transfer/ente-memory':
    'This browser does not give Faktor the memory that this file of Ente Auth asks for. Import it on a computer, or export from Ente Auth as plain text and choose that file; delete it afterwards.',
  'transfer/no-password-slot':
    'The file is sealed under a fingerprint or a key file alone. Set a password in the other program and export once more.',
  'transfer/not-supported':
    'Faktor knows this kind of file but cannot open it. Export from the other program as text, JSON or CSV and choose that.',
  'transfer/openpgp':
    'This file is encrypted with OpenPGP, which Faktor cannot open. Decrypt it with the program that holds your OpenPGP key and choose the result, or export from the authenticator under a password instead.',
  'transfer/other-password':
    'This entry is sealed under another password than the rest of the file, an older one perhaps, or it is damaged. Import the file again with that password.',
  'transfer/reader-failed':
    'The file could not be read because of an error in Faktor. Nothing was changed. Please report it.',
  'transfer/row-damaged': 'This entry is incomplete or damaged in the file.',
  'transfer/steam-keyring':
    'The key to this Steam file is in the key store of the device that it comes from. Run "steamguard decrypt" there and choose the file again together with its manifest.json.',
  'transfer/too-new':
    'This file was written in a way that Faktor does not know yet. Update Faktor; if that does not help, export from the other program as plain text or JSON.',
  'transfer/keepass-1':
    'This is a database of KeePass 1, which Faktor does not open. Open it in KeePass 2 or KeePassXC, save it in the newer format, and choose that.',
  'transfer/keepass-cipher':
    'This database uses a cipher that Faktor does not open, such as Twofish. Change it to AES or ChaCha20 in the database settings there, or export as CSV, and choose that.',
  'transfer/sealed-database':
    'This is a sealed database, which Faktor does not open. In Authenticator Plus choose “Export as text” or the encrypted zip, and choose that file.',
  'transfer/unknown':
    'Faktor does not recognise this file. Choose an export of an authenticator or password manager; Help lists them.',
  'transfer/writer-failed':
    'The file could not be written because of an error in Faktor. Your vault is as it was. Please report it.',
  'uri/contact-card': 'This QR code holds a contact, not an account. Use the QR code of the two-factor settings.',
  'uri/duo-activation':
    'This QR code activates Duo Mobile, which only that app can do. Ask the service for a code for other authenticator apps.',
  'uri/email': 'This QR code holds an e-mail address, not an account. Use the QR code of the two-factor settings.',
  'uri/fido': 'This QR code is for signing in with a passkey. Scan it with the camera app of your phone instead.',
  'uri/microsoft-push':
    'This QR code is for Microsoft Authenticator only. On the Microsoft page choose "I want to use a different authenticator app" to get one that works here.',
  'uri/migration-broken': 'This export code is incomplete or damaged. Show it again in the other app and read it anew.',
  'uri/no-secret': 'This link holds no secret key, so no codes can be made from it. Ask the service for a new QR code.',
  'uri/not-a-uri': 'This is not a link that an authenticator can read. It should begin with otpauth://',
  'uri/phone-number': 'This QR code holds a phone number, not an account. Use the QR code of the two-factor settings.',
  'uri/plain-text':
    'This QR code holds plain text, not an account. If the text is a secret key, choose "Enter by hand" and type it there.',
  'uri/push-registration':
    'This QR code registers a device for push sign-in, which this version of Faktor cannot do yet. Ask the service for a code for one-time passwords.',
  'uri/text-too-long': 'This text is too long to be read at once. Paste fewer links, or import the file under Options.',
  'uri/two-step':
    'This QR code holds only half of the key; the service expects a two-step enrolment that Faktor does not support. Ask for a plain one.',
  'uri/unsupported-scheme':
    'This is a link of another kind, not an account. Use the QR code of the two-factor settings.',
  'uri/unsupported-type': 'This kind of one-time code is not supported. Ask the service for a time-based one (TOTP).',
  'uri/web-link':
    'This QR code holds a web address, not an account. Open it in a browser; it may lead to the QR code that you need.',
  'uri/wifi': 'This QR code holds a Wi-Fi password, not an account. Use the QR code of the two-factor settings.',
  'vault/attempt-not-noted':
    'The password was not checked, because the attempt could not be noted down: there is no space left, or the browser could not write. Nothing was counted. Free some space on the device and try again.',
  'vault/changed-elsewhere':
    'The vault was changed elsewhere in a way that this tab cannot follow. Lock and unlock it; your last change was not saved.',
  'vault/damaged':
    'The stored vault is damaged and cannot be opened. Nothing was changed. Open your latest backup, here or in another browser.',
  'vault/exists':
    'There is a vault in this browser already. Load the page again to unlock it; nothing was overwritten.',
  'vault/gone': 'The vault is no longer in this browser. Load the page again and open a backup.',
  'vault/last-password':
    'This is the last password of the vault, so it stays. Add another password first, then remove this one.',
  'vault/last-way': 'This is the last way into the vault, so it stays. Add another one first, then remove this one.',
  'vault/locked': 'The vault was locked before this was saved. Unlock it and do it again.',
  'vault/lost':
    'The browser has deleted the stored vault while it was open here. All accounts are still in this tab. Store them anew, or save them to a file, before you lock or close it.',
  'vault/no-such-way': 'This vault cannot be opened this way. Use another way in.',
  'vault/not-a-vault':
    'This file is not a backup of Faktor. Choose the file that you saved with "Save encrypted backup".',
  'vault/storage-full':
    'There is no space left to save. Nothing was changed. Free some space on the device and try again.',
  'vault/storage-unavailable':
    'The browser does not let Faktor store anything here. Leave private browsing or allow site data for this address, then load the page again.',
  'vault/too-new': 'This vault was written by a newer Faktor. Update Faktor, then open it again.',
  'vault/unknown-way':
    'A newer Faktor added a way in that this one does not know and would shut out. Update Faktor, or remove that way in first.',
  'vault/write-failed': 'The change could not be saved. The vault is as it was before; try again.',
};
