import { beforeEach, describe, expect, it } from 'vitest';
import { Failure, type FailureCode } from '../../../src/lib/failure';
import { randomBytes } from '../../../src/lib/crypto/random';
import type { Lockout } from '../../../src/lib/vault/lockout';
import { lockMsAfter, type LockoutRules } from '../../../src/lib/vault/lockout-record';
import { makePasswordSlot, passwordBytes } from '../../../src/lib/vault/password-slot';
import { slotToCbor } from '../../../src/lib/vault/slot';
import { Vault } from '../../../src/lib/vault/vault';
import {
  deriveHere,
  failureOf,
  MemoryStore,
  oneAtATime,
  optionsOn,
  password,
  quickCost,
  sealedVault,
  someEntry,
} from './quick-vault';

const rules: LockoutRules = { freeAttempts: 5, wipeAtAttempt: 10, firstLockSeconds: 15, wipes: true };
const day = 86_400_000;

/** One browser: its disk, its clocks and its locks over all tabs. */
class Device {
  readonly store = new MemoryStore();
  wallMs = 1_700_000_000_000;
  monotonicMs = 0;
  readonly #oneAttempt = oneAtATime();
  readonly #exclusively = oneAtATime();

  /** A page that has just been loaded. */
  tab(): { vault: Vault; lockout: Lockout; options: ReturnType<typeof optionsOn> } {
    const startedMs = this.monotonicMs;
    const options = optionsOn(this.store, this.#exclusively, {
      rules,
      oneAttempt: this.#oneAttempt,
      nowMs: () => this.wallMs,
      monotonicMs: () => this.monotonicMs - startedMs,
    });
    return { vault: new Vault(options), lockout: options.lockout, options };
  }

  passes(seconds: number): void {
    this.wallMs += seconds * 1000;
    this.monotonicMs += seconds * 1000;
  }

  /** So many wrong passwords, each after its lock, each in a page of its own. */
  async wrong(count: number): Promise<void> {
    for (let i = 0; i < count; i++) {
      const { vault } = this.tab();
      expect((await vault.unlock('wrong')).kind).toBe('wrong-password');
      this.passes(3600);
    }
  }
}

let device: Device;
beforeEach(async () => {
  device = new Device();
  const vault = await device.tab().vault.create(password);
  await vault.change(() => [someEntry()]);
});
const standing = () => device.tab().lockout.standing();
const isOpen = async () => (await device.tab().vault.unlock(password)).kind === 'open';

describe('wrong passwords', () => {
  it.each([
    ['in one page', false],
    ['each in a page of its own', true],
  ])('lead from five free ones over four locks to the wipe, %s', async (_, reloads) => {
    let tab = device.tab();
    const seen: unknown[] = [];
    for (let attempt = 1; attempt <= 10; attempt++) {
      if (reloads) tab = device.tab();
      const answer = await tab.vault.unlock('wrong');
      if (answer.kind !== 'wrong-password') {
        seen.push(answer.kind);
        break;
      }
      const { attempts, freeLeft, leftUntilWipe, waitMs } = answer.standing;
      seen.push([attempts, freeLeft, leftUntilWipe, waitMs / 1000]);
      if (waitMs === 0) continue;
      if (reloads) tab = device.tab();
      expect(await tab.vault.unlock(password)).toMatchObject({ kind: 'locked' });
      device.passes(waitMs / 1000 - 0.001);
      if (reloads) tab = device.tab();
      expect(await tab.vault.unlock(password)).toMatchObject({ kind: 'locked', standing: { attempts: attempt } });
      device.passes(0.001);
    }
    expect(seen).toEqual([
      [1, 4, 9, 0],
      [2, 3, 8, 0],
      [3, 2, 7, 0],
      [4, 1, 6, 0],
      [5, 0, 5, 0],
      [6, 0, 4, 15],
      [7, 0, 3, 30],
      [8, 0, 2, 60],
      [9, 0, 1, 120],
      'wiped',
    ]);
    expect(await device.store.read()).toBeNull();
    expect(await failureOf(device.tab().vault.unlock(password))).toBe('vault/gone');
    expect(await standing()).toMatchObject({ attempts: 0, waitMs: 0, ending: 'wiped' });
  });

  it('are forgotten after a right one, and after that alone', async () => {
    await device.wrong(9);
    expect(await isOpen()).toBe(true);
    expect(await standing()).toMatchObject({ attempts: 0, freeLeft: 5, leftUntilWipe: 10 });
    await device.wrong(4);
    device.passes(day / 1000);
    expect(await standing()).toMatchObject({ attempts: 4 });
  });

  it('are counted on disk before the check begins', async () => {
    const { options } = device.tab();
    const counted: unknown[] = [];
    const vault = new Vault({
      ...options,
      derive: (request, signal) => {
        counted.push(device.store.lockout?.attempts);
        return options.derive(request, signal);
      },
    });
    await vault.unlock('wrong');
    await vault.unlock('wrong');
    await vault.unlock(password);
    expect(counted).toEqual([1, 2, 3]);
  });

  it('are not checked when they cannot be counted', async () => {
    const { options } = device.tab();
    const vault = new Vault({ ...options, derive: () => Promise.reject(new Error('checked')) });
    device.store.failWith = new Failure('vault/storage-full');
    expect(await failureOf(vault.unlock(password))).toBe('vault/attempt-not-noted');
  });

  it('do not count when nothing was typed', async () => {
    const { vault } = device.tab();
    for (let i = 0; i < 12; i++) expect(await vault.unlock('')).toMatchObject({ kind: 'wrong-password' });
    expect(await standing()).toMatchObject({ attempts: 0 });
  });

  it('are counted once over all tabs, one at a time', async () => {
    const [one, other] = [device.tab(), device.tab()];
    let running = 0;
    let most = 0;
    const watched = [one, other].map(({ options }) => {
      const derive: typeof options.derive = async (request, signal) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running--;
        return options.derive(request, signal);
      };
      return new Vault({ ...options, derive });
    });
    const answers = await Promise.all([1, 2, 3, 4].flatMap(() => watched.map((vault) => vault.unlock('wrong'))));
    expect(most).toBe(1);
    expect(answers.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 6 }, () => 'wrong-password'),
      'locked',
      'locked',
    ]);
    expect(await standing()).toMatchObject({ attempts: 6, waitMs: 15_000 });
  });

  it('of every question for the password share the counter', async () => {
    const { vault } = device.tab();
    const answer = await vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await vault.verify('wrong');
    await vault.changePassword(answer.vault, 'wrong', 'another');
    await vault.unlock('wrong');
    expect(await standing()).toMatchObject({ attempts: 3 });
    expect(await vault.verify(password)).toEqual({ kind: 'right' });
    expect(await standing()).toMatchObject({ attempts: 0 });
  });

  it('do not count for a backup that is opened where there is no vault', async () => {
    const empty = new Device();
    const backup = await sealedVault();
    for (let i = 0; i < 12; i++) {
      expect(await empty.tab().vault.adopt(backup, 'wrong')).toEqual({ kind: 'wrong-password' });
    }
    expect(await empty.tab().vault.adopt(backup, password)).toMatchObject({ kind: 'open' });
  });
});

