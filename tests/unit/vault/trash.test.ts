import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/lib/bytes/utf8';
import type { Entry } from '../../../src/lib/entry/entry';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, oneAtATime, optionsOn, password, sealedVault, someEntry } from './quick-vault';

const day = 86_400_000;
const issuers = (entries: readonly Entry[]) => entries.map(({ issuer }) => issuer);
const trashed = (vault: OpenVault) => issuers(vault.trash.map(({ entry }) => entry));
const without = (issuer: string) => (entries: readonly Entry[]) => entries.filter((one) => one.issuer !== issuer);

class Browser {
  readonly store = new MemoryStore();
  nowMs = 1_700_000_000_000;
  readonly #options = optionsOn(this.store, oneAtATime(), { nowMs: () => this.nowMs });
  readonly vault = new Vault(this.#options);

  async create(...names: string[]): Promise<OpenVault> {
    const open = await this.vault.create(password);
    await open.change(() => names.map((issuer) => someEntry({ issuer })));
    return open;
  }

  async unlock(): Promise<OpenVault> {
    const answer = await this.vault.unlock(password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    return answer.vault;
  }
}

describe('the trash', () => {
  it('holds what was deleted, with its date, over locking, and gives it back whole', async () => {
    const browser = new Browser();
    const open = await browser.create('A', 'B');
    const [a] = open.entries;
    const secret = a?.otp.secret.slice();
    browser.nowMs += 5000;
    await open.change(without('A'));
    expect([issuers(open.entries), trashed(open), open.trash[0]?.deletedAtMs]).toEqual([['B'], ['A'], browser.nowMs]);
    open.close();
    const again = await browser.unlock();
    const back = again.trash[0]?.entry;
    await again.change((entries) => [...entries, ...(back ? [back] : [])]);
    expect([issuers(again.entries), again.trash]).toEqual([['B', 'A'], []]);
    expect((await browser.unlock()).entries[1]?.otp.secret).toEqual(secret);
  });

  it('keeps what any change leaves out: only deleting for good takes it away', async () => {
    const browser = new Browser();
    const open = await browser.create('A', 'B', 'C');
    await open.change(() => []);
    expect(trashed(open)).toEqual(['A', 'B', 'C']);
    const [a, b] = open.trash.map(({ entry }) => entry.id);
    await open.deleteForGood([a ?? '', 'not there']);
    expect(trashed(open)).toEqual(['B', 'C']);
    const { length } = browser.store.written;
    await open.deleteForGood([a ?? '']);
    expect(browser.store.written.length).toBe(length);
    await open.deleteForGood([b ?? '']);
    expect(trashed(await browser.unlock())).toEqual(['C']);
  });

  it('is empty of what has lain there for 30 days, at unlocking and at each change', async () => {
    const browser = new Browser();
    const open = await browser.create('A', 'B', 'C');
    await open.change(without('A'));
    browser.nowMs += 10 * day;
    await open.change(without('B'));
    browser.nowMs += 20 * day - 1;
    expect(trashed(await browser.unlock())).toEqual(['A', 'B']);
    browser.nowMs += 1;
    expect(trashed(await browser.unlock())).toEqual(['B']);
    browser.nowMs += 10 * day;
    await open.change((entries) => entries);
    expect([trashed(open), issuers(open.entries)]).toEqual([[], ['C']]);
  });

  it('keeps for as long as the person wants', async () => {
    const browser = new Browser();
    const open = await browser.create('A');
    await open.change(() => []);
    await open.setTrashDays(0);
    browser.nowMs += 1000 * day;
    expect([trashed(await browser.unlock()), open.trashDays]).toEqual([['A'], 0]);
    await open.setTrashDays(7);
    expect([trashed(open), (await browser.unlock()).trashDays]).toEqual([[], 7]);
  });

  it('opens also where nothing can be written, with what is due still in it', async () => {
    const browser = new Browser();
    const open = await browser.create('A');
    await open.change(() => []);
    browser.nowMs += 31 * day;
    browser.store.write = () => Promise.resolve('conflict');
    expect(trashed(await browser.unlock())).toEqual(['A']);
  });

  it('is on no register-again list', async () => {
    const browser = new Browser();
    const open = await browser.create('A', 'B');
    await open.change(without('A'));
    await browser.store.wipe('reset');
    expect((await browser.vault.lostAccounts()).map(({ issuer }) => issuer)).toEqual(['B']);
  });

  it('is wiped with the vault', async () => {
    const open = await new Browser().create('A');
    const [a] = open.entries;
    await open.change(() => []);
    open.close();
    expect([a?.otp.secret, open.trash]).toEqual([new Uint8Array(20), []]);
  });

  it('that another version filled with what this one does not know is carried along', async () => {
    const entry = new Map<string, unknown>([['otp', new Map([['kind', 'later']])]]);
    const item = new Map<string, unknown>([
      ['deletedAtMs', 1],
      ['entry', entry],
    ]);
    const body = new Map<string, unknown>([
      ['entries', []],
      ['trash', [item]],
    ]);
    const browser = new Browser();
    const answer = await browser.vault.adopt(await sealedVault({ body }), password);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    await answer.vault.change(() => [someEntry({ issuer: 'A' })]);
    await answer.vault.change(() => []);
    expect(trashed(await browser.unlock())).toEqual(['A']);
    expect(browser.store.written.length).toBe(3);
  });

  it('of nonsense is damage, and stays untouched', async () => {
    for (const trash of [1, [1], [new Map([['entry', new Map([['otp', new Map([['kind', 'steam']])]])]])]]) {
      const body = new Map<string, unknown>([
        ['entries', []],
        ['trash', trash],
      ]);
      expect(await failureOf(new Browser().vault.adopt(await sealedVault({ body }), password))).toBe('vault/damaged');
    }
  });
});

describe('an earlier state', () => {
  it('is there with its entries, for each older generation', async () => {
    const browser = new Browser();
    const open = await browser.create('A');
    browser.nowMs += 1000;
    await open.change((entries) => [...entries, someEntry({ issuer: 'B' })]);
    const past = await open.past();
    expect(past.map(({ revision, entries }) => [revision, issuers(entries)])).toEqual([
      [2, ['A']],
      [1, []],
    ]);
    expect(past[0]?.savedAtMs).toBe(browser.nowMs - 1000);
    const secret = past[0]?.entries[0]?.otp.secret;
    open.close();
    expect(secret).toEqual(new Uint8Array(20));
  });

  it('passes over generations that are broken', async () => {
    const browser = new Browser();
    const open = await browser.create('A');
    await open.change(() => []);
    browser.store.spoil((bytes) => bytes.slice(0, -1), 2);
    expect((await open.past()).map(({ revision }) => revision)).toEqual([1]);
  });

  it('comes back whole, and what it replaces is in the trash', async () => {
    const browser = new Browser();
    const open = await browser.create('A', 'B');
    const secret = open.entries[0]?.otp.secret.slice();
    const otp = { kind: 'totp', secret: new Uint8Array(20).fill(7), algorithm: 'SHA1', digits: 6, periodSeconds: 30 };
    await open.change(([a, b]) => [
      ...(a ? [{ ...a, issuer: 'A2', otp: otp as Entry['otp'] }] : []),
      ...(b ? [{ ...b, issuer: 'B2' }] : []),
      someEntry({ issuer: 'C' }),
    ]);
    const [then] = await open.past();
    await open.bringBack(then?.entries ?? [], [], true);
    expect([issuers(open.entries), open.entries[0]?.otp.secret]).toEqual([['A', 'B'], secret]);
    expect(trashed(open).sort()).toEqual(['A2', 'B2', 'C']);
    const again = await browser.unlock();
    const old = again.trash.find(({ entry }) => entry.issuer === 'A2')?.entry;
    expect(old?.otp.secret).toEqual(otp.secret);
  });

  it('gives one entry back and leaves the others alone', async () => {
    const browser = new Browser();
    const open = await browser.create('A', 'B');
    await open.change(() => [someEntry({ issuer: 'C' })]);
    const [then] = await open.past();
    await open.bringBack((then?.entries ?? []).slice(0, 1), [], false);
    expect([issuers(open.entries), trashed(open)]).toEqual([['C', 'A'], ['B']]);
  });

  it('leaves a recovery code crossed off, and uses and places as they are now', async () => {
    const open = await new Browser().create('A');
    const code = { text: encodeUtf8('3-otters'), usedAtMs: null };
    await open.change((entries) => entries.map((one) => ({ ...one, recoveryCodes: [code], notes: 'then' })));
    const use = { useCount: 3, usedAtMs: 9, position: 2 };
    const usedCode = { text: encodeUtf8('3-otters'), usedAtMs: 8 };
    await open.change((entries) => entries.map((one) => ({ ...one, ...use, recoveryCodes: [usedCode], notes: 'now' })));
    const [then] = await open.past();
    await open.bringBack(then?.entries ?? [], [], true);
    expect(open.entries[0]).toMatchObject({ ...use, notes: 'then', recoveryCodes: [usedCode] });
  });
});
