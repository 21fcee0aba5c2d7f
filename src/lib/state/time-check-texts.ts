import type { Messages } from '../i18n/messages.en';
import type { TimeCheck } from './time-check.svelte';
import { sideOf } from './time-check-skew';

type TimeTexts = Pick<Messages, 'time'>;

/** How long, without a sign, to the second. */
export function durationOf({ time }: TimeTexts, ms: number): string {
  return time.duration(Math.round(Math.abs(ms) / 1000));
}

/** A correction with its sign and unit: "+12 seconds", "−12 seconds" (with a real minus sign). */
export function signedText(t: TimeTexts, ms: number): string {
  return `${ms < 0 ? '−' : '+'}${durationOf(t, ms)}`;
}

/** That a correction is in force, and which; nothing for none. */
export function correctionText(t: TimeTexts, correctionMs: number): string {
  if (correctionMs === 0) return '';
  const by = durationOf(t, correctionMs);
  const means = correctionMs > 0 ? t.time.later(by) : t.time.earlier(by);
  return `${t.time.inForce(signedText(t, correctionMs))} ${means}`;
}

/**
 * What is known of the clock, with its sign and what it means for codes: one to three sentences, nothing before the first
 * comparison.
 */
export function skewText(t: TimeTexts, check: Pick<TimeCheck, 'comparison' | 'remainingMs'>): string {
  const { comparison, remainingMs } = check;
  if (!comparison || remainingMs === null) return '';
  const { skewMs } = comparison;
  const side = sideOf(skewMs);
  const device = t.time.device[side](durationOf(t, skewMs));
  const isCorrected = remainingMs !== skewMs;
  if (isCorrected) return `${device} ${t.time.corrected[sideOf(remainingMs)](durationOf(t, remainingMs))}`;
  return side === 'right' ? device : `${device} ${t.time.means[side]}`;
}

/** When the clock was compared, and how far that may be wrong. `language` as `Intl` takes it. */
export function comparedText(t: TimeTexts, language: string, { comparison }: Pick<TimeCheck, 'comparison'>): string {
  if (!comparison) return t.time.never;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(comparison.atMs);
  return t.time.comparedAt(time, t.time.duration(Math.ceil(comparison.withinMs / 1000)));
}

/** That the clock jumped; nothing when it did not. */
export function jumpText(t: TimeTexts, { jumpMs }: Pick<TimeCheck, 'jumpMs'>): string {
  if (jumpMs === null) return '';
  return t.time.jumped[jumpMs > 0 ? 'ahead' : 'behind'](durationOf(t, jumpMs));
}
