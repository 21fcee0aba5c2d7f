import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/lib/entry/entry';
import { emptyBody, type Body } from '../../src/lib/vault/codec';
import { withPast } from '../../src/lib/vault/past';
import { endsAtMs, trashDayChoices, withEntries, withoutExpired, withTrashDays } from '../../src/lib/vault/trash';
import { runs } from '../runs';
import { someEntry } from '../unit/vault/quick-vault';

const day = 86_400_000;
const secretOf = (n: number) => new Uint8Array(20).fill(n);
/** Ten accounts, half of them with a counter, in a few states each. */
const entry = fc
  .record({ n: fc.integer({ min: 0, max: 9 }), text: fc.constantFrom('a', 'b', 'c'), counter: fc.nat({ max: 50 }) })
  .map(({ n, text, counter }) =>
    someEntry({
      id: n.toString(16).padStart(32, '0'),
      issuer: text,
      otp:
        n % 2
          ? { kind: 'hotp', secret: secretOf(n), algorithm: 'SHA1', digits: 6, counter }
          : { kind: 'totp', secret: secretOf(n), algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    }),
  );
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 10 });
const everything = (body: Body) => [...body.entries, ...body.trash.map((one) => one.entry)];
const contents = (list: readonly Entry[]) =>
  new Set(list.map(({ otp, issuer }) => `${String(otp.secret[0])} ${issuer}`));
const counterOf = (list: readonly Entry[], n: number) =>
  Math.max(-1, ...list.map(({ otp }) => (otp.kind === 'hotp' && otp.secret[0] === n ? otp.counter : -1)));

describe('whatever is changed', () => {
  it('no account is lost, and none is there twice', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 8 }), (edits) => {
        let body = emptyBody;
        edits.forEach((edit, step) => {
          const before = everything(body).map(({ id }) => id);
          body = withEntries(body, edit, step);
          const after = everything(body).map(({ id }) => id);
          expect(body.entries).toEqual(edit);
          expect(new Set(after).size).toBe(after.length);
          for (const id of before) expect(after).toContain(id);
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('time takes from the trash what is due, and nothing else', () => {
    const times = fc.record({ days: fc.constantFrom(...trashDayChoices), afterDays: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(entries, entries, times, (first, second, { days, afterDays }) => {
        const body = withTrashDays(withEntries(withEntries(emptyBody, first, 0), second, 0), days);
        const nowMs = afterDays * day;
        const left = withoutExpired(body, nowMs);
        expect(left.entries).toEqual(body.entries);
        expect(left.trash).toEqual(body.trash.filter((one) => endsAtMs(one, days) > nowMs));
        expect(left.trash.length).toBe(days !== 0 && afterDays >= days ? 0 : body.trash.length);
        expect(withoutExpired(left, nowMs)).toBe(left);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('going back', () => {
  it('loses no content and moves no counter back', () => {
    fc.assert(
      fc.property(entries, entries, entries, fc.boolean(), (then, before, now, all) => {
        const body = withEntries(withEntries(emptyBody, before, 1), now, 2);
        const back = withPast(body, then, { all, known: then, nowMs: 3 });
        const kept = contents(everything(back));
        for (const content of contents(everything(body))) expect(kept).toContain(content);
        const shown = contents(back.entries);
        for (const content of contents(then)) expect(shown).toContain(content);
        if (all) expect(back.entries.map(({ id }) => id).sort()).toEqual(then.map(({ id }) => id).sort());
        for (let n = 1; n < 10; n += 2) {
          const highest = Math.max(counterOf(everything(body), n), counterOf(then, n));
          if (counterOf(then, n) >= 0) expect(counterOf(back.entries, n)).toBe(highest);
        }
        const ids = everything(back).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: runs(500) },
    );
  });
});
