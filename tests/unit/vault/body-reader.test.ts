import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { encodeBody, type Body } from '../../../src/lib/vault/codec';
import { BodyReader, type BodyAnswer } from '../../../src/lib/vault/body-reader';
import { wipeBody } from '../../../src/lib/vault/sealed-body';
import { answerBody } from '../../../src/lib/vault/answer-body';
import { failureOf, someEntry } from './quick-vault';

const bodyOf = (count: number): Body => ({
  entries: Array.from({ length: count }, (_, i) =>
    someEntry({
      issuer: `Service ${count - i}`,
      account: 'ä@example.com',
      unknown: new Map([['later', new Uint8Array([i & 255])]]),
    }),
  ),
  foreign: [new Map<string, unknown>([['id', new Uint8Array(16)]])],
  trash: [],
  foreignTrash: [],
  unknown: new Map([['x', 1]]),
});

type Answer = (plain: Bytes, tell: (answer: BodyAnswer | 'broken', transfer: Transferable[]) => void) => void;

/** A worker as the browser has it, as far as the reader uses it: what passes is copied. */
class FakeWorker {
  onmessage: ((event: { data: BodyAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  isEnded = false;
  /** What it was asked to read. */
  got: Bytes | null = null;
  readonly #answer: Answer;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  postMessage(plain: Bytes, handedOver: Transferable[] = []): void {
    this.got = structuredClone(plain, { transfer: handedOver });
    this.#answer(this.got, (answer, transfer) => {
      const data = answer === 'broken' ? answer : structuredClone(answer, { transfer });
      setTimeout(() => {
        if (data === 'broken') this.onerror?.();
        else this.onmessage?.({ data });
      });
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function readerWith(answer: Answer = answerBody) {
  const workers: FakeWorker[] = [];
  const reader = new BodyReader(() => {
    workers.push(new FakeWorker(answer));
    return workers.at(-1) as unknown as Worker;
  });
  return { reader, workers };
}

const byId = (body: Body) => ({ ...body, entries: [...body.entries].sort((a, b) => (a.id < b.id ? -1 : 1)) });

describe('a body of thousands of entries', () => {
  it('comes back from the worker as it was, but for the order, and nothing of it is left there or here', async () => {
    const body = bodyOf(1000);
    const plain = encodeBody(body);
    const size = plain.length;
    const { reader, workers } = readerWith();
    const read = await reader.read(() => Promise.resolve(plain));
    expect(byId(read)).toEqual(byId(body));
    // Handed over, so that there is no second copy.
    expect(plain.length).toBe(0);
    expect(workers[0]?.got).toEqual(new Uint8Array(size));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('has secrets of their own memory, which are wiped one by one', async () => {
    const { reader } = readerWith();
    const read = await reader.read(() => Promise.resolve(encodeBody(bodyOf(1000))));
    const [first, second] = read.entries;
    first?.otp.secret.fill(0);
    expect(second?.otp.secret.some((byte) => byte !== 0)).toBe(true);
    wipeBody(read);
    expect(read.entries.every(({ otp }) => otp.secret.every((byte) => byte === 0))).toBe(true);
  });

  it('is read by the worker that was started when it was expected', async () => {
    const { reader, workers } = readerWith();
    reader.expect(1000);
    expect(workers.length).toBe(0);
    reader.expect(1_000_000);
    reader.expect(1_000_000);
    await reader.read(() => Promise.resolve(encodeBody(bodyOf(1000))));
    expect(workers.length).toBe(1);
    await reader.read(() => Promise.resolve(encodeBody(bodyOf(1000))));
    expect(workers.length).toBe(2);
  });

  it.each(['broken', null] as const)('is read here where the worker answers %s', async (answer) => {
    const body = bodyOf(1000);
    const { reader, workers } = readerWith((_plain, tell) => {
      tell(answer, []);
    });
    expect(await reader.read(() => Promise.resolve(encodeBody(body)))).toEqual(body);
    expect(workers[0]?.isEnded).toBe(true);
  });

  it.each(['broken', null] as const)('is read here where the worker answers %s after parts of it', async (answer) => {
    const body = bodyOf(1000);
    const told: BodyAnswer[] = [];
    const { reader } = readerWith((plain, tell) => {
      answerBody(plain, (one, transfer) => {
        told.push(one);
        tell(one?.kind === 'end' ? answer : one, transfer);
      });
    });
    expect(await reader.read(() => Promise.resolve(encodeBody(body)))).toEqual(body);
    expect(told.length).toBeGreaterThan(3);
  });

  it('that is damaged is said to be so', async () => {
    const { reader } = readerWith();
    expect(await failureOf(reader.read(() => Promise.resolve(new Uint8Array(100_000).fill(0x41))))).toBe(
      'vault/damaged',
    );
  });
});

it('a body of few entries needs no worker', async () => {
  const body = bodyOf(3);
  const { reader, workers } = readerWith();
  expect(await reader.read(() => Promise.resolve(encodeBody(body)))).toEqual(body);
  expect(workers).toEqual([]);
});
