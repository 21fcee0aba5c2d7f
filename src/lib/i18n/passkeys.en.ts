/** What is said about passkeys, fetched with the screens that say it. English defines the type. */
export const passkeys = {
  adding: {
    text: 'A passkey opens this vault with your finger, your face or a PIN, on this device or with a security key, and without a network. It is one more way in: the password and the others stay.',
    lasts:
      'It works only at this address. Some passkeys are carried by their maker to your other devices; others end with the device or the security key. So keep the password and a recovery key.',
    submit: 'Make passkey',
    working: 'Follow what the browser asks …',
    done: 'The passkey was added. It opens this vault from now on.',
    refused:
      'No passkey was added, and nothing was changed. Either it was called off, or your finger, face or PIN was not recognised: browsers do not tell which. Try again, or take another device or security key.',
    /** In the list of passkeys that the device keeps. */
    label: 'Vault in Faktor',
  },
  working: 'Waiting for the passkey …',
  refusals: {
    none: 'Nothing came from a passkey. Either it was called off, or your finger, face or PIN was not recognised, or this device has none of this vault’s passkeys: browsers do not tell which. Try again, connect the security key or take the device that has one, or use the password.',
    'no-prf':
      'This passkey cannot open a vault: it or the browser lacks the function that is needed (PRF). Nothing was changed. Try another one, such as this device’s own or a newer security key; if the one just made appears in your list of passkeys, you can delete it there.',
    'already-there':
      'This device or security key has a passkey of this vault already. Nothing was changed. Use that one, or take another device or security key.',
    'not-verified':
      'This passkey did not ask for finger, face or PIN, and so cannot open a vault. Nothing was changed. Set up a PIN for the security key or a screen lock for the device, then try again.',
    unsupported:
      'This browser offers no passkeys here. Use the password; or open Faktor in a newer browser, at an address that begins with https:// and has a name, not a number.',
    elsewhere:
      'The passkeys of this vault were made at another address of Faktor and work only there. Use the password, and add a passkey here.',
    'wrong-key':
      'The passkey answered, but does not open this vault: it was made anew or reset since. Use the password, remove the passkey under “Ways in”, and add it again.',
    wiped: 'There is no vault any more: it was deleted after too many wrong passwords.',
  },
  reminder: {
    heading: 'Do you still know your password?',
    text: 'You have been opening Faktor with a passkey. So that the password is not forgotten, type it now and then.',
    submit: 'Check',
    working: 'Checking the password …',
    later: 'Not now',
    laterRule: (n: number) =>
      n === 1 ? 'You can put this off once more, for a day.' : `You can put this off ${n} more times, for a day each.`,
    forgotten: 'I have forgotten it',
    setNew: 'Set a new password',
    enough:
      'That was not it either. So that nothing is locked or deleted, no more tries are made here. Set a new password instead: you can, because the passkey has opened the vault.',
    option: 'Ask for the password',
    optionRule: 'When a passkey opens the vault every day. Typing it now and then keeps it in mind.',
    days: (n: number) =>
      n === 0 ? 'Never' : n === 7 ? 'Every week' : n === 14 ? 'Every two weeks' : `Every ${n} days`,
  },
};

export type PasskeysTexts = typeof passkeys;
