import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { open } from '../../../src/lib/crypto/aead';
import type { Entry } from '../../../src/lib/entry/entry';
import type { OpenVault } from '../../../src/lib/vault/open-vault';
import { RetainedNames } from '../../../src/lib/vault/retained-names';
import { openVaultStore } from '../../../src/lib/vault/store';
import { Vault } from '../../../src/lib/vault/vault';
import { failureOf, MemoryStore, oneAtATime, optionsOn, password, someEntry } from './quick-vault';

let count = 0;
const freshName = () => `retained-${++count}`;
const google = someEntry({ issuer: 'Google', account: 'alice', url: 'https://accounts.google.com/' });
const github = someEntry({ issuer: 'GitHub', account: 'alice' });
const bank = someEntry({ issuer: '', account: 'Bank' });
/** The same account with the new secret that its service gave. */
const again = (entry: Entry) => someEntry({ issuer: entry.issuer, account: entry.account.toUpperCase() });

class Browser {
  readonly name = freshName();
  readonly exclusively = oneAtATime();

  get options() {
    return optionsOn(openVaultStore(this.name), this.exclusively);
  }

  get vault(): Vault {
    return new Vault(this.options);
  }

  async create(...entries: readonly Entry[]): Promise<OpenVault> {
    const vault = await this.vault.create(password);
    if (entries.length > 0) await vault.change(() => entries);
    return vault;
  }

  async wipe(): Promise<void> {
    await this.options.lockout.reset();
  }

  /** The check list as it is shown. */
  async list(): Promise<string[]> {
    const lost = await this.vault.lostAccounts();
    return lost.map(({ issuer, account, isDone }) => `${isDone ? '✓' : '·'} ${issuer}/${account}`);
  }

  /** Every key and value in every store. */
  async records(): Promise<Record<string, unknown[]>> {
    const db = await openDB(this.name);
    const all: Record<string, unknown[]> = {};
    for (const store of db.objectStoreNames) {
      all[store] = [...(await db.getAllKeys(store)), ...((await db.getAll(store)) as unknown[])];
    }
    db.close();
    return all;
  }
}

