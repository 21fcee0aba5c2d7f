import { describe, expect, it } from 'vitest';
import { codeAt } from '../../src/lib/otp/code';
import type { OtpParams, TotpParams } from '../../src/lib/otp/params';
import { offersFor, searchedPeriods } from '../../src/lib/state/calibration';

const totp: TotpParams = {
  kind: 'totp',
  secret: new TextEncoder().encode('12345678901234567890'),
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
};
/** 10 s into a period. */
const nowMs = Date.UTC(2026, 10, 21, 12, 0, 10);
const textAt = (otp: OtpParams, ms: number) => {
  const code = codeAt(otp, ms);
  return code.kind === 'timed' ? code.text : '';
};

describe('a code of another device', () => {
  it.each([-20, -7, -1, 1, 7, 20])('%d periods away is found, and the correction leads into the middle of it', (k) => {
    const otherMs = nowMs + k * 30_000;
    const offers = offersFor(totp, textAt(totp, otherMs), nowMs);
    expect(offers.map(({ periods }) => periods)).toContain(k);
    const offer = offers.find(({ periods }) => periods === k);
    if (!offer) throw new Error('not found');
    expect(offer).toEqual({
      periods: k,
      leastMs: k * 30_000 - 10_000,
      mostMs: k * 30_000 + 20_000,
      correctionMs: k * 30_000 + 5_000,
    });
    // This device is behind where the other is in a later period: then codes must be made for later, and the sign is plus.
    expect(Math.sign(offer.correctionMs)).toBe(Math.sign(k));
    expect((nowMs + offer.correctionMs) % 30_000).toBe(15_000);
    expect(textAt(totp, nowMs + offer.correctionMs)).toBe(textAt(totp, otherMs));
  });

  it('of the same period asks for no correction', () => {
    const [offer] = offersFor(totp, textAt(totp, nowMs), nowMs);
    expect(offer).toEqual({ periods: 0, leastMs: -10_000, mostMs: 20_000, correctionMs: 0 });
  });

  it('beyond 20 periods, or of another account, is not found', () => {
    expect(searchedPeriods).toBe(20);
    for (const k of [-21, 21]) {
      const text = textAt({ ...totp, digits: 8 }, nowMs + k * 30_000);
      expect(offersFor({ ...totp, digits: 8 }, text, nowMs)).toEqual([]);
    }
    expect(offersFor(totp, '', nowMs)).toEqual([]);
    expect(offersFor(totp, '12345', nowMs)).toEqual([]);
  });

  it('may be typed with blanks and dashes, and in small letters', () => {
    const later = nowMs + 90_000;
    const text = textAt(totp, later);
    expect(offersFor(totp, ` ${text.slice(0, 3)}\u2009${text.slice(3)} `, nowMs)[0]?.periods).toBe(3);
    expect(offersFor(totp, `${text.slice(0, 3)}-${text.slice(3)}`, nowMs)[0]?.periods).toBe(3);
    const steam: OtpParams = { kind: 'steam', secret: totp.secret };
    expect(offersFor(steam, textAt(steam, later).toLowerCase(), nowMs)[0]?.periods).toBe(3);
  });

  it('that occurs several times is offered each time, the nearest first', () => {
    const short = { ...totp, digits: 1 };
    const offers = offersFor(short, textAt(short, nowMs), nowMs);
    expect(offers.length).toBeGreaterThan(1);
    expect(offers[0]?.periods).toBe(0);
    const distances = offers.map(({ periods }) => Math.abs(periods));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    for (const { periods } of offers) {
      expect(textAt(short, nowMs + periods * 30_000)).toBe(textAt(short, nowMs));
    }
  });

  it('offers nothing over 24 hours, nothing before 1970 and nothing for kinds that need a PIN or a counter', () => {
    const slow = { ...totp, periodSeconds: 86_400 };
    expect(offersFor(slow, textAt(slow, nowMs + 2 * 86_400_000), nowMs)).toEqual([]);
    expect(() => offersFor(totp, '123456', 10_000)).not.toThrow();
    const { secret } = totp;
    expect(offersFor({ kind: 'hotp', secret, algorithm: 'SHA1', digits: 6, counter: 0 }, '755224', nowMs)).toEqual([]);
    expect(offersFor({ kind: 'motp', secret, pin: '1234' }, '123456', nowMs)).toEqual([]);
  });

  it.each([60, 15, 1])('works with periods of %d s', (periodSeconds) => {
    const otp = { ...totp, periodSeconds, digits: 8 };
    for (const k of [-5, 5]) {
      const [offer] = offersFor(otp, textAt(otp, nowMs + k * periodSeconds * 1000), nowMs);
      expect(offer?.periods).toBe(k);
      expect(Math.abs((offer?.correctionMs ?? NaN) - k * periodSeconds * 1000)).toBeLessThanOrEqual(
        periodSeconds * 500,
      );
    }
  });
});
