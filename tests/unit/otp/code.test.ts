import { describe, expect, it } from 'vitest';
import { decodeBase32 } from '../../../src/lib/bytes/base32';
import { decodeHex } from '../../../src/lib/bytes/hex';
import { admitOtp } from '../../../src/lib/entry/admit-otp';
import { codeAt } from '../../../src/lib/otp/code';
import {
  hashNames,
  type HashName,
  type HotpParams,
  type MotpParams,
  type OtpKind,
  type OtpParams,
  type TotpParams,
} from '../../../src/lib/otp/params';
import { rfc4226, rfc6238 } from '../../vectors/rfc';
import { missing, readShared } from '../../vectors/shared';

const totp: TotpParams = { kind: 'totp', secret: rfc4226.secret, algorithm: 'SHA1', digits: 6, periodSeconds: 30 };
const hotp: HotpParams = { kind: 'hotp', secret: rfc4226.secret, algorithm: 'SHA1', digits: 6, counter: 0 };

describe('RFC 4226 Appendix D', () => {
  it.each(rfc4226.codes.map((text, counter) => ({ text, counter })))('counter $counter: $text', ({ text, counter }) => {
    expect(codeAt({ ...hotp, counter }, 0)).toEqual({ kind: 'counter', text, counter });
  });
});

describe.each(hashNames)('RFC 6238 Appendix B, %s', (algorithm) => {
  it.each(rfc6238.codes.map((row) => ({ seconds: row.seconds, text: row[algorithm] })))('$seconds s: $text', (row) => {
    const params: TotpParams = { ...totp, secret: rfc6238.secrets[algorithm], algorithm, digits: 8 };
    expect(codeAt(params, row.seconds * 1000)).toMatchObject({ kind: 'timed', text: row.text });
  });
});

describe('the time a code is good for', () => {
  it('starts and ends with its period', () => {
    expect(codeAt(totp, 0)).toMatchObject({ text: '755224', fromMs: 0, untilMs: 30_000 });
    expect(codeAt(totp, 29_999.9)).toMatchObject({ text: '755224', fromMs: 0, untilMs: 30_000 });
    expect(codeAt(totp, 30_000)).toMatchObject({ text: '287082', fromMs: 30_000, untilMs: 60_000 });
  });
  it('is exact for the longest period and the last date', () => {
    const periodSeconds = 2 ** 31 - 1;
    const periodMs = periodSeconds * 1000;
    expect(codeAt({ ...totp, periodSeconds }, periodMs - 1)).toMatchObject({ text: '755224', fromMs: 0 });
    expect(codeAt({ ...totp, periodSeconds }, periodMs)).toMatchObject({ text: '287082', untilMs: 2 * periodMs });
    expect(codeAt({ ...totp, periodSeconds: 1 }, 8.64e15)).toMatchObject({ fromMs: 8.64e15, untilMs: 8.64e15 + 1000 });
  });
});

describe('refuses, since a wrong code is worse than none', () => {
  it.each([-1, NaN, Infinity, 8.64e15 + 2000])('a time of %s', (nowMs) => {
    expect(() => codeAt(totp, nowMs)).toThrow(RangeError);
    expect(() => codeAt(hotp, nowMs)).toThrow(RangeError);
  });
  it('parameters that were never admitted', () => {
    for (const wrong of [
      { digits: 0 },
      { digits: 11 },
      { digits: 6.5 },
      { periodSeconds: 0 },
      { periodSeconds: 1.5 },
      { periodSeconds: 2 ** 31 },
      { secret: new Uint8Array() },
    ]) {
      expect(() => codeAt({ ...totp, ...wrong }, 0)).toThrow(RangeError);
    }
    for (const counter of [-1, 0.5, NaN, 2 ** 53]) expect(() => codeAt({ ...hotp, counter }, 0)).toThrow(RangeError);
  });
});

it('leaves the secret alone, and reads no further than it goes', () => {
  const around = new Uint8Array(60).fill(7);
  around.set(rfc4226.secret, 20);
  expect(codeAt({ ...hotp, secret: around.subarray(20, 40) }, 0)).toMatchObject({ text: '755224' });
  expect([...around.subarray(20, 40)]).toEqual([...rfc4226.secret]);
});

describe('the kinds with a PIN', () => {
  const secret = decodeHex('e3152afee62599c8') ?? new Uint8Array();
  const otp: MotpParams = { kind: 'motp', secret };
  it('have no code without one', () => {
    for (const kind of ['motp', 'yandex'] as const) {
      expect(codeAt({ kind, secret }, 0)).toEqual({ kind: 'needs-pin' });
      expect(codeAt({ kind, secret }, 0, '')).toEqual({ kind: 'needs-pin' });
    }
  });
  it('take a kept PIN, and a PIN that is asked before it', () => {
    const atMs = 123_456_789_000;
    expect(codeAt(otp, atMs, '1234')).toMatchObject({ kind: 'timed', text: '4ebfb2' });
    expect(codeAt({ ...otp, pin: '1234' }, atMs)).toMatchObject({ text: '4ebfb2' });
    expect(codeAt({ ...otp, pin: '9999' }, atMs, '1234')).toMatchObject({ text: '4ebfb2' });
  });
  it('renew every 10 s (Mobile-OTP) and every 30 s (Yandex, Steam)', () => {
    expect(codeAt(otp, 12_345, '1')).toMatchObject({ fromMs: 10_000, untilMs: 20_000 });
    expect(codeAt({ kind: 'yandex', secret }, 42_345, '1')).toMatchObject({ fromMs: 30_000, untilMs: 60_000 });
    expect(codeAt({ kind: 'steam', secret }, 42_345)).toMatchObject({ fromMs: 30_000, untilMs: 60_000 });
  });
  it('refuse an empty secret', () => {
    for (const kind of ['motp', 'yandex', 'steam'] as const) {
      expect(() => codeAt({ kind, secret: new Uint8Array() }, 0, '1')).toThrow(RangeError);
    }
  });
});

interface SharedCode {
  type: OtpKind;
  secret: string;
  algorithm: HashName;
  digits: number;
  period: number;
  time?: number;
  counter: number;
  pin?: string;
  code: string;
}
const shared = readShared<SharedCode[]>('otp.json');

/** Through `admit`, as an account comes in: it cuts Yandex's key out of what the service shows. */
function paramsOf({ type, secret, algorithm, digits, period, counter }: SharedCode): OtpParams {
  const bytes = (type === 'motp' ? decodeHex(secret) : decodeBase32(secret)) ?? new Uint8Array();
  return admitOtp({ kind: type, secret: bytes, algorithm, digits, periodSeconds: period, counter });
}

it.skipIf(shared === null)(shared ? 'the shared collection of codes' : missing('otp.json'), () => {
  expect(shared?.length).toBeGreaterThanOrEqual(68);
  for (const one of shared ?? []) {
    expect(codeAt(paramsOf(one), (one.time ?? 0) * 1000, one.pin)).toMatchObject({ text: one.code });
  }
});
