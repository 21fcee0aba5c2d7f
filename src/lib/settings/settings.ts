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
  /** When accounts were last written to a file without a password of its own, ms since 1970; `null` once a sealed backup was saved after it. */
  readonly plainExportAtMs: number | null;
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
export const fonts = ['system', 'plain'] as const;
export type Font = (typeof fonts)[number];

export const defaultSettings: Settings = {
  language: 'auto',
  look: 'system',
  idleMinutes: 5,
  hideSeconds: null,
  keepMinutes: 15,
  lateCopy: 'take',
  seenVersion: '',
  cameraId: '',
  textPercent: 100,
  contrast: 'system',
  motion: 'system',
  targets: 'normal',
  countdown: 'ring',
  announceLastSeconds: false,
  speakKey: true,
  holdCodes: false,
  showNext: 'never',
  font: 'system',
  askedToKeep: false,
  clockCorrectionMs: 0,
  passwordDays: 14,
  passwordUsedAtMs: 0,
  passwordPutOffAtMs: 0,
  passwordPutOffs: 0,
  recoveryAskedMs: 0,
  plainExportAtMs: null,
};

/** Reads stored settings field by field: what is missing or not a value of today falls back to the default. */
export function readSettings(text: string | null): Settings {
  const stored = parse(text);
  return {
    language: oneOf(['auto', ...languages] as const, stored.language) ?? defaultSettings.language,
    look: oneOf(looks, stored.look) ?? defaultSettings.look,
    idleMinutes: wholeBetween(1, 60, stored.idleMinutes) ?? defaultSettings.idleMinutes,
    hideSeconds: oneOf(hideChoices, stored.hideSeconds) ?? defaultSettings.hideSeconds,
    keepMinutes: oneOf(keepChoices, stored.keepMinutes) ?? defaultSettings.keepMinutes,
    lateCopy: oneOf(lateCopies, stored.lateCopy) ?? defaultSettings.lateCopy,
    seenVersion: typeof stored.seenVersion === 'string' ? stored.seenVersion : defaultSettings.seenVersion,
    cameraId: typeof stored.cameraId === 'string' ? stored.cameraId : defaultSettings.cameraId,
    textPercent: oneOf(textPercents, stored.textPercent) ?? defaultSettings.textPercent,
    contrast: oneOf(contrasts, stored.contrast) ?? defaultSettings.contrast,
    motion: oneOf(motions, stored.motion) ?? defaultSettings.motion,
    targets: oneOf(targetSizes, stored.targets) ?? defaultSettings.targets,
    countdown: oneOf(countdownLooks, stored.countdown) ?? defaultSettings.countdown,
    announceLastSeconds: yesOrNo(stored.announceLastSeconds) ?? defaultSettings.announceLastSeconds,
    speakKey: yesOrNo(stored.speakKey) ?? defaultSettings.speakKey,
    holdCodes: yesOrNo(stored.holdCodes) ?? defaultSettings.holdCodes,
    showNext: oneOf(showNexts, stored.showNext) ?? defaultSettings.showNext,
    font: oneOf(fonts, stored.font) ?? defaultSettings.font,
    askedToKeep: yesOrNo(stored.askedToKeep) ?? defaultSettings.askedToKeep,
    clockCorrectionMs:
      wholeBetween(-maxClockCorrectionMs, maxClockCorrectionMs, stored.clockCorrectionMs) ??
      defaultSettings.clockCorrectionMs,
    passwordDays: oneOf(passwordDaysChoices, stored.passwordDays) ?? defaultSettings.passwordDays,
    passwordUsedAtMs: wholeBetween(0, Number.MAX_SAFE_INTEGER, stored.passwordUsedAtMs) ?? 0,
    passwordPutOffAtMs: wholeBetween(0, Number.MAX_SAFE_INTEGER, stored.passwordPutOffAtMs) ?? 0,
    passwordPutOffs: wholeBetween(0, 1000, stored.passwordPutOffs) ?? 0,
    recoveryAskedMs:
      stored.recoveryAskedMs === null
        ? null
        : (wholeBetween(0, Number.MAX_SAFE_INTEGER, stored.recoveryAskedMs) ?? defaultSettings.recoveryAskedMs),
    plainExportAtMs: wholeBetween(0, Number.MAX_SAFE_INTEGER, stored.plainExportAtMs) ?? null,
  };
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function oneOf<T extends string | number | null>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

function wholeBetween(least: number, most: number, value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}
