/** The sections of the manual, in the order of reading. They are named in addresses, so the names stay. */
export const helpTopics = [
  'about',
  'first-steps',
  'qr-code',
  'codes',
  'clipboard',
  'import',
  'second-device',
  'other-app',
  'passkeys',
  'backup',
  'new-pc',
  'no-codes',
  'forgotten-password',
  'wrong-passwords',
  'keyboard',
  'privacy',
  'limits',
] as const;
export type HelpTopic = (typeof helpTopics)[number];
