/** The wall clock and the monotonic clock, both in milliseconds. Everyone else takes the time as an argument. */
export interface Time {
  /** Since 1970, as the device believes. May jump. */
  nowMs(): number;
  /** Since the page began. Never goes back; may stop while the device sleeps. */
  monotonicMs(): number;
}

export const deviceTime: Time = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
