import { describe, expect, it } from 'vitest';
import type { TabChannel, TabNews } from '../../src/lib/device/tab-channel';
import { LockoutState } from '../../src/lib/state/lockout.svelte';
import { RegisterAgain } from '../../src/lib/state/register-again.svelte';
import { VaultState, type Phase } from '../../src/lib/state/vault-state.svelte';
import { Vault } from '../../src/lib/vault/vault';
import { failureOf, MemoryStore, oneAtATime, optionsOn, password, someEntry } from '../unit/vault/quick-vault';

const rules = { freeAttempts: 5, wipeAtAttempt: 10, firstLockSeconds: 15, wipes: true };
/** Long enough for the other tabs to have followed, also on a busy machine. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

/** A browser with tabs that tell each other what happens. */
class Browser {
  readonly store = new MemoryStore();
  nowMs = 0;
  readonly #locks = { oneAttempt: oneAtATime(), exclusively: oneAtATime() };
  readonly #listeners = new Set<(news: TabNews) => void>();

  tab() {
    let own: (news: TabNews) => void = () => undefined;
    const tabs: TabChannel = {
      tell: (news) => {
        for (const listener of this.#listeners) if (listener !== own) listener(news);
      },
      onNews: (listener) => {
        own = listener;
        this.#listeners.add(listener);
      },
    };
    const clock = { nowMs: () => 1_700_000_000_000 + this.nowMs, monotonicMs: () => this.nowMs };
    const options = optionsOn(this.store, this.#locks.exclusively, { ...clock, ...this.#locks, rules });
    const lockout = new LockoutState(this.store, rules, () => Promise.resolve(options.lockout), clock);
    const load = () => Promise.resolve(new Vault(options));
    const registerAgain = new RegisterAgain(load);
    const phases: Phase['kind'][] = [];
    const vault = new VaultState(this.store, load, tabs, lockout, (phase) => {
      phases.push(phase.kind);
      void registerAgain.follow(phase);
    });
    return { lockout, phases, registerAgain, vault };
  }
}

describe('the vault as screens see it', () => {
  it('answers what came of a password, and tells every tab', async () => {
    const browser = new Browser();
    const [one, other] = [browser.tab(), browser.tab()];
    await Promise.all([one.vault.start(), other.vault.start()]);
    expect(one.vault.phase).toEqual({ kind: 'absent' });
    await one.vault.create(password);
    await settled();
    expect(other.vault.phase.kind).toBe('locked');

    expect(await one.vault.verifyPassword('wrong')).toBe('wrong-password');
    await settled();
    expect([one.lockout.attempts, other.lockout.attempts, other.lockout.freeLeft]).toEqual([1, 1, 4]);
    expect(await other.vault.unlock(password)).toBe('open');
    await expect.poll(() => [one.lockout.attempts, one.vault.phase.kind]).toEqual([0, 'open']);
  });

  it('is gone in every tab after the tenth wrong password, also where it was open', async () => {
    const browser = new Browser();
    const [one, other] = [browser.tab(), browser.tab()];
    await other.vault.create(password);
    await other.vault.put(someEntry({ issuer: 'Google', account: 'alice' }));
    await one.vault.start();
    const answers: string[] = [];
    for (let i = 0; i < 10; i++) {
      answers.push(await one.vault.unlock('wrong'));
      expect(one.lockout.secondsLeft).toBe([0, 0, 0, 0, 0, 15, 30, 60, 120, 0][i]);
      if (i === 6) expect(await one.vault.unlock(password)).toBe('locked');
      browser.nowMs += 120_000;
    }
    expect(answers).toEqual([...Array.from({ length: 9 }, () => 'wrong-password'), 'wiped']);
    await settled();
    for (const { vault, lockout, registerAgain } of [one, other]) {
      expect([vault.phase.kind, lockout.ending, vault.entries]).toEqual(['absent', 'wiped', []]);
      expect([registerAgain.remaining, registerAgain.accounts[0]?.issuer]).toEqual([1, 'Google']);
    }
  });

  it('wipes at the next start when the tenth attempt never ended', async () => {
    const browser = new Browser();
    await browser.tab().vault.create(password);
    await browser.store.changeLockout((record) => ({ ...record, attempts: 10, isLast: true }));
    const { vault, lockout } = browser.tab();
    await vault.start();
    expect([vault.phase.kind, lockout.ending]).toEqual(['absent', 'wiped']);
  });

  it('shows the list while there is no vault or it is open, and nothing on the lock screen', async () => {
    const { vault, registerAgain } = new Browser().tab();
    await vault.create(password);
    await vault.put(someEntry({ account: 'alice' }), someEntry({ account: 'bob' }));
    await vault.reset();
    await settled();
    expect(registerAgain.remaining).toBe(2);
    await vault.create(password);
    await vault.put(someEntry({ account: 'bob' }));
    await settled();
    expect([registerAgain.remaining, registerAgain.accounts.length]).toEqual([1, 2]);
    vault.lock('demand');
    await settled();
    expect(registerAgain.accounts).toEqual([]);
    await vault.unlock(password);
    await settled();
    expect(registerAgain.remaining).toBe(1);
    await registerAgain.tick(registerAgain.accounts.find(({ isDone }) => !isDone)?.id ?? '', true);
    expect(registerAgain.remaining).toBe(0);
    await registerAgain.forget();
    expect(registerAgain.accounts).toEqual([]);
  });

  it('says that it is locked to whoever comes too late', async () => {
    const { vault } = new Browser().tab();
    await vault.create(password);
    vault.lock('demand');
    const late = [
      () => vault.put(someEntry()),
      () => vault.remove('00'),
      () => vault.ask((open) => open.sealedBytes()),
      () => vault.changePassword(password, 'another'),
      () => vault.setWipes(false),
      () => vault.setKeepsNames(false),
    ];
    for (const work of late) expect(await failureOf(work())).toBe('vault/locked');
  });

  it('lets an open vault do without the wipe, and without names', async () => {
    const { vault, lockout, registerAgain } = new Browser().tab();
    await vault.create(password);
    await vault.put(someEntry());
    expect(lockout.leftUntilWipe).toBe(10);
    await vault.setWipes(false);
    await vault.setKeepsNames(false);
    await settled();
    expect([lockout.leftUntilWipe, registerAgain.keepsNames]).toEqual([null, false]);
    await vault.reset();
    await settled();
    expect(registerAgain.accounts).toEqual([]);
  });

  it('changes its password, and the other tab has to ask for it', async () => {
    const browser = new Browser();
    const [one, other] = [browser.tab(), browser.tab()];
    await one.vault.create(password);
    await other.vault.start();
    await other.vault.unlock(password);
    expect(await one.vault.changePassword('wrong', 'another 1A!')).toBe('wrong-password');
    expect(await one.vault.changePassword(password, 'another 1A!')).toBe('right');
    await settled();
    expect([one.vault.phase.kind, other.vault.phase]).toEqual(['open', { kind: 'locked', reason: 'elsewhere' }]);
    expect(await other.vault.unlock('another 1A!')).toBe('open');
  });

  it('does not fall back to locked when news come while it is being unlocked', async () => {
    const browser = new Browser();
    const [one, other] = [browser.tab(), browser.tab()];
    await one.vault.create(password);
    await other.vault.start();
    const unlocking = other.vault.unlock(password);
    for (let i = 0; i < 8; i++) await one.vault.put(someEntry({ account: `account ${i}` }));
    expect(await unlocking).toBe('open');
    await settled();
    expect([other.vault.phase.kind, other.vault.entries.length]).toEqual(['open', 8]);
  });
});
