import { describe, expect, it } from 'vitest';
import { admit } from '../../src/lib/entry/admit';
import type { Entry } from '../../src/lib/entry/entry';
import { findings } from '../../src/lib/state/health';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 22);
const used = { text: new Uint8Array([1]), usedAtMs: 1 };
const open = { text: new Uint8Array([2]), usedAtMs: null };
let made = 0;

/** An account with nothing to note, but for what the test says. */
function entry(bytes: number, more: Partial<Entry> = {}, kind: 'totp' | 'steam' = 'totp'): Entry {
  made += 1;
  const id = made.toString(16).padStart(32, '0');
  const secret = new Uint8Array(bytes).fill(made);
  const draft = { issuer: '', account: String(made), otp: { kind, secret } };
  return { ...admit(draft, { id, nowMs }), recoveryCodes: [open], useCount: 1, ...more };
}
const kindsOf = (...entries: Entry[]) => findings(entries, nowMs).map(({ kind }) => kind);

describe('what is found among the accounts', () => {
  it('is nothing where there is nothing to note; SHA-1 is fine', () => {
    expect(kindsOf()).toEqual([]);
    expect(kindsOf(entry(20), entry(16), entry(32))).toEqual([]);
  });

  it('is a secret under 128 bits, and one under 80 apart from it; formats with a length of their own are left alone', () => {
    expect(kindsOf(entry(15))).toEqual(['short']);
    expect(kindsOf(entry(10))).toEqual(['short']);
    expect(kindsOf(entry(9))).toEqual(['very-short']);
    expect(kindsOf(entry(5, {}, 'steam'))).toEqual([]);
  });

  it('is a secret that two accounts have, with both of them', () => {
    const [one, other] = [entry(20), entry(20)];
    const twin = entry(20, { otp: { ...one.otp, secret: one.otp.secret.slice() } });
    const found = findings([one, other, twin], nowMs);
    expect(found).toEqual([{ kind: 'twice', entries: [one, twin] }]);
  });

  it('is no recovery code, or none that is left', () => {
    expect(kindsOf(entry(20, { recoveryCodes: [] }))).toEqual(['no-codes']);
    expect(kindsOf(entry(20, { recoveryCodes: [used] }))).toEqual(['codes-used-up']);
    expect(kindsOf(entry(20, { recoveryCodes: [used, open] }))).toEqual([]);
  });

  it('is an account that was never used in half a year, as far as use was counted at all', () => {
    const old = { useCount: 0, createdAtMs: nowMs - 181 * dayMs };
    expect(kindsOf(entry(20), entry(20, old))).toEqual(['unused']);
    expect(kindsOf(entry(20), entry(20, { ...old, createdAtMs: nowMs - 179 * dayMs }))).toEqual([]);
    expect(kindsOf(entry(20, old))).toEqual([]);
  });

  it('takes no second for ten thousand accounts', () => {
    const many = Array.from({ length: 10_000 }, () => entry(20));
    const before = performance.now();
    findings(many, nowMs);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
