import type { Draft, DraftOtp } from '../../src/lib/entry/entry';

export const made = { id: '00112233445566778899aabbccddeeff', nowMs: 1_700_000_000_000 };

/** A draft with nothing special about it but what is named. */
export function draft(named: Partial<Omit<Draft, 'otp'>> = {}, otp: Partial<DraftOtp> = {}): Draft {
  return {
    issuer: 'Mill',
    account: 'jo',
    ...named,
    otp: { kind: 'totp', secret: new Uint8Array([104, 101, 108, 108, 111]), ...otp },
  };
}

/** The code of the failure that `action` throws, or what it threw or gave instead. */
export function failureOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
