/** The screen that tells what may be worth a look. English defines the type. */
export const health = {
  heading: 'Check accounts',
  intro: 'What Faktor noticed about your accounts. None of it is urgent; each point says what helps.',
  fine: 'Nothing to note. Everything is in order.',
  backup: {
    heading: 'Backup',
    never: 'No backup of this vault was tested yet. Only a tested backup is a backup.',
    changed: (n: number) =>
      n === 1
        ? '1 account was added, changed or deleted since the last tested backup.'
        : `${n} accounts were added, changed or deleted since the last tested backup.`,
    open: 'Back up',
  },
  accounts: (n: number) => (n === 1 ? '1 account' : `${n} accounts`),
  findings: {
    'very-short': {
      heading: 'Very short secret keys',
      text: 'These secret keys have fewer than 80 bits; with luck and much work they could be guessed from a few codes. The service decides on the length. Turn two-factor sign-in off and on again there: most services then give out a longer key, which you type under “Edit” in the place of the old one. If not, a passkey or a security key is the better choice.',
    },
    short: {
      heading: 'Short secret keys',
      text: 'These secret keys have fewer than the 128 bits that the standard asks for (RFC 4226). They are still hard to guess. When you set up two-factor sign-in there anew, the service may give out a longer one: type it under “Edit”, in the place of the old one.',
    },
    twice: {
      heading: 'The same secret key more than once',
      text: 'These accounts share a secret key with another one. Either one account was saved twice: then look which one you want to keep, and delete the other one here. Or a service gave out the same key twice: then set it up anew there.',
    },
    'codes-used-up': {
      heading: 'All recovery codes used',
      text: 'Make new recovery codes at these services, and put them into the drawer.',
    },
    'no-codes': {
      heading: 'No recovery codes noted',
      text: 'Many services hand out recovery codes for the day on which no code can be made. If a service has them, put them into the drawer of the account.',
    },
    unused: {
      heading: 'Never used here',
      text: 'No code of these accounts was used here in half a year or more. If you do not need an account any more, turn off two-factor sign-in at the service first, then delete it here. It goes to the trash, and can be brought back.',
    },
  },
  edit: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Delete ${name}`,
  drawer: (name: string) => `Recovery codes of ${name}`,
  back: 'Back to the options',
};

export type HealthTexts = typeof health;
