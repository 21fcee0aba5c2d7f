import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeUtf8 } from '../../src/lib/bytes/utf8';
import { admit } from '../../src/lib/entry/admit';
import { unadorned, type Entry } from '../../src/lib/entry/entry';
import type * as Kdf from '../../src/lib/transfer/kdf';
import { fitTo } from '../../src/lib/transfer/fit';
import type { Loss, Target } from '../../src/lib/transfer/target';
import { allTargets, targetNamed } from '../../src/lib/transfer/targets';
import type { WriteOrder } from '../../src/lib/transfer/writer';
import { writeFile } from '../../src/lib/transfer/writers';
import { writeMigration } from '../../src/lib/uri/write-migration';
import { runs } from '../runs';
import { readAs } from '../unit/transfer/fixtures';
import { made } from '../vectors/draft';
import { entries } from './entries';

/** What Faktor writes for another program it reads again to the same accounts, but for exactly what was named before. */

const quick = vi.hoisted(() => ({ isQuick: false }));
/** The derivations, whose cost is not the matter here: the same for the same question, in no time. */
vi.mock('../../src/lib/transfer/kdf', async (original) => {
  const real = await original<typeof Kdf>();
  const derive = async (...of: unknown[]) => {
    const text = JSON.stringify(of, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
    return new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(text)));
  };
  const wrap = <F>(slow: F): F =>
    ((...of: unknown[]) => (quick.isQuick ? derive(...of) : (slow as (...all: unknown[]) => unknown)(...of))) as F;
  return { ...real, scrypt: wrap(real.scrypt), argon2: wrap(real.argon2), pbkdf2: wrap(real.pbkdf2) };
});
beforeAll(() => {
  quick.isQuick = true;
});

const { position, useCount, usedAtMs } = unadorned;
const unadornedUse = { position, useCount, usedAtMs };
const password = 'Süßes-Pferd-7';
/** What no file keeps: it is of the vault, not of the account, or said once for all. */
const ofTheVault = { id: made.id, createdAtMs: made.nowMs, changedAtMs: made.nowMs, ...unadornedUse };
const bare = (one: Entry): Entry => ({ ...one, ...ofTheVault });

async function write(target: Target, all: readonly Entry[], sealed: boolean): Promise<Uint8Array<ArrayBuffer>> {
  if (target.id === 'google') return encodeUtf8(writeMigration(all, 7).join('\n'));
  const writing = { nowMs: made.nowMs, host: 'faktor.example', password: sealed ? encodeUtf8(password) : null };
  return writeFile({ target: target.id as WriteOrder['target'], entries: all, writing });
}

async function readBack(bytes: Uint8Array<ArrayBuffer>, sealed: boolean): Promise<Entry[]> {
  const context = { password: sealed ? password : null, formatId: null, siblings: [] };
  const reading = await readAs({ name: 'export', bytes }, context);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  expect(reading.rejected).toEqual([]);
  return reading.rows.map(({ draft }) => admit(draft, made));
}

const lostFields: Readonly<Record<Loss, (one: Entry) => Partial<Entry>>> = {
  'issuer-from-name': ({ account, issuer }) => ({ issuer: issuer || account }),
  'issuer-steam': () => ({ issuer: 'Steam' }),
  'name-changes': () => ({}),
  url: () => ({ url: '' }),
  notes: () => ({ notes: '' }),
  tags: () => ({ tags: [] }),
  'more-tags': ({ tags }) => ({ tags: tags.slice(0, 1) }),
  pin: ({ otp }) => ({
    otp: otp.kind === 'motp' || otp.kind === 'yandex' ? { kind: otp.kind, secret: otp.secret } : otp,
  }),
  favourite: () => ({ favourite: false }),
  picture: () => ({ picture: null }),
  'recovery-codes': () => ({ recoveryCodes: [] }),
  newer: () => ({ unknown: new Map() }),
};

/** The entry as it is after what was named is gone; the names are left out where they are what was named. */
function without(one: Entry, losses: readonly Loss[]): Partial<Entry> {
  const left = losses.reduce((before, loss) => ({ ...before, ...lostFields[loss](before) }), bare(one));
  const { issuer, account, ...rest } = left;
  return losses.some((loss) => ['name-changes', 'issuer-steam', 'issuer-from-name'].includes(loss))
    ? rest
    : { issuer, account, ...rest };
}

const variants = allTargets().flatMap((target) => [
  [target.id, false] as const,
  ...(target.sealedEnding === null ? [] : [[target.id, true] as const]),
]);

describe.each(variants)('%s, sealed: %s', (id, sealed) => {
  const target = targetNamed(id);

  it('reads back what it wrote, in its order, but for what was named', async () => {
    const property = fc.asyncProperty(entries, async (all) => {
      const fitting = fitTo(target, all);
      expect(fitting.entries.length + fitting.misfits.length).toBe(all.length);
      if (fitting.entries.length === 0) return;
      const read = await readBack(await write(target, fitting.entries, sealed), sealed);
      expect(read.length).toBe(fitting.entries.length);
      for (const [i, one] of fitting.entries.entries()) {
        const losses = fitting.lossy.find(({ entry }) => entry === one)?.losses ?? [];
        const back = read[i];
        expect(back).toMatchObject(without(one, losses));
        // What is named is really lost: nobody is told of a loss that is none.
        for (const loss of losses) expect(without(bare(one), [loss]), loss).not.toEqual(bare(one));
        if (losses.length > 0) expect(back).not.toEqual(bare(one));
      }
    });
    await fc.assert(property, { numRuns: runs(sealed ? 60 : 200) });
  });

  it('takes nothing that would be refused there or be another account', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const { entry, misfit } of fitTo(target, all).misfits) {
          const alone = fitTo(target, [entry]).misfits.length;
          expect(alone).toBe(misfit === 'same-secret' ? 0 : 1);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
