import { Failure } from '../failure';
import type { Argon2idCost, DeriveArgon2id } from './argon2id';
import { randomBytes } from './random';

/**
 * What a new password slot costs: about a second on the device that makes it, between a floor and a ceiling.
 *
 * [Note: Ceiling of memory] A vault goes to other devices as a backup. A derivation that takes too long there is a wait; one
 * that gets no memory is a closed door, and telephones end a page well before they refuse it memory. So the time that a fast
 * device has left over goes into memory up to 128 MiB only, and into more passes from there on.
 */

/** RFC 9106 §4, second choice, with one lane: WebAssembly runs on one thread, more lanes would help only an attacker. */
export const floorCost: Argon2idCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };
export const ceilingCost: Argon2idCost = { memoryKiB: 128 * 1024, iterations: 8, parallelism: 1 };
/** The least that is ever written, where the device refuses more memory (OWASP Password Storage Cheat Sheet). */
export const leastCost: Argon2idCost = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 };
const reducedCost: Argon2idCost = { memoryKiB: 32 * 1024, iterations: 3, parallelism: 1 };

/** How long a password should take to check. */
const targetMs = 1000;
const memoryStepKiB = 8 * 1024;

/** The cost of a new password slot on this device, now. Throws what the deriver throws, but not for a lack of memory. */
export type DecideCost = (signal?: AbortSignal) => Promise<Argon2idCost>;

/** Measures nothing. */
export const decideFloor: DecideCost = () => Promise.resolve(floorCost);

/**
 * Decides by trying. The first try is a small one: where even that shows that the floor takes a second (plain script instead
 * of WebAssembly, an old telephone), nothing else is tried and the person waits for nothing but the floor.
 * `monotonicMs` is read before and after each try.
 */
export function decideByTrying(derive: DeriveArgon2id, monotonicMs: () => number): DecideCost {
  return async (signal) => {
    const taken = async (cost: Argon2idCost) => {
      const beginMs = monotonicMs();
      const key = await derive({ password: randomBytes(16), salt: randomBytes(16), cost }, signal);
      key.fill(0);
      return monotonicMs() - beginMs;
    };
    try {
      const ratio = workOf(floorCost) / workOf(leastCost);
      if ((await taken(leastCost)) * ratio >= targetMs) return floorCost;
      return scaled(await taken(floorCost));
    } catch (error) {
      // How little it has is found out by the slot that is made.
      if (isLackOfMemory(error)) return floorCost;
      throw error;
    }
  };
}

/** The cost that takes about `targetMs` where the floor takes `floorMs`. */
function scaled(floorMs: number): Argon2idCost {
  const work = workOf(floorCost) * (targetMs / Math.max(floorMs, 1));
  const steps = Math.floor(work / floorCost.iterations / memoryStepKiB);
  const memoryKiB = between(floorCost.memoryKiB, steps * memoryStepKiB, ceilingCost.memoryKiB);
  const iterations = between(floorCost.iterations, Math.floor(work / memoryKiB), ceilingCost.iterations);
  return { memoryKiB, iterations, parallelism: 1 };
}

/**
 * Runs `work` at `cost`; where the device refuses the memory for it, at ever smaller ones down to `leastCost`. Throws Failure
 * `crypto/kdf-memory-least` when that is refused too, and whatever else `work` throws.
 */
export async function withinMemory<T>(cost: Argon2idCost, work: (cost: Argon2idCost) => Promise<T>): Promise<T> {
  const smaller = [floorCost, reducedCost, leastCost].filter(({ memoryKiB }) => memoryKiB < cost.memoryKiB);
  for (const tried of [cost, ...smaller]) {
    try {
      return await work(tried);
    } catch (error) {
      if (!isLackOfMemory(error)) throw error;
    }
  }
  throw new Failure('crypto/kdf-memory-least', { memoryMiB: leastCost.memoryKiB / 1024 });
}

/** Whether a slot of this cost is easier to guess than one at the floor: less memory to a guess, or less of it moved. */
export function isBelow(cost: Argon2idCost, floor: Argon2idCost = floorCost): boolean {
  return cost.memoryKiB < floor.memoryKiB || workOf(cost) < workOf(floor);
}

/** At least the floor, and in nothing less than before. */
export function raisedTo(floor: Argon2idCost, { memoryKiB, iterations, parallelism }: Argon2idCost): Argon2idCost {
  return {
    memoryKiB: Math.max(memoryKiB, floor.memoryKiB),
    iterations: Math.max(iterations, floor.iterations),
    parallelism,
  };
}

function isLackOfMemory(error: unknown): boolean {
  return error instanceof Failure && error.code === 'crypto/kdf-memory';
}

/** What passes through memory, in KiB: time, and what a guesser pays, go with it. */
function workOf({ memoryKiB, iterations }: Argon2idCost): number {
  return memoryKiB * iterations;
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
