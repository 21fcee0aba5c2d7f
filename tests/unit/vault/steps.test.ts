import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCbor, encodedInSteps, itemsInStep } from '../../../src/lib/vault/cbor';
import { breathe, inOneGo, inSteps } from '../../../src/lib/vault/steps';
import { Vault } from '../../../src/lib/vault/vault';
import { MemoryStore, optionsOn, password, someEntry } from './quick-vault';

describe('a map that is encoded in steps', () => {
  it('has the bytes that it has in one go', () => {
    const value = fc.oneof(fc.string(), fc.nat(), fc.uint8Array(), fc.array(fc.nat(300), { maxLength: 3 }));
    const others = fc.dictionary(fc.string({ maxLength: 12 }), value).map((one) => new Map(Object.entries(one)));
    const counts = fc.constantFrom(0, 1, 23, 24, itemsInStep - 1, itemsInStep, itemsInStep + 1, 2 * itemsInStep, 700);
    fc.assert(
      fc.property(others, fc.constantFrom('entries', 'e', ''), counts, value, (rest, key, count, item) => {
        const items = Array.from({ length: count }, (_, i) => i);
        const made = (at: number) => new Map<string, unknown>(Object.entries({ at, item }));
        const whole = encodeCbor(new Map<string, unknown>([...rest, [key, items.map(made)]]));
        expect(inOneGo(encodedInSteps(rest, key, items, made))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('takes at most so many at a time', () => {
    const items = Array.from({ length: 3 * itemsInStep + 1 }, (_, i) => i);
    let taken = 0;
    const steps = encodedInSteps(new Map(), 'items', items, (one) => {
      taken++;
      return one;
    });
    for (let before = 0; !steps.next().done; before = taken) expect(taken - before).toBeLessThanOrEqual(itemsInStep);
    expect(taken).toBe(items.length);
  });

  it('is given up where nobody waits for it any more', async () => {
    let left = 3;
    const steps = encodedInSteps(new Map(), 'items', new Array<number>(1000).fill(7), (one) => one);
    expect(await inSteps(steps, () => Promise.resolve(--left > 0))).toBeNull();
  });
});

describe('a vault with many accounts', () => {
  const many = (name: string) =>
    Array.from({ length: 3 * itemsInStep }, (_, i) => someEntry({ issuer: name, account: String(i) }));

  /** `breathe` is called while a change of all of them is being made. */
  async function changed(breathe: (vault: { close: () => void }) => void) {
    const store = new MemoryStore();
    let isWatched = false;
    const options = {
      ...optionsOn(store),
      breathe: () => {
        if (isWatched) breathe(vault);
        return Promise.resolve();
      },
    };
    const vault = await new Vault(options).create(password);
    await vault.change(() => many('Before'));
    isWatched = true;
    await vault.change((entries) => entries.map((one) => ({ ...one, issuer: 'After' })));
    return options;
  }

  it('lets the page breathe at each step of a change: encoding, reading again, and the names', async () => {
    let breaths = 0;
    await changed(() => breaths++);
    // The names are read, changed and encoded.
    expect(breaths).toBe(3 + 3 + (3 + 1 + 3));
  });

  it('writes the change whole that was begun, wherever it is locked meanwhile', async () => {
    for (const at of [1, 3, 5, 8, 11]) {
      let breaths = 0;
      const options = await changed((vault) => {
        if (++breaths === at) vault.close();
      });
      const answer = await new Vault(options).unlock(password);
      if (answer.kind !== 'open') throw new Error('it opens');
      const { entries } = answer.vault;
      expect(entries).toHaveLength(3 * itemsInStep);
      expect(entries.every(({ issuer, otp }) => issuer === 'After' && otp.secret.some((byte) => byte !== 0))).toBe(
        true,
      );
    }
  });
});

describe('breathing', () => {
  it('lets what waits come first, and goes on', async () => {
    const order: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => order.push('what waited');
    port2.postMessage(null);
    await breathe();
    order.push('on');
    port1.close();
    expect(order).toEqual(['what waited', 'on']);
  });

  it('asks the browser where that knows how', async () => {
    const had = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    let asked = 0;
    Object.defineProperty(globalThis, 'scheduler', {
      configurable: true,
      value: { yield: () => Promise.resolve(void asked++) },
    });
    try {
      await breathe();
    } finally {
      if (had) Object.defineProperty(globalThis, 'scheduler', had);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
    expect(asked).toBe(1);
  });
});
