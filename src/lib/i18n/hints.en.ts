/** The hints of the first days, each shown once. English defines the type. */
export const hints = {
  heading: 'Good to know',
  texts: {
    keys: 'Press ? to see every key: one copies a code, another searches.',
    floating: 'On a computer, “Floating window” shows a code beside the login page.',
    backup: 'If this device is lost, only a backup brings the accounts back. Save one and keep it elsewhere.',
  },
  toBackup: 'Back up',
  got: 'Got it',
  none: 'No more hints',
};

export type HintTexts = typeof hints;
