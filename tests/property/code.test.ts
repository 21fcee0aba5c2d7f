import { runs } from '../runs';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { HOTP, Secret, TOTP, URI } from 'otpauth';
import { expect, it } from 'vitest';
import { codeAt } from '../../src/lib/otp/code';
import { hashNames, type HashName, type HotpParams, type TotpParams } from '../../src/lib/otp/params';
import { writeOtpauth } from '../../src/lib/uri/write-otpauth';

/** RFC 4226 §5.3 once more, with Node's HMAC and big integers, so that no line is shared with what it judges. */
function reference(algorithm: HashName, secret: Uint8Array, counter: bigint, digits: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(counter);
  const mac = createHmac(algorithm.toLowerCase(), secret).update(message).digest();
  const offset = mac.readUInt8(mac.length - 1) % 16;
  const value = BigInt(mac.readUInt32BE(offset)) % 2n ** 31n;
  return (value % 10n ** BigInt(digits)).toString().padStart(digits, '0');
}

const common = {
  secret: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  algorithm: fc.constantFrom(...hashNames),
  digits: fc.integer({ min: 1, max: 10 }),
};
const totp: fc.Arbitrary<TotpParams> = fc.record({
  kind: fc.constant('totp' as const),
  ...common,
  periodSeconds: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 2 ** 31 - 1 })),
});
const hotp: fc.Arbitrary<HotpParams> = fc.record({
  kind: fc.constant('hotp' as const),
  ...common,
  counter: fc.oneof(fc.nat(100), fc.maxSafeNat()),
});
const nowMs = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 8.64e15 }));
const buffer = (secret: Uint8Array): Secret => new Secret({ buffer: new Uint8Array(secret).buffer });

it('TOTP agrees with an independent implementation and with the library', () => {
  fc.assert(
    fc.property(totp, nowMs, (otp, now) => {
      const { secret, algorithm, digits, periodSeconds } = otp;
      const counter = BigInt(now) / (BigInt(periodSeconds) * 1000n);
      const fromMs = Number(counter) * periodSeconds * 1000;
      expect(codeAt(otp, now)).toEqual({
        kind: 'timed',
        text: reference(algorithm, secret, counter, digits),
        fromMs,
        untilMs: fromMs + periodSeconds * 1000,
      });
      const library = new TOTP({ secret: buffer(secret), algorithm, digits, period: periodSeconds });
      expect(codeAt(otp, now)).toMatchObject({ text: library.generate({ timestamp: fromMs }) });
    }),
    { numRuns: runs(300) },
  );
});

it('HOTP agrees with an independent implementation and with the library', () => {
  fc.assert(
    fc.property(hotp, nowMs, (otp, now) => {
      const { secret, algorithm, digits, counter } = otp;
      const text = reference(algorithm, secret, BigInt(counter), digits);
      expect(codeAt(otp, now)).toEqual({ kind: 'counter', text, counter });
      expect(HOTP.generate({ secret: buffer(secret), algorithm, digits, counter })).toBe(text);
    }),
    { numRuns: runs(300) },
  );
});

it('the library reads the URIs written here and computes the same', () => {
  fc.assert(
    fc.property(totp, fc.integer({ min: 0, max: 4e12 }), (otp, now) => {
      const parsed = URI.parse(writeOtpauth({ issuer: 'Mill', account: 'jo', otp }));
      expect(parsed).toBeInstanceOf(TOTP);
      expect(codeAt(otp, now)).toMatchObject({ text: (parsed as TOTP).generate({ timestamp: now }) });
    }),
    { numRuns: runs(100) },
  );
});
