import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  argon2idInWorker,
  checkCost,
  type Argon2idAnswer,
  type Argon2idRequest,
} from '../../../src/lib/crypto/argon2id';
import { floorCost } from '../../../src/lib/crypto/kdf-cost';
import { failureOf, quickCost } from '../vault/quick-vault';

const utf8 = (text: string) => new TextEncoder().encode(text);
const costs = (memoryKiB: number, iterations: number, parallelism: number) => ({ memoryKiB, iterations, parallelism });

describe('checkCost', () => {
  it('takes the floor, the least and the most', () => {
    for (const cost of [floorCost, costs(8, 1, 1), costs(64, 1, 8), costs(1024 * 1024, 4, 8), costs(262_144, 16, 1)]) {
      expect(() => {
        checkCost(cost);
      }).not.toThrow();
    }
    expect(floorCost).toEqual(costs(65_536, 3, 1));
  });

  it.each([
    ['more than 1 GiB', costs(1024 * 1024 + 1, 1, 1)],
    ['more than 16 iterations', costs(64, 17, 1)],
    ['more than 8 lanes', costs(1024, 1, 9)],
    ['more than 4 GiB of passes', costs(1024 * 1024, 5, 1)],
    ['less than 8 KiB a lane', costs(15, 1, 2)],
    ['nothing', costs(0, 0, 0)],
    ['no lane', costs(64, 1, 0)],
    ['a negative number', costs(64, -1, 1)],
    ['a fraction', costs(64.5, 1, 1)],
    ['not a number', costs(NaN, 1, 1)],
    ['infinity', costs(Infinity, 1, 1)],
    ['more than a number holds', costs(2 ** 53, 1, 1)],
  ])('refuses %s', async (_what, cost) => {
    const check = async () => {
      checkCost(cost);
    };
    expect(await failureOf(check())).toBe('crypto/kdf-cost');
  });
});

/** A worker that does what it is told when it is asked. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = 0;
  asked: Argon2idRequest | null = null;
  readonly #then: (worker: FakeWorker) => void;

  constructor(then: (worker: FakeWorker) => void) {
    this.#then = then;
  }

  postMessage(request: Argon2idRequest, transfer: ArrayBuffer[]): void {
    this.asked = structuredClone(request, { transfer });
    queueMicrotask(() => {
      this.#then(this);
    });
  }

  answer(data: Argon2idAnswer): void {
    this.onmessage?.({ data });
  }

  terminate(): void {
    this.terminated++;
  }
}

function deriverWith(then: (worker: FakeWorker) => void) {
  const started: FakeWorker[] = [];
  const derive = argon2idInWorker(() => {
    const worker = new FakeWorker(then);
    started.push(worker);
    return worker as unknown as Worker;
  });
  return { derive, started };
}

const request = () => ({ password: utf8('a password'), salt: new Uint8Array(16).fill(7), cost: quickCost });

describe('argon2idInWorker', () => {
  it('hands the password over and gives the answered key', async () => {
    const { derive, started } = deriverWith((worker) => {
      worker.answer({ kind: 'key', key: new Uint8Array(32).fill(1) });
    });
    const mine = request();
    expect(await derive(mine)).toEqual(new Uint8Array(32).fill(1));
    expect(mine.password.byteLength).toBe(0);
    expect(started[0]?.asked).toEqual(request());
    expect(started.map((worker) => worker.terminated)).toEqual([1]);
  });

  it('has a worker of its own for each run', async () => {
    const { derive, started } = deriverWith((worker) => {
      worker.answer({ kind: 'key', key: new Uint8Array(32) });
    });
    await derive(request());
    await derive(request());
    expect(started.map((worker) => worker.terminated)).toEqual([1, 1]);
  });

  it.each([
    [
      'no memory',
      'crypto/kdf-memory',
      (worker: FakeWorker) => {
        worker.answer({ kind: 'no-memory' });
      },
    ],
    [
      'a failure',
      'crypto/worker-failed',
      (worker: FakeWorker) => {
        worker.answer({ kind: 'failed' });
      },
    ],
    ['an error event', 'crypto/worker-failed', (worker: FakeWorker) => worker.onerror?.()],
    ['an unreadable message', 'crypto/worker-failed', (worker: FakeWorker) => worker.onmessageerror?.()],
  ])('fails on %s and ends the worker', async (_what, code, then) => {
    const { derive, started } = deriverWith(then);
    expect(await failureOf(derive(request()))).toBe(code);
    expect(started.map((worker) => worker.terminated)).toEqual([1]);
  });

  it('ends the worker when aborted, and rejects with the reason', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const { derive, started } = deriverWith(() => {
      controller.abort(reason);
    });
    await expect(derive(request(), controller.signal)).rejects.toBe(reason);
    expect(started.map((worker) => worker.terminated)).toEqual([1]);
  });

  it('starts nothing when aborted before, or when the cost is refused', async () => {
    const { derive, started } = deriverWith(() => undefined);
    const reason = new Error('enough');
    await expect(derive(request(), AbortSignal.abort(reason))).rejects.toBe(reason);
    const dear = { ...request(), cost: costs(2 ** 31, 1, 1) };
    expect(await failureOf(derive(dear))).toBe('crypto/kdf-cost');
    expect(started).toEqual([]);
  });

  it('ends the worker when the password cannot be handed over', async () => {
    const { derive, started } = deriverWith(() => undefined);
    const mine = request();
    structuredClone(mine.password, { transfer: [mine.password.buffer] });
    await expect(derive(mine)).rejects.toThrow();
    expect(started.map((worker) => worker.terminated)).toEqual([1]);
  });
});

describe('the worker', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
    vi.doUnmock('hash-wasm');
  });

  async function asked(request: Argon2idRequest): Promise<Argon2idAnswer> {
    const scope = { onmessage: (_event: { data: Argon2idRequest }) => Promise.resolve(), postMessage: vi.fn() };
    vi.stubGlobal('self', scope);
    await import('../../../src/lib/crypto/argon2id.worker');
    await scope.onmessage({ data: request });
    expect(scope.postMessage).toHaveBeenCalledTimes(1);
    return scope.postMessage.mock.calls[0]?.[0] as Argon2idAnswer;
  }

  // The reference implementation's own vectors (phc-winner-argon2, src/test.c, Argon2id, version 0x13).
  it.each([
    [costs(256, 2, 1), '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [costs(256, 2, 2), '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    [costs(65_536, 2, 1), '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
  ])('derives as the reference implementation does at %o', async (cost, expected) => {
    const password = utf8('password');
    const answer = await asked({ password, salt: utf8('somesalt'), cost });
    expect(answer.kind === 'key' && Buffer.from(answer.key).toString('hex')).toBe(expected);
    expect(password).toEqual(new Uint8Array(8));
  });

  it.each([
    ['no-memory', new RangeError('WebAssembly.Memory(): could not allocate')],
    ['no-memory', new Error('Memory size is too large')],
    ['failed', new Error('Salt should be at least 8 bytes long')],
  ])('answers %s and wipes the password', async (kind, error) => {
    vi.doMock('hash-wasm', () => ({ argon2id: () => Promise.reject(error) }));
    const password = utf8('password');
    expect(await asked({ password, salt: utf8('somesalt'), cost: quickCost })).toEqual({ kind });
    expect(password).toEqual(new Uint8Array(8));
  });
});
