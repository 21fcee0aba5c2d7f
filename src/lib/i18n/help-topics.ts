/** The sections of the manual, in the order of reading. They are named in addresses, so the names stay. */
export const helpTopics = [
  'about',
  'first-steps',
  'qr-code',
  'codes',
  'arrange',
  'on-screen',
  'clipboard',
  'import',
  'second-device',
  'other-app',
  'passkeys',
  'recovery-codes',
  'check',
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

/** A paragraph, or a list: `steps` are done in this order. */
export type Block = string | { readonly steps: readonly string[] } | { readonly points: readonly string[] };

export interface HelpSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface HelpTexts {
  readonly heading: string;
  readonly intro: string;
  readonly contents: string;
  readonly toContents: string;
  readonly comingFrom: string;
  readonly sections: Readonly<Record<HelpTopic, HelpSection>>;
}
