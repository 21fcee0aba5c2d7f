import { runs } from '../runs';
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { HOTP, Secret, TOTP, URI } from 'otpauth';
import { expect, it } from 'vitest';
import { codeAt } from '../../src/lib/otp/code';
import { counterOf } from '../../src/lib/otp/counter';
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

const secret = fc.uint8Array({ minLength: 1, maxLength: 100 });
const pin = fc.oneof(fc.stringMatching(/^\d{4,16}$/), fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' }));
const periodOf = (now: number, seconds: number): bigint => BigInt(now) / (BigInt(seconds) * 1000n);

it('Steam agrees with an independent implementation', () => {
  fc.assert(
    fc.property(secret, nowMs, (key, now) => {
      // The decimal of ten digits is the truncated value itself.
      let value = BigInt(reference('SHA1', key, periodOf(now, 30), 10));
      let text = '';
      for (let i = 0; i < 5; i++, value /= 26n) text += '23456789BCDFGHJKMNPQRTVWXY'.charAt(Number(value % 26n));
      expect(codeAt({ kind: 'steam', secret: key }, now)).toMatchObject({ kind: 'timed', text });
    }),
    { numRuns: runs(200) },
  );
});

it('Mobile-OTP agrees with an independent implementation', () => {
  fc.assert(
    fc.property(secret, pin, nowMs, (key, asked, now) => {
      const hash = createHash('md5').update(String(periodOf(now, 10)));
      const text = hash.update(Buffer.from(key).toString('hex')).update(asked, 'utf8').digest('hex').slice(0, 6);
      expect(codeAt({ kind: 'motp', secret: key }, now, asked)).toMatchObject({ kind: 'timed', text });
    }),
    { numRuns: runs(200) },
  );
});

function yandexReference(key: Uint8Array, asked: string, count: bigint): string {
  const mixed = createHash('sha256').update(asked, 'utf8').update(key).digest();
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(count);
  const mac = createHmac('sha256', mixed[0] === 0 ? mixed.subarray(1) : mixed)
    .update(message)
    .digest();
  let value = mac.readBigUInt64BE(mac.readUInt8(31) % 16) % 2n ** 63n;
  const letters: string[] = [];
  for (let i = 0; i < 8; i++, value /= 26n) letters.unshift('abcdefghijklmnopqrstuvwxyz'.charAt(Number(value % 26n)));
  return letters.join('');
}

it('Yandex agrees with an independent implementation', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), pin, nowMs, (key, asked, now) => {
      const text = yandexReference(key, asked, periodOf(now, 30));
      expect(codeAt({ kind: 'yandex', secret: key }, now, asked)).toMatchObject({ kind: 'timed', text });
    }),
    { numRuns: runs(300) },
  );
});

it('Yandex drops a leading zero byte of the key', () => {
  const key = new Uint8Array(16);
  const asked = Array.from({ length: 5000 }, (_, i) => String(i)).filter(
    (one) => createHash('sha256').update(one).update(key).digest()[0] === 0,
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const one of asked) {
    expect(codeAt({ kind: 'yandex', secret: key }, 0, one)).toMatchObject({ text: yandexReference(key, one, 0n) });
  }
});

it('a code of HOTP that worked is found among the next hundred and the last, and nowhere else', () => {
  const long = hotp.map((otp) => ({ ...otp, digits: 10 }));
  fc.assert(
    fc.property(long, fc.integer({ min: -1, max: 99 }), (otp, ahead) => {
      const wanted = otp.counter + ahead;
      fc.pre(wanted >= 0 && Number.isSafeInteger(wanted));
      const text = reference(otp.algorithm, otp.secret, BigInt(wanted), 10);
      expect(counterOf(otp, ` ${text.slice(0, 5)} ${text.slice(5)}`)).toBe(wanted);
    }),
    { numRuns: runs(60) },
  );
});
