import { codeAt } from '../otp/code';
import type { OtpParams } from '../otp/params';
import { maxClockCorrectionMs } from '../settings/settings';

/** How many periods before and after now are searched. */
export const searchedPeriods = 20;

/** Where a typed code was found. The other device's time minus this one's is `leastMs` to `mostMs`; negative: this one is ahead. */
export interface Offer {
  /** How many periods the other device is ahead of this one. */
  readonly periods: number;
  readonly leastMs: number;
  readonly mostMs: number;
  /**
   * The middle of the two, in whole seconds: with it, now is the middle of a period, as far from a wrong code as can be.
   * 0 where both devices are in the same period, because then nothing speaks against the clock.
   */
  readonly correctionMs: number;
}

/** Whether the codes follow the clock and need no PIN, so that one can tell the time of another device. */
export function canCalibrate({ kind }: OtpParams): boolean {
  return kind === 'totp' || kind === 'steam';
}

/**
 * Where `text`, the code of another device, occurs around `nowMs` (ms since 1970 by this device, without a correction):
 * usually once, the nearest first; nowhere: none. Blanks, dashes and case do not count. The code goes nowhere and is not kept.
 */
export function offersFor(otp: OtpParams, text: string, nowMs: number): readonly Offer[] {
  const typed = text.replace(/[\s\p{Pd}]/gu, '').toUpperCase();
  const present = canCalibrate(otp) ? codeAt(otp, nowMs) : null;
  if (present?.kind !== 'timed') return [];
  const periodMs = present.untilMs - present.fromMs;
  const steps = Array.from({ length: searchedPeriods * 2 + 1 }, (_, i) => i - searchedPeriods);
  const offers = steps
    .filter((periods) => isTime(present.fromMs + periods * periodMs))
    .filter((periods) => textAt(otp, present.fromMs + periods * periodMs) === typed)
    .map((periods) => offerAt(periods, present.fromMs + periods * periodMs - nowMs, periodMs))
    .filter(({ correctionMs }) => Math.abs(correctionMs) <= maxClockCorrectionMs);
  return offers.sort((a, b) => Math.abs(a.periods) - Math.abs(b.periods));
}

function offerAt(periods: number, leastMs: number, periodMs: number): Offer {
  // A half second goes down, so that even of a period of one second the answer is a second inside it.
  const middleMs = Math.ceil((leastMs + periodMs / 2 - 500) / 1000) * 1000;
  return { periods, leastMs, mostMs: leastMs + periodMs, correctionMs: periods === 0 ? 0 : middleMs };
}

function textAt(otp: OtpParams, ms: number): string | null {
  const code = codeAt(otp, ms);
  return code.kind === 'timed' ? code.text.toUpperCase() : null;
}

/** What ECMA-262 §21.4.1.1 has as a time, not before 1970. */
function isTime(ms: number): boolean {
  return ms >= 0 && ms <= 8.64e15;
}
