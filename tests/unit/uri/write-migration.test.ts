import { describe, expect, it } from 'vitest';
import { admit } from '../../../src/lib/entry/admit';
import type { Draft, DraftOtp, Entry } from '../../../src/lib/entry/entry';
import { canBeMigrated, keepsNames, writeMigration } from '../../../src/lib/uri/write-migration';
import { draft, made } from '../../vectors/draft';

/** Google's codes as its own app takes them apart: protobuf by hand, nothing of src/lib. */

type Field = number | bigint | Buffer;

function decode(message: Buffer): ReadonlyMap<number, readonly Field[]> {
  const fields = new Map<number, Field[]>();
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++] ?? 0;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = Number(varint());
    const [field, type] = [key >> 3, key & 7];
    if (type !== 0 && type !== 2) throw new Error(`wire type ${String(type)}`);
    const value = varint();
    const bytes = type === 2 ? message.subarray(at, (at += Number(value))) : value;
    fields.set(field, [...(fields.get(field) ?? []), bytes]);
  }
  return fields;
}

function payloadOf(text: string) {
  expect(text).toMatch(/^otpauth-migration:\/\/offline\?data=[A-Za-z0-9%]+$/);
  const fields = decode(Buffer.from(decodeURIComponent(text.split('=')[1] ?? ''), 'base64'));
  const number = (field: number) => Number(fields.get(field)?.[0]);
  const accounts = (fields.get(1) ?? []).map((bytes) => decode(bytes as Buffer));
  return { accounts, version: number(2), size: number(3), index: number(4), id: number(5) };
}

const entry = (names: Partial<Omit<Draft, 'otp'>> = {}, otp: Partial<DraftOtp> = {}): Entry =>
  admit(draft(names, otp), made);
const many = (count: number, account = 'jo') =>
  Array.from({ length: count }, (_, i) =>
    entry({ account: `${account}${String(i)}` }, { secret: Buffer.alloc(20, i + 1) }),
  );

describe('a transfer code', () => {
  it('holds secret, names, algorithm, digits, type and counter under the numbers of the message', () => {
    const [text = ''] = writeMigration(
      [entry(), entry({ issuer: 'Bank' }, { kind: 'hotp', algorithm: 'SHA512', digits: 8, counter: 2 ** 40 + 3 })],
      99,
    );
    const { accounts, ...batch } = payloadOf(text);
    expect(batch).toEqual({ version: 1, size: 1, index: 0, id: 99 });
    const plain = accounts.map((fields) =>
      Object.fromEntries(
        [...fields].map(([field, [value]]) => [field, Buffer.isBuffer(value) ? value.toString() : Number(value)]),
      ),
    );
    expect(plain).toEqual([
      { 1: 'hello', 2: 'jo', 3: 'Mill', 4: 1, 5: 1, 6: 2 },
      { 1: 'hello', 2: 'jo', 3: 'Bank', 4: 3, 5: 2, 6: 1, 7: 2 ** 40 + 3 },
    ]);
  });

  it('is one of several, ten accounts at the most in each, numbered through under one id', () => {
    const parts = writeMigration(many(23), 7).map(payloadOf);
    expect(parts.map(({ accounts }) => accounts.length)).toEqual([10, 10, 3]);
    expect(parts.map(({ size, index, id }) => [size, index, id])).toEqual([
      [3, 0, 7],
      [3, 1, 7],
      [3, 2, 7],
    ]);
    const names = parts.flatMap(({ accounts }) => accounts.map((fields) => (fields.get(2)?.[0] as Buffer).toString()));
    expect(names).toEqual(many(23).map(({ account }) => account));
  });

  it('stays small enough to be read off a screen: long names take more codes', () => {
    const texts = writeMigration(many(20, 'someone with quite a long name at a service '), 7);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text.length).toBeLessThan(750);
  });

  it('writes a name so that it is not cut at a colon of its own', () => {
    const tricky = entry({ issuer: '', account: 'a:b' });
    const [text = ''] = writeMigration([tricky], 7);
    expect(payloadOf(text).accounts[0]?.get(2)?.[0]?.toString()).toBe(':a:b');
    expect(keepsNames(tricky)).toBe(true);
    expect(keepsNames(entry({ issuer: ':x', account: ':x:y' }))).toBe(false);
  });

  it('is not asked for what it has no place for', () => {
    for (const otp of [{ kind: 'steam' }, { digits: 7 }, { periodSeconds: 60 }] as const) {
      expect(() => writeMigration([entry({}, otp)], 7)).toThrow(RangeError);
    }
    expect(canBeMigrated(entry({ account: 'x'.repeat(1000) }))).toBe(false);
    expect(canBeMigrated(entry())).toBe(true);
  });

  it('holds no account at all for none', () => {
    expect(writeMigration([], 7)).toEqual([]);
  });
});
