import { describe, expect, it } from 'vitest';
import { decodeBase32 } from '../../../src/lib/bytes/base32';
import { codeAt } from '../../../src/lib/otp/code';
import { hashNames, type HashName, type HotpParams, type TotpParams } from '../../../src/lib/otp/params';
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

it('has no codes yet for the kinds with rules of their own', () => {
  for (const kind of ['steam', 'motp', 'yandex'] as const) {
    expect(codeAt({ kind, secret: rfc4226.secret }, 0)).toEqual({ kind: 'unsupported' });
  }
});

interface SharedCode {
  type: string;
  secret: string;
  algorithm: HashName;
  digits: number;
  period: number;
  time: number;
  counter: number;
  code: string;
}
const shared = readShared<SharedCode[]>('otp.json');

it.skipIf(shared === null)(shared ? 'the shared collection of codes' : missing('otp.json'), () => {
  const standard = (shared ?? []).filter(({ type }) => type === 'totp' || type === 'hotp');
  expect(standard.length).toBeGreaterThan(40);
  for (const { type, secret, algorithm, digits, period, time, counter, code } of standard) {
    const common = { secret: decodeBase32(secret) ?? new Uint8Array(), algorithm, digits };
    const params = type === 'totp' ? { ...common, periodSeconds: period } : { ...common, counter };
    const otp = { kind: type, ...params } as TotpParams | HotpParams;
    expect(codeAt(otp, (time || 0) * 1000)).toMatchObject({ text: code });
  }
});