describe('the check list', () => {
  it('is empty while nothing was lost', async () => {
    const browser = new Browser();
    await browser.create(google, github);
    expect(await browser.list()).toEqual([]);
  });

  it('has the names of the moment of the wipe, whatever was written last', async () => {
    for (const change of [[google, github, bank], [bank], [someEntry({ ...google, account: 'bob' })], []]) {
      const browser = new Browser();
      const vault = await browser.create(google, github);
      await vault.change(() => change);
      await browser.wipe();
      expect(await browser.list()).toEqual(change.map(({ issuer, account }) => `· ${issuer}/${account}`));
    }
  });

  it('keeps its ids from look to look, its URLs, and no secret', async () => {
    const browser = new Browser();
    await browser.create(google);
    await browser.wipe();
    const [first, second] = [await browser.vault.lostAccounts(), await browser.vault.lostAccounts()];
    expect(first).toEqual(second);
    expect(first[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      issuer: 'Google',
      account: 'alice',
      url: 'https://accounts.google.com/',
      isDone: false,
    });
  });

  it('is ticked off as accounts of the same names come back, whatever their case', async () => {
    const browser = new Browser();
    await browser.create(google, github, bank);
    await browser.wipe();
    const vault = await browser.create();
    expect(await browser.list()).toEqual(['· Google/alice', '· GitHub/alice', '· /Bank']);
    await vault.change(() => [again(github)]);
    expect(await browser.list()).toEqual(['· Google/alice', '✓ GitHub/alice', '· /Bank']);
    await vault.change((entries) => [...entries, someEntry({ issuer: 'Other' }), again(google)]);
    expect(await browser.list()).toEqual(['✓ Google/alice', '✓ GitHub/alice', '· /Bank']);
  });

  it('is ticked off by a backup that brings the accounts back', async () => {
    const browser = new Browser();
    const vault = await browser.create(google);
    const backup = await vault.sealedBytes();
    await vault.change((entries) => [...entries, github]);
    await browser.wipe();
    await browser.vault.adopt(backup, password);
    expect(await browser.list()).toEqual(['✓ Google/alice', '· GitHub/alice']);
  });

  it('is ticked by hand, before and after there is a new vault', async () => {
    const browser = new Browser();
    await browser.create(google, github);
    await browser.wipe();
    const [one, two] = await browser.vault.lostAccounts();
    await browser.vault.tickLost(one?.id ?? '', true);
    expect(await browser.list()).toEqual(['✓ Google/alice', '· GitHub/alice']);
    const vault = await browser.create();
    await browser.vault.tickLost(two?.id ?? '', true);
    await browser.vault.tickLost(one?.id ?? '', false);
    await vault.change(() => [bank]);
    expect(await browser.list()).toEqual(['· Google/alice', '✓ GitHub/alice']);
  });

  it('grows with a second loss, and lists nothing twice', async () => {
    const browser = new Browser();
    await browser.create(google, github);
    await browser.wipe();
    await browser.create(again(google), bank);
    await browser.wipe();
    expect(await browser.list()).toEqual(['· Google/alice', '· GitHub/alice', '· /Bank']);
  });

  it('is deleted for good, and the next loss begins a new one', async () => {
    const browser = new Browser();
    await browser.create(google);
    await browser.wipe();
    await browser.vault.forgetLost();
    expect(await browser.list()).toEqual([]);
    expect((await browser.records())['retained']).toEqual([]);
    await browser.create(bank);
    await browser.vault.forgetLost();
    await browser.wipe();
    expect(await browser.list()).toEqual(['· /Bank']);
  });

  it('lists accounts named alike once', async () => {
    const browser = new Browser();
    await browser.create(google, again(google));
    await browser.wipe();
    expect((await browser.list()).length).toBe(1);
  });

  it('is written in the same transaction as the vault', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    const before = store.retained;
    const write = store.write.bind(store);
    store.write = () => Promise.resolve('conflict');
    expect(await failureOf(vault.change(() => [google]))).toBe('vault/changed-elsewhere');
    expect(store.retained).toBe(before);
    store.write = write;
    await vault.change(() => [google]);
    expect(store.retained.names).not.toBeNull();
  });

  it('is not written again by changes that name nothing new', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    await vault.change(() => [google]);
    const { names } = store.retained;
    await vault.change(([entry]) => (entry ? [{ ...entry, notes: 'new' }] : []));
    expect(store.retained.names).toBe(names);
  });

  it('takes thousands of accounts', async () => {
    const browser = new Browser();
    const entries = Array.from({ length: 3000 }, (_, i) => someEntry({ account: `account ${i}` }));
    const vault = await browser.create(...entries);
    await vault.change((all) => all.slice(1));
    await browser.wipe();
    expect((await browser.list()).length).toBe(2999);
  });

  it('that cannot be opened stands in nobody’s way', async () => {
    const browser = new Browser();
    const vault = await browser.create(google);
    const db = await openDB(browser.name);
    await db.put('retained', new Uint8Array(50), 'names');
    db.close();
    await vault.change((entries) => [...entries, github]);
    await browser.wipe();
    expect(await browser.list()).toEqual(['· Google/alice', '· GitHub/alice']);
  });
});

describe('after a wipe', () => {
  it('nothing of the old vault is readable: only sealed names, their key, and why there is none', async () => {
    const browser = new Browser();
    const vault = await browser.create(google);
    await vault.change((entries) => [...entries, github]);
    expect((await browser.records())['generation']?.length).toBe(6);
    await browser.wipe();
    const { generation, head, lockout, retained = [] } = await browser.records();
    expect([generation, head]).toEqual([[], []]);
    expect(lockout).toEqual([
      'vault',
      { attempts: 0, lockMs: 0, lockedAtMs: 0, isLast: false, wipes: null, ending: 'reset', turn: 0 },
    ]);
    expect(retained.slice(0, 2)).toEqual(['key', 'names']);
    const [key, names] = retained.slice(2) as [CryptoKey, Uint8Array<ArrayBuffer>];
    expect(key.extractable).toBe(false);
    const plain = await open(key, names, new TextEncoder().encode('faktor/1 retained names'));
    const text = Buffer.from(plain ?? []);
    expect(text.includes('Google')).toBe(true);
    for (const { otp } of [google, github]) expect(text.includes(Buffer.from(otp.secret))).toBe(false);
    expect(Buffer.from(names).includes('Google')).toBe(false);
  });

  it('another tab can neither read nor write the vault that it has open', async () => {
    const browser = new Browser();
    const vault = await browser.create(google);
    await browser.wipe();
    expect(await failureOf(vault.refresh())).toBe('vault/gone');
    expect(await failureOf(vault.change((entries) => [...entries, github]))).toBe('vault/gone');
    expect((await browser.records())['generation']).toEqual([]);
  });
});

