import { beforeEach, describe, expect, it } from 'vitest';
import { admit } from '../../src/lib/entry/admit';
import type { Entry } from '../../src/lib/entry/entry';
import { Failure } from '../../src/lib/failure';
import { CounterCodes } from '../../src/lib/state/counter-codes.svelte';
import { Counters } from '../../src/lib/state/counter.svelte';
import { Pins } from '../../src/lib/state/pins.svelte';
import { draft, made } from '../vectors/draft';
import { rfc4226 } from '../vectors/rfc';

/** A vault of one entry that several tabs write to, whose writes can be held back or fail. */
class FakeVault {
  newest: Entry;
  isLocked = false;
  failsWith: Failure | null = null;
  writes = 0;
  held: Promise<void> = Promise.resolve();

  constructor(entry: Entry) {
    this.newest = entry;
  }

  get entries(): readonly Entry[] {
    return this.isLocked ? [] : [this.newest];
  }

  async update(_id: string, edit: (newest: Entry) => Entry): Promise<void> {
    const edited = edit(this.newest);
    await this.held;
    if (this.failsWith) throw this.failsWith;
    this.newest = edited;
    this.writes++;
  }

  get counter(): number | undefined {
    return this.newest.otp.kind === 'hotp' ? this.newest.otp.counter : undefined;
  }
}

/** A promise that is kept from outside. */
function promised(): { promise: Promise<void>; resolve: () => void } {
  const resolvers: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => resolvers.push(resolve));
  return { promise, resolve: () => resolvers[0]?.() };
}

const { id } = made;
const time = { nowMs: () => 5 };
let vault: FakeVault;
let counters: Counters;
const start = (counter: number) => {
  vault = new FakeVault(admit(draft({}, { kind: 'hotp', secret: rfc4226.secret, counter }), made));
  counters = new Counters(vault, time, new CounterCodes());
};
beforeEach(() => {
  start(0);
});

describe('next', () => {
  it('stores the counter before it shows the code', async () => {
    const { promise, resolve: release } = promised();
    vault.held = promise;
    const done = counters.next(id);
    expect(counters.textOf(id)).toBeNull();
    release();
    await done;
    expect([counters.textOf(id), vault.counter, vault.newest.changedAtMs]).toEqual([rfc4226.codes[0], 1, 5]);
  });

  it('goes on from the newest counter, wherever it was moved', async () => {
    await counters.next(id);
    await new Counters(vault, time, new CounterCodes()).next(id);
    await counters.next(id);
    expect([counters.textOf(id), vault.counter]).toEqual([rfc4226.codes[2], 3]);
  });

  it('counts two presses in a hurry as one', async () => {
    await Promise.all([counters.next(id), counters.next(id)]);
    expect([counters.textOf(id), vault.counter]).toEqual([rfc4226.codes[0], 1]);
  });

  it('shows nothing when the write fails, not even the code before', async () => {
    await counters.next(id);
    vault.failsWith = new Failure('vault/storage-full');
    await expect(counters.next(id)).rejects.toThrow('vault/storage-full');
    expect([counters.textOf(id), vault.counter]).toEqual([null, 1]);
    vault.failsWith = null;
    await counters.next(id);
    expect(counters.textOf(id)).toBe(rfc4226.codes[1]);
  });

  it('shows nothing when the vault was locked meanwhile', async () => {
    const { promise, resolve: release } = promised();
    vault.held = promise;
    const done = counters.next(id);
    vault.isLocked = true;
    release();
    await done;
    vault.isLocked = false;
    expect(counters.textOf(id)).toBeNull();
  });

  it('refuses at the end of the counter', async () => {
    start(Number.MAX_SAFE_INTEGER);
    await expect(counters.next(id)).rejects.toThrow('entry/counter-end');
    expect([counters.textOf(id), vault.writes]).toEqual([null, 0]);
  });

  it('refuses what is no counter any more', async () => {
    vault.newest = admit(draft(), made);
    await expect(counters.next(id)).rejects.toThrow('entry/gone');
  });
});

describe('stepBack', () => {
  it('takes the last step back, once', async () => {
    await counters.next(id);
    await counters.next(id);
    expect(counters.canStepBack(vault.newest)).toBe(true);
    await counters.stepBack(id);
    expect([vault.counter, counters.textOf(id), counters.canStepBack(vault.newest)]).toEqual([1, null, false]);
    await counters.stepBack(id);
    expect(vault.counter).toBe(1);
  });

  it('leaves a counter alone that was moved elsewhere', async () => {
    await counters.next(id);
    await new Counters(vault, time, new CounterCodes()).next(id);
    expect(counters.canStepBack(vault.newest)).toBe(false);
    await counters.stepBack(id);
    expect(vault.counter).toBe(2);
  });

  it('is not there after the code was hidden', async () => {
    await counters.next(id);
    counters.hide(id);
    expect(counters.canStepBack(vault.newest)).toBe(false);
  });
});

describe('resync', () => {
  it('sets the counter behind the code that worked', async () => {
    expect(await counters.resync(id, rfc4226.codes[7] ?? '')).toEqual({ kind: 'found', counter: 8 });
    expect(vault.counter).toBe(8);
  });

  it('changes nothing for a code that is not among the next', async () => {
    expect(await counters.resync(id, '000000')).toEqual({ kind: 'not-found' });
    expect(vault.writes).toBe(0);
  });

  it('knows the code that is on screen, and leaves it there', async () => {
    await counters.next(id);
    expect(await counters.resync(id, rfc4226.codes[0] ?? '')).toEqual({ kind: 'found', counter: 1 });
    expect([vault.counter, counters.textOf(id)]).toEqual([1, rfc4226.codes[0]]);
  });

  it('never sets the counter back', async () => {
    start(9);
    await counters.worked(id, 3);
    expect(vault.counter).toBe(9);
  });
});

describe('PINs', () => {
  const otpOf = () => vault.newest.otp;
  beforeEach(() => {
    vault = new FakeVault(admit(draft({}, { kind: 'motp' }), made));
  });

  it('typed for now stay out of the vault, and go when the code is hidden', () => {
    const pins = new Pins(vault, time);
    pins.use(id, '1234');
    expect([pins.of(id), vault.writes]).toEqual(['1234', 0]);
    pins.hide(id);
    expect(pins.of(id)).toBeUndefined();
  });

  it('to be kept go into the vault', async () => {
    const pins = new Pins(vault, time);
    await pins.keep(id, '1234');
    expect(otpOf()).toMatchObject({ kind: 'motp', pin: '1234' });
    expect(pins.of(id)).toBeUndefined();
  });

  it('that cannot be right are refused', async () => {
    const pins = new Pins(vault, time);
    expect(() => {
      pins.use(id, '1'.repeat(65));
    }).toThrow('entry/pin');
    await expect(pins.keep(id, '12\n34')).rejects.toThrow('entry/pin');
  });

  it('are not kept for an account that has none', async () => {
    vault = new FakeVault(admit(draft(), made));
    await expect(new Pins(vault, time).keep(id, '1234')).rejects.toThrow('entry/gone');
  });
});
