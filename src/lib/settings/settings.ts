/** What a person sets for this device. None of it is secret; it lies outside the seal, because the lock screen needs it. */
export interface Settings {
  /** `auto`: the first of the browser's languages that Faktor speaks. */
  readonly language: 'auto' | Language;
  readonly look: Look;
  /** 1–60. */
  readonly idleMinutes: number;
}

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];
export const idleChoices = [1, 2, 5, 10, 15, 30, 60] as const;

export const defaultSettings: Settings = { language: 'auto', look: 'system', idleMinutes: 5 };

/** Reads stored settings field by field: what is missing or not a value of today falls back to the default. */
export function readSettings(text: string | null): Settings {
  const stored = parse(text);
  return {
    language: oneOf(['auto', ...languages] as const, stored.language) ?? defaultSettings.language,
    look: oneOf(looks, stored.look) ?? defaultSettings.look,
    idleMinutes: wholeBetween(1, 60, stored.idleMinutes) ?? defaultSettings.idleMinutes,
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

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

function wholeBetween(least: number, most: number, value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
