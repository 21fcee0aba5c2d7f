/** The drawer for the recovery codes of a service. English defines the type. */
export const drawer = {
  heading: 'Recovery codes',
  intro:
    'Many services hand out a few codes for the day on which you have no device at hand. Keep them here: they are sealed with the vault and shown only after you have proved that it is you.',
  count: (left: number, all: number) =>
    left === 1 ? `1 of ${all} codes is left.` : `${left} of ${all} codes are left.`,
  none: 'No recovery codes are kept for this account.',
  prove: { text: 'To see the recovery codes, give one of your ways in once more.' },
  list: 'Recovery codes',
  numbered: (n: number) => `Code ${n}`,
  usedOn: (date: string) => `Used on ${date}`,
  use: 'Cross off as used',
  useOne: (n: number) => `Cross off code ${n} as used`,
  undo: 'Not used',
  undoOne: (n: number) => `Code ${n} was not used`,
  copy: (n: number) => `Copy code ${n}`,
  copied: 'Recovery code copied',
  crossed: (n: number) => `Code ${n} is crossed off.`,
  uncrossed: (n: number) => `Code ${n} can be used again.`,
  last: 'That was the last one. Make new codes at the service now, and put them in here.',
  noneLeft: 'All codes are used. Make new codes at the service, and put them in here.',
  add: {
    heading: 'Add codes',
    label: 'Codes',
    rule: 'Paste them as the service shows them, one to a line. Numbers, dots and dashes before them are left out.',
    submit: (n: number) => (n === 1 ? 'Add 1 code' : `Add ${n} codes`),
    nothing: 'Paste or type at least one code.',
    added: (n: number) => (n === 1 ? '1 code was added.' : `${n} codes were added.`),
    known: 'These codes are there already.',
  },
  remove: {
    open: 'Delete all codes',
    heading: 'Delete all recovery codes of this account?',
    text: 'Do this when the service has given you new ones: with that, the old ones stop working.',
    confirm: 'Delete codes',
    done: 'The codes were deleted.',
  },
  back: 'Back to the account',
};

export type DrawerTexts = typeof drawer;
