import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeUtf8 } from '../../src/lib/bytes/utf8';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { admit } from '../../src/lib/entry/admit';
import type { Draft, DraftOtp, Entry } from '../../src/lib/entry/entry';
import { Failure } from '../../src/lib/failure';
import { exportTexts as de } from '../../src/lib/i18n/export.de';
import { exportTexts as en } from '../../src/lib/i18n/export.en';
import { ExportChoice } from '../../src/lib/state/export-choice.svelte';
import { Export, type ExportOptions } from '../../src/lib/state/export.svelte';
import { fitText } from '../../src/lib/state/fit-text';
import { Proof } from '../../src/lib/state/proof.svelte';
import { forSecondDevice } from '../../src/lib/state/second-device';
import { ShownSecret } from '../../src/lib/state/shown-secret.svelte';
import { fitTo, targetIds, targetNamed, type WriteOrder } from '../../src/lib/transfer';
import type { OpenedSlot } from '../../src/lib/vault';
import { draft } from '../vectors/draft';

let made = 0;
function entry(over: Partial<Omit<Draft, 'otp'>> = {}, otp: Partial<DraftOtp> = {}): Entry {
  return admit(draft(over, otp), { id: (++made).toString(16).padStart(32, '0'), nowMs: 1_700_000_000_000 });
}
/** A day in any time zone. */
const nowMs = new Date(2026, 10, 22, 12).getTime();

function setUp(present: readonly Entry[], over: Partial<ExportOptions> = {}) {
  const orders: WriteOrder[] = [];
  const saved: { name: string; text: string; bytes: Bytes }[] = [];
  const plain: number[] = [];
  const choice = new ExportChoice();
  const proof = new Proof();
  const work = new Export({
    present: () => present,
    selectedIds: () => choice.selectedIds,
    nowMs: () => nowMs,
    host: 'faktor.example',
    write: (order) => {
      orders.push(structuredClone(order));
      return Promise.resolve(encodeUtf8('the file'));
    },
    saveFile: (bytes, name) => saved.push({ name, bytes, text: new TextDecoder().decode(bytes) }),
    proof,
    onPlain: (atMs) => plain.push(atMs),
    random: () => 41,
    ...over,
  });
  const prove = () => {
    proof.hold({ vaultKey: new Uint8Array(32).fill(1) } as unknown as OpenedSlot);
  };
  return { work, orders, saved, plain, choice, proof, prove };
}

describe('taking accounts along', () => {
  test('nothing is written and nothing shown before the password was shown again, and each time anew', async () => {
    const { work, prove, saved } = setUp([entry()]);
    await expect(work.save('Pferd-7-Laternen')).rejects.toEqual(new Failure('vault/locked'));
    prove();
    await work.save('Pferd-7-Laternen');
    await expect(work.save(null)).rejects.toEqual(new Failure('vault/locked'));
    expect(saved).toHaveLength(1);
    work.targetId = 'google';
    expect(() => work.codes()).toThrow(new Failure('vault/locked'));
    prove();
    expect(work.codes()).toHaveLength(1);
    expect(() => work.codes()).toThrow(new Failure('vault/locked'));
  });

  test('a protected file gets its own password, a name with the date, and leaves no warning', async () => {
    const { work, prove, saved, orders, plain } = setUp([entry()]);
    prove();
    expect(work.isSealed).toBe(true);
    expect(await work.save('Süß-7-Laternen')).toBe('faktor-aegis-2026-11-22.json');
    expect(saved).toMatchObject([{ name: 'faktor-aegis-2026-11-22.json', text: 'the file' }]);
    expect(orders[0]).toMatchObject({ target: 'aegis', writing: { host: 'faktor.example', nowMs } });
    expect(orders[0]?.writing.password).toEqual(encodeUtf8('Süß-7-Laternen'));
    expect(plain).toEqual([]);
  });

  test('a readable one is noted with its moment, and its bytes do not stay', async () => {
    const { work, prove, saved, orders, plain } = setUp([entry()]);
    work.targetId = 'stratum';
    work.isSealed = false;
    prove();
    expect(await work.save(null)).toBe('faktor-stratum-2026-11-22.json');
    expect(orders[0]?.writing.password).toBeNull();
    expect(plain).toEqual([nowMs]);
    expect(saved[0]?.bytes.every((byte) => byte === 0)).toBe(true);
  });

  test('a writing that fails leaves no warning, and the proof for another try', async () => {
    const { work, prove, proof, plain } = setUp([entry()], {
      write: () => Promise.reject(new Failure('transfer/writer-failed')),
    });
    work.isSealed = false;
    prove();
    await expect(work.save(null)).rejects.toEqual(new Failure('transfer/writer-failed'));
    expect(proof.isHeld).toBe(true);
    expect(plain).toEqual([]);
  });

  test('every target is written under a name of its own, sealed where it can be', async () => {
    const names: string[] = [];
    for (const id of targetIds.filter((one) => one !== 'google')) {
      for (const sealed of [true, false]) {
        const { work, prove } = setUp([entry()]);
        work.targetId = id;
        if (sealed && !work.canSeal) continue;
        prove();
        names.push(await work.save(sealed ? 'Pferd-7' : null));
      }
    }
    expect(names.every((name) => /^faktor-[a-z0-9-]+-2026-11-22\.(json|txt|2fas|authpro)$/.test(name))).toBe(true);
    expect(names).toContain('faktor-stratum-2026-11-22.authpro');
    expect(names).toHaveLength(13);
  });

  test('another app starts protected again where it can be', () => {
    const { work } = setUp([entry()]);
    work.isSealed = false;
    work.targetId = 'bitwarden';
    expect([work.canSeal, work.isSealed]).toEqual([false, false]);
    work.targetId = 'ente';
    expect([work.canSeal, work.isSealed]).toEqual([true, true]);
    work.targetId = 'google';
    expect([work.isShown, work.isSealed]).toEqual([true, false]);
  });

  test('only what was chosen goes, as far as it still exists; all once the choice is forgotten', async () => {
    const [one, two, three] = [entry({ account: 'one' }), entry({ account: 'two' }), entry({ account: 'three' })];
    const { work, choice, prove, orders } = setUp([one, two, three]);
    choice.choose([three.id, 'gone', one.id]);
    prove();
    await work.save('Pferd-7');
    expect(orders[0]?.entries.map(({ account }) => account)).toEqual(['one', 'three']);
    choice.forget();
    expect(work.entries).toHaveLength(3);
  });

  test('what does not fit stays, and so do pictures and recovery codes', async () => {
    const full = entry({
      picture: { kind: 'named', name: 'mill' },
      recoveryCodes: [{ text: encodeUtf8('12-34'), usedAtMs: null }],
    });
    const { work, prove, orders } = setUp([full, entry({}, { kind: 'motp' })]);
    work.targetId = '2fas';
    prove();
    await work.save('Pferd-7');
    expect(orders[0]?.entries).toHaveLength(1);
    expect(orders[0]?.entries[0]).toMatchObject({ picture: null, recoveryCodes: [] });
    expect(work.fitting.misfits).toHaveLength(1);
  });
});