describe('an attempt that never ends', () => {
  const never = () => new Promise<never>(() => undefined);

  it('stays counted, with its lock, when the page dies', async () => {
    await device.wrong(5);
    const { options } = device.tab();
    void new Vault({ ...options, derive: never }).unlock(password);
    await expect.poll(() => device.store.lockout?.attempts).toBe(6);
    // The browser is killed: another start, with the locks of the dead page given back.
    const restarted = Object.assign(new Device(), { store: device.store, wallMs: device.wallMs });
    expect(await restarted.tab().vault.unlock(password)).toMatchObject({ kind: 'locked', standing: { attempts: 6 } });
    restarted.passes(15);
    expect((await restarted.tab().vault.unlock(password)).kind).toBe('open');
  });

  it('stays counted when it is called off', async () => {
    const { options } = device.tab();
    const vault = new Vault({
      ...options,
      derive: (_, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    });
    const work = new AbortController();
    const answer = vault.unlock(password, work.signal);
    await expect.poll(() => device.store.lockout?.attempts).toBe(1);
    work.abort();
    await expect(answer).rejects.toThrow();
    expect(await standing()).toMatchObject({ attempts: 1 });
  });

  it('is not even counted when it was called off while another tab had its turn', async () => {
    const [one, other] = [device.tab(), device.tab()];
    const work = new AbortController();
    const first = one.vault.unlock('wrong');
    const second = other.vault.unlock('wrong', work.signal);
    work.abort();
    await first;
    await expect(second).rejects.toThrow();
    expect(await standing()).toMatchObject({ attempts: 1 });
  });

  it('was the tenth: the next start wipes, whatever the password would be', async () => {
    for (const start of ['settle', 'unlock'] as const) {
      device = new Device();
      await device.tab().vault.create(password);
      await device.wrong(9);
      void new Vault({ ...device.tab().options, derive: never }).unlock('guess');
      await expect.poll(() => device.store.lockout?.attempts).toBe(10);
      const restarted = Object.assign(new Device(), { store: device.store, wallMs: device.wallMs });
      if (start === 'settle') await restarted.tab().lockout.settle();
      else expect(await restarted.tab().vault.unlock(password)).toEqual({ kind: 'wiped' });
      expect(await device.store.read()).toBeNull();
    }
  });

  it('cannot be the tenth by being called off', async () => {
    await device.wrong(9);
    const { options } = device.tab();
    let given: AbortSignal | undefined | null = null;
    const vault = new Vault({
      ...options,
      derive: (request, signal) => {
        given = signal;
        return options.derive(request);
      },
    });
    expect((await vault.unlock(password, new AbortController().signal)).kind).toBe('open');
    expect(given).toBeUndefined();
  });
});

describe('a failure that is no wrong guess', () => {
  const failing = (code: FailureCode) => {
    const { options } = device.tab();
    return new Vault({ ...options, derive: () => Promise.reject(new Failure(code)) });
  };

  it.each(['crypto/kdf-memory', 'crypto/worker-failed'] as const)('takes its count back: %s', async (code) => {
    await device.wrong(8);
    const before = await standing();
    for (let i = 0; i < 5; i++) expect(await failureOf(failing(code).unlock(password))).toBe(code);
    expect(await standing()).toEqual(before);
    await device.wrong(1);
    expect(await failureOf(failing(code).unlock(password))).toBe(code);
    expect(await isOpen()).toBe(true);
  });

  it('keeps its count once a slot has refused the password', async () => {
    const other = await makePasswordSlot(
      randomBytes(16),
      randomBytes(32),
      passwordBytes('other'),
      deriveHere,
      quickCost,
    );
    device.store.put(await sealedVault({ moreSlots: [slotToCbor(other)] }), 3);
    const { options } = device.tab();
    let calls = 0;
    const derive: typeof options.derive = (request) =>
      ++calls === 1 ? options.derive(request) : Promise.reject(new Failure('crypto/kdf-memory'));
    expect(await failureOf(new Vault({ ...options, derive }).unlock('wrong'))).toBe('crypto/kdf-memory');
    expect([calls, (await standing()).attempts]).toEqual([2, 1]);
  });

  it('is no reason to count: a vault that cannot be read', async () => {
    device.store.put(new TextEncoder().encode('FAKTOR damaged'), 3);
    for (let i = 0; i < 12; i++) expect(await failureOf(device.tab().vault.unlock(password))).toMatch(/^vault\//);
    expect(await standing()).toMatchObject({ attempts: 0 });
  });
});

describe('the clocks', () => {
  it('that a running page counts by cannot be set', async () => {
    await device.wrong(5);
    const { vault, lockout } = device.tab();
    await vault.unlock('wrong');
    device.wallMs += 10 * day;
    expect(await lockout.standing()).toMatchObject({ waitMs: 15_000 });
    device.wallMs -= 20 * day;
    expect(await lockout.standing()).toMatchObject({ waitMs: 15_000 });
    device.monotonicMs += 5_000;
    expect(await lockout.standing()).toMatchObject({ waitMs: 10_000 });
  });

  it('set back before a restart begin the lock anew, and not at every restart', async () => {
    await device.wrong(5);
    await device.tab().vault.unlock('wrong');
    device.passes(14);
    device.wallMs -= day;
    expect(await standing()).toMatchObject({ waitMs: 15_000 });
    device.passes(10);
    expect(await standing()).toMatchObject({ waitMs: 5_000 });
    device.passes(5);
    expect(await isOpen()).toBe(true);
  });

  it('set forward before a restart end the lock, and not the count', async () => {
    await device.wrong(5);
    await device.tab().vault.unlock('wrong');
    device.wallMs += day;
    expect(await standing()).toMatchObject({ waitMs: 0, attempts: 6 });
  });
});

describe('without wiping', () => {
  it('every wrong one is followed by a lock, which doubles up to an hour', async () => {
    await device.tab().lockout.setWipes(false);
    expect(await standing()).toMatchObject({ leftUntilWipe: null });
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) {
      const answer = await device.tab().vault.unlock('wrong');
      if (answer.kind !== 'wrong-password') throw new Error(answer.kind);
      waits.push(answer.standing.waitMs / 1000);
      device.passes(answer.standing.waitMs / 1000);
    }
    expect(waits.slice(5, 14)).toEqual([15, 30, 60, 120, 240, 480, 960, 1920, 3600]);
    expect(waits.slice(14).every((wait) => wait === 3600)).toBe(true);
    expect(await isOpen()).toBe(true);
    expect(await standing()).toMatchObject({ attempts: 0, leftUntilWipe: null });
  });

  it('turned off later, nothing is wiped before another chance', async () => {
    await device.tab().lockout.setWipes(false);
    await device.wrong(14);
    await device.tab().lockout.setWipes(true);
    await device.tab().lockout.settle();
    expect(await standing()).toMatchObject({ attempts: 14, leftUntilWipe: 1 });
    expect(await isOpen()).toBe(true);
  });

  it('a new vault begins with what the rules say', async () => {
    await device.tab().lockout.setWipes(false);
    await device.tab().lockout.reset();
    await device.tab().vault.create(password);
    expect(await standing()).toMatchObject({ attempts: 0, leftUntilWipe: 10, ending: null });
  });
});

it('a reset destroys the vault and says so', async () => {
  await device.tab().lockout.reset();
  expect(await device.store.read()).toBeNull();
  expect(await standing()).toMatchObject({ ending: 'reset', attempts: 0 });
});

it('locks never grow beyond an hour', () => {
  expect(lockMsAfter(1000, rules)).toBe(3_600_000);
  expect(lockMsAfter(5, rules)).toBe(0);
});
