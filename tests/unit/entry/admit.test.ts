import { describe, expect, it } from 'vitest';
import { admit } from '../../../src/lib/entry/admit';
import type { DraftOtp } from '../../../src/lib/entry/entry';
import type { OtpKind } from '../../../src/lib/otp/params';
import { draft, failureOf, made } from '../../vectors/draft';

const otpOf = (otp: Partial<DraftOtp>): unknown => admit(draft({}, otp), made).otp;
const refusal = (otp: Partial<DraftOtp>): unknown => failureOf(() => admit(draft({}, otp), made));

describe('an admitted entry', () => {
  it('has every field', () => {
    const given = draft();
    expect(admit(given, made)).toEqual({
      id: made.id,
      createdAtMs: made.nowMs,
      changedAtMs: made.nowMs,
      issuer: 'Mill',
      account: 'jo',
      url: '',
      notes: '',
      tags: [],
      otp: { kind: 'totp', secret: given.otp.secret, algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
      favourite: false,
      picture: null,
      recoveryCodes: [],
      position: null,
      useCount: 0,
      usedAtMs: null,
      unknown: new Map(),
    });
  });
  it('may have no name: QR codes without one exist', () => {
    expect(admit(draft({ issuer: ' ', account: '' }), made)).toMatchObject({ issuer: '', account: '' });
  });
  it.each([NaN, -1, 1.5])('is not made at %s', (nowMs) => {
    expect(() => admit(draft(), { ...made, nowMs })).toThrow(RangeError);
  });
});

describe('algorithm', () => {
  it.each([
    ['SHA1', ['sha1', 'SHA-1', 'sha_1', 'Sha 1', 'HmacSHA1', 'HMAC-SHA-1', '', ' ', 'null', 'NULL', undefined]],
    ['SHA256', ['sha256', 'SHA-256', 'SHA_256', 'HmacSHA256', 'hmac-sha-256']],
    ['SHA512', ['SHA 512', 'HMAC_SHA512']],
  ])('%s in all its spellings', (algorithm, spellings) => {
    for (const written of spellings) expect(otpOf({ algorithm: written })).toMatchObject({ algorithm });
  });
  it.each(['MD5', 'SHA', 'SHA224', 'SHA384', 'SHA3-512', 'SHA2561', 'unknown', '1'])('refuses %s', (algorithm) => {
    expect(refusal({ algorithm })).toBe('entry/algorithm');
  });
});

describe('figures', () => {
  it.each([1, '1', 10, '10', ' 8 ', '008'])('digits %j', (digits) => {
    expect(otpOf({ digits })).toMatchObject({ digits: Number(digits) });
  });
  it.each([0, 11, -1, 6.5, NaN, Infinity, '0', '-6', '6.0', '1e1', '0x6', 'six', '६', '9'.repeat(400)])(
    'refuses digits %j',
    (digits) => {
      expect(refusal({ digits })).toBe('entry/digits');
    },
  );
  it('periods from one second to 2^31-1', () => {
    expect(otpOf({ periodSeconds: 1 })).toMatchObject({ periodSeconds: 1 });
    expect(otpOf({ periodSeconds: '2147483647' })).toMatchObject({ periodSeconds: 2147483647 });
    expect(refusal({ periodSeconds: 0 })).toBe('entry/period');
    expect(refusal({ periodSeconds: 2147483648 })).toBe('entry/period');
  });
  it('counters from 0 to 2^53-1, on HOTP alone', () => {
    expect(otpOf({ kind: 'hotp' })).toMatchObject({ counter: 0 });
    expect(otpOf({ kind: 'hotp', counter: '9007199254740991' })).toMatchObject({ counter: Number.MAX_SAFE_INTEGER });
    expect(refusal({ kind: 'hotp', counter: '9007199254740992' })).toBe('entry/counter');
    expect(refusal({ kind: 'hotp', counter: -1 })).toBe('entry/counter');
    expect(otpOf({ counter: 'nonsense' })).not.toHaveProperty('counter');
  });
});

describe('secret', () => {
  it('has 1 to 1024 bytes', () => {
    expect(refusal({ secret: new Uint8Array() })).toBe('entry/secret-missing');
    expect(otpOf({ secret: new Uint8Array(1024) })).toBeTruthy();
    expect(refusal({ secret: new Uint8Array(1025) })).toBe('entry/secret-too-long');
  });
  it('of Yandex is the 16-byte key, with or without the ten bytes that may follow', () => {
    const full = Uint8Array.from({ length: 26 }, (_, index) => index);
    expect(otpOf({ kind: 'yandex', secret: full })).toEqual({ kind: 'yandex', secret: full.slice(0, 16) });
    expect(otpOf({ kind: 'yandex', secret: full.slice(0, 16) })).toEqual({ kind: 'yandex', secret: full.slice(0, 16) });
    expect(refusal({ kind: 'yandex', secret: full.slice(0, 15) })).toBe('entry/secret-too-short');
    expect(refusal({ kind: 'yandex', secret: full.slice(0, 17) })).toBe('entry/secret-too-long');
  });
});

describe('kind', () => {
  it.each(['steam', 'motp'] as const)('%s fixes its parameters', (kind) => {
    const secret = new Uint8Array([1]);
    expect(otpOf({ kind, secret, algorithm: 'MD5', digits: 99, periodSeconds: -1 })).toEqual({ kind, secret });
  });
  it('refuses what it does not know', () => {
    expect(refusal({ kind: 'rsa' as OtpKind })).toBe('entry/kind');
  });
});

describe('PIN', () => {
  const secret = new Uint8Array(16).fill(1);
  it('is kept as it is written, for the kinds that have one', () => {
    expect(otpOf({ kind: 'motp', secret, pin: ' 012a' })).toEqual({ kind: 'motp', secret, pin: ' 012a' });
    expect(otpOf({ kind: 'yandex', secret, pin: '5239' })).toEqual({ kind: 'yandex', secret, pin: '5239' });
    expect(otpOf({ kind: 'steam', secret, pin: '5239' })).toEqual({ kind: 'steam', secret });
  });
  it('may be missing: it is asked for at each use then', () => {
    expect(otpOf({ kind: 'motp', secret, pin: '' })).toEqual({ kind: 'motp', secret });
  });
  it.each(['1'.repeat(65), '12\n34', '\ud800'])('refuses %j', (pin) => {
    expect(refusal({ kind: 'motp', secret, pin })).toBe('entry/pin');
  });
});
