import { runs } from '../runs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { concat } from '../../src/lib/bytes/concat';
import type { Entry } from '../../src/lib/entry/entry';
import { inOrder } from '../../src/lib/entry/order';
import { Failure } from '../../src/lib/failure';
import { answerBody } from '../../src/lib/vault/answer-body';
import type { UnlockAnswer } from '../../src/lib/vault/answers';
import type { BodyAnswer } from '../../src/lib/vault/body-reader';
import { Vault } from '../../src/lib/vault/vault';
import { encodeCbor } from '../../src/lib/vault/cbor';
import { decodeBody, emptyBody, encodeBody } from '../../src/lib/vault/codec';
import { fromColumns } from '../../src/lib/vault/entry-columns';
import { writeVaultFile } from '../../src/lib/vault/format';
import { body, bytes, fieldsBut, unknownValue } from './bodies';
import { MemoryStore, optionsOn, password, sealedVault, someEntry } from '../unit/vault/quick-vault';

/** The same run every time: a failure found here is found again. */
const settings = (numRuns: number) => ({ numRuns: runs(numRuns) });

const adopt = (file: Bytes) => new Vault(optionsOn(new MemoryStore())).adopt(file, password);

/** What came of a file: anything but an answer or a Failure fails the test. */
async function outcomeOf(file: Bytes): Promise<UnlockAnswer['kind'] | 'failure'> {
  try {
    return (await adopt(file)).kind;
  } catch (error) {
    if (error instanceof Failure) return 'failure';
    throw error;
  }
}

describe('encodeBody and decodeBody', () => {
  it('give back every body', () => {
    fc.assert(
      fc.property(body, (value) => {
        expect(decodeBody(encodeBody(value))).toEqual(value);
      }),
      settings(500),
    );
  });

  it('encode one body to one string of bytes', () => {
    fc.assert(
      fc.property(body, (value) => {
        const once = encodeBody(value);
        expect(encodeBody(decodeBody(once))).toEqual(once);
      }),
      settings(200),
    );
  });

  it("say the same where a worker reads, part by part, and the list's order", () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 4 }), (value, entriesInPart) => {
        const [encoded, entries] = [encodeBody(value), [] as Entry[]];
        let end: Extract<BodyAnswer, { kind: 'end' }> | null = null;
        const tell = (answer: BodyAnswer, transfer: Transferable[]) => {
          const told = structuredClone(answer, { transfer });
          if (told?.kind === 'part') entries.push(...fromColumns(told.columns));
          else end = told;
        };
        answerBody(encoded, tell, entriesInPart);
        expect(encoded.every((byte) => byte === 0)).toBe(true);
        const order = inOrder(value.entries, 'en').map((entry) => value.entries.indexOf(entry));
        expect(entries).toEqual(value.entries);
        const { foreign, trash, foreignTrash, unknown } = value;
        const rest = { foreign, trash, foreignTrash, unknown };
        expect(end).toEqual({ kind: 'end', rest, order: Uint32Array.from(order) });
        for (const { otp } of entries) expect(otp.secret.buffer.byteLength).toBe(otp.secret.length);
      }),
      settings(200),
    );
  });

  it('give secrets memory of their own', () => {
    fc.assert(
      fc.property(body, (value) => {
        const encoded = encodeBody(value);
        const decoded = decodeBody(encoded);
        encoded.fill(0);
        expect(decoded).toEqual(value);
        for (const { otp } of decoded.entries) expect(otp.secret.buffer.byteLength).toBe(otp.secret.length);
      }),
      settings(100),
    );
  });

  it('take text with lone surrogates as U+FFFD, and never as something unreadable', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 100 }), (units) => {
        const issuer = String.fromCharCode(...units);
        const back = decodeBody(encodeBody({ ...emptyBody, entries: [someEntry({ issuer })] }));
        expect(back.entries[0]?.issuer).toBe(issuer.toWellFormed());
      }),
      settings(200),
    );
  });

  it('throw nothing but a Failure for noise', () => {
    const noise = fc.oneof(bytes({ maxLength: 200 }), unknownValue.map(encodeCbor));
    fc.assert(
      fc.property(noise, (value) => {
        try {
          decodeBody(value);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      settings(1000),
    );
  });

  it('refuse nesting without end', () => {
    for (const head of [0x81, 0xa1, 0x9f, 0xbf, 0xd8]) {
      expect(() => decodeBody(new Uint8Array(1_000_000).fill(head))).toThrow(Failure);
    }
  });
});

describe('a vault file', () => {
  it('never opens with one flipped bit', async () => {
    const file = await sealedVault({ body: new Map([['entries', []]]) });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length * 8 - 1 }), async (bit) => {
        const flipped = file.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(await outcomeOf(flipped)).toBe('failure');
      }),
      settings(1000),
    );
  });

  it('never opens cut short, with something behind or with a piece replaced', async () => {
    const file = await sealedVault();
    const index = fc.integer({ min: 0, max: file.length - 1 });
    await fc.assert(
      fc.asyncProperty(index, bytes({ minLength: 1, maxLength: 40 }), async (at, piece) => {
        expect(await outcomeOf(file.slice(0, at))).toBe('failure');
        expect(await outcomeOf(concat(file, piece))).toBe('failure');
        const replaced = concat(file.subarray(0, at), piece, file.subarray(at + piece.length));
        fc.pre(!Buffer.from(replaced).equals(Buffer.from(file)));
        expect(await outcomeOf(replaced)).toBe('failure');
      }),
      settings(300),
    );
  });

  it('of noise is a Failure, also behind a magic, version and digest that fit', async () => {
    const header = fc.oneof(bytes({ maxLength: 300 }), unknownValue.map(encodeCbor), fieldsBut([]).map(encodeCbor));
    await fc.assert(
      fc.asyncProperty(header, bytes({ maxLength: 60 }), async (cbor, rest) => {
        expect(await outcomeOf(concat(cbor, rest))).toBe('failure');
        const fixed = new Uint8Array([
          ...new TextEncoder().encode('FAKTOR'),
          0,
          1,
          0,
          0,
          cbor.length >> 8,
          cbor.length,
        ]);
        expect(await outcomeOf(await writeVaultFile(concat(fixed, cbor), rest))).toBe('failure');
      }),
      settings(500),
    );
  });

  it('has another nonce each of 1,000 saves', async () => {
    const store = new MemoryStore();
    const vault = await new Vault(optionsOn(store)).create(password);
    for (let count = 0; count < 1000; count++) await vault.change((entries) => entries);
    const nonces = store.written.map((file) => {
      const at = 44 + new DataView(file.buffer).getUint32(8);
      return Buffer.from(file.subarray(at, at + 12)).toString('hex');
    });
    expect([nonces.length, new Set(nonces).size]).toEqual([1001, 1001]);
  });
});
