import { describe, expect, it } from 'vitest';
import { decodeHex } from '../../src/lib/bytes/hex';
import { admit } from '../../src/lib/entry/admit';
import type { DraftOtp } from '../../src/lib/entry/entry';
import { AccountForm } from '../../src/lib/state/account-form.svelte';
import { draft, made } from '../vectors/draft';

const entry = (otp: Partial<DraftOtp>) => admit(draft({}, otp), made);

describe('a counter', () => {
  const present = entry({ kind: 'hotp', counter: 4 });
  const movedOn = entry({ kind: 'hotp', counter: 7 });

  it('that moved on while the form was open is not put back', () => {
    const form = new AccountForm(present);
    form.name = 'other';
    const edited = form.edited(9);
    expect(edited && form.onto(movedOn, edited)).toMatchObject({ account: 'other', otp: { counter: 7 } });
  });
  it('that was typed is taken', () => {
    const form = new AccountForm(present);
    form.counter = '2';
    const edited = form.edited(9);
    expect(edited && form.onto(movedOn, edited)).toMatchObject({ otp: { counter: 2 } });
  });
});

describe('what the form does not show', () => {
  it('is taken from the newest state', () => {
    const present = entry({});
    const form = new AccountForm(present);
    form.notes = 'typed';
    const edited = form.edited(9);
    const elsewhere = { favourite: true, position: 3, useCount: 5, usedAtMs: 8 };
    expect(edited && form.onto({ ...present, ...elsewhere }, edited)).toMatchObject({ ...elsewhere, notes: 'typed' });
  });
});

describe('a PIN', () => {
  const kept = entry({ kind: 'motp', pin: '1234' });

  it('never enters the form, and stays when nothing is typed', () => {
    const form = new AccountForm(kept);
    expect([form.pin, form.keepsPin]).toEqual(['', true]);
    expect(form.edited(9)?.otp).toEqual(kept.otp);
  });
  it('is replaced by what is typed, and the field is emptied', () => {
    const form = new AccountForm(kept);
    form.pin = '99';
    expect(form.edited(9)?.otp).toMatchObject({ pin: '99' });
    expect(form.pin).toBe('');
  });
  it('leaves the vault when it is to be forgotten', () => {
    const form = new AccountForm(kept);
    form.forgetsPin = true;
    expect(form.edited(9)?.otp).toEqual({ kind: 'motp', secret: kept.otp.secret });
  });
  it('does not follow the account to another kind', () => {
    const form = new AccountForm(kept);
    form.kind = 'steam';
    expect(form.keepsPin).toBe(false);
    expect(form.edited(9)?.otp).toEqual({ kind: 'steam', secret: kept.otp.secret });
  });
  it('that cannot be right is pointed out at its field', () => {
    const form = new AccountForm(kept);
    form.pin = '1'.repeat(65);
    expect(form.edited(9)).toBeNull();
    expect(form.error).toEqual({ field: 'pin', code: 'entry/pin' });
  });
});

it('reads a Mobile-OTP secret as hex, which might pass for Base32', () => {
  const form = new AccountForm();
  Object.assign(form, { name: 'mia', kind: 'motp', secret: 'abcd2345 abcd2345' });
  expect(form.draft()?.otp.secret).toEqual(decodeHex('abcd2345abcd2345'));
  form.secret = 'GEZDGNBV';
  expect(form.draft()).toBeNull();
  expect(form.error).toEqual({ field: 'secret', code: 'entry/secret-not-hex' });
});
