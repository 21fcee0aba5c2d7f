import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { concat } from '../../../src/lib/bytes/concat';
import { Failure, type FailureCode } from '../../../src/lib/failure';
import { Vault } from '../../../src/lib/vault/vault';
import { soakFactor } from '../../runs';
import { failureOf, MemoryStore, optionsOn, password, sealedVault } from './quick-vault';

/** Every other value of a byte in a soak; in `npm test` every flip of one bit. */
const changes: readonly number[] =
  soakFactor > 0 ? Array.from({ length: 255 }, (_, i) => i + 1) : Array.from({ length: 8 }, (_, i) => 1 << i);
const noticed: readonly FailureCode[] = ['vault/not-a-vault', 'vault/too-new', 'vault/damaged'];

/** A vault with one entry: small, at a cost far below what Faktor writes, so that each of its bytes can be tried. */
async function smallVault(): Promise<Bytes> {
  const otp = new Map<string, unknown>([
    ['kind', 'totp'],
    ['secret', new Uint8Array(20).fill(7)],
    ['algorithm', 'SHA1'],
    ['digits', 6],
    ['periodSeconds', 30],
  ]);
  const texts = ['issuer', 'account', 'url', 'notes'].map((name) => [name, name] as const);
  const entry = new Map<string, unknown>([
    ...texts,
    ['id', new Uint8Array(16).fill(1)],
    ['createdAtMs', 1],
    ['changedAtMs', 1],
    ['tags', []],
    ['otp', otp],
  ]);
  return sealedVault({ body: new Map([['entries', [entry]]]) });
}

/** What comes of these bytes as a file: the failure's code, or that it opened. */
async function found(bytes: Bytes): Promise<string> {
  try {
    return (await new Vault(optionsOn(new MemoryStore())).adopt(bytes, password)).kind;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

async function outcomesOf(cases: Iterable<Bytes>): Promise<{ tried: number; outcomes: string[] }> {
  const outcomes = new Set<string>();
  let tried = 0;
  for (const bytes of cases) {
    outcomes.add(await found(bytes));
    tried++;
  }
  return { tried, outcomes: [...outcomes].sort() };
}

function* changed(bytes: Bytes): Iterable<Bytes> {
  for (let at = 0; at < bytes.length; at++) {
    for (const change of changes) yield bytes.map((byte, i) => (i === at ? byte ^ change : byte));
  }
}

function* cut(bytes: Bytes): Iterable<Bytes> {
  for (let length = 0; length < bytes.length; length++) yield bytes.slice(0, length);
}

function* withoutOrWithOneMore(bytes: Bytes): Iterable<Bytes> {
  for (let at = 0; at <= bytes.length; at++) {
    const [before, after] = [bytes.slice(0, at), bytes.slice(at)];
    if (after.length > 0) yield concat(before, after.slice(1));
    yield concat(before, new Uint8Array([0]), after);
  }
}

describe('each byte of a stored vault', () => {
  it('opens when none is touched', async () => {
    expect(await found(await smallVault())).toBe('open');
  });

  it('is noticed when it is another', async () => {
    const bytes = await smallVault();
    const { tried, outcomes } = await outcomesOf(changed(bytes));
    expect(tried).toBe(bytes.length * changes.length);
    expect(outcomes.filter((one) => !noticed.includes(one as FailureCode))).toEqual([]);
    process.stdout.write(`Changed bytes: ${tried} changes of ${bytes.length} bytes, all noticed\n`);
  });

  it('is noticed in the store as it is in a file', async () => {
    const bytes = await smallVault();
    for (let at = 0; at < bytes.length; at += 9) {
      const other = bytes.map((byte, i) => (i === at ? byte ^ 0x10 : byte));
      const store = new MemoryStore();
      store.put(other, 1);
      expect(await failureOf(new Vault(optionsOn(store)).unlock(password))).toBe(await found(other));
    }
  });

  it('is noticed when all from it on are missing', async () => {
    const bytes = await smallVault();
    const { tried, outcomes } = await outcomesOf(cut(bytes));
    expect([tried, outcomes]).toEqual([bytes.length, ['vault/damaged', 'vault/not-a-vault']]);
  });

  it('is noticed when it alone is missing, or one stands before it that was not there', async () => {
    const { outcomes } = await outcomesOf(withoutOrWithOneMore(await smallVault()));
    expect(outcomes.filter((one) => !noticed.includes(one as FailureCode))).toEqual([]);
  });
});
