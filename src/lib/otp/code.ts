import { hotp } from './hotp';
import { motp } from './motp';
import type { OtpParams } from './params';
import { assertTime, type TimedCode } from './period';
import { steam } from './steam';
import { totp } from './totp';
import { yandex } from './yandex';

/** The code of an entry. `counter` is the moving factor that `text` belongs to; `needs-pin` means there is none without a PIN. */
export type Code =
  | ({ readonly kind: 'timed' } & TimedCode)
  | { readonly kind: 'counter'; readonly text: string; readonly counter: number }
  | { readonly kind: 'needs-pin' };

/**
 * The code of an entry at `nowMs` (milliseconds since 1970). The time does not matter to HOTP, whose counter must be
 * moved on and stored before its code is shown. `pin` goes before a PIN that is kept with the parameters; kinds without a
 * PIN pass over it. Whether a PIN is the right one cannot be told: a wrong one makes wrong codes.
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15.
 */
export function codeAt(otp: OtpParams, nowMs: number, pin?: string): Code {
  assertTime(nowMs);
  switch (otp.kind) {
    case 'totp':
      return { kind: 'timed', ...totp(otp, nowMs) };
    case 'hotp':
      return { kind: 'counter', text: hotp(otp, otp.counter), counter: otp.counter };
    case 'steam':
      return { kind: 'timed', ...steam(otp, nowMs) };
    case 'motp':
    case 'yandex': {
      const asked = pin ?? otp.pin ?? '';
      if (asked === '') return { kind: 'needs-pin' };
      return { kind: 'timed', ...(otp.kind === 'motp' ? motp(otp, asked, nowMs) : yandex(otp, asked, nowMs)) };
    }
  }
}
