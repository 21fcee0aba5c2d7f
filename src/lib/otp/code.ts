import { hotp } from './hotp';
import type { OtpParams } from './params';
import { assertTime, totp, type TimedCode } from './totp';

/** What an entry shows. `counter` is the moving factor that `text` belongs to; `unsupported` means there is no code. */
export type Code =
  | ({ readonly kind: 'timed' } & TimedCode)
  | { readonly kind: 'counter'; readonly text: string; readonly counter: number }
  | { readonly kind: 'unsupported' };

/**
 * The code of an entry at `nowMs` (milliseconds since 1970). The time does not matter to HOTP, whose counter must be
 * moved on and stored before its code is shown.
 * @throws RangeError when `nowMs` is not a number from 0 to 8.64e15.
 */
export function codeAt(otp: OtpParams, nowMs: number): Code {
  assertTime(nowMs);
  switch (otp.kind) {
    case 'totp':
      return { kind: 'timed', ...totp(otp, nowMs) };
    case 'hotp':
      return { kind: 'counter', text: hotp(otp, otp.counter), counter: otp.counter };
    case 'steam':
    case 'motp':
    case 'yandex':
      return { kind: 'unsupported' };
  }
}
