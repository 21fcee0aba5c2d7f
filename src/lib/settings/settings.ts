/** What a person sets for this device. None of it is secret; it lies outside the seal, because the lock screen needs it. */
export interface Settings {
  /** `auto`: the first of the browser's languages that Faktor speaks. */
  readonly language: 'auto' | Language;
  readonly look: Look;
  /** 1–60. */
  readonly idleMinutes: number;
  /** How many seconds the page may be hidden before it locks; `null` for as long as it likes. */
  readonly hideSeconds: HideSeconds;
  /** How long an account is kept in the clipboard. */
  readonly keepMinutes: KeepMinutes;
  /** What "Copy code" does in the last seconds of a code: take it as it is, wait for the next, or take the next at once. */
  readonly lateCopy: LateCopy;
  /** The version whose news have been seen; empty before the first start. */
  readonly seenVersion: string;
  /** The camera that was chosen last, as the browser names it to this site alone; empty before a choice. */
  readonly cameraId: string;
  /** Size of all text, in percent of the size that the browser is set to. */
  readonly textPercent: TextPercent;
  /** `high`: every text at least 7:1. */
  readonly contrast: Contrast;
  readonly motion: Motion;
  /** `large`: everything that can be pressed is at least 3.5rem high. */
  readonly targets: Targets;
  /** How the rest of a code's period is shown; `ring` has the number beside it. */
  readonly countdown: CountdownLook;
  /** Whether the last seconds of a code are announced to assistive technology. */
  readonly announceLastSeconds: boolean;
  /** Whether a key on the focused account has the device speak its code digit by digit. */
  readonly speakKey: boolean;
  /** Whether a code stays on screen beyond its period, until the person lets go of it. */
  readonly holdCodes: boolean;
  /** Whether the next code stands below the present one in its last seconds. */
  readonly showNext: ShowNext;
  /** `plain`: letters that are hard to mistake for each other, spaced wider. */
  readonly font: Font;
  /** Whether the person was asked, after the first account, to have the browser keep the vault. */
  readonly askedToKeep: boolean;
  /** How accounts are marked: with the colours of the services, in the colour of the text, or not at all. */
  readonly icons: IconLook;
  /** When codes are on screen: always, one at a time when asked for, or as long as a button is held. */
  readonly reveal: RevealMode;
  /** After how many seconds a code that was asked for is hidden again; 0 for never by itself. */
  readonly revealSeconds: RevealSeconds;
  /** When the page is covered: never, while it is hidden, or also while another window has the focus. */
  readonly cover: Cover;
  /** Hints that were seen or sent away, by their names. */
  readonly seenHints: readonly HintName[];
  /** Added to the device's time for codes, and for nothing else: whole ms, at most 24 h either way. 0: no correction. */
  readonly clockCorrectionMs: number;
  /** After how many days without it the password is asked for, so that it is not forgotten; 0 for never. */
  readonly passwordDays: PasswordDays;
  /** When the password was last right on this device, in ms since 1970; 0 when that is not known. */
  readonly passwordUsedAtMs: number;
  /** When the question for it was last put off, and how often since it was last right. */
  readonly passwordPutOffAtMs: number;
  readonly passwordPutOffs: number;
  /** When the person last put off making a recovery key, ms since 1970; 0 for never yet, `null` for no reminder any more. */
  readonly recoveryAskedMs: number | null;
  /** How the accounts are shown, and in which order. */
  readonly view: View;
  readonly order: ListOrder;
  /** How many digits of a code stand together; `auto`: three, or what divides better. */
  readonly codeGroups: CodeGroups;
  /** What a search looks at. */
  readonly searchIn: readonly SearchIn[];
  /** Whether single letters are keys on the list (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  /** Whether a long list stands in the document whole, which assistive technology can read through. */
  readonly wholeList: boolean;
  /** When accounts were last written to a file without a password of its own, ms since 1970; `null` once a sealed backup was saved after it. */
  readonly plainExportAtMs: number | null;
  /** The backup that was tested last, or opened to begin with; `null` for none. */
  readonly testedBackup: TestedBackup | null;
  /** When the reminder to save and test a backup was put off, ms since 1970; 0 for never. */
  readonly backupPutOffAtMs: number;
}

/** What a tested backup holds, as far as its open header tells anyway. */
export interface TestedBackup {
  /** Hex of the vault's id: of another vault it means nothing. */
  readonly vaultId: string;
  readonly revision: number;
  /** When the state in it was written, ms since 1970. */
  readonly savedAtMs: number;
  readonly testedAtMs: number;
}

export const maxClockCorrectionMs = 24 * 3_600_000;

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];
export const hideChoices = [null, 0, 10, 30, 60, 300] as const;
export type HideSeconds = (typeof hideChoices)[number];
export const keepChoices = [5, 15, 30, 60] as const;
export type KeepMinutes = (typeof keepChoices)[number];
export const lateCopies = ['take', 'wait', 'next'] as const;
export type LateCopy = (typeof lateCopies)[number];
export const idleChoices = [1, 2, 5, 10, 15, 30, 60] as const;
export const textPercents = [100, 125, 150, 175, 200] as const;
export type TextPercent = (typeof textPercents)[number];
export const contrasts = ['system', 'high'] as const;
export type Contrast = (typeof contrasts)[number];
export const motions = ['system', 'reduced'] as const;
export type Motion = (typeof motions)[number];
export const targetSizes = ['normal', 'large'] as const;
export type Targets = (typeof targetSizes)[number];
export const countdownLooks = ['ring', 'bar', 'number', 'none'] as const;
export type CountdownLook = (typeof countdownLooks)[number];
export const showNexts = ['never', 'last-seconds'] as const;
export type ShowNext = (typeof showNexts)[number];
export const passwordDaysChoices = [7, 14, 30, 90, 0] as const;
export type PasswordDays = (typeof passwordDaysChoices)[number];
export const iconLooks = ['colour', 'plain', 'none'] as const;
export type IconLook = (typeof iconLooks)[number];
export const revealModes = ['always', 'tap', 'hold'] as const;
export type RevealMode = (typeof revealModes)[number];
export const revealSecondsChoices = [5, 10, 20, 30, 60, 0] as const;
export type RevealSeconds = (typeof revealSecondsChoices)[number];
export const covers = ['never', 'hidden', 'unfocused'] as const;
export type Cover = (typeof covers)[number];
export const hintNames = ['keys', 'floating', 'backup'] as const;
export type HintName = (typeof hintNames)[number];
export const fonts = ['system', 'plain'] as const;
export type Font = (typeof fonts)[number];