describe('what is said of accounts that do not fit whole', () => {
  const present = [
    entry({ issuer: 'Mill' }),
    entry({ issuer: 'Gate' }, { kind: 'motp' }),
    entry({ issuer: 'Bank', notes: 'x', tags: ['a', 'b'] }),
    entry({ issuer: 'Post', notes: 'y' }),
  ];

  test('names the sum of each kind, and each account', () => {
    expect(fitText(fitTo(targetNamed('2fas'), present), en, 'en')).toEqual({
      summary:
        '3 accounts go along. 1 account does not fit. 2 accounts lose their notes. 1 account keeps only its first tag.',
      misfits: ['Gate jo: this app does not know Mobile-OTP'],
      lossy: ['Bank jo: its notes and all tags but the first', 'Post jo: its notes'],
    });
    expect(fitText(fitTo(targetNamed('2fas'), present), de, 'de').summary).toBe(
      '3 Konten kommen mit. 1 Konto passt nicht hinein. 2 Konten verlieren ihre Notizen. 1 Konto behält nur sein erstes Schlagwort.',
    );
  });

  test('every reason has words in both languages', () => {
    for (const x of [en, de]) {
      const all = [...Object.values(x.fit.losses), ...Object.values(x.fit.misfits), ...Object.values(x.fit.kinds)];
      expect(all.every((text) => text.length > 2)).toBe(true);
      for (const say of Object.values(x.fit.lose))
        expect([say(1), say(2)].every((text) => /^[12] .*\.$/.test(text))).toBe(true);
    }
  });
});

describe('a secret on the screen', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const time = { monotonicMs: () => performance.now() };

  test('goes by itself, and its seconds are counted', () => {
    const shown = new ShownSecret<string>(time, 60);
    shown.show('secret');
    expect([shown.value, shown.secondsLeft]).toEqual(['secret', 60]);
    vi.advanceTimersByTime(59_000);
    expect([shown.value, shown.secondsLeft]).toEqual(['secret', 1]);
    vi.advanceTimersByTime(1_000);
    expect([shown.value, shown.secondsLeft, vi.getTimerCount()]).toEqual([null, 0, 0]);
  });

  test('goes at once when it is hidden; to go on to the next gives it its whole time again', () => {
    const shown = new ShownSecret<string>(time, 60);
    shown.show('secret');
    vi.advanceTimersByTime(50_000);
    shown.prolong();
    vi.advanceTimersByTime(50_000);
    expect(shown.value).toBe('secret');
    shown.hide();
    expect([shown.value, vi.getTimerCount()]).toEqual([null, 0]);
    shown.prolong();
    expect([shown.value, shown.secondsLeft]).toEqual([null, 0]);
  });

  test('is there for one account as a link and in fours; Mobile-OTP in hex', () => {
    expect(forSecondDevice(entry({ issuer: 'Mill', account: 'jo' }))).toEqual({
      link: 'otpauth://totp/Mill:jo?secret=NBSWY3DP&issuer=Mill&algorithm=SHA1&digits=6&period=30',
      groups: ['NBSW', 'Y3DP'],
    });
    expect(forSecondDevice(entry({}, { kind: 'motp', secret: encodeUtf8('01234567') })).groups).toEqual([
      '3031',
      '3233',
      '3435',
      '3637',
    ]);
  });
});
