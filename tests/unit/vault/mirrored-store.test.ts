import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../src/lib/failure';
import { freshRecord } from '../../../src/lib/vault/lockout-record';
import { encodeContent, laterOf } from '../../../src/lib/vault/mirror-content';
import { readVaultFile } from '../../../src/lib/vault/format';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, password, sealedVault, someEntry } from './quick-vault';
import { TwoPlaces } from './two-places';

let device: TwoPlaces;
const entry = someEntry({ account: 'alice' });
beforeEach(async () => {
  device = new TwoPlaces();
  const { vault } = await device.start();
  const open = await vault.create(password);
  await open.change(() => [entry]);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Opens what there is and brings it back where that is due; the accounts' names. */
async function opened(tab: Awaited<ReturnType<TwoPlaces['start']>>, secret = password): Promise<string[]> {
  const answer = await tab.vault.unlock(secret);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  await tab.mirrored.bringBack();
  return answer.vault.entries.map(({ account }) => account);
}

const revisionInMirror = async () => {
  const vault = device.mirror.content?.vault;
  return vault ? (await readVaultFile(vault)).header.revision : null;
};

async function wrong(count: number): Promise<string[]> {
  const answers: string[] = [];
  for (let i = 0; i < count; i++) {
    answers.push((await (await device.start()).vault.unlock('wrong')).kind);
    device.passes(3600);
  }
  return answers;
}

describe('every write', () => {
  it('is in the mirror when it is acknowledged, byte by byte', async () => {
    expect(device.mirror.content?.vault).toEqual(await (await device.start()).store.read());
    expect([await revisionInMirror(), device.state]).toEqual([2, 'kept']);
  });

  it('stands without the mirror, whose state says so, and which catches up later', async () => {
    device.mirror.breaks();
    const tab = await device.start();
    const answer = await tab.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await answer.vault.change(() => []);
    expect([device.state, await revisionInMirror()]).toEqual(['failing', 2]);
    device.mirror.fails.clear();
    const next = await device.start();
    expect([next.danger, await revisionInMirror()]).toEqual([null, 2]);
    await opened(next);
    expect([device.state, await revisionInMirror()]).toEqual(['kept', 3]);
  });

  it('says where there is no second place at all, and asks no more', async () => {
    device.mirror.kind = 'unsupported';
    device.mirror.breaks();
    const tab = await device.start();
    const reads = vi.spyOn(device.mirror, 'read');
    expect(await opened(tab)).toEqual(['alice']);
    expect([device.state, reads.mock.calls.length]).toEqual(['unsupported', 0]);
  });

  it('of a vault from before there was a mirror, is made up for as soon as it was opened, and not before', async () => {
    device.loseMirror();
    const tab = await device.start();
    expect(await revisionInMirror()).toBeNull();
    await opened(tab);
    expect([device.state, await revisionInMirror()]).toEqual(['kept', 2]);
  });

  it('is never made up for with bytes that do not open', async () => {
    const [, [revision, bytes] = [0, new Uint8Array()]] = await device.generations();
    device.loseMirror();
    await device.tamper(
      'generation',
      revision,
      bytes.map((byte, i) => (i === bytes.length - 20 ? byte ^ 1 : byte)),
    );
    const tab = await device.start();
    expect([tab.danger, await opened(tab), device.mirror.bytes]).toEqual([null, [], null]);
  });
});

describe('the sealed vault, compared and then opened', () => {
  /** How often the database is asked for its bytes from the comparing to the codes. */
  async function readsWhile(between: () => unknown): Promise<[string[], number]> {
    const tab = device.tab();
    const reads = [vi.spyOn(tab.database, 'read'), vi.spyOn(tab.database, 'readGeneration')];
    await tab.mirrored.survey();
    await between();
    const answer = await tab.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    const count = reads.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    return [answer.vault.entries.map(({ account }) => account), count];
  }
  // After the codes stand, the mirror is caught up with what the database has by then.
  const afterwards = 1;

  it('is read once', async () => {
    expect(await readsWhile(() => undefined)).toEqual([['alice'], 1 + afterwards]);
  });

  it.each([
    ['a minute later', () => device.passes(60)],
    ['with the clock set back', () => device.passes(-60)],
  ])('is read again %s', async (_when, pass) => {
    expect(await readsWhile(pass)).toEqual([['alice'], 2 + afterwards]);
  });

  it('is what another tab has written since', async () => {
    const [names] = await readsWhile(async () => {
      const answer = await device.tab().vault.unlock(password);
      if (answer.kind !== 'open') throw new Error(answer.kind);
      await answer.vault.change((all) => [...all, someEntry({ account: 'bob' })]);
    });
    expect(names).toEqual(['alice', 'bob']);
  });

  it('is not what was there before this tab deleted it and made a new one of the same revision', async () => {
    device = new TwoPlaces();
    const tab = await device.start();
    await tab.vault.create(password);
    await tab.mirrored.survey();
    await tab.lockout.reset();
    expect((await tab.vault.create('another password')).revision).toBe(1);
    expect(await opened(tab, 'another password')).toEqual([]);
  });
});

it('of a generation that was broken and brought back, what was broken is not read any more', async () => {
  const [, [revision, bytes] = [0, new Uint8Array()]] = await device.generations();
  const broken = bytes.map((byte, i) => (i === bytes.length - 20 ? byte ^ 1 : byte));
  await device.tamper('generation', revision, broken);
  const tab = await device.start();
  expect([tab.danger?.reason, await opened(tab)]).toEqual(['unreadable', ['alice']]);
  expect(await tab.store.readGeneration(revision)).toEqual(bytes);
});

describe('a database that is lost', () => {
  it('is rescued from the mirror: opened with the password, then written back', async () => {
    await device.loseDatabase();
    const tab = await device.start();
    expect(tab.danger).toMatchObject({ reason: 'lost', hasOwn: false });
    expect(await opened(tab)).toEqual(['alice']);
    device.loseMirror();
    const next = await device.start();
    expect([next.danger, await opened(next)]).toEqual([null, ['alice']]);
  });

  it('takes changes again, in both places, once it was rescued', async () => {
    await device.loseDatabase();
    const tab = await device.start();
    const answer = await tab.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await tab.mirrored.bringBack();
    await answer.vault.change((all) => [...all, someEntry({ account: 'bob' })]);
    for (const lose of [() => device.loseDatabase(), () => Promise.resolve(device.loseMirror())]) {
      await lose();
      expect(await opened(await device.start())).toEqual(['alice', 'bob']);
    }
  });

  it('is rescued where it cannot even be opened, and not deleted before the password was right', async () => {
    device.breakDatabase();
    const tab = await device.start();
    expect(tab.danger).toMatchObject({ reason: 'unreadable' });
    expect((await tab.vault.unlock('wrong')).kind).toBe('wrong-password');
    expect(vi.mocked(indexedDB.deleteDatabase)).not.toHaveBeenCalled();
    expect(await opened(tab)).toEqual(['alice']);
    vi.restoreAllMocks();
    const next = await device.start();
    expect([next.danger, await opened(next)]).toEqual([null, ['alice']]);
  });

  it('is not asked for a password where neither place can count it', async () => {
    device.breakDatabase();
    const tab = await device.start();
    device.mirror.fails.add('write');
    const derive = vi.fn(() => Promise.reject(new Error('checked')));
    expect(await failureOf(new Vault({ ...tab.options, derive }).unlock(password))).toBe('vault/storage-unavailable');
    expect(derive).not.toHaveBeenCalled();
  });

  it('stays to be rescued when it cannot be written back', async () => {
    await device.loseDatabase();
    const tab = await device.start();
    const refuse = vi.spyOn(tab.database, 'write').mockRejectedValue(new Failure('vault/storage-full'));
    expect((await tab.vault.unlock(password)).kind).toBe('open');
    expect(await failureOf(tab.mirrored.bringBack())).toBe('vault/storage-full');
    refuse.mockRestore();
    expect(await opened(tab)).toEqual(['alice']);
  });

  it('may be lost under an open vault: the next change fails, and the next start rescues', async () => {
    const tab = await device.start();
    const answer = await tab.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await device.loseDatabase();
    expect(await failureOf(answer.vault.change(() => []))).toBe('vault/lost');
    expect(await opened(await device.start())).toEqual(['alice']);
  });

  it('and stored anew from an open vault, has the count of before', async () => {
    const tab = await device.start();
    const answer = await tab.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    for (const guess of ['one', 'two', 'three']) await tab.vault.verify(guess);
    await device.loseDatabase();
    await answer.vault.storeAnew();
    expect(await revisionInMirror()).toBe(3);
    const next = await device.start();
    expect([next.danger, (await next.lockout.standing()).attempts]).toEqual([null, 3]);
    expect(await opened(next)).toEqual(['alice']);
  });
});

describe('records that cannot be read', () => {
  it.each([
    ['missing', undefined],
    ['cut off', new TextEncoder().encode('FAKTOR')],
    ['something else', new TextEncoder().encode('something else')],
  ])('are rescued from the mirror: %s', async (_, bytes) => {
    await device.tamper('generation', 2, bytes);
    const tab = await device.start();
    expect(tab.danger).toMatchObject({ reason: 'unreadable', hasOwn: true });
    expect(await opened(tab)).toEqual(['alice']);
    expect((await tab.store.asides()).map((aside) => aside.bytes)).toEqual(bytes ? [bytes] : []);
    expect((await device.start()).danger).toBeNull();
  });

  it('are found by any byte that differs from the mirror, also where only the password would tell', async () => {
    const bytes = device.mirror.content?.vault?.slice() ?? new Uint8Array();
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await device.tamper('generation', 2, bytes);
    const tab = await device.start();
    expect(tab.danger).toMatchObject({ reason: 'unreadable', hasOwn: true });
    expect(await opened(tab)).toEqual(['alice']);
    expect((await device.start()).danger).toBeNull();
  });

  it('are left alone where a newer Faktor wrote them', async () => {
    const bytes = device.mirror.content?.vault?.slice() ?? new Uint8Array();
    bytes[7] = 2;
    await device.tamper('generation', 2, bytes);
    expect((await device.start()).danger).toBeNull();
    expect(await revisionInMirror()).toBe(2);
  });
});

describe('of two states of one vault', () => {
  it('the newer one counts, wherever it is', async () => {
    const older = device.mirror.bytes;
    const answer = await (await device.start()).vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await answer.vault.change((all) => [...all, someEntry({ account: 'bob' })]);
    const newer = device.mirror.bytes;
    device.mirror.bytes = older;
    const behind = await device.start();
    expect([behind.danger, await opened(behind)]).toEqual([null, ['alice', 'bob']]);
    expect(await revisionInMirror()).toBe(3);

    device.mirror.bytes = newer;
    await device.tamper('generation', 3, undefined);
    await device.tamper('head', 'vault', 2);
    const tab = await device.start();
    expect(tab.danger).toMatchObject({ reason: 'older', hasOwn: true });
    expect(await opened(tab)).toEqual(['alice', 'bob']);
    expect((await device.start()).danger).toBeNull();
  });

  it('the one in the database is opened if that is wanted, and the mirror stays until it is told otherwise', async () => {
    const [first] = await device.generations();
    await device.tamper('generation', 2, undefined);
    await device.tamper('head', 'vault', 1);
    expect(first?.[0]).toBe(1);
    const tab = await device.start();
    tab.mirrored.passOver();
    expect(await tab.mirrored.survey()).toBeNull();
    const answer = await tab.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    expect(answer.vault.entries).toEqual([]);
    await answer.vault.change(() => [someEntry({ account: 'carol' })]);
    expect([device.state, await revisionInMirror()]).toEqual(['other', 2]);
    await tab.mirrored.replaceMirrored();
    expect(device.state).toBe('kept');
    await device.loseDatabase();
    expect(await opened(await device.start())).toEqual(['carol']);
  });
});

describe('another vault in the mirror', () => {
  it('is said and never written over unseen; it can be saved, and then replaced', async () => {
    const other = await sealedVault({ revision: 7 });
    device.mirror.put({ vault: other, record: { ...freshRecord, attempts: 4, turn: 90 } });
    const tab = await device.start();
    expect([tab.danger, device.state]).toEqual([null, 'other']);
    expect(await tab.lockout.standing()).toMatchObject({ attempts: 0 });
    const answer = await tab.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await answer.vault.change(() => [entry, someEntry({ account: 'bob' })]);
    await tab.vault.unlock('wrong');
    expect(device.mirror.content).toMatchObject({ vault: other, record: { attempts: 4 } });
    expect(await tab.mirrored.mirroredBytes()).toEqual(other);
    await tab.mirrored.replaceMirrored();
    expect([device.state, await revisionInMirror()]).toEqual(['kept', 3]);
  });

  it('does not go with a wipe of this one', async () => {
    const other = await sealedVault();
    device.mirror.put({ vault: other, record: null });
    await (await device.start()).lockout.reset();
    expect(device.mirror.content?.vault).toEqual(other);
  });

  it('of a later version is left alone too', async () => {
    const bytes = (await sealedVault()).slice();
    bytes[7] = 2;
    device.mirror.put({ vault: bytes, record: null });
    await device.start();
    expect([device.state, device.mirror.content?.vault]).toEqual(['other', bytes]);
  });
});

describe('the count of wrong passwords', () => {
  it('is in both places before the check begins', async () => {
    const { options } = await device.start();
    const counted: unknown[] = [];
    const vault = new Vault({
      ...options,
      derive: async (request, signal) => {
        counted.push([(await device.ownRecord())?.attempts, device.mirror.content?.record?.attempts]);
        return options.derive(request, signal);
      },
    });
    for (const secret of ['wrong', 'wrong', password]) await vault.unlock(secret);
    expect(counted).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect([(await device.ownRecord())?.attempts, device.mirror.content?.record?.attempts]).toEqual([0, 0]);
  });

  it.each([
    ['the database', () => device.loseDatabase()],
    ['the mirror', () => Promise.resolve(device.loseMirror())],
  ])('survives the loss of %s before, during and after a lock', async (_, lose) => {
    for (const [attempts, wait] of [
      [3, 0],
      [6, 15],
      [7, 0],
    ] as const) {
      const { lockout } = await device.start();
      const before = await lockout.standing();
      const more = attempts - before.attempts;
      if (more > 1) await wrong(more - 1);
      if (more > 0) await (await device.start()).vault.unlock('wrong');
      if (wait === 0) device.passes(3600);
      await lose();
      const after = await device.start();
      expect(await after.lockout.standing()).toMatchObject({ attempts, waitMs: wait * 1000 });
      if (wait > 0) expect((await after.vault.unlock(password)).kind).toBe('locked');
      device.passes(3600);
    }
    expect(await wrong(3)).toEqual(['wrong-password', 'wrong-password', 'wiped']);
  });

  it('leaves nothing to guess at when the mirror is lost and then the database', async () => {
    await wrong(6);
    device.loseMirror();
    await device.start();
    await device.loseDatabase();
    const tab = await device.start();
    expect([tab.danger, await tab.store.headRevision()]).toEqual([null, null]);
  });

  it('survives the loss of the database while a password is being checked', async () => {
    await wrong(6);
    const { options } = await device.start();
    const lossy = (after: () => Promise<void>) =>
      new Vault({
        ...options,
        derive: async (request, signal) => {
          await after();
          return options.derive(request, signal);
        },
      });
    expect(await lossy(() => device.loseDatabase()).unlock('wrong')).toMatchObject({
      kind: 'wrong-password',
      standing: { attempts: 7, waitMs: 30_000 },
    });
    const next = await device.start();
    expect(next.danger).toMatchObject({ reason: 'lost' });
    expect(await next.lockout.standing()).toMatchObject({ attempts: 7, waitMs: 30_000 });
  });

  it('cannot be put back in one place: a record without its turn, with the old one, or none', async () => {
    await wrong(7);
    const record = await device.ownRecord();
    for (const forged of [undefined, { ...freshRecord }, { ...record, attempts: 0, lockMs: 0, isLast: false }]) {
      await device.tamper('lockout', 'vault', forged);
      expect(await (await device.start()).lockout.standing()).toMatchObject({ attempts: 7 });
      expect((await device.ownRecord())?.attempts).toBe(7);
    }
    const old = device.mirror.bytes;
    await wrong(1);
    device.mirror.bytes = old;
    expect(await (await device.start()).lockout.standing()).toMatchObject({ attempts: 8 });
    expect(device.mirror.content?.record?.attempts).toBe(8);
  });

  it('stays forgiven when the right password reached only the database', async () => {
    await wrong(9);
    const { options } = await device.start();
    const vault = new Vault({
      ...options,
      derive: (request, signal) => {
        device.mirror.fails.add('write');
        return options.derive(request, signal);
      },
    });
    expect((await vault.unlock(password)).kind).toBe('open');
    expect(device.mirror.content?.record).toMatchObject({ attempts: 10, isLast: true });
    device.mirror.fails.clear();
    const next = await device.start();
    expect(await next.lockout.standing()).toMatchObject({ attempts: 0 });
    expect([await opened(next), device.mirror.content?.record?.attempts]).toEqual([['alice'], 0]);
  });

  it('goes with the vault when both places are lost, and begins anew with a new vault', async () => {
    await wrong(7);
    await device.loseDatabase();
    device.loseMirror();
    const tab = await device.start();
    expect([tab.danger, await tab.store.headRevision()]).toEqual([null, null]);
    expect(await tab.lockout.standing()).toMatchObject({ attempts: 0 });
  });

  it('keeps what the person decided about wiping when the database is lost', async () => {
    await (await device.start()).lockout.setWipes(false);
    await device.loseDatabase();
    expect(await (await device.start()).lockout.standing()).toMatchObject({ leftUntilWipe: null });
  });

  it('begins anew with a new vault also in the mirror', async () => {
    await wrong(4);
    await (await device.start()).lockout.reset();
    await (await device.start()).vault.create(password);
    expect(device.mirror.content?.record).toBeNull();
    await device.loseDatabase();
    expect(await (await device.start()).lockout.standing()).toMatchObject({ attempts: 0, ending: null });
  });
});

describe('a wipe', () => {
  const isGone = async () => {
    const tab = await device.start();
    expect([tab.danger, await tab.store.headRevision(), device.mirror.content?.vault ?? null]).toEqual([
      null,
      null,
      null,
    ]);
    return tab;
  };

  it.each(['the tenth', 'a reset'])('leaves nothing in either place: %s', async (how) => {
    if (how === 'the tenth') expect((await wrong(10)).at(-1)).toBe('wiped');
    else await (await device.start()).lockout.reset();
    const { lockout } = await isGone();
    const ending = how === 'the tenth' ? 'wiped' : 'reset';
    expect(await lockout.standing()).toMatchObject({ attempts: 0, ending });
    expect(await device.generations()).toEqual([]);
    // Also when one place is lost afterwards.
    await device.loseDatabase();
    expect(await (await isGone()).lockout.standing()).toMatchObject({ ending });
    device.loseMirror();
    expect(await (await isGone()).lockout.standing()).toMatchObject({ ending });
  });

  it('that reached only the database is finished at the next start', async () => {
    const whole = device.mirror.bytes;
    await (await device.start()).lockout.reset();
    device.mirror.bytes = whole;
    await isGone();
  });

  it('that was due in the mirror alone is done before anything is rescued', async () => {
    await wrong(9);
    void new Vault({
      ...(await device.start()).options,
      derive: () => new Promise<never>(() => undefined),
    }).unlock('guess');
    await expect.poll(() => device.mirror.content?.record?.isLast).toBe(true);
    await device.loseDatabase();
    // The page is gone, and its turn with it.
    const restarted = Object.assign(new TwoPlaces(), { mirror: device.mirror, wallMs: device.wallMs });
    device = restarted;
    const { lockout } = await isGone();
    expect(await lockout.standing()).toMatchObject({ ending: 'wiped' });
  });

  it('takes a vault that is being rescued with it', async () => {
    await device.loseDatabase();
    expect((await wrong(10)).at(-1)).toBe('wiped');
    await isGone();
  });

  it('takes it also where the database cannot be opened', async () => {
    await wrong(9);
    device.breakDatabase();
    expect(await wrong(1)).toEqual(['wiped']);
    expect(device.mirror.content?.vault).toBeNull();
  });

  it('leaves nothing of the old vault to a new one', async () => {
    await (await device.start()).lockout.reset();
    await (await device.start()).vault.create(password);
    await device.loseDatabase();
    expect(await opened(await device.start())).toEqual([]);
  });
});

it('of two records the later one counts, and of two with one turn the worse one', () => {
  const record = (turn: number, attempts: number, isLast = false) => ({ ...freshRecord, turn, attempts, isLast });
  for (const [better, worse] of [
    [record(1, 9, true), record(2, 0)],
    [record(3, 2), record(3, 4)],
    [record(3, 10), record(3, 10, true)],
    [record(3, 6), { ...record(3, 6), lockMs: 1 }],
  ] as const) {
    expect(laterOf(better, worse)).toBe(worse);
    expect(laterOf(worse, better)).toBe(worse);
  }
});

it('a content that is none is no content', () => {
  expect(device.mirror.content).not.toBeNull();
  const whole = encodeContent({ vault: null, record: null });
  device.mirror.bytes = whole.slice(0, 3);
  expect(device.mirror.content).toBeNull();
});
