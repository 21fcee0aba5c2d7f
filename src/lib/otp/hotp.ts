// The slim build: its HMAC is the same JavaScript in the browser and under test, where the main entry would take Node's.
import { HOTP, Secret } from 'otpauth/slim';
import { wipe } from '../bytes/wipe';
import type { HashName } from './params';

/** What RFC 4226 §5 needs besides the moving factor. */
export interface HotpKey {
  /** At least one byte; stays the caller's. */
  readonly secret: Uint8Array;
  readonly algorithm: HashName;
  /** 1–10. The truncated value has 31 bits, so the first of ten digits is 0, 1 or 2. */
  readonly digits: number;
}

/**
 * The code of RFC 4226 §5.3 for `counter` (0–2^53−1), padded with zeros to `digits`.
 * @throws RangeError when an argument is out of range: `admit` lets no such entry in.
 */
export function hotp({ secret, algorithm, digits }: HotpKey, counter: number): string {
  if (secret.length === 0) throw new RangeError('a secret has at least one byte');
  if (!Number.isInteger(digits) || digits < 1 || digits > 10) throw new RangeError('a code has 1 to 10 digits');
  if (!Number.isSafeInteger(counter) || counter < 0) throw new RangeError('a counter is 0 to 2^53-1');
  // The library takes a whole buffer, and ours may be a window into a larger one.
  const copy = new Uint8Array(secret);
  try {
    return HOTP.generate({ secret: new Secret({ buffer: copy.buffer }), algorithm, digits, counter });
  } finally {
    wipe(copy);
  }
}