describe('keeping no names', () => {
  it('deletes the list and its key, and writes none again', async () => {
    const browser = new Browser();
    await browser.create(google);
    await browser.wipe();
    const vault = await browser.create(bank);
    await browser.vault.setKeepsNames(vault, false);
    await vault.change((entries) => [...entries, github]);
    expect((await browser.records())['retained']).toEqual(['keeps', false]);
    expect(await browser.vault.keepsNames()).toBe(false);
    await browser.wipe();
    expect(await browser.list()).toEqual([]);
    await browser.create(google);
    expect((await browser.records())['retained']).toEqual(['keeps', false]);
  });

  it('can be taken back, and then has the names of the vault at once', async () => {
    const browser = new Browser();
    const vault = await browser.create(google);
    await browser.vault.setKeepsNames(vault, false);
    await browser.vault.setKeepsNames(vault, true);
    await browser.wipe();
    expect(await browser.list()).toEqual(['· Google/alice']);
  });
});

describe('a vault of an earlier version', () => {
  it('keeps its accounts over the upgrade, and has its names once it was unlocked', async () => {
    const browser = new Browser();
    const made = await new Vault(optionsOn(new MemoryStore())).create(password);
    await made.change(() => [google]);
    const old = await openDB(browser.name, 1, {
      upgrade(db) {
        db.createObjectStore('generation');
        db.createObjectStore('head');
      },
    });
    await old.put('generation', await made.sealedBytes(), 2);
    await old.put('head', 2, 'vault');
    old.close();

    const answer = await browser.vault.unlock(password);
    expect(answer.kind === 'open' && answer.vault.entries).toEqual([google]);
    const stores = ['aside', 'generation', 'head', 'lockout', 'retained', 'stamp'];
    expect(Object.keys(await browser.records())).toEqual(stores);
    await browser.wipe();
    expect(await browser.list()).toEqual(['· Google/alice']);
  });

  it('of a later one is left alone', async () => {
    const name = freshName();
    (await openDB(name, 99)).close();
    expect(await failureOf(openVaultStore(name).read())).toBe('vault/too-new');
  });
});

describe('thousands of names', () => {
  const entries = Array.from({ length: 1200 }, (_, i) => someEntry({ issuer: `Shop ${i}`, account: 'alice' }));

  async function kept() {
    const store = new MemoryStore();
    const names = new RetainedNames(store);
    await names.catchUp(entries);
    let pauses = 0;
    const told = (now: readonly Entry[], goesOn = true) =>
      names.isUpToDate(now, () => {
        pauses++;
        return Promise.resolve(goesOn);
      });
    return { store, told, pauses: () => pauses };
  }

  it('are compared in small steps', async () => {
    const { told, pauses } = await kept();
    expect([await told(entries), pauses()]).toEqual([true, 4]);
    expect([await told([...entries].reverse()), pauses()]).toEqual([true, 8]);
  });

  it('are not up to date with one account more, less, or of another name or address', async () => {
    const { told } = await kept();
    const [first, ...others] = entries;
    if (!first) throw new Error('there are some');
    for (const now of [
      [...entries, google],
      others,
      [{ ...first, account: 'bob' }, ...others],
      [{ ...first, url: 'https://shop.example' }, ...others],
      [first, first, ...others.slice(1)],
    ])
      expect(await told(now)).toBe(false);
  });

  it('are not up to date where nothing tells: when it is ended, when they cannot be opened, when there are none', async () => {
    const { store, told } = await kept();
    expect(await told(entries, false)).toBe(false);
    const { names } = store.retained;
    if (!names) throw new Error('they are kept');
    store.retained = {
      keeps: true,
      names: { ...names, sealed: names.sealed.map((byte, i) => (i === 40 ? byte ^ 1 : byte)) },
    };
    expect(await told(entries)).toBe(false);
    store.retained = { keeps: true, names: null };
    expect(await told(entries)).toBe(false);
  });
});
