import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkCost, type Argon2idCost, type DeriveArgon2id } from '../../../src/lib/crypto/argon2id';
import {
  ceilingCost,
  decideByTrying,
  floorCost,
  isBelow,
  leastCost,
  raisedTo,
  withinMemory,
} from '../../../src/lib/crypto/kdf-cost';
import { Failure } from '../../../src/lib/failure';
import { failureOf } from '../vault/quick-vault';

const costs = (memoryMiB: number, iterations: number, parallelism = 1): Argon2idCost => ({
  memoryKiB: memoryMiB * 1024,
  iterations,
  parallelism,
});
const workOf = ({ memoryKiB, iterations }: Argon2idCost) => memoryKiB * iterations;

/** A device that moves so many MiB a second through memory, refuses more than `mostMiB`, and has a clock of its own. */
function device(mibPerSecond: number, mostMiB = Infinity) {
  let nowMs = 0;
  const tried: Argon2idCost[] = [];
  const derive: DeriveArgon2id = ({ cost }) => {
    tried.push(cost);
    if (cost.memoryKiB > mostMiB * 1024) return Promise.reject(new Failure('crypto/kdf-memory'));
    nowMs += (workOf(cost) / 1024 / mibPerSecond) * 1000;
    return Promise.resolve(new Uint8Array(32));
  };
  return { tried, derive, decide: decideByTrying(derive, () => nowMs), spentMs: () => nowMs };
}

describe('the cost of a new password', () => {
  it.each([
    ['a device on which the floor takes a second', 192, costs(64, 3)],
    ['one that is half as fast again', 290, costs(96, 3)],
    ['one of twice the speed, which takes more memory', 390, costs(128, 3)],
    ['a faster one, which makes more passes', 770, costs(128, 6)],
    ['the fastest, which stops at the ceiling', 50_000, ceilingCost],
  ])('takes about a second on %s', async (_what, speed, expected) => {
    expect(await device(speed).decide()).toEqual(expected);
  });

  it('is the floor on a slow device, found out by one small try alone', async () => {
    for (const speed of [10, 50, 190]) {
      const slow = device(speed);
      expect(await slow.decide()).toEqual(floorCost);
      expect(slow.tried).toEqual([leastCost]);
    }
  });

  it('is between floor and ceiling, within the caps of a reader, and no slower than a second, at every speed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.01, max: 1e6, noNaN: true }), async (speed) => {
        const cost = await device(speed).decide();
        checkCost(cost);
        expect(isBelow(cost)).toBe(false);
        expect(cost.memoryKiB).toBeLessThanOrEqual(ceilingCost.memoryKiB);
        expect(cost.iterations).toBeLessThanOrEqual(ceilingCost.iterations);
        expect(workOf(cost)).toBeLessThanOrEqual(Math.max(workOf(floorCost), speed * 1024 * 1.01));
      }),
    );
  });

  it('costs no more than a second and a bit of trying', async () => {
    for (const speed of [190, 193, 400, 5000]) {
      const one = device(speed);
      await one.decide();
      expect(one.spentMs()).toBeLessThan(1250);
    }
  });

  it('is measured by a clock that stands still without breaking', async () => {
    const { derive } = device(1);
    expect(await decideByTrying(derive, () => 5)()).toEqual(ceilingCost);
  });

  it('passes on what is no lack of memory, and being called off', async () => {
    const failing: DeriveArgon2id = () => Promise.reject(new Failure('crypto/worker-failed'));
    expect(await failureOf(decideByTrying(failing, () => 0)())).toBe('crypto/worker-failed');
    const called = decideByTrying(
      (_request, signal) => {
        signal?.throwIfAborted();
        return Promise.resolve(new Uint8Array(32));
      },
      () => 0,
    );
    await expect(called(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});

describe('where memory is short', () => {
  const made = (mostMiB: number, cost: Argon2idCost) => {
    const { derive } = device(1000, mostMiB);
    return withinMemory(cost, async (tried) => {
      await derive({ password: new Uint8Array(1), salt: new Uint8Array(16), cost: tried });
      return tried;
    });
  };

  it.each([
    [200, ceilingCost, ceilingCost],
    [100, ceilingCost, floorCost],
    [63, ceilingCost, costs(32, 3)],
    [32, floorCost, costs(32, 3)],
    [31, floorCost, leastCost],
    [19, floorCost, leastCost],
  ])('%d MiB give for %o the cost %o', async (mostMiB, cost, expected) => {
    expect(await made(mostMiB, cost)).toEqual(expected);
  });

  it('less than 19 MiB are refused: nothing is stored under OWASP’s least', async () => {
    expect(await failureOf(made(18, floorCost))).toBe('crypto/kdf-memory-least');
    expect(leastCost).toEqual(costs(19, 2));
  });

  it('a try that finds too little decides for the floor, and the slot that is made finds out how little', async () => {
    expect(await device(1000, 40).decide()).toEqual(floorCost);
    expect(await device(1000, 4).decide()).toEqual(floorCost);
  });

  it('any other failure is passed on at once', async () => {
    let calls = 0;
    const failing = () => {
      calls++;
      return Promise.reject(new Failure('crypto/worker-failed'));
    };
    expect(await failureOf(withinMemory(floorCost, failing))).toBe('crypto/worker-failed');
    expect(calls).toBe(1);
  });
});

describe('the floor', () => {
  it.each([
    [costs(64, 3), false],
    [costs(64, 2), true],
    [costs(63, 16), true],
    [costs(32, 3), true],
    [costs(46, 1), true],
    [costs(128, 1), true],
    [costs(256, 2), false],
    [costs(1024, 1), false],
  ])('has %o below it: %s', (cost, expected) => {
    expect(isBelow(cost)).toBe(expected);
  });

  it('raises what is below it to what is not, weaker in nothing, within the caps of a reader', () => {
    const some = fc.record({
      memoryKiB: fc.integer({ min: 64, max: 1024 * 1024 }),
      iterations: fc.integer({ min: 1, max: 16 }),
      parallelism: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(some, (cost) => {
        fc.pre(isBelow(cost));
        const raised = raisedTo(floorCost, cost);
        checkCost(raised);
        expect(isBelow(raised)).toBe(false);
        expect(raised.memoryKiB).toBeGreaterThanOrEqual(cost.memoryKiB);
        expect(raised.iterations).toBeGreaterThanOrEqual(cost.iterations);
        expect(raised.parallelism).toBe(cost.parallelism);
      }),
    );
  });
});
