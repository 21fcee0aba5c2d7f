/** What a comparison of the clocks comes to. Signs: a device that is ahead has a positive skew, one that is behind a negative. */

/** One answer of the server. `sentMs` and `receivedMs` are monotonic; `serverMs` is since 1970, cut off to whole seconds. */
export interface Sample {
  readonly sentMs: number;
  readonly receivedMs: number;
  readonly serverMs: number;
}

/** By how much the clock of the device is ahead of the server's (behind, where negative), and how far that may be wrong. */
export interface Skew {
  readonly skewMs: number;
  /** The true skew lies within so many ms of `skewMs`, if the server is right. */
  readonly withinMs: number;
}

export type Side = 'right' | 'ahead' | 'behind';

/** In ms: more than this is said. Less is within what services allow for, and not far from what can be measured. */
export const saidSkewMs = 5_000;
/** In ms: more than this stands on the list. From half a usual period on, most codes are not the service's present ones. */
export const listedSkewMs = 15_000;

/** Fewer answers than this are no comparison: one slow or strange answer must not decide. */
export const leastSamples = 3;

/**
 * The median of what the answers say; `null` for too few. `wallMinusMonotonicMs` ties the monotonic times of the samples to
 * the wall clock, so that a wall clock that is set meanwhile does no harm. An answer is taken to be made half way between
 * question and receipt, in the middle of its second.
 */
export function skewOf(samples: readonly Sample[], wallMinusMonotonicMs: number): Skew | null {
  if (samples.length < leastSamples) return null;
  const skews = samples.map(({ sentMs, receivedMs, serverMs }) => ({
    skewMs: wallMinusMonotonicMs + (sentMs + receivedMs) / 2 - (serverMs + 500),
    withinMs: 500 + (receivedMs - sentMs) / 2,
  }));
  skews.sort((a, b) => a.skewMs - b.skewMs);
  return skews[Math.floor(skews.length / 2)] ?? null;
}

export function sideOf(skewMs: number): Side {
  if (Math.abs(skewMs) <= saidSkewMs) return 'right';
  return skewMs > 0 ? 'ahead' : 'behind';
}

/** The correction that undoes a skew: ms to add to the device's time, in whole seconds, because it is said in seconds. */
export function correctionFor(skewMs: number): number {
  return 0 - Math.round(skewMs / 1000) * 1000;
}