export const views = ['list', 'compact', 'tiles'] as const;
export type View = (typeof views)[number];
export const listOrders = ['name', 'most-used', 'last-used', 'newest', 'hand'] as const;
export type ListOrder = (typeof listOrders)[number];
export const codeGroups = ['auto', '2', '3', '4'] as const;
export type CodeGroups = (typeof codeGroups)[number];
export const searchIns = ['issuer', 'account', 'url', 'tags', 'notes'] as const;
export type SearchIn = (typeof searchIns)[number];

type Reader<T> = (stored: unknown) => T | undefined;

/** Of each setting what it is at first, and what reads it: `undefined` for what is not a value of today. */
const fields: { readonly [Name in keyof Settings]: readonly [Settings[Name], Reader<Settings[Name]>] } = {
  language: ['auto', oneOf('auto', ...languages)],
  look: ['system', oneOf(...looks)],
  idleMinutes: [5, wholeBetween(1, 60)],
  hideSeconds: [null, oneOf(...hideChoices)],
  keepMinutes: [15, oneOf(...keepChoices)],
  lateCopy: ['take', oneOf(...lateCopies)],
  seenVersion: ['', text],
  cameraId: ['', text],
  textPercent: [100, oneOf(...textPercents)],
  contrast: ['system', oneOf(...contrasts)],
  motion: ['system', oneOf(...motions)],
  targets: ['normal', oneOf(...targetSizes)],
  countdown: ['ring', oneOf(...countdownLooks)],
  announceLastSeconds: [false, yesOrNo],
  speakKey: [true, yesOrNo],
  holdCodes: [false, yesOrNo],
  showNext: ['never', oneOf(...showNexts)],
  font: ['system', oneOf(...fonts)],
  askedToKeep: [false, yesOrNo],
  icons: ['colour', oneOf(...iconLooks)],
  reveal: ['always', oneOf(...revealModes)],
  revealSeconds: [10, oneOf(...revealSecondsChoices)],
  cover: ['hidden', oneOf(...covers)],
  seenHints: [[], someOf(...hintNames)],
  clockCorrectionMs: [0, wholeBetween(-maxClockCorrectionMs, maxClockCorrectionMs)],
  passwordDays: [14, oneOf(...passwordDaysChoices)],
  passwordUsedAtMs: [0, moment],
  passwordPutOffAtMs: [0, moment],
  passwordPutOffs: [0, wholeBetween(0, 1000)],
  recoveryAskedMs: [0, momentOrNull],
  view: ['list', oneOf(...views)],
  order: ['name', oneOf(...listOrders)],
  codeGroups: ['auto', oneOf(...codeGroups)],
  searchIn: [searchIns, someOf(...searchIns)],
  letterKeys: [true, yesOrNo],
  wholeList: [false, yesOrNo],
  plainExportAtMs: [null, momentOrNull],
  testedBackup: [null, testedBackup],
  backupPutOffAtMs: [0, moment],
};

export const defaultSettings = read({});

/** Reads stored settings field by field: what is missing or not a value of today falls back to the default. */
export function readSettings(stored: string | null): Settings {
  return read(parse(stored));
}

function read(stored: Record<string, unknown>): Settings {
  const values = Object.entries(fields).map(([name, [initial, reader]]) => {
    const value = reader(stored[name]);
    return [name, value === undefined ? initial : value];
  });
  return Object.fromEntries(values) as Settings;
}

/** All of it or nothing. */
function testedBackup(stored: unknown): TestedBackup | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { vaultId, revision, savedAtMs, testedAtMs } = stored as Record<keyof TestedBackup, unknown>;
  const isWhole =
    typeof vaultId === 'string' && [revision, savedAtMs, testedAtMs].every((one) => moment(one) !== undefined);
  return isWhole ? ({ vaultId, revision, savedAtMs, testedAtMs } as TestedBackup) : null;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function oneOf<T extends string | number | null>(...values: readonly T[]): Reader<T> {
  return (stored) => values.find((one) => one === stored);
}

/** At least one. */
function someOf<T extends string>(...values: readonly T[]): Reader<readonly T[]> {
  return (stored) => {
    const some = Array.isArray(stored) ? values.filter((one) => stored.includes(one)) : [];
    return some.length > 0 ? some : undefined;
  };
}

function wholeBetween(least: number, most: number): Reader<number> {
  return (stored) =>
    typeof stored === 'number' && Number.isInteger(stored) && stored >= least && stored <= most ? stored : undefined;
}

/** Milliseconds since 1970. */
function moment(stored: unknown): number | undefined {
  return wholeBetween(0, Number.MAX_SAFE_INTEGER)(stored);
}

function momentOrNull(stored: unknown): number | null | undefined {
  return stored === null ? null : moment(stored);
}

function yesOrNo(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

function text(stored: unknown): string | undefined {
  return typeof stored === 'string' ? stored : undefined;
}
